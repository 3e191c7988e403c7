import PlanFormat
import PlanModel
import Records

extension PlanActions {
    /// Begins a plan with its head alone, as a draft; its id is kept whatever becomes of the head.
    package func beginning(_ head: PlanHead, as id: PlanID) throws(ChangeRefusal) -> AttemptedChange {
        guard library.plan(id) == nil else { throw .writing(.planExists(id)) }
        try check(head)
        return try creating(
            Plan(
                id: id, unit: head.unit, year: head.year, statedState: .draft, subject: head.subject,
                document: head.document))
    }

    /// Changes the head of a plan; what is known of the paper beside it stays.
    package func editingHead(of id: PlanID, to head: PlanHead) throws(ChangeRefusal) -> AttemptedChange {
        try admit(.plan(id))
        let plan = try plan(id).plan
        guard head.unit == plan.unit else { throw .writing(.unitIsFixed(plan.unit)) }
        try check(head)
        var wanted = plan
        (wanted.year, wanted.subject) = (head.year, head.subject)
        var paper = head.document
        (paper.addressees, paper.recipients) = (plan.document.addressees, plan.document.recipients)
        (paper.citations, paper.outside) = (plan.document.citations, plan.document.outside)
        // Once a number is printed, nobody needs to know what stood in place of a blank one.
        paper.printedNumber = head.number == nil ? plan.document.printedNumber : nil
        wanted.document = paper
        return AttemptedChange([RecordChange(.plan(id), plan.headChanges(to: wanted))], .planHead(id))
    }

    /// Takes a draft away in which nothing was recorded yet.
    package func removing(_ id: PlanID) throws(ChangeRefusal) -> AttemptedChange {
        try admit(.plan(id))
        let plan = try plan(id).plan
        guard plan.statedState == .draft else { throw .writing(.notADraft(id)) }
        return AttemptedChange(
            [RecordChange(.plan(id), [FieldChange(.whole, from: plan.fieldValue, to: nil)])]
                + withoutWay(.plan(id), of: plan.unit), .planRemoved(id))
    }

    func check(_ head: PlanHead) throws(ChangeRefusal) {
        guard !head.title.isEmpty, !head.issuer.printed.isEmpty else { throw .writing(.emptyText) }
        guard (2000...2100).contains(head.year) else { throw .writing(.badYear(head.year)) }
    }
}

extension Plan {
    /// What its head says otherwise; what it lists is left aside.
    func headChanges(to wanted: Plan) -> [FieldChange] {
        let lists = ["document", "sections", "assignments", "tasks", "duties", "activities", "norms", "remarks"]
        let (old, new) = (fieldValue, wanted.fieldValue)
        return FieldValue.changes(from: old.without(lists), to: new.without(lists))
            + FieldValue.changes(
                from: old.members?["document"] ?? .null, to: new.members?["document"] ?? .null, at: ["document"])
    }
}

extension FieldValue {
    fileprivate func without(_ keys: [String]) -> FieldValue {
        guard case .object(var members) = self else { return self }
        for key in keys { members[key] = nil }
        return .object(members)
    }
}
