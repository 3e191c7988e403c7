import Foundation
import Testing

/// Sheets of a form go out, bodies fill them in and spoil some, and they come back.
struct CollectTests {
    private static let duty = "an-giang-2021/duty.year"

    /// With a form whose sheet has the body in line 2, the year in 4, number and day in 5 and 6, people in 7, a share in 8,
    /// and what is asked in words from 9 on.
    func office(withForm: Bool = true) throws -> Office {
        let office = try Office()
        guard withForm else { return office }
        let folder = office.data.appendingPathComponent("forms")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try """
        { "$schema": "../schema/forms.schema.json", "unit": "an-giang", "forms": [ { "id": "nam", "title": "Biểu năm",
          "reports": ["yearReport"], "figures": [
          { "id": "1", "label": "Số người được tuyên truyền", "unit": "người", "byGender": true },
          { "id": "2", "label": "Tỷ lệ nữ lãnh đạo", "unit": "%", "adds": "recomputed" } ] } ] }
        """.write(to: folder.appendingPathComponent("an-giang.json"), atomically: true, encoding: .utf8)
        return office
    }

    private func file(_ body: String) -> String { "phieu/an-giang-2021.duty.year.\(body).xlsx" }

    /// Fills cells of a sheet as a program for sheets stores it: numbers, texts in quotation marks, formulas.
    func fill(_ office: Office, _ body: String, _ cells: [String: String], as name: String? = nil) throws {
        let place = office.place.appendingPathComponent(file(body))
        let target = name.map { office.place.appendingPathComponent("phieu/\($0)") } ?? place
        try SheetFile(place).fill(cells, into: target)
        if target != place { try FileManager.default.removeItem(at: place) }
    }

