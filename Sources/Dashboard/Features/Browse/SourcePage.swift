import PlanModel
import PlanStore
import Records
import Wording

/// What was read of a plan's document, as a text to read that begins with the line of a record.
struct SourcePage {
    let source: KeptSource
    /// The record, by what histories know it, and what people call it; nil of the plan itself.
    let record: (name: Ref, label: String)?
    let title: String
    let wording: Wording

    var page: TextPage {
        let row = record.flatMap { source.rows[$0.name] }
        let lines = source.text.split(separator: "\n").enumerated().map { index, line in
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            let place = String(parts.first ?? "")
            let mark = index == row ? "▸ " : "  "
            return mark + place + String(repeating: " ", count: max(1, 5 - place.count)) + (parts.last ?? "")
        }
        guard row == nil, let record else {
            var page = TextPage(title: title, text: lines.joined(separator: "\n"))
            // What stands before it says where in the paper that is.
            page.scroll = max(0, (row ?? 0) - 3)
            return page
        }
        return TextPage(
            title: title, text: ([wording.sourceLineUnknown(record.label), ""] + lines).joined(separator: "\n"))
    }
}

extension AppState {
    /// Asks for what was read of the selected plan's document.
    mutating func askForSource() -> [Effect] {
        guard let plan = browsePlan?.plan.plan else {
            notice = Notice(kind: .refused, text: wording.nothingHere)
            return []
        }
        guard plan.source != nil else {
            notice = Notice(kind: .refused, text: wording.noSource(plan.id))
            return []
        }
        return [.readSource(of: plan.id)]
    }

    /// Shows what was read of a plan's document, from the line on that the cursor is on.
    mutating func take(_ source: KeptSource?, of id: PlanID) {
        guard modals.isEmpty, screen == .browse, let plan = browsePlan?.plan.plan, plan.id == id,
            let file = plan.source
        else { return }
        guard let source else {
            notice = Notice(kind: .refused, text: wording.sourceNotThere(file.file))
            return
        }
        let title = "\(file.file) · \(wording.day(file.day))"
        present(.page(SourcePage(source: source, record: recordInSource, title: title, wording: wording).page))
    }

    /// What the cursor is on, by what histories know it.
    private var recordInSource: (name: Ref, label: String)? {
        if browse.grouping == .outline {
            guard let line = outlineLines.first(where: { $0.id == browse.line }) else { return nil }
            switch line.kind {
            case .task, .duty: return (line.id.record, line.ref.description)
            case .section: return (RecordKind.section.record(line.id.record), line.ref.description)
            case .block: return (RecordKind.assignment.record(line.id.record), line.ref.description)
            case .norm: return (RecordKind.norm.record(line.id.record), line.ref.description)
            case .head, .citation, .recipient, .other: return nil
            }
        }
        if browse.focus >= .task { return browseRow.map { ($0.task.id, $0.task.ref.description) } }
        guard browse.focus == .group, case .heading(let ref)? = browse.group,
            let section = browsePlan?.plan.plan.sections.first(where: { $0.ref == ref })
        else { return nil }
        return (RecordKind.section.record(section.id), ref.description)
    }
}
