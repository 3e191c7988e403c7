import Foundation
import Packages
import Testing

/// Papers beside the plan's own: of the Action Month, and those that go with it.
struct PlanPaperTests {
    private func office() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-12-10"
        for arguments in [
            [
                "--title", "Lễ phát động", "--from", "2021-11-15", "--time", "8:00", "--place", "Long Xuyên", "--lead",
                "so-ldtbxh",
            ],
            ["--title", "Tọa đàm", "--from", "2021-11-24"],
            ["--title", "Thăm trường", "--from", "2021-12-01"],
        ] { #expect(try office.run(["activity", "add", "an-giang-2021"] + arguments).status == 0) }
        return office
    }

    private func flat(_ office: Office, _ arguments: String...) throws -> (text: String, errors: String) {
        let run = try office.run(["export"] + arguments)
        #expect(run.status == 0, "\(run)")
        return (run.output.split(whereSeparator: \.isWhitespace).joined(separator: " "), run.errors)
    }

    @Test func thePlanOfTheMonth() throws {
        let (text, errors) = try flat(try office(), "action-month", "an-giang-2021", "--paper", "plan")
        #expect(text.contains("ỦY BAN NHÂN DÂN TỈNH AN GIANG") && text.contains("Số: ……/KH-UBND"))
        #expect(text.contains("Lễ phát động") && text.contains("08:00") && text.contains("Chủ đề: “"))
        #expect(errors.contains("mục đích, yêu cầu") && errors.contains("địa điểm của 2 hoạt động"))
        #expect(errors.contains("giờ của 2 hoạt động") && errors.contains("cơ quan chủ trì của 2 hoạt động"))
    }

    @Test func theProgrammeOfADayAndOfAWeek() throws {
        let office = try office()
        func programme(_ days: String...) throws -> String {
            let run = try office.run(["export", "action-month", "an-giang-2021", "--paper", "programme"] + days)
            #expect(run.status == 0, "\(run)")
            return run.output
        }
        let day = try programme("--on", "24/11")
        #expect(day.contains("Thứ Tư, ngày 24/11/2021") && day.contains("Tọa đàm") && !day.contains("Lễ phát động"))
        let weeks = try programme("--on", "15/11", "--until", "26/11")
        #expect(weeks.contains("Tọa đàm") && weeks.contains("Lễ phát động") && !weeks.contains("Thăm trường"))
        #expect(weeks.contains("CHƯƠNG TRÌNH") && weeks.contains("/CTr-"))
        let turned = try office.kehoach(
            "export", "action-month", "an-giang-2021", "--paper", "programme", "--on", "26/11", "--until", "15/11")
        #expect(turned.status == 64)
    }

    @Test func theClosingReportLeavesBlankWhatWasNotCounted() throws {
        let office = try office()
        let done = try office.kehoach("done", "an-giang-2021/act.1", "--on", "2021-11-15")
        #expect(done.status == 0, "\(done)")
        let (text, errors) = try flat(office, "action-month", "an-giang-2021", "--paper", "closing")
        #expect(text.contains("Tổng số 3 hoạt động: đã tổ chức 1, tạm hoãn hoặc không tổ chức 0, chưa ghi kết quả 2"))
        #expect(errors.contains("số người tham gia") && errors.contains("kết quả của 2 hoạt động"))
        #expect(text.contains("Kính gửi: Ủy ban nhân dân tỉnh An Giang") && text.contains("SỞ LAO ĐỘNG"))
    }

    @Test func submissionDecisionAndLetterStandBeforeThePlan() throws {
        let office = try Office()
        let (text, errors) = try flat(
            office, "an-giang-2021", "--with", "submission", "--with", "decision", "--with", "covering")
        func place(_ part: String) throws -> String.Index { try #require(text.range(of: part)?.lowerBound, "\(part)") }
        let places = [
            try place("TỜ TRÌNH"), try place("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch"),
            try place("V/v triển khai thực hiện Kế hoạch số 67/KH-UBND"), try place("Số: 67/KH-UBND"),
        ]
        #expect(places == places.sorted())
        // The department submits it, its issuer decides and signs as it signed the plan.
        #expect(text.contains("Giám đốc Sở Lao động - Thương binh và Xã hội tại Tờ trình số"))
        #expect(text.contains("Số: ……/TTr-……") && text.contains("Số: ……/QĐ-UBND") && text.contains("Lê Văn Phước"))
        #expect(text.contains("Như Điều 3") && errors.contains("sự cần thiết ban hành (1 văn bản)"))
        let from = try office.kehoach("export", "an-giang-2021", "--with", "decision", "--from", "standing")
        #expect(from.status == 64)
        // Who signs is of no use for what nobody signs, or for the plan, which has its signatory.
        for subject in ["an-giang-2021", "tasks", "deadlines", "figures"] {
            let signed = try office.kehoach("export", subject, "--sign", "KT")
            #expect(signed.status == 64 && signed.errors.contains("--sign"), "\(subject): \(signed)")
        }
    }

    /// The sheet of a plan's Action Month has nothing of its neighbours; that of all has.
    @Test func theSheetOfAPlansActionMonthIsOfThatPlan() throws {
        let office = try office()
        let known: Set<String> = ["an-giang-2021", "dak-lak-2020", "huong-tra-xa-binh-2020"]
        func plans(_ arguments: String...) throws -> Set<String> {
            let lines = try office.run(["export", "action-month", "--format", "csv"] + arguments).output
            let words = lines.split { ",\n\"".contains($0) }.map(String.init)
            return Set(words.compactMap { $0.split(separator: "/").first.map(String.init) }.filter(known.contains))
        }
        #expect(try plans("an-giang-2021") == ["an-giang-2021"])
        #expect(try plans().count > 1)
    }

    /// As the decree prints articles: their mark in bold, what they say upright.
    @Test func articlesHaveABoldMark() throws {
        let office = try Office()
        let made = try office.kehoach("export", "an-giang-2021", "--with", "decision", "--out", "quyet-dinh.docx")
        #expect(made.status == 0, "\(made)")
        let file = try Data(contentsOf: office.place.appendingPathComponent("quyet-dinh.docx"))
        var text = ""
        try #require(PackageReader(Array(file))).forEachPart(limit: 1 << 20) { name, bytes in
            if name == "word/document.xml" { text = String(decoding: bytes, as: UTF8.self) }
        }
        let bold = "</w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>"
        for article in ["Điều 1.", "Điều 2.", "Điều 3."] {
            #expect(text.contains(bold + article + "</w:t></w:r><w:r><w:t xml:space=\"preserve\"> "), "\(article)")
        }
    }

    @Test func theyAreFiles() throws {
        let office = try office()
        for form in ["docx", "odt", "html", "md", "txt"] {
            for arguments in [
                ["an-giang-2021", "--with", "decision"], ["action-month", "an-giang-2021", "--paper", "closing"],
            ] {
                let made = try office.run(["export"] + arguments + ["--overwrite", "--out", "van-ban.\(form)"])
                #expect(made.status == 0 && made.errors.contains("van-ban.\(form)"), "\(made)")
            }
        }
        #expect(try office.kehoach("export", "an-giang-2021", "--paper", "plan").status == 64)
        #expect(try office.kehoach("export", "action-month", "--paper", "plan").status == 64)
        #expect(try office.kehoach("export", "an-giang-2021", "--with", "gì đó").status == 64)
    }
}
