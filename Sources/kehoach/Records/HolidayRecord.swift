import PlanModel
import Records
import Wording

/// A public holiday of a year in lists.
struct HolidayRecord: ListedRecord {
    let holiday: Holiday
    /// Its days in the year; nil while they are not known.
    let days: ClosedRange<Day>?

    static let keys = RecordKeys("id", "name", "english", "from", "to", "yearly", "verified", "workedOn")

    var object: [String: FieldValue] {
        [
            "id": .string(holiday.id), "name": .string(holiday.name), "english": .string(holiday.english),
            "from": FieldValue(days?.lowerBound), "to": FieldValue(days?.upperBound), "yearly": .bool(isYearly),
            "verified": .bool(holiday.isVerified), "workedOn": FieldValue(holiday.workedOn),
        ]
    }

    private var isYearly: Bool { if case .yearly = holiday.span { true } else { false } }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.days)), TableColumn(wording.column(.id)),
            TableColumn(wording.column(.name), minimum: 16),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        let name = wording.language.pick(holiday.name, holiday.english)
        return [
            days.map(wording.days) ?? wording.notYetKnown, holiday.id,
            holiday.isVerified ? name : "\(name) (\(wording.notVerified))",
        ]
    }
}
