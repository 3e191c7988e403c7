import PlanDocuments
import PlanModel
import PlanStore
import Records
import Wording

/// Deadlines and activities as events of a phone's calendar.
package struct CalendarEvents {
    private let wording: Wording
    private let alarm: Int?
    private let changes: [RecordID: (count: Int, last: String)]

    /// - Parameters:
    ///   - history: What happened to the records: what nobody touched says the same at every export.
    ///   - alarm: Of how many days before a phone reminds.
    ///   - wording: The language.
    package init(history: [HistoryEntry], alarm: Int?, _ wording: Wording) {
        (self.wording, self.alarm) = (wording, alarm)
        changes = history.reduce(into: [:]) { changes, entry in
            let before = changes[entry.record] ?? (0, "")
            changes[entry.record] = (before.count + 1, entry.at)
        }
    }

    /// The event of a deadline; nil where it has no day.
    package func event(_ record: DeadlineRecord) -> CalendarEvent? {
        let deadline = record.deadline
        guard let last = deadline.lastDay else { return nil }
        let reference = record.library.reference
        let activity = record.plan.plan.activities.first { $0.id == deadline.source && deadline.kind == .activity }
        let change = changes[deadline.record]
        let from = deadline.timing?.from.map { min($0, last) } ?? last
        var span = CalendarEvent.Span.days(from: from.compact, until: last.adding(days: 1).compact)
        if let activity, let time = activity.time, activity.from == activity.to {
            span = .time(activity.from.compact + "T" + time.stored.filter(\.isNumber) + "00")
        }
        return CalendarEvent(
            uid: "\(deadline.id)@kehoach",
            changed: change.flatMap { utc($0.last) } ?? (record.plan.plan.referenceDay ?? last).compact + "T000000Z",
            sequence: change?.count ?? 0, span: span,
            summary: "\(record.texts(wording).name) · \(record.place(wording.language))",
            details: wording.eventDetails(deadline, in: record.plan, reference), place: activity?.place ?? "",
            isCancelled: deadline.status == .dropped, alarm: deadline.isSettled ? nil : alarm)
    }

    /// The Action Month of a year.
    package func actionMonth(_ days: ClosedRange<Day>, theme: String?) -> CalendarEvent {
        CalendarEvent(
            uid: "action-month.\(days.lowerBound.year)@kehoach", changed: days.lowerBound.compact + "T000000Z",
            sequence: 0,
            span: .days(from: days.lowerBound.compact, until: days.upperBound.adding(days: 1).compact),
            summary: wording.actionMonthName, details: theme ?? "", alarm: nil)
    }

    /// A moment of a history line (RFC 3339) in UTC.
    private func utc(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 19, let day = Day(iso: text.prefix(10)) else { return nil }
        func number(_ from: Int) -> Int? { Int(String(decoding: bytes[from..<from + 2], as: UTF8.self)) }
        guard let hour = number(11), let minute = number(14), let second = number(17) else { return nil }
        var offset = 0
        if bytes.count >= 25, let sign = bytes.dropFirst(bytes.count - 6).first, sign == 0x2B || sign == 0x2D,
            let hours = number(bytes.count - 5), let minutes = number(bytes.count - 2)
        {
            offset = (hours * 60 + minutes) * (sign == 0x2D ? -60 : 60)
        }
        let seconds = day.ordinal * 86_400 + hour * 3600 + minute * 60 + second - offset
        let rest = ((seconds % 86_400) + 86_400) % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let date = Day(ordinal: (seconds - rest) / 86_400).compact
        return "\(date)T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
    }
}

extension Day {
    /// Without strokes: `20261115`.
    fileprivate var compact: String { iso.filter { $0 != "-" } }
}
