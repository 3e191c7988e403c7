import PlanModel
import RollOver
import VietnameseText
import Wording

extension AppState {
    private var reference: ReferenceData { digest.library.reference }

    /// The choice of who takes the place of a body of the selected line, or of the unit; nil where there is none.
    mutating func picker(for current: ReviewState) -> SuccessorPicker? {
        guard let line = current.line else { return nil }
        if line.id == .unit {
            let units = unitChoices(current.review)
            guard !units.isEmpty else {
                notice = Notice(kind: .refused, text: wording.noBodyHere)
                return nil
            }
            return SuccessorPicker(
                item: line.id, bodies: [], choices: units.map { .unit($0) },
                selected: units.first { $0 == current.review.rollOver.unit }.map { .unit($0) }
                    ?? units.first.map { .unit($0) })
        }
        // The bodies that have ended are what a person comes for.
        let bodies =
            line.bodies.filter { current.review.rollOver.succession(of: $0) != nil }
            + line.bodies.filter { current.review.rollOver.succession(of: $0) == nil }
        guard !bodies.isEmpty else {
            notice = Notice(kind: .refused, text: wording.noBodyHere)
            return nil
        }
        var picker = SuccessorPicker(item: line.id, bodies: bodies, choices: [])
        look(at: 0, in: &picker, current.review)
        return picker
    }

    /// Carries out a command in the choice of a successor.
    mutating func perform(_ command: CommandID, in choice: SuccessorPicker) -> [Effect] {
        guard var next = review else { return [] }
        var picker = choice
        switch command {
        case .cancel: dismiss()
        case .nextBody, .previousBody:
            let count = picker.bodies.count
            guard count > 1 else { return [] }
            look(at: (picker.place + (command == .nextBody ? 1 : count - 1)) % count, in: &picker, next.review)
            replaceModal(with: .successors(picker))
        case .choose:
            dismiss()
            do throws(RollOverRequest.Refusal) {
                switch picker.selected {
                case .unit(let unit): try next.review.choose(unit: unit, reference: reference)
                case .body(let new):
                    guard let body = picker.body else { break }
                    try next.review.choose(new, for: body, in: picker.item, reference: reference)
                case nil: break
                }
                next.settle()
            } catch {
                notice = Notice(kind: .refused, text: wording.refusal(error))
            }
        default:
            picker.selected = step(from: picker.selected, in: picker.choices, command)
            replaceModal(with: .successors(picker))
        }
        review = next
        return []
    }

    private func look(at place: Int, in picker: inout SuccessorPicker, _ review: RollOverReview) {
        picker.place = place
        guard let body = picker.body else { return }
        let choices = choices(for: body, review)
        picker.choices = choices.map { .body($0) }
        picker.selected = .body(review.successor(of: body, in: picker.item))
    }

    /// Those known to have taken over, the body itself, then all others of their level that exist on the plan's day.
    private func choices(for body: AgencyReference, _ review: RollOverReview) -> [AgencyReference] {
        let day = review.rollOver.request.day
        let known = (review.rollOver.succession(of: body)?.candidates ?? []).map(\.body)
        let current = review.rollOver.successor(of: body)
        let level = reference.agencies[(known.first ?? body).agency]?.level
        let others = reference.agencies.values.filter { agency in
            agency.level == level && agency.ended.map { $0 >= day } ?? true && agency.sort != .collective
        }.sortedInVietnamese { $0.short }.map { agency in
            let scope: AgencyReference.Scope = known.first?.scope ?? body.scope
            return AgencyReference(agency.id, scope: scope)
        }
        var seen: Set<AgencyReference> = []
        return (known + [current, body] + others).filter { seen.insert($0).inserted }
    }

    /// The units that may be the new plan's: those of the old one's level that exist on the plan's day in its province.
    private func unitChoices(_ review: RollOverReview) -> [UnitID] {
        let day = review.rollOver.request.day
        let source = review.rollOver.source.unit
        guard let level = reference.units[source]?.level else { return [] }
        let province = reference.province(of: source, on: day)
        let found = reference.units.values.filter { unit in
            unit.level == level && unit.existed(on: day)
                && (level == .province || reference.province(of: unit.id, on: day) == province)
        }
        let names = found.sortedInVietnamese { $0.naming(on: day).name ?? $0.id.slug }.map(\.id)
        return [review.rollOver.unit] + names.filter { $0 != review.rollOver.unit }
    }
}
