import PlanModel
import Presentation
import TerminalUI
import Wording

/// The lines of a plan as it is written: marks, what stands there, and of tasks how they stand.
struct OutlineView {
    let state: AppState

    func draw(in rect: Rect, isFocused: Bool, _ frame: inout Frame) {
        guard let plan = state.browsePlan else { return }
        let lines = state.outlineLines
        let rows = Dictionary(plan.rows.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first })
        frame.list(
            lines, selected: lines.firstIndex { $0.id == state.browse.line }, in: rect, isFocused: isFocused
        ) { line, place, frame in
            draw(line, line.kind == .task ? rows[line.id.record] : nil, in: place, &frame)
        }
        guard lines.count == 1, rect.rows > 2 else { return }
        for (row, text) in state.wording.emptyOutline.wrapped(toWidth: rect.columns - 1).enumerated() {
            frame.put(text, in: rect, row: row + 2, .dim)
        }
    }

    private func draw(_ line: OutlineLine, _ row: FolderDigest.TaskRow?, in place: Rect, _ frame: inout Frame) {
        let indent = 1 + min(line.depth, 4) * 2
        if let row {
            let mark = state.waiting.holds(row.id) ? PartMark.waiting : PartMark(state.shownPart(of: row))
            let noteStyle: StyleName = row.standing.timeliness == .overdue ? .late : .dim
            frame.row(
                "\(line.ref.lastMark)) \(line.text)", right: state.dueNote(of: row), in: place, indent: indent,
                rightStyle: noteStyle)
            frame.put(String(mark.sign), at: place.origin, mark.style)
            if state.fresh.contains(row.id) { frame.highlight(place, .match) }
            return
        }
        let style: StyleName =
            switch line.kind {
            case .head, .section: .heading
            case .block: .strong
            case .task: .normal
            case .duty, .norm, .citation, .recipient, .other: .dim
            }
        frame.put(text(line).truncated(toWidth: max(0, place.columns - indent - 1)), in: place, column: indent, style)
    }

    private func text(_ line: OutlineLine) -> String {
        switch line.kind {
        case .head: line.text
        case .section, .block, .task, .norm: "\(line.ref.lastMark). \(line.text)"
        case .citation, .recipient: "\(state.wording.newLine(line.kind, "")): \(line.text)"
        case .duty: "→ \(line.text)"
        case .other: "· \(line.text)"
        }
    }
}

/// What is known about a line of a plan that is no task.
struct OutlineDetail {
    let line: OutlineLine
    let plan: ResolvedPlan
    let state: AppState

    private var wording: Wording { state.wording }

    func lines(width: Int) -> [TaskDetail.Line] {
        let title = line.text.wrapped(toWidth: width).map { TaskDetail.Line(text: $0, style: .strong) }
        return title + facts.flatMap { $0.wrapped(toWidth: width, hangingIndent: 2) }.map { TaskDetail.Line(text: $0) }
    }

    private var facts: [String] {
        switch line.kind {
        case .head: PlanPage(plan: plan, state: state).chain
        case .block:
            plan.plan.assignments.first { $0.id == line.id.record }.map { block in
                let requested = block.isRequested ? wording.requested : ""
                return [
                    wording.label(.owners) + ": " + requested
                        + block.agencies.map { state.world.bodyName($0, in: plan.plan) }.joined(separator: ", ")
                ]
            } ?? []
        case .duty: plan.plan.duties.asLaidDown.first { $0.id == line.id.record }.map(facts) ?? []
        case .norm: plan.plan.norms.first { $0.id == line.id.record }.map(facts) ?? []
        case .section, .task, .citation, .recipient, .other: []
        }
    }

    private func facts(_ norm: Plan.MoneyNorm) -> [String] {
        let language = wording.language
        return [
            "\(wording.fieldLabel(.normLevel)): \(norm.level.name(language))",
            wording.moneyPerYear(minimum: norm.minimum, maximum: norm.maximum), norm.remark,
        ].compactMap(\.self)
    }

    private func facts(_ duty: ReportingDuty) -> [String] {
        func names(_ bodies: [AgencyReference]) -> String {
            bodies.map { state.world.bodyName($0, in: plan.plan) }.joined(separator: ", ")
        }
        let lists = [(Wording.FieldLabel.who, duty.who), (.toWhom, duty.toWhom), (.via, duty.via)]
            .filter { !$0.1.isEmpty }.map { "\(wording.fieldLabel($0.0)): \(names($0.1))" }
        let library = state.digest.library
        let timing = duty.timing.map {
            wording.fieldLabel(.timings) + ": "
                + wording.timing($0, settings: library.settings, in: library.reference)
        }
        return lists + [timing].compactMap(\.self)
    }
}
