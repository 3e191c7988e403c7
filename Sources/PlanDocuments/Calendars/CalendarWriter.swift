import VietnameseText

/// What goes into the calendar of a phone.
package struct CalendarEvent: Hashable, Sendable {
    package enum Span: Hashable, Sendable {
        /// From a day to the first one after it, as `20261115`.
        case days(from: String, until: String)
        /// At a time of a day in Vietnam, as `20261115T080000`.
        case time(String)
    }

    /// The same at every export.
    package var uid: String
    /// When its record last changed, in UTC, as `20261115T010203Z`.
    package var changed: String
    /// How often it has changed.
    package var sequence: Int
    package var span: Span
    package var summary: String
    package var details: String
    package var place: String
    package var isCancelled: Bool
    /// Of how many days before it a phone reminds; nil for none.
    package var alarm: Int?

    package init(
        uid: String, changed: String, sequence: Int, span: Span, summary: String, details: String = "",
        place: String = "", isCancelled: Bool = false, alarm: Int? = nil
    ) {
        (self.uid, self.changed, self.sequence, self.span) = (uid, changed, sequence, span)
        (self.summary, self.details, self.place) = (summary, details, place)
        (self.isCancelled, self.alarm) = (isCancelled, alarm)
    }
}

/// Writes events as iCalendar (RFC 5545), as programs take it that are less exact than it is: no method, no mark of UTF-8,
/// the name twice.
package struct CalendarWriter: Sendable {
    private let name: String

    package init(name: String) { self.name = name }

    package func bytes(of events: [CalendarEvent]) -> [UInt8] {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//kehoach//kehoach//VI")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("NAME", name, isText: true)
        lines.add("X-WR-CALNAME", name, isText: true)
        let isTimed = events.contains { if case .time = $0.span { true } else { false } }
        if isTimed {
            // Vietnam has no other time of the year.
            for (key, value) in [
                ("BEGIN", "VTIMEZONE"), ("TZID", "Asia/Ho_Chi_Minh"), ("BEGIN", "STANDARD"),
                ("DTSTART", "19700101T000000"), ("TZOFFSETFROM", "+0700"), ("TZOFFSETTO", "+0700"), ("TZNAME", "+07"),
                ("END", "STANDARD"), ("END", "VTIMEZONE"),
            ] { lines.add(key, value) }
        }
        for event in events { add(event, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private func add(_ event: CalendarEvent, to lines: inout CalendarLines) {
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", event.uid, isText: true)
        lines.add("DTSTAMP", event.changed)
        lines.add("LAST-MODIFIED", event.changed)
        lines.add("SEQUENCE", String(event.sequence))
        switch event.span {
        case .days(let from, let until):
            lines.add("DTSTART;VALUE=DATE", from)
            lines.add("DTEND;VALUE=DATE", until)
            lines.add("TRANSP", "TRANSPARENT")
        case .time(let time): lines.add("DTSTART;TZID=Asia/Ho_Chi_Minh", time)
        }
        lines.add("SUMMARY", event.summary, isText: true)
        if !event.details.isEmpty { lines.add("DESCRIPTION", event.details, isText: true) }
        if !event.place.isEmpty { lines.add("LOCATION", event.place, isText: true) }
        lines.add("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
        if let days = event.alarm {
            lines.add("BEGIN", "VALARM")
            lines.add("ACTION", "DISPLAY")
            lines.add("DESCRIPTION", event.summary, isText: true)
            lines.add("TRIGGER", "-P\(days)D")
            lines.add("END", "VALARM")
        }
        lines.add("END", "VEVENT")
    }
}

/// Lines that end with CR LF and have at most 75 bytes; what is longer goes on behind a blank.
private struct CalendarLines {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ key: String, _ value: String, isText: Bool = false) {
        var count = 0
        for scalar in (key + ":" + (isText ? CalendarLines.escaped(value) : value)).unicodeScalars {
            let letter = UTF8.encode(scalar).map(Array.init) ?? []
            if count + letter.count > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                count = 1
            }
            bytes += letter
            count += letter.count
        }
        bytes += [0x0D, 0x0A]
    }

    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.composingVietnamese.unicodeScalars {
            switch scalar {
            case "\\", ",", ";": escaped.append(contentsOf: ["\\", scalar])
            case "\n": escaped.append(contentsOf: ["\\", "n"])
            default:
                let value = scalar.value
                if value >= 0x20, !(0x7F...0x9F).contains(value) { escaped.append(scalar) }
            }
        }
        return String(escaped)
    }
}
