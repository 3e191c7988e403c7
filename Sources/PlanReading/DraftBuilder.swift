import DocumentReading
import PlanModel
import Records

/// Turns an outline into headings, blocks, tasks, duties and norms.
struct DraftBuilder {
    let scanner: BodyScanner
    let year: Int
    let isLetter: Bool
    let reference: ReferenceData
    var problems: [ReadingProblem]
    var sections: [Plan.Section] = []
    var assignments: [Plan.Assignment] = []
    var tasks: [PlanTask] = []
    var duties: [ReportingDuty] = []
    var norms: [Plan.MoneyNorm] = []
    var citations: [Citation] = []
    var places: [String: SourceDocument.Place] = [:]
    var unsure: [String: PlanDraft.Doubt] = [:]
    var addressees: [(text: String, place: SourceDocument.Place)] = []
    /// The report that who collects the others' owes, where no task of its own says so.
    private var onward: ReportingDuty?
    /// The text of each task, for what is found out later.
    private var texts: [Ref: Words] = [:]
    /// The bodies of a letter's "Kính gửi", who get every task of it.
    private var addressed: [AgencyReference] {
        addressees.flatMap { scanner.bodies(in: Words($0.text)).flatMap(\.bodies) }
    }

    /// What holds for everything below a heading.
    private struct Context {
        var part: Plan.Section.Part = .content
        var section: Ref?
        var block: [AgencyReference] = []
        var isInBlock = false
        /// The Action Month's days, where the heading is about it.
        var actionMonth: Timing?
        var isActionMonth = false
        var role: PlanTask.Role?
    }

    init(scanner: BodyScanner, year: Int, isLetter: Bool, reference: ReferenceData, problems: [ReadingProblem]) {
        (self.scanner, self.year, self.isLetter) = (scanner, year, isLetter)
        (self.reference, self.problems) = (reference, problems)
    }

    mutating func add(_ root: OutlineNode) {
        for node in root.children { add(node, Context()) }
        for table in root.tables { add(table, below: Ref("p"), title: "Danh mục nhiệm vụ", Context()) }
    }

    private mutating func add(_ node: OutlineNode, _ context: Context) {
        guard !node.text.isParenthesised || !node.isLeaf else { return }
        var context = context
        let isTop = node.parent?.parent == nil
        let words = Words(node.text)
        let isHeading =
            !node.isLeaf || node.block != nil || isTop && node.mark != nil && SectionPart.of(node.text) != .content
        if isTop || node.mark.map({ if case .roman = $0 { true } else { false } }) ?? false || context.part == .content
        {
            let part = SectionPart.of(node.text)
            if isHeading, isTop || part != .content { context.part = part }
        }
        guard isHeading else { return leaf(node, words, context) }
        if node.children.allSatisfy({ $0.mark == .plus }), node.mark?.isBullet == true, !node.text.hasSuffix(":"),
            node.tables.isEmpty
        {
            return leaf(node, words, context)
        }
        places[node.ref.description] = node.place
        var section = Plan.Section(
            ref: node.ref, title: TaskWords.title(of: node.block?.printed ?? node.text),
            part: isTop && !isLetter ? SectionPart.of(node.text) : nil)
        if isTop, isLetter || node.mark.map({ if case .number = $0 { true } else { false } }) ?? false {
            section.part = isLetter ? nil : section.part
        }
        if let block = node.block {
            add(block, node)
            context.block = block.bodies
            context.isInBlock = true
            context.part = .implementation
        }
        if TaskWords.isActionMonth(words), context.part == .content, node.block == nil {
            context.isActionMonth = true
            context.actionMonth = window(in: words)
        }
        if node.mark?.isBullet == true { context.role = RoleReader(words: words, scanner: scanner).role().role }
        context.section = node.ref
        sections.append(section)
        citations += CitationReader(words: words).citations(at: node.ref.description)
        let before = tasks.count
        for child in node.children { add(child, context) }
        for table in node.tables { add(table, below: node.ref, title: nil, context) }
        if tasks.count == before, node.block != nil, node.children.isEmpty {
            problems.append(ReadingProblem(.unnamedBlock, node.place, [node.ref.description]))
        }
    }

