import PlanModel
import PlanReading
import TerminalUI
import Wording

/// A document that is read: its lines with what was understood of each, and below them all of the one under the cursor.
struct MendingView {
    let state: AppState
    let current: MendingState

    private var wording: Wording { state.wording }
    private var reading: MendedReading { current.reading }
    private var plan: Plan { reading.draft.plan }
    private var texts: MeaningTexts { MeaningTexts(reading, wording) }

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.fill(rect)
        let (head, rest) = rect.split(rowsFromTop: 2)
        drawHead(in: head, &frame)
        let (list, detail) = rest.split(rowsFromBottom: min(12, max(5, rest.rows * 2 / 5)))
        drawList(in: list, &frame)
        drawDetail(in: detail, &frame)
    }

    // MARK: Head

    private func drawHead(in rect: Rect, _ frame: inout Frame) {
        let filters = MendingState.Filter.allCases.map { filter -> (text: String, isOn: Bool) in
            let isOn = filter == current.filter
            let name = wording.mendingFilter(filter)
            return (isOn ? "‹\(name)›" : " \(name) ", isOn)
        }
        let width = filters.map(\.text.displayWidth).reduce(0, +)
        let (left, right) = rect.row(0).split(columnsFromRight: width + 1)
        var column = 0
        for filter in filters {
            column += frame.put(filter.text, in: right, column: column, filter.isOn ? .strong : .dim)
        }
        let open = reading.openCount
        let count = " · " + wording.toLookAt(open)
        let title = wording.mendingTitle(reading.source.file)
        let room = max(8, left.columns - count.displayWidth - 2)
        column = 1 + frame.put(title.truncated(toWidth: room), in: left, column: 1, .title)
        frame.put(count, in: left, column: column, open > 0 ? .warning : .done)
        guard reading.hasUnit else {
            frame.put(wording.unitUnknown, in: rect, row: 1, column: 1, .warning)
            return
        }
        let isThere = state.digest.library.entry(current.draft.id) != nil
        if isThere {
            frame.put(wording.readAgain(current.draft.id), in: rect, row: 1, column: 1, .accent)
            return
        }
        let paper = plan.document
        let unit = reading.reference.units[plan.unit].map {
            wording.unitLabel($0, in: reading.reference, today: state.today)
        }
        let facts = [
            Plan.State.draft.name(state.language), unit, String(plan.year), paper.number ?? paper.printedNumber,
            paper.issuedOn.map { wording.date($0) },
        ]
        frame.put(facts.compactMap(\.self).joined(separator: " · "), in: rect, row: 1, column: 1, .dim)
    }

    // MARK: List

    private func drawList(in rect: Rect, _ frame: inout Frame) {
        let listed = current.listed
        guard !listed.isEmpty else {
            frame.put(wording.nothingToLookAt, in: rect, column: 1, .dim)
            return
        }
        let right = rect.columns >= 100 ? rect.columns * 2 / 5 : rect.columns * 9 / 20
        let numberWidth = String(reading.lines.last?.place.line ?? 0).count
        let selected = current.index.flatMap { listed.firstIndex(of: $0) }
        frame.list(listed, selected: selected, in: rect, isFocused: state.modal == nil) { index, line, frame in
            draw(index, in: line.inset(right: 1), rightWidth: right, numberWidth: numberWidth, &frame)
        }
    }

    private func draw(_ index: Int, in rect: Rect, rightWidth: Int, numberWidth: Int, _ frame: inout Frame) {
        let (line, meaning) = (reading.lines[index], reading.meanings[index])
        let isLeftOut = reading.decisions.kinds[line.id] == .leftOut
        let mark = mark(of: index)
        frame.put(mark.sign, in: rect, mark.style)
        // What a part of a line is has no number of its own.
        let number = line.id.offset > 0 ? "" : String(line.place.line)
        frame.put(number, in: rect, column: 2 + numberWidth - number.count, .dim)
        let (left, right) = rect.inset(left: numberWidth + 3).split(columnsFromRight: rightWidth)
        let style: StyleName =
            if isLeftOut { .dropped } else if meaning.record == nil { .dim } else {
                meaning.record?.kind == .section || meaning.record?.kind == .block ? .strong : .normal
            }
        let text = line.text.truncated(toWidth: max(0, left.columns - indent(of: index)))
        frame.put(text, in: left, column: indent(of: index), style)
        frame.put("│", in: right, .dim)
        let summary = texts.summary(of: index)
        let isDim = meaning.record == nil || meaning.record?.kind == .other || isLeftOut
        frame.put(summary.truncated(toWidth: max(0, right.columns - 2)), in: right, column: 2, isDim ? .dim : .normal)
    }

    /// How deep a line is drawn: by where it stands in the plan; what goes on, as what it goes on with.
    private func indent(of index: Int) -> Int {
        let home = reading.meanings[index].home
        return min(3, reading.meanings[home ?? index].record?.depth ?? 0) * 2 + (home == nil ? 0 : 2)
    }

    private func mark(of index: Int) -> (sign: String, style: StyleName) {
        let id = reading.lines[index].id
        if reading.decisions.kinds[id] == .leftOut { return ("–", .dropped) }
        if reading.decisions.accepted.contains(id) { return ("✓", .done) }
        if reading.isOpen(index) { return ("?", .warning) }
        return (" ", .normal)
    }

    // MARK: Detail

    private func drawDetail(in rect: Rect, _ frame: inout Frame) {
        frame.horizontalLine(row: rect.top, columns: rect.columnRange)
        guard let index = current.index, current.listed.contains(index) else { return }
        frame.put(" \(texts.title(of: index)) ", at: Point(row: rect.top, column: rect.left + 1), .title)
        let inside = rect.inset(top: 1, left: 1, right: 1)
        var row = 0
        for (text, isDoubt) in texts.detail(of: index) {
            for part in text.wrapped(toWidth: inside.columns, hangingIndent: 2) {
                guard row < inside.rows else {
                    frame.put("↓", at: Point(row: rect.bottom - 1, column: rect.right - 1), .dim)
                    return
                }
                frame.put(part, in: inside, row: row, isDoubt ? .warning : .normal)
                row += 1
            }
        }
    }
}

