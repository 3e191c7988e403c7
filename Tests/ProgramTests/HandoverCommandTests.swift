import Foundation
import Testing

/// `handover` through the built program.
struct HandoverCommandTests {
    private static let lan = "Nguyễn Thị Lan"
    private static let minh = "Trần Văn Minh"

    private func office() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-11-20"
        for words in [
            ["assign", "an-giang-2021/IV.3.1", Self.lan], ["assign", "an-giang-2021/IV.1.1", Self.lan],
            ["assign", "an-giang-2021/IV.1.2", Self.minh], ["note", "an-giang-2021/IV.3.1", "đã xin số liệu"],
            ["plan", "new", "An Giang", "2022"],
            ["signing", "add", "an-giang-2022", "drafted", "--person", Self.lan],
        ] {
            let outcome = try office.run(words)
            #expect(outcome.status == 0, "\(words): \(outcome)")
        }
        return office
    }

    private func inCharge(_ office: Office) throws -> [String: String] {
        let tasks = try office.kehoach("tasks", "kế-hoạch:an-giang-2021", "--format", "json").json
        return Dictionary(
            tasks.compactMap { task in
                guard let id = task["id"] as? String, let name = task["responsible"] as? String else { return nil }
                return (id, name)
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func workIsShownThenHandedOverAsOneStep() throws {
        let office = try office()
        let before = try inCharge(office)
        let shown = try office.kehoach(
            "handover", "--from", "nguyen thi lan", "--to", Self.minh, "--format", "md")
        #expect(shown.status == 0, "\(shown)")
        for part in ["BIÊN BẢN", "IV.3.1", "IV.1.1", "đã xin số liệu", "đang soạn từ 20/11", Self.lan, Self.minh] {
            #expect(shown.output.contains(part), "\(part): \(shown.output)")
        }
        #expect(!shown.output.contains("IV.1.2") && shown.errors.contains("2 nhiệm vụ, 1 văn bản chưa ký"), "\(shown)")
        #expect(try inCharge(office) == before)
        let done = try office.kehoach(
            "handover", "--from", Self.lan, "--to", Self.minh, "--out", "ban-giao.docx", "--yes")
        #expect(done.status == 0, "\(done)")
        #expect(FileManager.default.fileExists(atPath: office.place.appendingPathComponent("ban-giao.docx").path))
        #expect(Set(try inCharge(office).values) == [Self.minh])
        let paper = try #require(try office.kehoach("signing", "--format", "json").json.first)
        #expect(paper["person"] as? String == Self.minh)
        let again = try office.kehoach("handover", "--from", Self.lan, "--to", Self.minh)
        #expect(again.status == 1 && again.errors.contains("Có: \(Self.minh)"), "\(again)")
        #expect(try office.kehoach("undo").status == 0)
        #expect(try inCharge(office) == before)
        #expect(try office.kehoach("signing", "--format", "json").json.first?["person"] as? String == Self.lan)
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func nobodyIsPutInChargeUnasked() throws {
        let office = try office()
        #expect(try office.kehoach("handover", "--from", Self.lan, "--yes").status == 64)
        for word in ["không", "none"] {
            #expect(try office.kehoach("handover", "--from", Self.lan, "--to", word, "--yes").status == 64)
        }
        let unknown = try office.kehoach("handover", "--from", "Hoa")
        #expect(unknown.status == 1 && unknown.errors.contains(Self.lan) && unknown.errors.contains(Self.minh))
        let alone = try office.kehoach("handover", "--from", Self.lan, "--lang", "en")
        #expect(alone.status == 0 && alone.output.contains("RECORD") && alone.errors.contains("--to NAME"), "\(alone)")
        // What is done is nobody's work any more.
        for id in ["IV.3.1", "IV.1.1"] { _ = try office.kehoach("done", "an-giang-2021/\(id)") }
        _ = try office.kehoach("signing", "add", "an-giang-2022", "signed", "--number", "1/KH")
        let finished = try office.kehoach("handover", "--from", Self.lan)
        #expect(finished.status == 1 && finished.errors.contains("không còn việc"), "\(finished)")
    }

    /// The line of README.
    @Test func whatReadmeSaysWorks() throws {
        let office = try office()
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let section = try #require(
            try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n## Handing over\n").last)
        let lines = section.components(separatedBy: "\n## ")[0].components(separatedBy: "\n")
            .filter { $0.hasPrefix("    kehoach ") }
        #expect(lines.count == 2)
        for line in lines {
            let outcome = try office.shell(line.replacing("    kehoach ", with: "\"$kehoach\" "))
            #expect(outcome.status == 0, "\(line): \(outcome)")
        }
    }
}