    private mutating func add(_ block: BlockHead, _ node: OutlineNode) {
        assignments.append(
            Plan.Assignment(
                ref: node.ref, agencies: block.bodies, isRequested: block.isRequested, printed: block.printed,
                namedInBody: block.namedInBody))
        for name in block.unknown {
            problems.append(ReadingProblem(.unknownBody, node.place, [name]))
            unsure["assignments/\(node.ref)/agencies"] = .unknownName
        }
        for name in block.ambiguous {
            problems.append(ReadingProblem(.ambiguousBody, node.place, [name]))
            unsure["assignments/\(node.ref)/agencies"] = .unknownName
        }
    }

    // MARK: Leaves

    private mutating func leaf(_ node: OutlineNode, _ words: Words, _ context: Context) {
        let section = context.section ?? node.ref.parent ?? Ref("para")
        if context.section == nil { ensureSection(section, node.place) }
        if GroupLine(words, scanner: scanner) != nil {
            return apply(GroupLine(words, scanner: scanner), below: section)
        }
        citations += CitationReader(words: words).citations(at: node.ref.description)
        let reader = RoleReader(words: words, scanner: scanner)
        var owners = reader.subject()
        if isLetter, owners.isEmpty { owners = addressed }
        switch context.part {
        case .purpose: return note(node, section)
        case .funding:
            if let norm = NormReader.norm(in: words, ref: node.ref) {
                norms.append(norm)
                if owners.isEmpty { owners = scanner.bodies(in: words, to: 12).first.map(\.bodies) ?? [] }
            } else if owners.isEmpty || !FundingWords.asks(words) {
                return note(node, section)
            }
        default: break
        }
        if Set(owners) == Set(context.block), context.isInBlock { owners = [] }
        if context.isInBlock, !context.block.isEmpty, Set(owners).isSubset(of: Set(context.block)) { owners = [] }
        task(node, words, section, owners, context)
    }

    private mutating func note(_ node: OutlineNode, _ section: Ref) {
        places[node.ref.description] = node.place
        guard let index = sections.lastIndex(where: { $0.ref == section }) else { return }
        sections[index].notes.append(Plan.Section.Note(ref: node.ref, text: TaskWords.title(of: node.text)))
    }

    private mutating func task(
        _ node: OutlineNode, _ words: Words, _ section: Ref, _ owners: [AgencyReference], _ context: Context
    ) {
        let reader = RoleReader(words: words, scanner: scanner)
        let isAboutReports = context.part == .reporting || section == Ref("end")
        let (found, missing) = DeadlineReader(words, year: year).timings()
        let laid = DutyReader(
            words: words, scanner: scanner, timings: found, who: owners.isEmpty ? context.block : owners,
            isAboutReports: isAboutReports || isLetter && context.section == nil
        ).duties()
        var (role, isSure) = reader.role()
        if role == .sole, let above = context.role { role = above }
        var timings = laid.isEmpty || !laid.contains { $0.timing != nil } ? found.map(\.timing) : []
        var isActionMonth = context.isActionMonth
        if TaskWords.isActionMonth(words) || context.isActionMonth, context.part != .funding, context.part != .reporting
        {
            isActionMonth = isActionMonth || laid.isEmpty
            timings = actionMonthTimings(timings, context, words)
        }
        var item = PlanTask(
            id: node.ref, section: section, title: TaskWords.title(of: node.text), statedOwners: owners, role: role,
            partners: reader.partners().filter { partner in
                if case .agency(let body) = partner { !context.block.contains(body) } else { true }
            }, kind: TaskWords.kind(of: words, timings: timings), timings: timings,
            isActionMonth: isActionMonth && laid.isEmpty)
        item.steps = node.children.map { PlanTask.Step(title: TaskWords.title(of: $0.text)) }
        GroupLine(inside: words, scanner: scanner)?.apply(to: &item)
        tasks.append(item)
        texts[node.ref] = words
        places[node.ref.description] = node.place
        if !isSure { unsure["tasks/\(node.ref)/role"] = .wording }
        if timings.contains(where: \.isInferred) { unsure["tasks/\(node.ref)/timings"] = .year }
        for text in missing { problems.append(ReadingProblem(.noSuchDay, node.place, [text])) }
        for timing in found {
            if let odd = timing.oddYear { problems.append(ReadingProblem(.oddYear, node.place, [String(odd)])) }
            if case .relative(let text) = timing.timing.bound, text.contains(where: \.isNumber), missing.isEmpty {
                problems.append(ReadingProblem(.recurring, node.place, [text]))
            }
        }
        for duty in laid { add(duty, node) }
        addOnward(laid, words, node)
    }