/// What is said of a line's meaning: in short beside it, and all of it below the list.
struct MeaningTexts {
    private let reading: MendedReading
    private let wording: Wording

    init(_ reading: MendedReading, _ wording: Wording) { (self.reading, self.wording) = (reading, wording) }

    private var plan: Plan { reading.draft.plan }

    /// A line's meaning in one line.
    func summary(of index: Int) -> String {
        let meaning = reading.meanings[index]
        if reading.decisions.kinds[reading.lines[index].id] == .leftOut { return wording.leftOut }
        if let home = meaning.home {
            return "↳ " + (reading.meanings[home].record?.ref.description ?? wording.goesOnAbove)
        }
        guard let record = meaning.record else { return meaning.facts.map(wording.paperFact).joined(separator: ", ") }
        var parts = parts(of: record)
        parts += meaning.records.dropFirst().compactMap { other in
            plan.duties.asLaidDown.first { $0.id == other.id.record }?.kind.name(wording.language)
        }
        return "\(record.ref)  " + parts.joined(separator: " · ")
    }

    private func parts(of record: OutlineLine) -> [String] {
        switch record.kind {
        case .block:
            let block = plan.assignments.first { $0.id == record.id.record }
            let names = (block?.agencies ?? []).map(name)
            return [names.isEmpty ? wording.noAgency : names.joined(separator: ", ")]
        case .task:
            guard let task = plan.tasks.first(where: { $0.id == record.id.record }) else { return [] }
            let days = wording.typed(task.timings, in: plan.year)
            return [task.role.name(wording.language)] + (days.isEmpty ? [] : [days]) + task.statedOwners.map(name)
        case .duty:
            guard let duty = plan.duties.asLaidDown.first(where: { $0.id == record.id.record }) else { return [] }
            return [duty.kind.name(wording.language)]
        case .norm:
            guard let norm = plan.norms.first(where: { $0.id == record.id.record }) else { return [] }
            return [wording.moneyPerYear(minimum: norm.minimum, maximum: norm.maximum)]
        case .section, .citation, .recipient, .other, .head: return [wording.outlineKind(record.kind)]
        }
    }

