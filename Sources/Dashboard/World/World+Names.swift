import PlanModel
import PlanStore
import Records

/// What things are called today.
extension World {
    /// Where a plan belongs, as a list names it: today's province, and below it the unit or body that issued it.
    func place(of plan: some PlanIdentity) -> String {
        digest.library.reference.place(of: plan, on: today, language)
    }

    /// Who issued a plan, where it is not the province's People's Committee.
    func issuerNote(of plan: some PlanIdentity) -> String? {
        digest.library.reference.issuerNote(of: plan, on: today, language)
    }

    /// What a plan's line adds: the name of the place at issue where it was another one, and who issued it.
    func planNote(of plan: some PlanIdentity) -> String? {
        let reference = digest.library.reference
        let province = reference.province(of: plan.unit, on: today)
        var notes: [String] = []
        if reference.units[plan.unit]?.level == .province, let issued = plan.referenceDay {
            let then = reference.name(of: plan.unit, on: issued, language)
            if then != reference.name(of: province, on: today, language) { notes.append(then) }
        }
        if let issuer = issuerNote(of: plan) { notes.append(issuer) }
        return notes.isEmpty ? nil : notes.joined(separator: " · ")
    }

    /// Of a plan that cannot be read what its file and folder tell: unit and year, else its id.
    func name(of plan: UnreadPlan) -> String {
        guard let unit = plan.unit, let year = plan.year, digest.library.reference.units[unit] != nil else {
            return plan.id.slug
        }
        return "\(digest.library.reference.name(of: unit, on: today, language)) \(year)"
    }

    /// A body as lines name it.
    func bodyName(_ body: AgencyReference, in plan: Plan) -> String {
        digest.library.reference.shortName(of: body, in: plan, language)
    }

    /// Where today stands to a year's Action Month; nil where there was none.
    func phase(in year: Int) -> ActionMonthPhase? {
        guard let month = digest.library.reference.actionMonth(in: year) else { return nil }
        return ActionMonthPhase(
            today: today, month: month, preparation: digest.library.reference.preparation(in: year))
    }
}
