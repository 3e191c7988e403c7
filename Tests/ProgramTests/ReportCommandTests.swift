import Foundation
import Testing

/// `reports`, `remind`, and `submit` of several.
struct ReportCommandTests {
    /// Which districts of An Giang have not sent the 2021 yearly report as of 20/11/2021?
    @Test func whichDistrictsAreLate() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-11-20"
        #expect(
            try office.kehoach("submit", "an-giang-2021/duty.year", "chau-phu", "long xuyen", "--on", "12/11").status
                == 0)
        let late = try office.kehoach("reports", "an-giang-2021/duty.year", "--late", "--format", "json").json
        let districts = late.filter { $0["group"] as? String == "ubnd-huyen@*" }
        #expect(districts.count == 9)
        #expect(districts.allSatisfy { $0["standing"] as? String == "overdue" && $0["daysLate"] as? Int == 6 })
        #expect(
            districts.allSatisfy { $0["due"] as? String == "2021-11-15" && $0["lastDay"] as? String == "2021-11-14" })
        #expect(late.allSatisfy { $0["requested"] as? Bool == false })
        let table = try office.kehoach("reports", "an-giang-2021/duty.year", "--late")
        #expect(table.output.contains("UBND huyện An Phú") && table.output.contains("chưa nộp, trễ 6 ngày"))
        #expect(!table.output.contains("Châu Phú"))

        // And write their reminder.
        let letter = try office.kehoach(
            "remind", "an-giang-2021", "--duty", "year", "--agency", "ubnd-huyen@*", "--out", "don-doc.txt")
        #expect(letter.status == 0 && letter.output.isEmpty && letter.errors.contains("don-doc.txt"))
        let text = try String(contentsOf: office.place.appendingPathComponent("don-doc.txt"), encoding: .utf8)
        #expect(text.components(separatedBy: "Báo cáo kết quả năm 2021: hạn trước ngày 15/11/2021").count == 10)
        #expect(text.contains("Kính gửi:") && text.contains("- Ủy ban nhân dân huyện An Phú;"))
        #expect(text.contains("V/v đôn đốc gửi báo cáo"))
        #expect(!text.contains("Châu Phú") && !text.contains("Sở Tài chính"))
        let again = try office.kehoach("remind", "an-giang-2021", "--out", "don-doc.txt")
        #expect(again.status == 73 && again.errors.contains("--overwrite"))
        #expect(try String(contentsOf: office.place.appendingPathComponent("don-doc.txt"), encoding: .utf8) == text)
        #expect(try office.kehoach("remind", "an-giang-2021", "--out", "don-doc.txt", "--overwrite").status == 0)
    }

    /// Each report that is owed is in the list once, and the parts under it add up to them.
    @Test func everyReportIsListedOnceAndCounted() throws {
        let office = try Office()
        for today in ["2021-01-01", "2021-06-15", "2021-11-20", "2026-11-21"] {
            let all = try office.kehoach("reports", "--format", "json", "--today", today).json
            let keys = all.map { "\($0["plan"] ?? "") \($0["duty"] ?? "") \($0["agency"] ?? "")" }
            #expect(Set(keys).count == keys.count)
            let text = try office.kehoach("reports", "an-giang-2021", "--today", today).output
            let ours = all.filter { $0["plan"] as? String == "an-giang-2021" }
            let ordered = ours.filter { $0["requested"] as? Bool == false }
            let line = try #require(text.split(separator: "\n").first { $0.contains(" cơ quan, đơn vị, ") })
            let counts = line.split(separator: ":")[1].split(separator: "·").compactMap { part in
                part.split(separator: " ").first.flatMap { Int($0) }
            }
            #expect(counts.reduce(0, +) == ordered.count)
            let bodies = Set(ordered.compactMap { $0["agency"] as? String }).count
            #expect(line.hasPrefix("\(bodies) cơ quan, đơn vị, \(ordered.count) báo cáo: "))
        }
        // Two groups that are not taken apart are no bodies.
        let groups = try office.kehoach("reports", "dak-lak-2022-cong-van", "--today", "2022-06-20").output
        #expect(
            groups.contains("\n16 cơ quan, đơn vị và 2 nhóm cơ quan, ")
                || groups.contains("\n15 cơ quan, đơn vị và 2 nhóm cơ quan, "))
        let missing = try office.kehoach("reports", "--missing", "--format", "csv")
        #expect(
            missing.output.hasPrefix("plan,duty,kind,title,agency,name,group,requested,due,newDue,lastDay,standing"))
    }

    @Test func aWholeGroupIsRecordedAndTakenBackAsOneStep() throws {
        let office = try Office()
        let before = try office.text(Office.planFile)
        try office.kehoach(
            "submit", "an-giang-2021/duty.year", "ubnd-huyen@*", "--number", "1/BC", "--on", "2021-11-10")
        #expect(try office.history().count == 1)
        let all = try office.kehoach("reports", "an-giang-2021/duty.year", "--format", "json").json
        let came = all.filter { $0["standing"] as? String == "onTime" }
        #expect(came.count == 11)
        #expect(came.allSatisfy { $0["receivedOn"] as? String == "2021-11-10" && $0["number"] as? String == "1/BC" })
        let removed = try office.kehoach("submit", "--remove", "an-giang-2021/duty.year", "an-phu", "tri-ton")
        #expect(removed.status == 0)
        let left = try office.kehoach("reports", "an-giang-2021/duty.year", "--format", "json").json
        #expect(left.count { $0["standing"] as? String == "onTime" } == 9)
        #expect(
            try office.kehoach("submit", "--remove", "an-giang-2021/duty.year", "an-phu").output.contains("Không có gì")
        )
        try office.kehoach("undo")
        try office.kehoach("undo")
        #expect(try office.text(Office.planFile) == before)
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func oneUnknownBodyChangesNothing() throws {
        let office = try Office()
        let outcome = try office.kehoach("submit", "an-giang-2021/duty.year", "an-phu", "sở xây dựng")
        #expect(outcome.status == 1 && outcome.errors.contains("sở xây dựng"))
        #expect(try office.history().isEmpty)
    }

    /// Who is asked gets a letter of its own, in another tone; a new day stands beside the printed one.
    @Test func twoTonesAndNewDays() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-11-20"
        try office.replace(
            "\"id\": \"V.1\",", with: "\"id\": \"V.1\",\n      \"newDue\": \"2021-11-17\",")
        let text = try office.kehoach("remind", "an-giang-2021", "--from", "issuer").output
        let letters = text.components(separatedBy: String(repeating: "=", count: 76))
        #expect(letters.count == 2)
        #expect(letters[0].contains("yêu cầu Thủ trưởng") && !letters[0].contains("Hội Liên hiệp Phụ nữ"))
        #expect(letters[1].contains("trân trọng đề nghị") && letters[1].contains("Hội Liên hiệp Phụ nữ"))
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flat.contains("hạn trước ngày 15/11/2021, điều chỉnh đến ngày 17/11/2021") && !flat.contains("chậm 3"))
        #expect(flat.contains("về Sở Lao động - Thương binh và Xã hội"))
        let english = try office.kehoach("remind", "an-giang-2021", "--lang", "en", "--format", "markdown").output
        #expect(english.contains("SOCIALIST REPUBLIC OF VIET NAM") && english.contains("would be grateful"))
        #expect(english.contains("\n---\n"))
        #expect(try office.kehoach("remind", "an-giang-2021", "--lang", "en", "--format", "md").output == english)
    }

    /// Many that owe the same stand in a list behind one sentence; a group is not counted as a body.
    @Test func aLetterToManyIsShort() throws {
        let office = try Office()
        let run = try office.finish(try office.start(["remind", "dak-lak-2022-cong-van", "--today", "2022-06-20"]))
        let flat = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flat.contains("còn 15 cơ quan, đơn vị và 2 nhóm cơ quan chưa gửi báo cáo 06 tháng năm 2022"))
        #expect(flat.contains("về việc triển khai công tác bình đẳng giới"))
        #expect(flat.contains("- Ủy ban nhân dân cấp huyện (danh sách kèm theo); - Các sở, ban, ngành;"))
        #expect(!flat.contains("chịu trách nhiệm") && flat.contains("gửi báo cáo 06 tháng năm 2022 về Sở"))
        #expect(run.output.contains("\n15  Ủy ban nhân dân huyện M'Đrắk\n16  Các sở, ban, ngành\n"))
        #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count < 60)
        office.environment["KEHOACH_TODAY"] = "2026-12-20"
        try office.kehoach("roll-over", "an-giang-2021", "--to", "2026", "--write")
        #expect(try office.kehoach("plan-state", "an-giang-2026", "inForce", "--reason", "thử", "--yes").status == 0)
        let communes = try office.kehoach("remind", "an-giang-2026").output
        #expect(communes.split(separator: "\n", omittingEmptySubsequences: false).count < 250)
        #expect(communes.contains("Ủy ban nhân dân xã An Phú\n"))
    }

    /// The head follows whose letter it is, and what its place is called on the day of the letter.
    @Test func theHeadIsThatOfTheSender() throws {
        let office = try Office()
        func flat(_ arguments: String...) throws -> String {
            let run = try office.finish(try office.start(["remind"] + arguments))
            #expect(run.status == 0)
            return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let city = try flat(
            "thua-thien-hue-2024", "--today", "2025-02-01", "--agency", "so-y-te", "--from", "issuer")
        #expect(city.contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ"))
        #expect(
            city.contains("còn Sở Y tế chưa hoàn thành") && city.contains("yêu cầu Thủ trưởng cơ quan, đơn vị khẩn"))
        #expect(city.contains("về Sở Lao động - Thương binh và Xã hội trước"))
        let province = try flat(
            "thua-thien-hue-2024", "--today", "2024-12-10", "--agency", "so-y-te", "--from", "issuer")
        #expect(province.contains("ỦY BAN NHÂN DÂN TỈNH THỪA") && province.contains("tỉnh Thừa Thiên Huế yêu cầu"))
        // The usual one is the standing agency, which is under nobody who could be ordered.
        let standing = try flat("thua-thien-hue-2024", "--today", "2024-12-10", "--agency", "so-y-te")
        #expect(standing.contains("UBND TỈNH THỪA THIÊN HUẾ") && standing.contains("SỞ LAO ĐỘNG"))
        #expect(standing.contains("Xã hội đề nghị Quý cơ quan khẩn trương") && !standing.contains("chịu trách nhiệm"))
        let department = try flat("dak-lak-2022-cong-van", "--today", "2022-12-01", "--duty", "year")
        #expect(department.contains("UBND TỈNH ĐẮK LẮK") && department.contains("SỞ LAO ĐỘNG"))
        #expect(department.contains("Xã hội đề nghị các cơ quan, đơn vị nêu trên") && !department.contains("yêu cầu"))
        // Who took over the gender work receives and writes, as long as somebody holds the plan open.
        #expect(try office.kehoach("plan-state", "dak-lak-2022-cong-van", "inForce").status == 0)
        let later = try flat("dak-lak-2022-cong-van", "--today", "2025-04-01", "--duty", "year")
        #expect(later.contains("SỞ NỘI VỤ") && later.contains("về Sở Nội vụ trước"))
        // The name of the commune is lost in the source.
        #expect(try flat("huong-tra-xa-binh-2020", "--today", "2020-12-20").contains("ỦY BAN NHÂN DÂN XÃ … BÌNH"))
    }

    /// Who signs, as what, the symbol and the new day stand where the dots were.
    @Test func whatIsSaidOfTheSignatureStandsInThePaper() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-11-20"
        let signer = ["--sign", "kt.", "--signer", "Lê Văn An", "--symbol", "UBND-VX"]
        func flat(_ arguments: [String]) throws -> String {
            let run = try office.finish(try office.start(arguments))
            #expect(run.status == 0, "\(run.errors)")
            return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let letter = try flat(
            [
                "remind", "an-giang-2021", "--duty", "year", "--duty", "sixMonth", "--from", "issuer", "--new-day",
                "30/11",
            ]
                + signer)
        #expect(letter.contains("Số: ……/UBND-VX") && letter.contains("trước ngày 30/11/2021, nêu rõ"))
        #expect(letter.contains("TM. ỦY BAN NHÂN DÂN") && letter.contains("KT. CHỦ TỊCH"))
        #expect(letter.contains("PHÓ CHỦ TỊCH") && letter.contains("Lê Văn An"))
        #expect(letter.contains("Báo cáo kết quả 6 tháng năm 2021") && letter.contains("Báo cáo kết quả năm 2021"))
        let report = try flat(["report", "an-giang-2021", "--period", "year", "--capacity", "Phó Giám đốc"] + signer)
        #expect(report.contains("KT. GIÁM ĐỐC") && report.contains("PHÓ GIÁM ĐỐC") && report.contains("Lê Văn An"))
        #expect(report.contains("Số: ……/UBND-VX"))
        for wrong in [["--sign", "XX"], ["--from", "somebody"], ["--new-day", "30/02/2021"]] {
            #expect(try office.finish(try office.start(["remind", "an-giang-2021"] + wrong)).status == 64, "\(wrong)")
        }
    }

    @Test func nobodyToRemind() throws {
        let office = try Office()
        let early = try office.kehoach("remind", "an-giang-2021", "--today", "2021-02-10")
        #expect(early.status == 1 && early.output.isEmpty && early.errors.contains("Không có cơ quan nào trễ hạn"))
        #expect(try office.kehoach("remind", "an-giang-2021", "--duty", "month").status == 1)
        #expect(try office.kehoach("remind", "an-giang-2021", "--agency", "bộ quốc phòng").status == 1)
        #expect(try office.kehoach("remind").status == 64)
        // A plan that ended reminds of nothing; of one that is held open, bodies that were dissolved are said to be.
        #expect(try office.kehoach("remind", "an-giang-2021", "--today", "2026-11-21").status == 1)
        #expect(try office.kehoach("plan-state", "an-giang-2021", "inForce").status == 0)
        let later = try office.kehoach("remind", "an-giang-2021", "--today", "2026-11-21")
        #expect(later.errors.contains("không còn tồn tại"))
        #expect(later.output.contains("kết thúc hoạt động ngày 30/6/2025"))
    }

    /// What somebody wrote into the data cannot command a terminal from the letter.
    @Test func foreignCharactersAreHarmless() throws {
        let office = try Office()
        try office.replace("Báo cáo kết quả năm 2021", with: "Báo cáo \\u001b[31m kết quả năm 2021")
        let text = try office.kehoach("remind", "an-giang-2021", "--today", "2021-11-20", "--out", "x.txt")
        #expect(text.status == 0)
        let file = try Data(contentsOf: office.place.appendingPathComponent("x.txt"))
        #expect(!file.contains(0x1B))
    }
}
