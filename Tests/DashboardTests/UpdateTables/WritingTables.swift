import PlanActions
import PlanModel
import Records
import Testing

@testable import Dashboard

/// What the commands that write plans do to the state: which form or choice they open, on which line.
@Suite struct WritingTables {
    private static let paper = "screen.browse go.open go.open browse.group browse.group "

    @Test(arguments: [
        UpdateRow("plan.new", "new plan of an-giang-2025 2022"), UpdateRow("record.edit", "head an-giang-2021"),
        UpdateRow("plan.new dialog.cancel", "nothing"), UpdateRow("plan.new “x” dialog.cancel", "nothing, kept"),
        UpdateRow("plan.new “x” dialog.cancel plan.new form.reset", "new plan of an-giang-2025 2022"),
        UpdateRow("screen.browse record.edit", "head an-giang-2021"),
        UpdateRow("screen.browse go.open record.edit", "head an-giang-2021"),
        UpdateRow("screen.browse go.open go.open record.edit", "block IV.1"),
        UpdateRow("screen.browse go.open go.open go.open record.edit", "task IV.1.1"),
        UpdateRow("screen.browse go.open go.open browse.group record.edit", "block IV.1"),
        UpdateRow(paper + "record.edit", "task IV.1.1"),
        UpdateRow(paper + "move.first record.edit", "head an-giang-2021"),
        UpdateRow(paper + "move.first move.down record.edit", "citation"),
        UpdateRow(paper + "move.last record.edit", "recipient"),
        UpdateRow(paper + "line.add", "choice of task duty block section"),
        UpdateRow(paper + "line.add dialog.cancel", "nothing"),
        UpdateRow(paper + "line.add dialog.choose", "new task IV.1.2"),
        UpdateRow(paper + "line.add move.down dialog.choose", "new duty IV.1.1"),
        UpdateRow(paper + "line.add move.down move.down dialog.choose", "new block IV.2"),
        UpdateRow(paper + "line.add move.last dialog.choose", "new section IV.2"),
        UpdateRow(paper + "move.first line.add", "choice of section citation recipient"),
        UpdateRow(paper + "move.first line.add dialog.choose", "new section VI"),
        UpdateRow("screen.browse go.open go.open line.add", "choice of task block section"),
        UpdateRow(paper + "line.remove", "removal"), UpdateRow(paper + "line.remove removal.keep", "nothing"),
        UpdateRow(paper + "move.first line.remove", "nothing, refused"),
        UpdateRow(paper + "line.down", "nothing, commits"), UpdateRow(paper + "line.up", "nothing, refused"),
        UpdateRow(paper + "move.first line.down", "nothing, refused"),
    ]) func writing(_ row: UpdateRow) throws {
        let desk = try Desk().after(row.steps)
        #expect(seen(desk) == row.leadsTo)
    }

    private func seen(_ desk: Desk) -> String {
        let state = desk.state
        func ref(_ line: NewLine, _ plan: PlanID) -> String {
            state.digest.plan(plan).map { "\(line.kind) \(line.ref(in: $0.plan.plan))" } ?? "gone"
        }
        switch state.modal {
        case .form(let form):
            switch form.purpose {
            case .planHead(nil):
                let unit = form.text(.unit) == "tỉnh An Giang" ? "an-giang-2025" : form.text(.unit) ?? "none"
                return "new plan of \(unit) \(form.text(.year) ?? "")"
            case .planHead(let plan?): return "head \(plan)"
            case .newLine(let line, let plan): return "new \(ref(line, plan))"
            case .line(let line, let plan):
                let found = state.digest.plan(plan)?.plan.plan.outline.first { $0.id == line }
                // Lines without marks are told by their kind alone.
                return found.map { $0.ref.description.isEmpty ? "\($0.kind)" : "\($0.kind) \($0.ref)" } ?? "gone"
            default: return "another form"
            }
        case .newLine(let choice):
            return "choice of " + choice.lines.map(\.kind.rawValue).joined(separator: " ")
        case .removal: return "removal"
        case nil:
            if state.notice?.kind == .refused { return "nothing, refused" }
            if !state.keptForms.isEmpty { return "nothing, kept" }
            return desk.effects.isEmpty ? "nothing" : "nothing, commits"
        default: return "something else"
        }
    }
}
