import PlanModel
import Records
import VietnameseText

extension PlanActions {
    /// A new activity, with the next free id of its plan.
    package func adding(_ draft: ActivityDraft, to plan: PlanID) throws(ChangeRefusal) -> AttemptedChange {
        let change: RecordChange
        let paper = try self.plan(plan).plan
        do throws(ActivityRefusal) {
            change = try draft.added(to: paper)
        } catch {
            throw .activity(error)
        }
        try admit(change.record)
        return AttemptedChange([change], .schedule(.added(draft.title)))
    }

    /// Makes an activity other than the person saw it, so that a colleague's change since is not overwritten unseen.
    package func editing(
        _ seen: Activity, of plan: PlanID, to draft: ActivityDraft
    ) throws(ChangeRefusal) -> AttemptedChange {
        let record = RecordID(plan, seen.id)
        try admit(record)
        do throws(ActivityRefusal) {
            let change = RecordChange(record, try seen.changes(to: draft))
            return AttemptedChange([change], .schedule(.edited(draft.title)))
        } catch {
            throw .activity(error)
        }
    }

    /// Lets an activity begin on another day; it lasts as long as it did.
    package func moving(_ id: RecordID, to day: Day) throws(ChangeRefusal) -> AttemptedChange {
        let activity = try activity(id)
        return AttemptedChange([RecordChange(id, activity.moved(to: day))], .schedule(.moved(activity.title, day)))
    }

    package func removing(_ id: RecordID) throws(ChangeRefusal) -> AttemptedChange {
        let activity = try activity(id)
        return AttemptedChange([RecordChange(id, [activity.removal])], .schedule(.removed(activity.title)))
    }

    private func activity(_ id: RecordID) throws(ChangeRefusal) -> Activity {
        try admit(id)
        guard let activity = library.activity(id)?.activity else { throw .gone(id) }
        return activity
    }

    /// Gives the Action Month of a year another motto; nil takes it away.
    package func settingTheme(
        of year: Int, to text: String?, source: String?
    ) throws(ChangeRefusal) -> AttemptedChange {
        try admit(.theme(year))
        let known = library.reference.themes.first { $0.year == year }
        let change = ActionMonthTheme.change(of: year, from: known, to: text, source: source)
        return AttemptedChange(change.map { [$0] } ?? [], .schedule(.theme(year)))
    }

    /// A public holiday of one year; it counts as verified where its source is named.
    package func addingHoliday(
        _ name: String, on days: ClosedRange<Day>, source: String?
    ) throws(ChangeRefusal) -> AttemptedChange {
        let letters = name.withoutVietnameseMarks.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : " " }
        let words = String(letters).split(separator: " ").map(String.init)
        let first = days.lowerBound
        let holiday = Holiday(
            id: (words + [first.iso]).joined(separator: "-"), name: name, english: name,
            span: .once(year: first.year, days: days), source: source, isVerified: source != nil)
        return try changing(holiday, from: nil, to: holiday.fieldValue)
    }

    package func removing(_ holiday: Holiday) throws(ChangeRefusal) -> AttemptedChange {
        try changing(holiday, from: holiday.fieldValue, to: nil)
    }

    private func changing(
        _ holiday: Holiday, from old: FieldValue?, to new: FieldValue?
    ) throws(ChangeRefusal) -> AttemptedChange {
        let record = RecordID.holiday(holiday.id)
        try admit(record)
        return AttemptedChange(
            [RecordChange(record, [FieldChange(.whole, from: old, to: new)])], .holiday(holiday.name))
    }
}
