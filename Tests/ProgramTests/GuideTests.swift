import Foundation
import PlanModel
import Testing
import Wording

/// The guide of an office's year: what it tells people to type does what it says.
struct GuideTests {
    /// The guide's commands, one after the other, in a folder that they make.
    @Test func everyCommandOfTheGuideWorks() throws {
        let office = try Office(withData: false)
        let guide = Wording(.vietnamese).guide
        let lines = guide.lines.compactMap(\.command)
        #expect(lines.count > 30 && lines == Wording(.english).guide.lines.compactMap(\.command))
        // The day on which an office comes to each part of it.
        let days = ["2026-01-05", "2026-01-20", "2026-06-20", "2026-07-12", "2026-07-13", "2026-10-20"]
        #expect(guide.parts.count == days.count)
        let dated = zip(guide.parts, days).flatMap { part, day in part.lines.compactMap(\.command).map { ($0, day) } }
        for (line, day) in dated {
            office.environment["KEHOACH_TODAY"] = day
            if line.contains("receive") { try writeRegister(office) }
            let outcome = try office.shell("\"$kehoach\" " + line.dropFirst("kehoach ".count))
            switch line {
            // Something is due; no other machine is there to exchange with.
            case "kehoach today": #expect([0, 1].contains(outcome.status), "\(outcome)")
            // It is for a terminal.
            case "kehoach practice": #expect(outcome.status == 64 && outcome.errors.contains("practice"), "\(outcome)")
            case "kehoach sync": #expect(outcome.status != 0 && outcome.status != 64, "\(outcome)")
            default: #expect(outcome.status == 0, "\(line): \(outcome)")
            }
            if line.hasSuffix("--xlsx phieu") { try fillOneSheet(office) }
        }
        let totals = try office.kehoach("figures", "an-giang-2026/duty.sixMonth", "--format", "json").json
        #expect(totals.contains { $0["answered"] as? Int == 1 })
        for file in ["ke-hoach.docx", "don-doc.docx", "bao-cao.docx", "thang.docx"] {
            #expect(FileManager.default.fileExists(atPath: office.place.appendingPathComponent(file).path), "\(file)")
        }
    }

    private func writeRegister(_ office: Office) throws {
        try """
        Số ký hiệu;Ngày đến;Nơi gửi;Trích yếu
        31/BC-UBND;8/7/2026;UBND phường Long Xuyên;Báo cáo 6 tháng đầu năm 2026 về bình đẳng giới

        """.write(to: office.place.appendingPathComponent("van-ban-den.xlsx"), atomically: true, encoding: .utf8)
    }

    /// Of the sheets that went out one has come back.
    private func fillOneSheet(_ office: Office) throws {
        let folder = office.place.appendingPathComponent("phieu")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let file = folder.appendingPathComponent(name)
            guard name.hasSuffix("phuong-long-xuyen.xlsx") else {
                try FileManager.default.removeItem(at: file)
                continue
            }
            // A share: numerator and denominator.
            try SheetFile(file).fill(["G7": "3", "H7": "5"], into: file)
        }
    }

    @Test(arguments: Language.allCases) func itIsPrintedAndWritten(_ language: Language) throws {
        let office = try Office(withData: false)
        let shown = try office.kehoach("guide", "--lang", language.rawValue)
        #expect(shown.status == 0 && shown.errors.isEmpty)
        #expect(!shown.output.contains("CỘNG HÒA"), "no office issues it")
        #expect(!shown.output.contains("report.quick-entry"), "keys are named")
        for ending in ["docx", "odt", "html", "md", "txt"] {
            let made = try office.kehoach("guide", "--out", "huong-dan.\(ending)", "--lang", language.rawValue)
            #expect(made.status == 0, "\(made)")
        }
        #expect(try office.kehoach("guide", "--out", "huong-dan.docx").status == 73)
    }
}