    private mutating func ensureSection(_ ref: Ref, _ place: SourceDocument.Place) {
        guard !sections.contains(where: { $0.ref == ref }) else { return }
        sections.append(Plan.Section(ref: ref, title: "…"))
        places[ref.description] = place
    }

    // MARK: The Action Month

    private func window(in words: Words) -> Timing? {
        let found = DeadlineReader(words, year: year).timings().found.first {
            if case .range = $0.timing.bound { true } else { false }
        }
        guard var timing = found?.timing else { return nil }
        if timing.isInferred, words.place(of: "nam").map({ DateReader(words: words).fullYear($0 + 1) == year }) ?? false
        {
            timing.isInferred = false
        }
        timing.landmark = .actionMonth
        return timing
    }

    /// The days printed, else those of the heading, else those that the month has every year.
    private func actionMonthTimings(_ timings: [Timing], _ context: Context, _ words: Words) -> [Timing] {
        guard let month = reference.actionMonth(in: year) else { return timings }
        // The month's plan has to be there before the month begins.
        let drawsUp = TaskWords.drawsUpPlan(words)
        let first = context.actionMonth?.from ?? month.lowerBound
        if drawsUp, !timings.contains(where: { if case .before = $0.bound { true } else { false } }) {
            return [Timing(.before(first), isInferred: true)]
        }
        let marked = timings.map { timing -> Timing in
            guard case .range(let from, let to) = timing.bound, from == month.lowerBound, to == month.upperBound else {
                return timing
            }
            var timing = timing
            timing.landmark = .actionMonth
            return timing
        }
        if !marked.isEmpty { return marked }
        if let window = context.actionMonth { return [window] }
        return [Timing(.range(from: month.lowerBound, to: month.upperBound), landmark: .actionMonth, isInferred: true)]
    }

    // MARK: Duties

    private static let dutyIDs: [ReportingDuty.Kind: String] = [
        .ownPlan: "duty.ownPlan", .sixMonthReport: "duty.sixMonth", .yearReport: "duty.year",
        .consolidatedReport: "duty.consolidated", .periodicReport: "duty.periodic",
    ]

    private mutating func add(_ duty: FoundDuty, _ node: OutlineNode) {
        let id = Ref(DraftBuilder.dutyIDs[duty.kind] ?? "duty.other")
        if let index = duties.firstIndex(where: { $0.id == id }) {
            // The one with a day counts; a second day of the same kind is another duty.
            if duties[index].timing == nil, duty.timing != nil {
                duties.remove(at: index)
            } else if duty.timing == nil || duties[index].timing == duty.timing {
                return
            }
        }
        var free = id
        var count = 1
        while duties.contains(where: { $0.id == free }) {
            count += 1
            free = Ref("\(id)~\(count)")
        }
        duties.append(
            ReportingDuty(
                id: free, task: node.ref, kind: duty.kind, title: TaskWords.title(of: node.text), who: duty.who,
                toWhom: duty.toWhom, via: duty.via, timing: duty.timing))
        places[free.description] = node.place
        if !duty.isSure { unsure["duties/\(free)/kind"] = .wording }
        if duty.timing?.isInferred == true { unsure["duties/\(free)/timing"] = .year }
        if duty.who.isEmpty { unsure["duties/\(free)/who"] = .elsewhere }
    }

