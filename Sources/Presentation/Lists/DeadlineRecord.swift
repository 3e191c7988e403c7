import PlanModel
import Records
import Wording

/// A deadline in lists.
package struct DeadlineRecord: ListedRecord {
    package let deadline: Deadline
    package let plan: ResolvedPlan
    let library: PlanLibrary
    let today: Day

    package init(_ deadline: Deadline, of plan: ResolvedPlan, in library: PlanLibrary, today: Day) {
        (self.deadline, self.plan, self.library, self.today) = (deadline, plan, library, today)
    }

    package func texts(_ wording: Wording) -> DeadlineTexts {
        DeadlineTexts(deadline, settings: library.settings, today: today, wording)
    }

    /// Where its plan belongs.
    package func place(_ language: Language) -> String {
        library.reference.place(of: plan.plan, on: today, language)
    }

    // MARK: Columns

    static let lastDay = Field(
        "lastDay", { $0.column(.due) }, value: { FieldValue($0.deadline.lastDay) }
    ) { record, wording in record.deadline.lastDay.map(wording.day) ?? "" }
    static let id = Field("id", { $0.column(.id) }, value: { .string($0.deadline.name) }) { record, _ in
        record.deadline.name
    }
    static let title = Field(
        "title", { $0.column(.title) }, minimum: 16, value: { .string($0.deadline.title) }
    ) { record, _ in record.deadline.title }
    static let who = Field(
        "who", { $0.column(.agencies) }, minimum: 12, leaves: 1, value: { FieldValue($0.deadline.who) }
    ) { record, wording in record.bodies(wording) }
    static let status = Field(
        "status", { $0.column(.status) }, leaves: 2, value: { .string($0.deadline.status.rawValue) }
    ) { record, wording in wording.standing(record.deadline.status, record.deadline.timeliness) }
    static let distance = Field(nil, { $0.column(.distance) }) { record, wording in
        record.texts(wording).openDistance()
    }

    package static let fields = RecordFields(
        [
            id, Field("plan") { .string($0.plan.id.slug) }, Field("ref") { .string($0.deadline.ref.description) },
            Field("kind") { .string($0.deadline.kind.rawValue) }, title,
            Field("due") { FieldValue($0.isWindow ? nil : $0.deadline.timing?.due) },
            Field("from") { FieldValue($0.deadline.timing?.from) },
            Field("to") { FieldValue($0.isWindow ? $0.deadline.timing?.due : nil) }, lastDay,
            Field("bound") { FieldValue($0.bound) },
            Field("inferred") { .bool($0.deadline.timing?.isInferred ?? false) }, who,
            Field("toWhom") { FieldValue($0.deadline.toWhom) }, Field("via") { FieldValue($0.deadline.via) }, status,
            Field("timeliness") { .string($0.deadline.timeliness.rawValue) },
            Field("submitted") { FieldValue($0.deadline.share?.done) },
            Field("owed") { FieldValue($0.deadline.share?.total) },
            Field("record") { .string($0.deadline.record.description) },
        ], table: [lastDay, id, title, who, status, distance])

    // MARK: Values

    private var isWindow: Bool { deadline.timing?.from != nil }

    private var bound: String? {
        switch deadline.timing?.bound {
        case nil: nil
        case .before: "before"
        case .on: "on"
        case .range: "range"
        case .relative: "relative"
        case .recurring: "recurring"
        }
    }

    /// Who acts; how many of how many where they are several.
    private func bodies(_ wording: Wording) -> String {
        if let share = deadline.share, share.total > 1 { return wording.share(of: deadline) ?? "" }
        return deadline.who.map { library.reference.shortName(of: $0, in: plan.plan, wording.language) }
            .joined(separator: ", ")
    }
}
