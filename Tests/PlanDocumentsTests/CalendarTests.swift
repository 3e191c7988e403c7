import PlanDocuments
import Testing

/// Calendars byte by byte: what validators of others do not look at.
struct CalendarTests {
    private let event = CalendarEvent(
        uid: "an-giang-2021/duty.year@kehoach", changed: "20211112T010203Z", sequence: 2,
        span: .days(from: "20211114", until: "20211115"),
        summary: "Báo cáo năm; gửi Sở, ban\\ngành: " + String(repeating: "ệ", count: 60),
        details: "Dòng 1\nDòng 2\u{1B}\r",
        place: "Hội trường A, tầng 2", isCancelled: true, alarm: 3)

    @Test func linesEndAndFoldByBytes() throws {
        let bytes = CalendarWriter(name: "Kế hoạch, 2021").bytes(of: [event])
        #expect(bytes.starts(with: Array("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:".utf8)))
        #expect(bytes.suffix(15) == Array("END:VCALENDAR\r\n".utf8)[...])
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A { #expect(bytes[index - 1] == 0x0D) }
            if byte == 0x0D { #expect(bytes[index + 1] == 0x0A) }
            #expect(byte >= 0x20 || byte == 0x0D || byte == 0x0A)
        }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.dropLast() }
        for line in lines {
            #expect(line.count <= 75)
            // No letter is cut in two.
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        #expect(lines.contains { $0.count > 72 })
    }

    @Test func unfoldedItSaysWhatItWasGiven() {
        let text = String(decoding: CalendarWriter(name: "Kế hoạch, 2021").bytes(of: [event]), as: UTF8.self)
            .replacing("\r\n ", with: "")
        for line in [
            "NAME:Kế hoạch\\, 2021", "X-WR-CALNAME:Kế hoạch\\, 2021", "UID:an-giang-2021/duty.year@kehoach",
            "DTSTAMP:20211112T010203Z", "LAST-MODIFIED:20211112T010203Z", "SEQUENCE:2", "DTSTART;VALUE=DATE:20211114",
            "DTEND;VALUE=DATE:20211115", "TRANSP:TRANSPARENT", "DESCRIPTION:Dòng 1\\nDòng 2", "STATUS:CANCELLED",
            "SUMMARY:Báo cáo năm\\; gửi Sở\\, ban\\\\ngành: " + String(repeating: "ệ", count: 60),
            "LOCATION:Hội trường A\\, tầng 2", "TRIGGER:-P3D",
        ] { #expect(text.contains("\r\n\(line)\r\n"), "\(line)") }
        #expect(!text.contains("METHOD") && !text.contains("VTIMEZONE") && !text.hasPrefix("\u{FEFF}"))
    }

    @Test func timesAreThoseOfVietnam() {
        var timed = event
        timed.span = .time("20211115T080000")
        let text = String(decoding: CalendarWriter(name: "x").bytes(of: [timed]), as: UTF8.self)
        #expect(text.contains("\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n"))
        #expect(text.contains("\r\nDTSTART;TZID=Asia/Ho_Chi_Minh:20211115T080000\r\n") && !text.contains("DTEND"))
    }
}
