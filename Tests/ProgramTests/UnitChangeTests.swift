import Foundation
import Testing

/// Units that become one, are split or renamed, as the folder's people record it.
struct UnitChangeTests {
    private static let file = "units.local.json"

    private func office() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-10-05"
        return office
    }

    private func owing(_ office: Office, _ duty: String) throws -> Set<String> {
        Set(
            try office.kehoach("reports", "an-giang-2021/\(duty)", "--format", "json").json
                .compactMap { $0["agency"] as? String })
    }

    @Test func mergedDistrictsOweUnderTheirNewName() throws {
        let office = try office()
        #expect(
            try office.kehoach(
                "submit", "an-giang-2021/duty.sixMonth", "an-phu", "--number", "9/BC", "--on", "9/6/2021"
            )
            .status == 0)
        let before = try owing(office, "duty.year")
        let merged = try office.kehoach(
            "unit", "merge", "huyện An Phú", "thi-xa-tan-chau", "--into", "thành phố Tân Phú Lạ", "--from", "1/10/2021",
            "--source", "NQ 1/NQ-UBTVQH15")
        #expect(merged.status == 0, "\(merged)")
        #expect(try office.text(Self.file).contains("\"x-tan-phu-la\""))
        #expect(try office.text(Self.file).contains("\"began\": \"2021-10-01\""))
        let new = "ubnd-huyen@x-tan-phu-la"
        let old: Set<String> = ["ubnd-huyen@an-phu", "ubnd-huyen@thi-xa-tan-chau"]
        #expect(try owing(office, "duty.year") == before.subtracting(old).union([new]))
        // The report of June was owed by who was there, is found by the new name, and stays as it came in.
        #expect(try owing(office, "duty.sixMonth").isSuperset(of: old))
        let june = try office.kehoach("reports", "an-giang-2021/duty.sixMonth", "--format", "json").json
        let handedIn = try #require(june.first { $0["agency"] as? String == "ubnd-huyen@an-phu" })
        #expect(handedIn["number"] as? String == "9/BC" && handedIn["now"] as? [String] == ["x-tan-phu-la"])
        #expect(
            try office.kehoach("reports", "an-giang-2021/duty.sixMonth").output.contains(
                "(nay là thành phố Tân Phú Lạ)"))
        // What comes in under the new name is that of the one that is left.
        let late = try office.kehoach(
            "submit", "an-giang-2021/duty.sixMonth", "UBND thành phố Tân Phú Lạ", "--number", "3/BC", "--on",
            "2/10/2021")
        #expect(late.status == 64 && late.errors.contains("tan-chau"), "\(late)")
        #expect(try office.kehoach("check").status == 0)
        let listed = try office.kehoach("unit", "changes", "--format", "json").json
        #expect(listed.count == 1 && listed.first?["change"] as? String == "merge")
        #expect(listed.first?["source"] as? String == "NQ 1/NQ-UBTVQH15")
        #expect(try office.kehoach("history").output.contains("change."))
        // The new unit is named by what became of the others.
        #expect(try office.kehoach("unit", "remove", "x-tan-phu-la").status == 65)
        let id = try #require(listed.first?["id"] as? String)
        #expect(try office.kehoach("unit", "remove", id).status == 0)
        #expect(try owing(office, "duty.year") == before)
        #expect(try office.kehoach("unit", "remove", "x-tan-phu-la").status == 0)
        for _ in 0..<3 { #expect(try office.kehoach("undo").status == 0) }
        #expect(try owing(office, "duty.year") == before)
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func aDistrictIsSplitAndAnotherIsRenamed() throws {
        let office = try office()
        let split = try office.kehoach(
            "unit", "split", "Châu Phú", "--into", "huyện Phú Lạ", "--into", "chau-phu", "--from", "1/10/2021",
            "--source", "NQ 2/NQ")
        #expect(split.status == 0, "\(split)")
        #expect(try owing(office, "duty.year").contains("ubnd-huyen@chau-phu"))
        let renamed = try office.kehoach(
            "unit", "rename", "Tri Tôn", "--to", "thị xã Tri Tôn Lạ", "--from", "1/10/2021", "--source", "NQ 3/NQ")
        #expect(renamed.status == 0, "\(renamed)")
        let reports = try office.kehoach("reports", "an-giang-2021/duty.year").output
        #expect(reports.contains("(nay là thị xã Tri Tôn Lạ)"), "\(reports)")
        #expect(
            try office.kehoach("submit", "an-giang-2021/duty.year", "thi xa tri ton la", "--on", "5/10/2021").status
                == 0)
        let table = try office.kehoach("unit", "changes").output
        #expect(table.contains("huyện Châu Phú chia thành") && table.contains("đổi thành thị xã Tri Tôn Lạ"))
        #expect(try office.kehoach("check").status == 0)
    }

    /// The lists of other provinces are read where a unit became part of one there.
    @Test func aDistrictMayBecomePartOfAnotherProvinces() throws {
        let office = try office()
        let merged = try office.kehoach(
            "unit", "merge", "an-phu", "--into", "huyện Kiên Lương, Kiên Giang", "--from", "1/10/2021", "--source",
            "NQ 4/NQ")
        #expect(merged.status == 0, "\(merged)")
        let owing = try owing(office, "duty.year")
        #expect(owing.contains("ubnd-huyen@kien-luong") && !owing.contains("ubnd-huyen@an-phu"), "\(owing)")
        let june = try office.kehoach("reports", "an-giang-2021/duty.sixMonth").output
        #expect(june.contains("UBND huyện An Phú (nay là huyện Kiên Lương)"), "\(june)")
        let late = try office.kehoach(
            "submit", "an-giang-2021/duty.sixMonth", "huyện Kiên Lương", "--on", "2/10/2021")
        #expect(late.status == 0, "\(late)")
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func whatCannotBeIsRefused() throws {
        let office = try office()
        func refused(_ arguments: String..., says text: String) throws {
            let told = try office.run(["unit"] + arguments + ["--from", "1/10/2021", "--source", "NQ"])
            #expect(told.status != 0 && told.errors.contains(text), "\(told)")
        }
        try refused("merge", "An Phú", "--into", "An Phú", says: "hai đơn vị")
        try refused("merge", "An Phú", "Không Đâu", "--into", "huyện Lạ", says: "Không Đâu")
        try refused("merge", "An Phú", "an-giang", "--into", "huyện Lạ, An Giang", says: "cùng cấp")
        try refused("split", "An Phú", "--into", "huyện Lạ", says: "hai đơn vị")
        try refused("rename", "An Phú", "--to", "huyện An Phú", says: "đã mang tên")
        try refused("rename", "An Phú", "--to", "An Lạ", says: "loại và tên")
        try refused("merge", "An Phú", "Tịnh Biên", "--into", "phố Lạ", says: "phố Lạ")
        #expect(!FileManager.default.fileExists(atPath: office.data.appendingPathComponent(Self.file).path))
    }

    @Test func whatReadmeSaysWorks() throws {
        let office = try office()
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let lines = try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n").filter {
            $0.hasPrefix("    kehoach unit ")
        }
        #expect(lines.count == 6)
        for line in lines {
            let told = try office.shell(line.replacingOccurrences(of: "    kehoach", with: "\"$kehoach\""))
            #expect(told.status == 0, "\(line) \(told)")
        }
        #expect(try office.kehoach("unit", "changes", "--format", "json").json.count == 3)
        #expect(try office.kehoach("check").status == 0)
    }
}