    private func name(_ body: AgencyReference) -> String {
        reading.reference.shortName(of: body, in: plan, wording.language)
    }

    /// What stands over all that is said of a line.
    func title(of index: Int) -> String {
        let (line, meaning) = (reading.lines[index], reading.meanings[index])
        var parts = [wording.mendedLine(line.place)]
        if let kind = reading.decisions.kinds[line.id] {
            parts.append(wording.lineKind(kind) + " *")
        } else if let record = meaning.record {
            parts.append("\(record.ref) " + wording.outlineKind(record.kind))
        } else if let home = meaning.home {
            parts.append(reading.meanings[home].record.map { wording.partOf("\($0.ref)") } ?? wording.goesOnAbove)
        } else {
            parts.append(
                meaning.facts.isEmpty
                    ? wording.noLineOfPlan : meaning.facts.map(wording.paperFact).joined(separator: ", "))
        }
        if line.lineCount > 1 { parts.append(wording.joinedLines(line.lineCount)) }
        if reading.decisions.accepted.contains(line.id) { parts.append("✓ " + wording.acceptedLine) }
        return parts.joined(separator: " · ")
    }

    /// All that is said of a line, what a person should look at first.
    func detail(of index: Int) -> [(text: String, isDoubt: Bool)] {
        let (line, meaning) = (reading.lines[index], reading.meanings[index])
        var lines: [(String, Bool)] = []
        if !reading.isSettled(index) {
            lines += wording.doubts(meaning.doubts).map { ("? " + $0, true) }
            lines += meaning.problems.map { ("? " + wording.problem($0), true) }
        }
        lines.append((line.text, false))
        for record in meaning.records { lines += facts(of: record).map { ($0, false) } }
        return lines
    }

    private func facts(of record: OutlineLine) -> [String] {
        func fact(_ label: Wording.FieldLabel, _ text: String) -> String? {
            text.isEmpty ? nil : "\(wording.fieldLabel(label)): \(text)"
        }
        switch record.kind {
        case .block:
            guard let block = plan.assignments.first(where: { $0.id == record.id.record }) else { return [] }
            let names = block.agencies.map { reading.reference.fullName(of: $0, in: plan, wording.language) }
            return [fact(.bodies, names.joined(separator: "; ")), block.isRequested ? wording.isRequested : nil]
                .compactMap(\.self)
        case .task:
            guard let task = plan.tasks.first(where: { $0.id == record.id.record }) else { return [] }
            let partners = task.partners.map { partner in
                switch partner {
                case .agency(let body): name(body)
                case .printed(let text): text
                }
            }
            let role = [task.role.name(wording.language), task.kind.name(wording.language)].joined(separator: " · ")
            return [
                fact(.taskRole, role), fact(.timings, wording.typed(task.timings, in: plan.year)),
                fact(.owners, task.statedOwners.map(name).joined(separator: "; ")),
                fact(.partners, partners.joined(separator: "; ")),
            ].compactMap(\.self)
        case .duty:
            guard let duty = plan.duties.asLaidDown.first(where: { $0.id == record.id.record }) else { return [] }
            let to = [duty.toWhom, duty.via].map { $0.map(name).joined(separator: "; ") }
            return [
                "\(duty.kind.name(wording.language)) \(wording.typed([duty.timing].compactMap(\.self), in: plan.year))",
                fact(.who, duty.who.map(name).joined(separator: "; ")), fact(.toWhom, to[0]), fact(.via, to[1]),
            ].compactMap(\.self)
        case .head, .section, .norm, .citation, .recipient, .other: return []
        }
    }
}

/// The choice of what a line is.
struct LineKindView {
    let state: AppState
    let choice: LineKindChoice

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.choiceBox(
            LineKindChoice.kinds.map(state.wording.lineKind), title: state.wording.lineKindTitle,
            selected: LineKindChoice.kinds.firstIndex { $0 == choice.selected }, in: rect)
    }
}
