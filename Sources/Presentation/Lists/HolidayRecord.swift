import PlanModel
import Records
import Wording

/// A public holiday of a year in lists.
package struct HolidayRecord: ListedRecord {
    package let holiday: Holiday
    /// Its days in the year; nil while they are not known.
    package let days: ClosedRange<Day>?

    package init(holiday: Holiday, days: ClosedRange<Day>?) {
        (self.holiday, self.days) = (holiday, days)
    }

    static let when = Field(nil, { $0.column(.days) }) { record, wording in
        record.days.map(wording.days) ?? wording.notYetKnown
    }
    static let id = Field("id", { $0.column(.id) }, value: { .string($0.holiday.id) }) { record, _ in record.holiday.id
    }
    static let name = Field(
        "name", { $0.column(.name) }, minimum: 16, value: { .string($0.holiday.name) }
    ) { record, wording in
        let holiday = record.holiday
        let name = wording.language.pick(holiday.name, holiday.english)
        return holiday.isVerified ? name : "\(name) (\(wording.notVerified))"
    }

    package static let fields = RecordFields(
        [
            id, name, Field("english") { .string($0.holiday.english) },
            Field("from") { FieldValue($0.days?.lowerBound) }, Field("to") { FieldValue($0.days?.upperBound) },
            Field("yearly") { .bool($0.isYearly) }, Field("verified") { .bool($0.holiday.isVerified) },
            Field("workedOn") { FieldValue($0.holiday.workedOn) },
        ], table: [when, id, name])

    private var isYearly: Bool { if case .yearly = holiday.span { true } else { false } }
}