    /// The report on all others is often only a task of the body that they report to.
    mutating func finishDuties() {
        let order: [ReportingDuty.Kind] = [
            .ownPlan, .periodicReport, .sixMonthReport, .yearReport, .consolidatedReport,
        ]
        let standing = duties.flatMap { $0.via + $0.toWhom }.first { body in
            assignments.contains { $0.agencies.contains(body) }
        }
        if let standing, !duties.contains(where: { $0.kind == .consolidatedReport }) {
            let candidate = tasks.last { task in
                guard let words = texts[task.ref], words.place(of: "tong hop") != nil, words.place(of: "bao cao") != nil
                else { return false }
                return assignments.contains { $0.agencies == [standing] && task.ref.isInside($0.ref) }
            }
            if let candidate, let words = texts[candidate.ref] {
                let found = DutyReader(
                    words: words, scanner: scanner, timings: [], who: [standing], isAboutReports: true
                ).duties()
                for duty in found where duty.kind == .consolidatedReport {
                    duties.append(
                        ReportingDuty(
                            id: Ref("duty.consolidated"), task: candidate.ref, kind: .consolidatedReport,
                            title: candidate.title, who: [standing],
                            toWhom: duty.toWhom, via: [], timing: nil))
                    places["duty.consolidated"] = places[candidate.ref.description]
                    unsure["duties/duty.consolidated/kind"] = .elsewhere
                }
            }
        }
        if let onward, !duties.contains(where: { $0.kind == .consolidatedReport }) {
            duties.append(onward)
            places["duty.consolidated"] = places[onward.task.description]
            unsure["duties/duty.consolidated/kind"] = .elsewhere
        }
        duties = duties.enumerated().sorted { left, right in
            let ranks = (order.firstIndex(of: left.element.kind) ?? 9, order.firstIndex(of: right.element.kind) ?? 9)
            return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
        }.map(\.element)
    }

    /// "gửi về Sở … để tổng hợp, báo cáo Ủy ban nhân dân tỉnh": what that body owes itself.
    private mutating func addOnward(_ laid: [FoundDuty], _ words: Words, _ node: OutlineNode) {
        guard let body = laid.flatMap({ $0.via + $0.toWhom }).first, let collect = words.place(of: "tong hop"),
            let report = words.place(of: "bao cao", from: collect, to: collect + 6),
            !duties.contains(where: { $0.kind == .consolidatedReport })
        else { return }
        let onward = RoleReader(words: words, scanner: scanner).list(from: report + 2).compactMap {
            partner -> AgencyReference? in
            if case .agency(let body) = partner { body } else { nil }
        }
        guard !onward.isEmpty, !onward.contains(body) else { return }
        self.onward = ReportingDuty(
            id: Ref("duty.consolidated"), task: node.ref, kind: .consolidatedReport,
            title: TaskWords.title(of: node.text),
            who: [body], toWhom: onward, via: [], timing: nil)
    }

    // MARK: Closing paragraphs

    mutating func add(closing paragraphs: [OutlineNode]) {
        // "Nay thông báo để các cơ quan biết" asks for nothing.
        let nodes = paragraphs.filter { !Words($0.text).has("nay thong bao", at: 0) }
        guard let first = nodes.first else { return }
        let end = OutlineNode(nil, "", first.place, ref: Ref("end"))
        for node in nodes { end.add(node) }
        end.number()
        var context = Context(part: .reporting, section: Ref("end"))
        context.isInBlock = false
        sections.append(Plan.Section(ref: Ref("end"), title: "Phần kết", part: .reporting))
        places["end"] = first.place
        for node in nodes { leaf(node, Words(node.text), context) }
    }

    // MARK: Tables and lines about several tasks

    mutating func add(annex table: SourceDocument.Table) {
        add(table, below: Ref("p"), title: "Phụ lục", Context())
    }

    private mutating func add(_ table: SourceDocument.Table, below home: Ref, title: String?, _ context: Context) {
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
                sections.append(Plan.Section(ref: group, title: TaskWords.title(of: row.content)))
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
                id: ref, section: section, title: TaskWords.title(of: row.content), statedOwners: owners,
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

    private mutating func apply(_ line: GroupLine?, below section: Ref) {
        guard let line else { return }
        for index in tasks.indices.reversed() where tasks[index].section == section {
            if !line.isFree(tasks[index]) { break }
            line.apply(to: &tasks[index], year: year)
        }
    }
}