    private func sheets(_ office: Office) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: office.place.appendingPathComponent("phieu").path).sorted()
    }

    /// Leaves of all sheets only those of some bodies.
    func keep(_ bodies: [String], _ office: Office) throws {
        for name in try sheets(office) where !bodies.contains(where: { name.hasSuffix(".\($0).xlsx") }) {
            try FileManager.default.removeItem(at: office.place.appendingPathComponent("phieu/\(name)"))
        }
    }

    @Test func everyBodyGetsASheetAndNoneIsReplacedUnasked() throws {
        let office = try office(withForm: false)
        let shown = try office.kehoach("form", Self.duty, "--format", "json")
        #expect(try shown.json.contains { $0["code"] as? String == "1.1" && $0["adds"] as? String == "recomputed" })
        let made = try office.kehoach("form", Self.duty, "--xlsx", "phieu")
        #expect(made.status == 0 && made.errors.contains("26 phiếu"), "\(made)")
        #expect(try sheets(office).count == 26)
        let again = try office.kehoach("form", Self.duty, "--xlsx", "phieu")
        #expect(
            again.status == 73 && again.errors.contains("phieu: đã có 26 tệp: an-giang-2021.duty.year."), "\(again)")
        #expect(again.errors.contains(" và 23 tệp khác; thay bằng: --overwrite"), "\(again)")
        #expect(try sheets(office).count == 26)
        #expect(try office.kehoach("form", Self.duty, "--xlsx", "phieu", "--overwrite").status == 0)
        #expect(try office.kehoach("form", Self.duty, "--xlsx", "data/phieu").status == 73)
        #expect(!FileManager.default.fileExists(atPath: office.data.appendingPathComponent("phieu").path))
        #expect(try office.kehoach("form", "an-giang-2021/duty.ownPlan").status == 64)
        // Untouched they say nothing.
        let blank = try office.kehoach("collect", "phieu", "--yes")
        #expect(blank.status == 65 && blank.output.contains("26 không nhận"), "\(blank)")
    }

    @Test func theBuiltInFormBecomesTheUnitsOwn() throws {
        let office = try office(withForm: false)
        #expect(try office.kehoach("form", Self.duty, "--keep").status == 0)
        #expect(try office.text("forms/an-giang.json").contains("chien-luoc"))
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try !office.text("forms/an-giang.json").contains("chien-luoc"))
    }

    @Test func whatWasFilledInComesBackAsOneStep() throws {
        let office = try office()
        try office.kehoach("form", Self.duty, "--xlsx", "phieu")
        try keep(["so-y-te", "so-tu-phap"], office)
        try fill(
            office, "so-y-te",
            [
                "D7": "1000", "E7": "600", "F7": "400", "G8": "1", "H8": "2", "I5": "\"12/BC-SYT\"",
                "I6": "\"10/11/2021\"", "I9": "\"Thiếu người\"",
            ])
        try fill(office, "so-tu-phap", ["D7": "234", "G8": "52.299999999999997", "H8": "100"], as: "Gửi lại.xlsx")
        try office.kehoach("submit", Self.duty, "so-tu-phap", "--number", "3/BC-STP", "--on", "9/11/2021")
        let before = try office.text(Office.planFile)
        let shown = try office.kehoach("collect", "phieu")
        #expect(shown.status == 0, "\(shown)")
        #expect(shown.output.contains("2 chắc chắn · 0 còn phải chọn") && shown.output.contains("số 12/BC-SYT"))
        #expect(try office.text(Office.planFile) == before)
        let taken = try office.kehoach("collect", "phieu", "--yes")
        #expect(taken.status == 0, "\(taken)")
        let after = try office.text(Office.planFile)
        for part in ["\"52.3\"", "\"1000\"", "12/BC-SYT", "Thiếu người", "2021-11-10", "3/BC-STP"] {
            #expect(after.contains(part), "\(part)")
        }
        #expect(try office.kehoach("check").status == 0)
        let totals = try office.kehoach("figures", Self.duty, "--format", "json").json
        #expect(totals.map { $0["total"] as? String } == ["1234", "52.25"])
        #expect(totals.map { $0["answered"] as? Int } == [2, 2] && totals[0]["owed"] as? Int == 26)
        #expect(try office.kehoach("figures", Self.duty).output.contains("2/26 đơn vị"))
        let lines = try office.kehoach("figures", Self.duty, "--by-body", "--format", "json").json
        #expect(lines.count == 52 && lines.count { $0["total"] is String } == 4)
        let own = try office.kehoach("figures", Self.duty, "--of", "so-y-te", "--format", "json").json
        #expect(own.map { $0["women"] as? String } == ["600", nil])
        // A number that is mended later takes no figures away.
        try office.kehoach("submit", Self.duty, "so-y-te", "--number", "13/BC-SYT", "--correct")
        #expect(try office.text(Office.planFile).contains("\"1000\""))
        #expect(try office.kehoach("undo").status == 0)
        let again = try office.kehoach("collect", "phieu", "--yes")
        #expect(again.status == 0 && again.output.contains("2 như cũ"), "\(again)")
        #expect(try office.kehoach("history", Self.duty).output.contains("số liệu"))
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == before)
    }

    @Test func theReportTakesThem() throws {
        let office = try office()
        try office.kehoach("form", Self.duty, "--xlsx", "phieu")
        try fill(
            office, "so-y-te",
            [
                "D7": "1234", "E7": "600", "F7": "634", "G8": "1", "H8": "2", "I9": "\"Thiếu người\"",
                "I11": "\"Thêm tiền\"",
            ])
        try keep(["so-y-te"], office)
        let options = ["report", "an-giang-2021", "--period", "year", "--today", "2021-12-20"]
        let before = try office.run(options)
        #expect(try office.kehoach("collect", "phieu", "--yes").status == 0)
        for form in ["ministry", "consolidated"] {
            let report = try office.run(options + ["--form", form])
            #expect(report.status == 0, "\(report)")
            let text = report.output.split { $0.isWhitespace }.joined(separator: " ")
            for part in [
                "Số người được tuyên truyền: 1.234 người, trong đó nữ 600, nam 634 (1/26 đơn vị)",
                "Tỷ lệ nữ lãnh đạo: 50% (1/2; 1/26 đơn vị)", "Sở Y tế: Thiếu người", "Sở Y tế: Thêm tiền",
            ] { #expect(text.contains(part), "\(form) \(part)") }
        }
        // What came in after the day of the report had not come in.
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.run(options).output == before.output)
    }

    /// Twenty-six sheets go out, and eight come back spoiled, each in its own way.
    @Test func spoiledSheetsAreToldApart() throws {
        let office = try office()
        try office.kehoach("form", Self.duty, "--xlsx", "phieu")
        let spoiled: [(body: String, cells: [String: String], name: String?, said: String)] = [
            ("so-y-te", ["D7": "5", "E7": "6"], nil, "✗"), ("so-tu-phap", ["D7": "=2+3"], nil, "công thức"),
            ("so-noi-vu", ["D7": "5", "I4": "2020"], nil, "sai năm"),
            ("so-khdt", ["D7": "5", "I2": "\"Sở Tài chính\""], nil, "phiếu của cơ quan khác"),
            ("so-gddt", ["D7": "\"khoảng 5\""], nil, "không phải là số"),
            ("so-tttt", ["D7": "5", "J8": "\"an-giang-2020/duty.year\""], nil, "dòng của phiếu khác"),
            (
                "so-nnptnt", ["D7": "10", "E7": "3", "F7": "4"], nil,
                "nữ và nam cộng lại khác tổng số"
            ),
            (
                "cong-an-tinh", ["D7": "5"], "an-giang-2021.duty.year.so-vhttdl (1).xlsx",
                "tên tệp là của"
            ),
        ]
        for sheet in spoiled { try fill(office, sheet.body, sheet.cells, as: sheet.name) }
        for name in try sheets(office) {
            let body = name.dropFirst("an-giang-2021.duty.year.".count).dropLast(".xlsx".count)
            guard !spoiled.contains(where: { $0.body == body || $0.name == name }) else { continue }
            try fill(office, String(body), ["D7": "5", "E7": "5"])
        }
        try "x".write(
            to: office.place.appendingPathComponent("phieu/ghi chú.csv"), atomically: true, encoding: .utf8)
        let found = try office.kehoach("collect", "phieu", "--yes")
        #expect(found.output.contains("18 chắc chắn · 2 còn phải chọn · 0 như cũ · 7 không nhận"), "\(found.output)")
        #expect(found.status == 75)
        for sheet in spoiled { #expect(found.output.contains(sheet.said), "\(sheet.said)") }
        #expect(try office.kehoach("figures", Self.duty).output.contains("18/26 đơn vị"))
        let all = try office.kehoach("collect", "phieu", "--yes", "--all")
        #expect(all.status == 65 && all.output.contains("18 như cũ"), "\(all)")
        #expect(try office.kehoach("figures", Self.duty).output.contains("20/26 đơn vị"))
        #expect(try office.kehoach("check").status == 0)
    }

    /// The lines of README, from the folder above the data; between the first and the second a sheet is filled in.
    @Test func whatReadmeSaysWorks() throws {
        let office = try office()
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let section = try #require(
            try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n## Figures out of reports\n")
                .last)
        let lines = section.components(separatedBy: "\n").prefix { !$0.hasPrefix("#") }.filter {
            $0.hasPrefix("    kehoach ")
        }
        #expect(lines.count == 5)
        for line in lines {
            let outcome = try office.shell("\"$kehoach\" " + line.dropFirst("    kehoach ".count))
            #expect(outcome.status == 0, "\(line): \(outcome)")
            if line == lines.first {
                try fill(office, "so-y-te", ["D7": "5"])
                try keep(["so-y-te"], office)
            }
        }
    }

    @Test func filesThatAreNotThereAreNamed() throws {
        let office = try office()
        #expect(try office.kehoach("collect", "nowhere.xlsx").status == 66)
        try FileManager.default.createDirectory(
            at: office.place.appendingPathComponent("phieu"), withIntermediateDirectories: true)
        #expect(try office.kehoach("collect", "phieu").status == 66)
        #expect(try office.kehoach("figures", "--by-body").status == 64)
    }
}
