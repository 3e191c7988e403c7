import PlanModel
import Records
import Wording

/// A body that is to be called about what it is late with.
package struct CallRecord: ListedRecord {
    package let entry: CallList.Entry
    private let plan: Plan
    private let reference: ReferenceData

    package init(_ entry: CallList.Entry, of plan: Plan, _ reference: ReferenceData) {
        (self.entry, self.plan, self.reference) = (entry, plan, reference)
    }

    /// The late of a plan, of one duty where one is named.
    package static func records(
        of plan: ResolvedPlan, duty: Ref? = nil, in library: PlanLibrary, today: Day
    ) -> [CallRecord] {
        let board = ReportBoard(plan, reference: library.reference, today: today, settings: library.settings)
        return CallList(board, of: plan.plan, in: library, duty: duty).entries.map {
            CallRecord($0, of: plan.plan, library.reference)
        }
    }

    static let body = Field(
        "bodyName", { $0.column(.agencies) }, minimum: 16,
        value: { .string($0.reference.fullName(of: $0.entry.body, in: $0.plan, .vietnamese)) }
    ) { record, wording in record.reference.fullName(of: record.entry.body, in: record.plan, wording.language) }
    static let name = Field(
        "name", { $0.contactColumn(.name) }, minimum: 12, value: { FieldValue($0.entry.callee?.name) }
    ) { record, _ in record.entry.callee?.name ?? "" }
    static let telephone = Field(
        "telephone", { $0.contactColumn(.telephone) }, value: { FieldValue($0.entry.callee?.telephone) }
    ) { record, _ in record.entry.callee?.telephone ?? "" }
    static let mail = Field(
        "mail", { $0.contactColumn(.mail) }, minimum: 12, value: { FieldValue($0.mail) }
    ) { record, _ in record.mail ?? "" }
    static let late = Field(
        "late", { $0.contactColumn(.late) }, minimum: 20,
        value: { FieldValue($0.entry.late.map(\.duty.titleOfPeriod)) }
    ) { record, _ in record.entry.late.map(\.duty.titleOfPeriod).joined(separator: "; ") }
    static let days = Field(
        "days", { $0.contactColumn(.daysLate) }, .right, value: { FieldValue($0.entry.late.first?.days) }
    ) { record, _ in record.entry.late.first.map { String($0.days) } ?? "" }
    static let lastCall = Field(
        "calledOn", { $0.contactColumn(.lastCall) }, value: { FieldValue($0.entry.lastCall?.on) }
    ) { record, wording in record.entry.lastCall.map { wording.day($0.on) } ?? "" }
    static let promised = Field(
        "promised", { $0.contactColumn(.promised) }, value: { FieldValue($0.entry.promise?.day) }
    ) { record, wording in record.entry.promise.map { wording.day($0.day) } ?? "" }

    package static let fields = RecordFields(
        [
            Field("plan") { .string($0.plan.id.slug) }, Field("body") { .string($0.entry.body.description) }, body,
            name, telephone, mail, late, days, lastCall, promised,
        ], table: [body, name, telephone, mail, late, days, lastCall, promised])

    /// That of who is called, else of anybody who is asked.
    private var mail: String? { entry.callee?.mail ?? entry.contacts.lazy.compactMap(\.mail).first }
}
