import PlanFormat
import PlanModel
import Records

/// What a person wants an activity to be.
package struct ActivityDraft: Hashable, Sendable {
    /// What.
    package var title: String
    /// The first day.
    package var from: Day
    /// The last day.
    package var to: Day
    /// When it begins.
    package var time: TimeOfDay?
    /// Where.
    package var place: String?
    /// Who leads.
    package var lead: AgencyReference?
    /// Who leads, where it is no body of the catalogue.
    package var printedLead: String?
    /// Who takes part.
    package var partners: [PlanTask.Partner]
    /// A remark to add.
    package var note: TaskNote?

    /// A wish.
    package init(
        title: String, from: Day, to: Day? = nil, time: TimeOfDay? = nil, place: String? = nil,
        lead: AgencyReference? = nil, printedLead: String? = nil, partners: [PlanTask.Partner] = [],
        note: TaskNote? = nil
    ) {
        self.title = title
        self.from = from
        self.to = to ?? from
        self.time = time
        self.place = place
        (self.lead, self.printedLead) = (lead, printedLead)
        self.partners = partners
        self.note = note
    }

    /// What an activity is now.
    package init(_ activity: Activity) {
        self.init(
            title: activity.title, from: activity.from, to: activity.to, time: activity.time, place: activity.place,
            lead: activity.lead, printedLead: activity.printedLead, partners: activity.partners)
    }

    /// The activity with the next free id of a plan.
    func added(to plan: Plan) throws(ActivityRefusal) -> RecordChange {
        try check()
        let activity = Activity(
            id: plan.freeActivityID, title: title, from: from, to: to, time: time, place: place, lead: lead,
            printedLead: printedLead, partners: partners, notes: note.map { [$0] } ?? [])
        return RecordChange(
            RecordID(plan.id, activity.id), [FieldChange(.whole, from: nil, to: activity.fieldValue)])
    }

    func check() throws(ActivityRefusal) {
        guard !title.isEmpty else { throw .noTitle }
        guard from <= to else { throw .endsBeforeItBegins(from: from, to: to) }
    }
}

extension Activity {
    /// The changes that make the activity what a person wants; none where it is so already.
    func changes(to draft: ActivityDraft) throws(ActivityRefusal) -> [FieldChange] {
        try draft.check()
        func text(_ text: String?) -> FieldValue? { text.map { .string($0) } }
        func list(_ partners: [PlanTask.Partner]) -> FieldValue? {
            partners.isEmpty ? nil : .array(partners.map(\.fieldValue))
        }
        let wishes: [(String, FieldValue?, FieldValue?)] = [
            ("title", text(title), text(draft.title)), ("from", text(from.iso), text(draft.from.iso)),
            ("to", text(to.iso), text(draft.to.iso)), ("time", text(time?.stored), text(draft.time?.stored)),
            ("place", text(place), text(draft.place)),
            ("lead", storedLead, FieldValue(lead: draft.lead, printed: draft.lead == nil ? draft.printedLead : nil)),
            ("partners", list(partners), list(draft.partners)),
        ]
        let fields = wishes.filter { $0.1 != $0.2 }.map { FieldChange(FieldPath($0.0), from: $0.1, to: $0.2) }
        return fields + (draft.note.map { [adding($0)] } ?? [])
    }

    /// The changes that let it begin on another day and last as long.
    func moved(to day: Day) -> [FieldChange] {
        guard day != from else { return [] }
        let last = to.adding(days: from.days(until: day))
        return [
            FieldChange(FieldPath("from"), from: .string(from.iso), to: .string(day.iso)),
            FieldChange(FieldPath("to"), from: .string(to.iso), to: .string(last.iso)),
        ]
    }

    /// The changes that give it a status.
    func setting(_ wanted: TaskStatus) -> [FieldChange] {
        guard wanted != status else { return [] }
        func stored(_ status: TaskStatus) -> FieldValue? {
            status == .notStarted ? nil : .string(status.rawValue)
        }
        return [FieldChange(FieldPath("status"), from: stored(status), to: stored(wanted))]
    }

    /// The change that adds a remark.
    func adding(_ note: TaskNote) -> FieldChange {
        let old = notes.map(\.fieldValue)
        return FieldChange(
            FieldPath("notes"), from: old.isEmpty ? nil : .array(old), to: .array(old + [note.fieldValue]))
    }

    /// The change that takes it out of its plan.
    var removal: FieldChange { FieldChange(.whole, from: fieldValue, to: nil) }
}
