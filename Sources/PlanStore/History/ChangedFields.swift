import PlanFormat
import PlanModel
import Records

extension [HistoryEntry] {
    /// The fields that people changed of each record of a plan. That the plan was made changed none of its head, and what it
    /// took over from its document is no change of theirs.
    package func fields(changedOf plan: PlanID) -> [Ref: Set<String>] {
        let fromPaper = Set(
            filter { entry in
                entry.record == .plan(plan) && entry.fields.contains { $0.path.parts.first == "source" }
            }.map(\.action))
        var changed: [Ref: Set<String>] = [:]
        for entry in self where entry.record.plan == plan && !fromPaper.contains(entry.action) {
            let isHead = entry.record == .plan(plan)
            for field in entry.fields where !(isHead && field.path.isWhole) {
                let name = isHead ? field.path.description : field.path.parts.first ?? ""
                changed[entry.record.record, default: []].insert(name)
            }
        }
        return changed
    }
}
