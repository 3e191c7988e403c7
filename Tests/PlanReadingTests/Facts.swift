import DocumentReading
import PlanModel
import PlanReading

/// What was read of a paper as lines of three columns: the field, where it stands, its value. The truth of each paper of
/// the corpus is written so, and so does `.ci/import-score`.
struct Facts {
    var lines: [String] = []

    init(_ draft: PlanDraft) {
        let plan = draft.plan
        let paper = plan.document
        add("identity", "unit", plan.unit.slug)
        add("identity", "year", String(plan.year))
        add("identity", "kind", paper.kind.rawValue)
        add("identity", "purpose", paper.purpose.rawValue)
        add("identity", "subject", plan.subject ?? "")
        add("identity", "number", paper.number ?? "")
        add("identity", "printedNumber", paper.printedNumber ?? "")
        add("identity", "issuedOn", paper.issuedOn?.iso ?? "")
        add("identity", "place", paper.place ?? "")
        add("identity", "title", paper.title)
        add("identity", "issuer", paper.issuer.agency?.description ?? "")
        add("identity", "signatory", paper.signatory.name ?? "")
        add("identity", "capacity", paper.signatory.capacity.joined(separator: " / "))
        add("identity", "parent", paper.parent?.number ?? "")
        for body in paper.addressees { add("addressee", body.printed, body.agency?.description ?? "") }
        for body in paper.recipients { add("recipient", body.printed, body.agency?.description ?? "") }
        for section in plan.sections {
            add("section", "\(section.ref)", section.part?.rawValue ?? "")
            for note in section.notes { add("note", "\(note.ref)", "") }
        }
        for block in plan.assignments {
            let names = block.agencies.isEmpty ? "“\(block.printed)”" : bodies(block.agencies)
            add("block", "\(block.ref)", (block.isRequested ? "requested " : "") + names)
        }
        for task in plan.tasks {
            add("task", "\(task.ref)", "")
            add("role", "\(task.ref)", task.role.rawValue)
            if !task.statedOwners.isEmpty { add("owners", "\(task.ref)", bodies(task.statedOwners)) }
            for partner in task.partners {
                switch partner {
                case .agency(let body): add("partner", "\(task.ref)", body.description)
                case .printed(let name): add("partner", "\(task.ref)", "“\(name)”")
                }
            }
            for timing in task.timings { add("timing", "\(task.ref)", text(timing)) }
            if task.isActionMonth { add("actionMonth", "\(task.ref)", "") }
        }
        for duty in plan.duties {
            let who =
                "\(bodies(duty.who)) > \(bodies(duty.toWhom))" + (duty.via.isEmpty ? "" : " via \(bodies(duty.via))")
            add("duty", "\(duty.id)", "\(duty.task) \(who) " + (duty.timing.map(text) ?? "-"))
        }
        for norm in plan.norms {
            add(
                "norm", "\(norm.ref)",
                "\(norm.level.rawValue) \(norm.minimum) \(norm.maximum.map { String($0) } ?? "-")")
        }
        for citation in paper.citations {
            add("citation", citation.at ?? "", "\(citation.number ?? "-") \(citation.issuedOn?.iso ?? "-")")
        }
        for problem in draft.problems {
            add("problem", problem.kind.rawValue, problem.details.joined(separator: " | "))
        }
    }

    init(refused name: String) { add("refused", name, "") }

    private mutating func add(_ field: String, _ key: String, _ value: String) {
        lines.append("\(field)\t\(key)\t\(value)")
    }

    private func bodies(_ bodies: [AgencyReference]) -> String { bodies.map(\.description).joined(separator: " ") }

    private func text(_ timing: Timing) -> String {
        let inferred = timing.isInferred ? " inferred" : ""
        switch timing.bound {
        case .before(let day): return "before \(day.iso)" + inferred
        case .on(let day): return "on \(day.iso)" + inferred
        case .range(let from, let to): return "range \(from.iso) \(to.iso)" + inferred
        case .relative(let text): return "relative “\(text)”"
        case .recurring(_, let recurrence):
            return "recurring \(recurrence.isBefore ? "before" : "on") \(recurrence.day) \(recurrence.every)"
        }
    }
}
