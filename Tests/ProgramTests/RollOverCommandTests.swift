import Foundation
import Testing

/// Next year's plan by command.
@Suite struct RollOverCommandTests {
    private static let draft = "plans/an-giang-2025/an-giang-2026.json"

    private func exists(_ file: String, in office: Office) -> Bool {
        FileManager.default.fileExists(atPath: office.data.appendingPathComponent(file).path)
    }

    @Test func theProposalIsShownBeforeAnythingIsWritten() throws {
        let office = try Office()
        let run = try office.kehoach("roll-over", "an-giang-2021", "--to", "2026", "--format", "json")
        #expect(run.status == 0)
        #expect(run.errors.contains("giữ 151 · bỏ 5 · cần quyết 22") && run.errors.contains("--write"))
        #expect(!exists(Self.draft, in: office))
        let lines = try run.json
        #expect(lines.count == 178)
        let task = try #require(lines.first { $0["id"] as? String == "II.3.3" })
        #expect(task["proposal"] as? String == "drop" && task["outcome"] as? String == "drop")
        let reasons = try #require(task["reasons"] as? [[String: Any]])
        #expect(reasons.first?["reason"] as? String == "summary")
        let duty = try #require(lines.first { $0["id"] as? String == "duty.year" })
        #expect((duty["days"] as? [[String: Any]])?.first?["newDue"] as? String == "2026-11-15")
        #expect((duty["agencies"] as? [[String: Any]])?.first?["new"] as? String == "ubnd-xa@*")
        let table = try office.kehoach("roll-over", "an-giang-2021", "--to", "2026", "--lang", "en")
        #expect(table.output.contains("Sở LĐTBXH") == false && table.output.contains("not confirmed"))
    }

