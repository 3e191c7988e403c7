import Foundation
import Testing

/// Notes of the sorts that papers ask for, by command.
struct NoteCommandTests {
    private static let task = "an-giang-2021/IV.3.1"

    private func notes(_ office: Office) throws -> [[String: Any]] {
        let shown = Data(try office.kehoach("show", Self.task, "--format", "json").output.utf8)
        let task = try JSONSerialization.jsonObject(with: shown) as? [String: Any]
        return task?["notes"] as? [[String: Any]] ?? []
    }

    @Test func aReportTellsDifficultiesAndKeepsInternalNotes() throws {
        let office = try Office()
        #expect(try office.kehoach("note", Self.task, "khó khăn: thiếu giáo viên nữ").status == 0)
        #expect(try office.kehoach("note", Self.task, "nội bộ: hỏi lại anh Ba").status == 0)
        let plain = try office.kehoach("note", Self.task, "gọi chị Hoa 0912 345 678")
        #expect(plain.status == 0 && plain.errors.contains("0912 345 678"), "\(plain)")
        #expect(try office.kehoach("note", Self.task, "nội bộ:").status == 64)
        let stored = try notes(office)
        #expect(stored.map { $0["kind"] as? String } == ["difficulty", nil, nil])
        #expect(stored.map { $0["internal"] as? Bool } == [nil, true, nil])
        let paper = office.place.appendingPathComponent("bc.txt")
        let report = try office.kehoach(
            "report", "an-giang-2021", "--period", "year", "--as-of", "31/12/2021", "--out", paper.path)
        #expect(report.status == 0, "\(report)")
        let text = try String(contentsOf: paper, encoding: .utf8)
        #expect(text.contains("thiếu giáo viên nữ") && !text.contains("anh Ba"))
        for _ in 0..<3 { #expect(try office.kehoach("undo").status == 0) }
        #expect(try notes(office).isEmpty)
    }
}
