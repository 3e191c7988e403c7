import DocumentReading
import PlanModel
import Records

/// Tables of tasks, and lines about several tasks.
extension DraftBuilder {
    mutating func add(annex table: SourceDocument.Table) {
        add(table, below: Ref("p"), title: "Phụ lục", Context())
    }

    mutating func add(_ table: SourceDocument.Table, below home: Ref, title: String?, _ context: Context) {
        guard let rows = TaskTable(table)?.rows else { return }
        if let title, !sections.contains(where: { $0.ref == home }) {
            sections.append(Plan.Section(ref: home, title: title, part: .content))
            places[home.description] = rows[0].place
        }
        var group = home
        var count = tasks.count { $0.ref.parent == home }
        var groups = 0
        for row in rows {
            if row.isHeading {
                groups += 1
                while places["\(home).\(groups)"] != nil { groups += 1 }
                let mark = Mark.romanNumber(row.number) != nil ? row.number : String(groups)
                group = Ref("\(home).\(mark)")
                var times = 1
                while places[group.description] != nil {
                    times += 1
                    group = Ref("\(home).\(mark)~\(times)")
                }
                count = 0
                sections.append(Plan.Section(ref: group, title: TaskTitle.made(from: row.content)))
                places[group.description] = row.place
                continue
            }
            count += 1
            while places["\(group).\(count)"] != nil { count += 1 }
            add(row, Ref("\(group).\(count)"), group, context)
        }
    }

    private mutating func add(_ row: TaskTable.Row, _ ref: Ref, _ section: Ref, _ context: Context) {
        let words = Words(row.content)
        let time = Words(row.time)
        let timings =
            time.isEmpty
            ? DeadlineReader(words, year: year).timings().found : DeadlineReader(time, year: year).timingsOfCell()
        let lead = Words(row.lead)
        let leads = RoleReader(words: lead, scanner: scanner).list(from: 0)
        let owners = leads.compactMap { if case .agency(let body) = $0 { body } else { nil } }
        for partner in leads {
            if case .printed(let name) = partner { problems.append(ReadingProblem(.unknownBody, row.place, [name])) }
        }
        let with = Words(row.partners)
        let partners = RoleReader(words: with, scanner: scanner).list(from: 0)
        // An annex that says again what the text says adds its days.
        let same = tasks.firstIndex { task in
            task.timings.isEmpty && (texts[task.ref].map { Similarity.isSame($0, words) } ?? false)
        }
        if let same {
            problems.append(ReadingProblem(.repeatedTask, row.place, [tasks[same].ref.description]))
            tasks[same].timings = timings.map(\.timing)
            return
        }
        let unknown = leads.filter { if case .printed = $0 { true } else { false } }
        tasks.append(
            PlanTask(
                id: ref, section: section, title: TaskTitle.made(from: row.content), statedOwners: owners,
                role: row.lead.isEmpty ? RoleReader(words: words, scanner: scanner).role().role : .lead,
                partners: partners,
                kind: TaskWords.kind(of: words, timings: timings.map(\.timing)), timings: timings.map(\.timing),
                isActionMonth: TaskWords.isActionMonth(words)))
        if !unknown.isEmpty { unsure["tasks/\(ref)/owners"] = .unknownName }
        if timings.contains(where: \.timing.isInferred) { unsure["tasks/\(ref)/timings"] = .year }
        texts[ref] = words
        places[ref.description] = row.place
        for timing in timings {
            if let odd = timing.oddYear { problems.append(ReadingProblem(.oddYear, row.place, [String(odd)])) }
        }
    }

    mutating func apply(_ line: GroupLine?, below section: Ref) {
        guard let line else { return }
        for index in tasks.indices.reversed() where tasks[index].section == section {
            if !line.isFree(tasks[index]) { break }
            line.apply(to: &tasks[index], year: year)
        }
    }
}