    /// "Roll An Giang 2021 over to 2026 with every dissolved agency and district replaced or asked about."
    @Test func anGiang2021IsRolledOverTo2026() throws {
        let office = try Office()
        let run = try office.kehoach("roll-over", "an-giang-2021", "--to", "2026", "--write")
        #expect(run.status == 0)
        #expect(run.errors.contains("Đã ghi dự thảo an-giang-2026"))
        let text = try office.text(Self.draft)
        for gone in ["so-ldtbxh", "so-khdt", "so-tttt", "so-nnptnt", "bao-tinh", "dai-ptth-tinh", "ubnd-huyen"] {
            #expect(!text.contains("\"\(gone)"), "\(gone)")
        }
        #expect(text.contains("\"derivedFrom\": \"an-giang-2021\"") && text.contains("\"state\": \"draft\""))
        #expect(text.contains("\"number\": null,\n    \"issuedOn\": null"))
        let check = try office.kehoach("check")
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        #expect(
            try office.kehoach("plans", "--format", "json").json.contains { $0["id"] as? String == "an-giang-2026" })
        let undo = try office.kehoach("undo")
        #expect(undo.status == 0)
        #expect(!exists(Self.draft, in: office))
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func aPlanInWhichOthersWorkedGoesOnlyWhereThatIsSaid() throws {
        let office = try Office()
        #expect(try office.kehoach("roll-over", "an-giang-2021", "--to", "2026", "--write").status == 0)
        #expect(
            try office.kehoach("plan-state", "an-giang-2026", "inForce", "--by", "Minh", "--reason", "thử").status == 0)
        let refused = try office.kehoach("undo")
        #expect(refused.status == 75 && exists(Self.draft, in: office))
        #expect(refused.errors.contains("Minh") && refused.errors.contains("kehoach undo --yes"))
        #expect(try office.kehoach("undo", "--yes").status == 0)
        #expect(!exists(Self.draft, in: office))
        #expect(try office.kehoach("redo").status == 0)
        #expect(try office.text(Self.draft).contains("\"state\": \"inForce\""))
    }

    @Test func aDraftIsPutInForceWithWhatItLacksOnlyForAReason() throws {
        let office = try Office()
        #expect(try office.kehoach("roll-over", "an-giang-2021", "--to", "2026", "--write").status == 0)
        for word in ["inForce", "calendar"] {
            let refused = try office.kehoach("plan-state", "an-giang-2026", word)
            #expect(refused.status == 64 && refused.errors.contains("điều cần xem lại; thiếu số, ngày, người ký"))
            #expect(refused.errors.contains("--reason"))
        }
        #expect(try office.kehoach("plan-state", "an-giang-2026", "closed").status == 0)
        #expect(try office.kehoach("plan-state", "an-giang-2026", "draft").status == 0)
        #expect(try office.kehoach("plan-state", "an-giang-2026", "inForce", "--reason", " ").status == 64)
        #expect(
            try office.kehoach("plan-state", "an-giang-2026", "inForce", "--reason", "đã ký, chờ số").status == 0)
        #expect(try office.kehoach("history", "an-giang-2026").output.contains("(đã ký, chờ số)"))
        #expect(try office.text(Self.draft).contains("\"state\": \"inForce\""))
    }

    @Test func everyPlanOfTheFolderRollsOverWithoutAFault() throws {
        let office = try Office()
        for (plan, year) in [
            ("an-giang-2021", "2026"), ("dak-lak-2020", "2027"), ("dak-lak-2022-cong-van", "2026"),
            ("huong-tra-xa-binh-2020", "2021"), ("thua-thien-hue-2024", "2026"),
        ] {
            #expect(try office.kehoach("roll-over", plan, "--to", year, "--write").status == 0, "\(plan)")
        }
        let check = try office.kehoach("check")
        #expect(check.status == 0, "\(check.output)")
    }

    @Test func theCommandLineDecides() throws {
        let office = try Office()
        let run = try office.kehoach(
            "roll-over", "an-giang-2021", "--to", "2026", "--id", "thu", "--keep", "II.1.2", "--drop", "II.6.5",
            "IV.11",
            "--agency", "so-tttt=so-vhttdl", "--write", "--by", "Minh")
        #expect(run.status == 0, "\(run.errors)")
        let text = try office.text("plans/an-giang-2025/thu.json")
        #expect(text.contains("\"id\": \"II.1.2\"") && !text.contains("\"II.6.5\"") && !text.contains("\"IV.11"))
        #expect(text.contains("\"so-vhttdl\"") && !text.contains("\"so-khcn\""))
        #expect(try office.text("history/thu.jsonl").contains("Minh"))
    }

    @Test func theDayDecidesWhatExists() throws {
        let office = try Office()
        let early = try office.kehoach("roll-over", "thua-thien-hue-2024", "--to", "2025", "--format", "json").json
        #expect(!early.contains { ($0["id"] as? String)?.hasPrefix("agency.so-ldtbxh") ?? false })
        let late = try office.kehoach(
            "roll-over", "thua-thien-hue-2024", "--to", "2025", "--on", "15/7/2025", "--format", "json"
        ).json
        #expect(late.contains { $0["id"] as? String == "agency.ubnd-huyen@*" })
    }

    @Test func whatMakesNoSenseIsRefused() throws {
        let office = try Office()
        func run(_ more: String...) throws -> Office.Outcome {
            try office.finish(try office.start(["roll-over", "an-giang-2021"] + more))
        }
        #expect(try run("--to", "2021").status == 64)
        #expect(try run("--to", "2026", "--unit", "nowhere").status == 64)
        #expect(try run("--to", "2026", "--id", "Ánh").status == 64)
        #expect(try run("--to", "2026", "--drop", "IX.9").errors.contains("IX.9"))
        #expect(try run("--to", "2026", "--agency", "so-tttt").status == 64)
        #expect(try run("--to", "2026", "--agency", "so-tttt=nobody").status == 64)
        #expect(try office.kehoach("roll-over", "nothing", "--to", "2026").status == 1)
        #expect(try run("--to", "2026", "--write").status == 0)
        let again = try run("--to", "2026", "--write")
        #expect(again.status == 73 && again.errors.contains("Đã có kế hoạch an-giang-2026"))
        #expect(try run("--to", "2027", "--write", "--read-only").status == 73)
    }

    @Test func aPlansStateIsSet() throws {
        let office = try Office()
        func state() throws -> String? {
            try office.kehoach("plans", "--format", "json").json
                .first { $0["id"] as? String == "an-giang-2021" }?["state"] as? String
        }
        let before = try office.text(Office.planFile)
        #expect(try state() == "inForce")
        #expect(try office.kehoach("plan-state", "an-giang-2021", "đã", "kết", "thúc").status == 0)
        #expect(try state() == "closed")
        #expect(try office.kehoach("plan-state", "an-giang-2021", "draft").status == 0)
        #expect(try state() == "draft")
        // Days of it have passed by now.
        let asked = try office.kehoach("plan-state", "an-giang-2021", "calendar")
        #expect(asked.status == 64 && asked.errors.contains("hạn đã qua trước hôm nay"))
        #expect(asked.errors.contains("--past-days late") && asked.errors.contains("--past-days excused"))
        func late() throws -> Int {
            try office.kehoach("reports", "an-giang-2021", "--late", "--format", "json").json.count
        }
        #expect(try office.kehoach("plan-state", "an-giang-2021", "calendar", "--past-days", "excused").status == 0)
        #expect(try office.text(Office.planFile).contains("\"alarmsFrom\": \"2021-11-12\"") && late() == 0)
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("history", "an-giang-2021").output.contains("tính trễ từ"))
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.kehoach("plan-state", "an-giang-2021", "calendar", "--past-days", "late").status == 0)
        #expect(try office.text(Office.planFile) == before && late() > 0)
        #expect(try office.kehoach("plan-state", "an-giang-2021", "xyz").status == 64)
        #expect(try office.kehoach("check").status == 0)
    }
}
