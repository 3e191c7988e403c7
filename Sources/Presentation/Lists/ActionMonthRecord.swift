import JSONText
import PlanModel
import Records
import Wording

/// What belongs to a year's Action Month, in lists: the month itself, the days around it, deadlines that fall inside,
/// and the tasks of the plans that count.
package struct ActionMonthRecord: ListedRecord {
    /// What a line is.
    package enum Content {
        case month(Observance, theme: ActionMonthTheme?)
        case observance(Observance)
        case holiday(Holiday)
        case activity(ActivityRecord)
        case deadline(DeadlineRecord)
        case task(TaskRecord)
    }

    package let content: Content
    /// Its days in the year that is asked for.
    package let days: ClosedRange<Day>?
    /// Whether an earlier year's plan stands in.
    package let standsIn: Bool
    package let language: Language

    // A line is of one of several kinds, each of which says what it has in these keys and columns.
    package static let fields = RecordFields(
        names.map { key in Field(key) { $0.object[key.key] ?? .null } },
        table: [
            Field(nil, { $0.column(.days) }) { $0.cells($1)[0] },
            Field(nil, { $0.column(.id) }) { $0.cells($1)[1] },
            Field(nil, { $0.column(.title) }, minimum: 16) { $0.cells($1)[2] },
            Field(nil, { $0.column(.agencies) }, minimum: 12, leaves: 1) { $0.cells($1)[3] },
            Field(nil, { $0.column(.status) }, leaves: 2) { $0.cells($1)[4] },
        ])

    private static let names: [JSONKeyOrder.Member] = [
        "type", "id", "plan", "unit", "year", "ref", "title", "theme", "from", "to", "agencies", "status", "timeliness",
        "standsIn", "time", "place", "lead", "partners", "clashes".holding(StoredOrder.clash), "verified",
    ]

    package var object: [String: FieldValue] {
        var object: [String: FieldValue] = [:]
        switch content {
        case .month(let observance, let theme):
            object = [
                "type": .string("actionMonth"), "id": .string(observance.id), "theme": FieldValue(theme?.text),
                "title": .string(language.pick(observance.name, observance.english)),
            ]
        case .observance(let observance):
            object = [
                "type": .string("observance"), "id": .string(observance.id),
                "title": .string(language.pick(observance.name, observance.english)),
            ]
        case .holiday(let holiday):
            object = [
                "type": .string("holiday"), "id": .string(holiday.id), "verified": .bool(holiday.isVerified),
                "title": .string(language.pick(holiday.name, holiday.english)),
            ]
        case .activity(let record):
            object = ActionMonthRecord.picked(record.object)
            object["type"] = .string("activity")
            object["ref"] = .string(record.activity.ref.description)
            object["agencies"] = .array(record.activity.lead.map { [.string($0.description)] } ?? [])
        case .deadline(let record):
            object = ActionMonthRecord.picked(record.object)
            object["type"] = .string("deadline")
            object["agencies"] = record.object["who"]
            object["unit"] = .string(record.plan.plan.unit.slug)
            object["year"] = .int(record.plan.plan.year)
        case .task(let record):
            object = ActionMonthRecord.picked(record.object)
            object["type"] = .string("task")
        }
        object["from"] = FieldValue(days?.lowerBound)
        object["to"] = FieldValue(days?.upperBound)
        object["standsIn"] = .bool(standsIn)
        // Every line has every key, so that a reader need not ask.
        let lists = ["agencies", "partners", "clashes"]
        for key in Self.keys.names where object[key] == nil { object[key] = lists.contains(key) ? .array([]) : .null }
        return object
    }

    private static func picked(_ object: [String: FieldValue]) -> [String: FieldValue] {
        object.filter { keys.names.contains($0.key) }
    }

    package func cells(_ wording: Wording) -> [String] {
        let when = days.map(wording.days) ?? wording.noDaySet
        switch content {
        case .month(let observance, _), .observance(let observance):
            return [when, "", wording.language.pick(observance.name, observance.english), "", ""]
        case .holiday(let holiday):
            let closed = ClosedDay(day: days?.lowerBound ?? Day(ordinal: 0), holiday: holiday)
            return [when, "", wording.closedDay(closed), "", ""]
        case .activity(let record):
            let mark = record.isClashing ? "! " : ""
            return [
                record.when(wording), record.name, mark + record.activity.title, record.lead(wording),
                record.activity.status.name(wording.language),
            ]
        case .deadline(let record):
            let cells = record.cells(wording)
            return [when, cells[1], cells[2], cells[3], cells[4]]
        case .task(let record):
            let cells = record.cells(wording)
            return [when, cells[0], cells[1], cells[2], standsIn ? "" : cells[3]]
        }
    }
}
