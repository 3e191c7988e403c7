import PlanDocuments
import PlanModel
import Records

/// A plan as the paper that it was or is to be issued as.
package struct PlanPaper: Hashable, Sendable {
    package var paper: OfficialPaper
    /// So many of its lines stand in short: their wording is not known.
    package var shortLines: Int
}

extension Wording {
    /// What stands behind a line of which only a short title is known.
    private var noWording: String { pick("[chưa có nguyên văn]", "[wording not known]") }

    /// How many lines of a paper are short titles.
    package func shortLines(_ count: Int) -> String {
        pick(
            "\(count) dòng chỉ có tên ngắn, đánh dấu [chưa có nguyên văn].",
            "\(counted(count, "line is a short title", "lines are short titles")), marked [wording not known].")
    }

    /// A plan as a paper: what it is based on, its headings and lines in their order, recipients, signature. What the plan
    /// leaves blank stands as dots.
    package func paper(of plan: ResolvedPlan, reference: ReferenceData) -> PlanPaper {
        let document = plan.plan.document
        let day = plan.plan.referenceDay ?? Day(ordinal: 0)
        let head = reference.letterhead(of: plan.plan, from: .issuer, on: day, language)
        let isLetter = document.kind == .officialLetter
        var letterhead = letterhead(
            head
                ?? SendingOffice(
                    superior: nil, name: document.issuer.printed, head: .unknown, isCommittee: true), of: plan.plan,
            reference, subject: isLetter ? document.title : nil,
            on: day)
        letterhead.number = pick("Số: ", "No.: ") + (document.number ?? dots + (document.printedNumber ?? ""))
        letterhead.placeAndDate = placeAndDate(document, reference.name(of: plan.plan.unit, on: day, language))
        let lines = PlanLines(plan.plan, reference, self)
        let bases = bases(of: document)
        var body = bases.enumerated().map { index, text in
            OfficialPaper.Block.basis(text + (index == bases.count - 1 ? "." : ";"))
        }
        body += lines.blocks
        return PlanPaper(
            paper: OfficialPaper(
                language: paperLanguage, letterhead: letterhead,
                title: isLetter
                    ? nil
                    : OfficialPaper.Title(kind: document.kind.name(language).uppercased(), about: [document.title]),
                salutation: pick("Kính gửi", "To"), addressees: document.addressees.map(named), body: body,
                recipientsHeading: recipientsHeading, recipients: document.recipients.map(named),
                signature: OfficialPaper.Signature(
                    capacity: document.signatory.capacity.isEmpty ? [dots] : document.signatory.capacity,
                    name: document.signatory.name ?? dots)), shortLines: lines.shortLines)
    }

    func named(_ body: OfficialDocument.NamedBody) -> String {
        body.printed + (body.note.map { " (\($0))" } ?? "")
    }

    private func placeAndDate(_ document: OfficialDocument, _ unit: String) -> String {
        let place = document.place ?? unit
        guard let date = document.issuedOn else {
            return pick("\(place), ngày \(dots) tháng \(dots) năm \(dots)", "\(place), \(dots)")
        }
        if let day = date.complete { return "\(place), \(longDay(day))" }
        let month = date.month.map { $0 < 3 ? "0\($0)" : "\($0)" } ?? dots
        return pick("\(place), ngày \(dots) tháng \(month) năm \(date.year)", "\(place), \(dots)/\(month)/\(date.year)")
    }

    func bases(of document: OfficialDocument) -> [String] {
        document.citations.filter { $0.at == "preamble" }.map { citation in
            let number = citation.number.map { pick(" số \($0)", " No. \($0)") } ?? ""
            let date =
                citation.issuedOn.map { date in
                    date.complete.map { pick(" ngày \(day($0))", " of \(day($0))") }
                        ?? pick(" năm \(date.year)", " of \(date.year)")
                } ?? ""
            let issuer = citation.issuer.map { pick(" của \($0)", " by \($0)") } ?? ""
            let kind = citation.kind.name(language).capitalizedFirst
            // A paper that is cited by its name alone bears its kind in it.
            guard citation.number != nil || citation.title == nil else {
                return pick("Căn cứ ", "Under ") + (citation.title ?? kind) + date
            }
            let title = citation.title.map { pick(" về \(inSentence($0))", " (\($0))") } ?? ""
            return pick("Căn cứ ", "Under ") + kind + number + date + issuer + title
        }
    }

    /// A day as the plan prints it, without the year where it leaves that out.
    fileprivate func printed(_ timing: Timing) -> String {
        if let recurrence = timing.recurrence { return self.recurrence(recurrence) }
        guard timing.isInferred else { return printedDay(timing) }
        // What only the year of the plan or the Action Month supplies is not printed.
        guard timing.landmark == nil else { return "" }
        switch timing.bound {
        case .before(let day): return pick("trước ngày \(dayAndMonth(day))", "before \(dayAndMonth(day))")
        case .on(let day): return pick("ngày \(dayAndMonth(day))", "on \(dayAndMonth(day))")
        default: return printedDay(timing)
        }
    }

    fileprivate var shortMark: String { noWording }
}

/// The lines of a plan in the order of its paper.
private struct PlanLines {
    private let plan: Plan
    private let reference: ReferenceData
    private let wording: Wording
    private(set) var blocks: [OfficialPaper.Block] = []
    private(set) var shortLines = 0

    init(_ plan: Plan, _ reference: ReferenceData, _ wording: Wording) {
        (self.plan, self.reference, self.wording) = (plan, reference, wording)
        let sections = Dictionary(plan.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let tasks = Dictionary(plan.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let blockRefs = Dictionary(plan.assignments.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        var isSaid: Set<Ref> = []
        for line in plan.placedLines {
            switch line.kind {
            case .section:
                guard isSaid.insert(line.ref).inserted, let section = sections[line.id] else { continue }
                add(heading: blockRefs[line.ref].map(name) ?? section.title, at: line.ref)
            case .assignment:
                guard isSaid.insert(line.ref).inserted, let block = blockRefs[line.ref] else { continue }
                add(heading: name(of: block), at: line.ref)
            case .task:
                guard let task = tasks[line.id] else { continue }
                isSaid.insert(line.ref)
                add(task, at: line.ref)
            case .note(let section, let index):
                guard let notes = sections[section]?.notes, notes.indices.contains(index) else { continue }
                add(short: notes[index].text, at: line.ref)
            case .norm:
                guard isSaid.insert(line.ref).inserted, let norm = plan.norms.first(where: { $0.id == line.id }) else {
                    continue
                }
                add(short: wording.norm(norm), at: line.ref)
            }
        }
        end()
    }

    private mutating func add(heading title: String, at ref: Ref) {
        // What closes a paper stands under no heading, though older folders keep one for it.
        guard !["C", "end"].contains(ref.description) else { return }
        let (level, mark) = place(of: ref)
        switch level {
        case .section: blocks.append(.line(.section, mark: mark, text: title.uppercased()))
        // A heading that stands where lines have no mark of their own.
        case .bullet: blocks.append(.line(level, mark: mark, text: title + ":"))
        case .item where mark == "+": blocks.append(.line(level, mark: mark, text: title + ":"))
        default: blocks.append(.line(.heading, mark: mark, text: title))
        }
    }

    /// A task in its own words; where only its title is known, in a sentence that says so.
    private mutating func add(_ task: PlanTask, at ref: Ref) {
        guard let whole = task.text else { return add(short: text(of: task), at: ref) }
        add(line: whole, at: ref)
        for step in task.steps where !whole.contains(step.title) {
            blocks.append(.line(.item, mark: "+", text: step.title))
        }
    }

    private mutating func add(short text: String, at ref: Ref) {
        shortLines += 1
        add(line: "\(text)\(text.hasSuffix(".") ? "" : ".") \(wording.shortMark)", at: ref)
    }

    private mutating func add(line: String, at ref: Ref) {
        let (level, mark) = place(of: ref)
        blocks.append(
            mark.isEmpty && level != .bullet
                ? .paragraph(line) : .line(level == .section ? .item : level, mark: mark, text: line))
    }

    /// How a ref is marked in the paper: lines below a numbered heading have dashes, lines below those a plus.
    private func place(of ref: Ref) -> (OfficialPaper.Level, mark: String) {
        let mark = ref.lastMark
        if mark == "para" || isClosing(ref) { return (.item, "") }
        if mark.allSatisfy({ "IVXLC".contains($0) }) { return (.section, mark + ".") }
        if mark.count == 1, let letter = mark.first, letter.isLetter {
            return letter.isUppercase ? (.section, mark + ".") : (.point, mark + ")")
        }
        guard let parent = ref.parent else { return (.heading, mark + ".") }
        let isBelowRoman = parent.parent == nil && !parent.lastMark.allSatisfy(\.isNumber)
        if mark.allSatisfy(\.isNumber), isBelowRoman { return (.item, mark + ".") }
        let isBelowDash = parent.parent?.parent != nil && parent.lastMark.allSatisfy(\.isNumber)
        return isBelowDash ? (.item, "+") : (.bullet, "")
    }

    private func isClosing(_ ref: Ref) -> Bool { ref.parent.map { ["C", "end"].contains($0.description) } ?? false }

    private func name(of block: Plan.Assignment) -> String {
        let asks = wording.pick("Đề nghị ", "Requested: ")
        let isSaid = block.printed.lowercased().hasPrefix(asks.lowercased())
        return (block.isRequested && !isSaid ? asks : "") + block.printed
    }

    /// A task in a sentence: who, as what, with whom, what, by when.
    private func text(of task: PlanTask) -> String {
        let partners = task.partners.map { partner in
            switch partner {
            case .agency(let body):
                (
                    wording.nameInSentence(reference.formalName(of: body, in: plan, wording.language)),
                    reference.shortName(of: body, in: plan, wording.language)
                )
            case .printed(let text): (text, text)
            }
        }.filter { formal, short in
            // The title may name it already.
            !task.title.contains(formal) && !task.title.contains(short)
        }.map(\.0).joined(separator: ", ")
        let with = partners.isEmpty ? "" : wording.pick("phối hợp với \(partners)", "with \(partners)")
        var text = task.title
        func begins(_ word: String) -> Bool { text.lowercased().hasPrefix(word.lowercased()) }
        switch task.role {
        case .lead:
            let lead = wording.pick("Chủ trì", "Lead")
            if !begins(lead) {
                text = lead + (with.isEmpty ? " " : ", \(with) ") + wording.inSentence(text)
            } else if !with.isEmpty {
                text += ", \(with)"
            }
        case .coordinate:
            let word = wording.pick("Phối hợp", "Support")
            if !with.isEmpty {
                let rest =
                    begins(word) ? text.dropFirst(word.count).drop { $0 == " " } : Substring(wording.inSentence(text))
                text = "\(with.capitalizedFirst) \(rest)"
            } else if !begins(word) {
                text = "\(word) \(wording.inSentence(text))"
            }
        case .advise:
            let word = wording.pick("Tham mưu", "Advise on")
            if !begins(word) { text = "\(word) \(wording.inSentence(text))" }
            if !with.isEmpty { text += ", \(with)" }
        case .sole: if !with.isEmpty { text += ", \(with)" }
        }
        if !task.statedOwners.isEmpty {
            let owners = task.statedOwners.map { reference.formalName(of: $0, in: plan, wording.language) }
            let names = owners.enumerated().map { $0 == 0 ? $1 : wording.nameInSentence($1) }.joined(separator: ", ")
            // What closes a paper asks for something.
            let begins =
                isClosing(task.ref)
                ? wording.pick("Yêu cầu \(wording.inSentence(names))", "Requests \(names)") : names.capitalizedFirst
            text = begins + " " + wording.inSentence(text)
        }
        let days = task.timings.asLaidDown.filter { timing in
            // The title may say it already: "dịp 8/3 và 20/10/2021".
            timing.due.map { !text.contains("\($0.day)/\($0.month)") } ?? true
        }.map(wording.printed).filter { !$0.isEmpty && !text.contains($0) }
        if !days.isEmpty { text += " " + days.joined(separator: wording.pick(" và ", " and ")) }
        let duties = plan.duties.filter { $0.task == task.id }.asLaidDown
        if !duties.isEmpty {
            text += ": " + duties.map(self.text).joined(separator: "; ")
        } else if !task.steps.isEmpty {
            text += ": " + task.steps.map { wording.inSentence($0.title) }.joined(separator: "; ")
        }
        return text
    }

    private func text(of duty: ReportingDuty) -> String {
        func names(_ bodies: [AgencyReference]) -> String {
            bodies.map { wording.nameInSentence(reference.formalName(of: $0, in: plan, wording.language)) }
                .joined(separator: ", ")
        }
        let to = duty.toWhom.isEmpty ? "" : wording.pick(" về \(names(duty.toWhom))", " to \(names(duty.toWhom))")
        let via = duty.via.isEmpty ? "" : wording.pick(" (qua \(names(duty.via)))", " (through \(names(duty.via)))")
        let day = duty.timing.map { " " + wording.printed($0) } ?? ""
        return wording.pick("gửi ", "send ") + wording.inSentence(duty.title) + to + via + day
    }

    /// The text of a paper ends with its mark.
    private mutating func end() {
        let mark = wording.pick("./.", ".")
        func ended(_ text: String) -> String {
            // A sentence has its own stop, and what was printed may have the mark.
            if text.hasSuffix(mark) { return text }
            return (text.hasSuffix(".") ? String(text.dropLast()) : text) + mark
        }
        switch blocks.last {
        case .paragraph(let text)?: blocks[blocks.count - 1] = .paragraph(ended(text))
        case .line(let level, let sign, let text)?:
            blocks[blocks.count - 1] = .line(level, mark: sign, text: ended(text))
        default: break
        }
    }
}

extension Wording {
    /// A group begins with "các", which has no capital within a sentence.
    func nameInSentence(_ name: String) -> String { name.hasPrefix("Các ") ? "c" + name.dropFirst() : name }

    /// Who is to have how much a year.
    func norm(_ norm: Plan.MoneyNorm) -> String {
        let most = norm.maximum.map { pick(" đến \(dong($0))", " to \(dong($0))") } ?? ""
        return pick(
            "\(norm.who): từ \(dong(norm.minimum))\(most)/năm", "\(norm.who): from \(dong(norm.minimum))\(most) a year")
    }
}
