import Foundation
import Testing

/// `export`: plans as papers.
struct ExportTests {
    /// What is not the same when a plan was written as a paper and read again; `-` is lost, `+` new, `~` different. Groups
    /// that a heading names in words are known from elsewhere, days of 8/3 and 20/10 as well; reports without a day are not
    /// told from other sentences; closing paragraphs of older plans are called `C`.
    private static let known: [String: [String]] = [
        "an-giang-2021": [
            "section +V.3", "block ~IV.8", "task -V.3", "task -V.para", "task +V.3.1", "days ~IV.1.4",
            "duty -duty.marriages", "duty -duty.officials", "duty -duty.regular",
        ],
        "dak-lak-2020": [
            "section -C", "section +end", "task -C.1", "task +end.1", "days ~II.3.2", "days ~II.4.4",
        ],
        "huong-tra-xa-binh-2020": ["block ~IV.6", "days ~IV.1.2"],
        "thua-thien-hue-2024": ["role ~II.9.c"],
        "dak-lak-2022-cong-van": [
            "section -C", "section +end", "task -C.1", "task -C.2", "task +end.1", "task +end.2", "days ~5.3",
            "duty -duty.consolidated",
        ],
    ]

    @Test(arguments: ["docx", "odt", "html"]) func aPlanComesBackFromItsPaper(_ form: String) throws {
        let office = try Office()
        for (plan, known) in ExportTests.known {
            let made = try office.kehoach("export", plan, "--out", "\(plan).\(form)")
            #expect(made.status == 0 && made.errors.contains("[chưa có nguyên văn]"), "\(made)")
            let read = try office.kehoach("import", "--dry-run", "--format", "json", "\(plan).\(form)")
            let result = try #require(try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any])
            let back = try #require(result["plan"] as? [String: Any])
            let unit = plan.hasPrefix("an-giang") ? "an-giang" : plan.hasPrefix("dak-lak") ? "dak-lak" : nil
            let folder = unit ?? String(plan.dropLast(5))
            let file = try Data(contentsOf: office.data.appendingPathComponent("plans/\(folder)/\(plan).json"))
            let before = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
            #expect(Set(differences(before, back)) == Set(known), "\(plan) as \(form)")
            for key in ["number", "issuedOn", "title", "kind"] {
                let (old, new) = (document(before)[key] as? String, document(back)[key] as? String)
                #expect(old == new, "\(plan): \(key)")
            }
            #expect(back["year"] as? Int == before["year"] as? Int)
            let recipients = (document(before)["recipients"] as? [Any])?.count
            #expect((document(back)["recipients"] as? [Any])?.count == recipients)
        }
    }

    /// A plan that staff wrote, with all that they can say in whole sentences.
    @Test(arguments: ["docx", "odt", "html"]) func aPlanWrittenByHandComesBack(_ form: String) throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2026-01-10"
        let plan = "an-giang-2026"
        for line in [
            ["plan", "new", "An Giang", "2026"],
            [
                "plan", "edit", plan, "--number", "12/KH-UBND", "--issued", "8/1/2026", "--title",
                "Hoạt động bình đẳng giới năm 2026", "--signer", "Lê Văn An", "--capacity", "TM. ỦY BAN NHÂN DÂN",
                "--capacity", "KT. CHỦ TỊCH", "--capacity", "PHÓ CHỦ TỊCH",
            ], ["section", "add", plan, "Nội dung", "--part", "content"],
            ["section", "add", plan, "Truyền thông", "--under", "I"],
            [
                "task", "add", plan, "Treo băng rôn", "--under", "I.1", "--from", "15/11/2026", "--to", "15/12/2026",
                "--action-month", "--text",
                "Treo băng rôn hưởng ứng Tháng hành động từ ngày 15/11/2026 đến ngày 15/12/2026.",
            ],
            [
                "task", "add", plan, "Gặp mặt", "--under", "I.1", "--on", "20/10/2026", "--text",
                "Tổ chức gặp mặt cán bộ nữ vào ngày 20/10/2026.",
            ], ["section", "add", plan, "Tổ chức thực hiện", "--part", "implementation"],
            ["block", "add", plan, "so-noi-vu", "--under", "II"],
            [
                "task", "add", plan, "Tập huấn", "--under", "II.1", "--role", "lead", "--partner", "so-tai-chinh",
                "--before", "30/9/2026", "--text",
                "Chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn nghiệp vụ trước ngày 30/9/2026.",
            ],
            [
                "task", "add", plan, "Tham mưu", "--under", "II.1", "--role", "advise", "--text",
                "Tham mưu Ủy ban nhân dân tỉnh ban hành văn bản chỉ đạo.",
            ], ["block", "add", plan, "so-y-te", "so-tu-phap", "--under", "II"],
            [
                "task", "add", plan, "Lồng ghép", "--under", "II.2", "--role", "coordinate", "--partner", "so-noi-vu",
                "--text", "Phối hợp với Sở Nội vụ lồng ghép nội dung bình đẳng giới.",
            ],
            [
                "block", "add", plan, "ubnd-xa@*", "--under", "II", "--printed",
                "Ủy ban nhân dân các xã, phường, đặc khu",
            ], ["task", "add", plan, "Kinh phí", "--under", "II.3", "--text", "Bố trí kinh phí thực hiện."],
            ["block", "add", plan, "hoi-lhpn-tinh", "--under", "II", "--requested"],
            ["task", "add", plan, "Vận động", "--under", "II.4", "--text", "Vận động hội viên tham gia."],
            ["section", "add", plan, "Chế độ báo cáo", "--part", "reporting"],
            [
                "task", "add", plan, "Báo cáo năm", "--under", "III", "--text",
                "Ủy ban nhân dân các xã, phường, đặc khu báo cáo kết quả thực hiện năm về Sở Nội vụ trước ngày 15/11/2026.",
            ],
            [
                "duty", "add", "\(plan)/III.1", "--kind", "yearReport", "--who", "ubnd-xa@*", "--to-whom", "so-noi-vu",
                "--before", "15/11/2026",
            ],
            [
                "task", "add", plan, "Báo cáo tháng", "--under", "III", "--text",
                "Sở Y tế báo cáo định kỳ về Sở Nội vụ trước ngày 18 hằng tháng.",
            ],
            [
                "duty", "add", "\(plan)/III.2", "--kind", "periodicReport", "--who", "so-y-te", "--to-whom",
                "so-noi-vu", "--every", "trước ngày 18 hằng tháng",
            ],
        ] {
            let isAsked = !["new", "section", "block"].contains { line.prefix(2).contains($0) }
            let outcome = try office.run(line + (isAsked ? ["--yes"] : []))
            #expect(outcome.status == 0, "\(line): \(outcome)")
        }
        let made = try office.kehoach("export", plan, "--out", "ke-hoach.\(form)")
        #expect(made.status == 0 && !made.errors.contains("nguyên văn"), "\(made)")
        let read = try office.kehoach("import", "--dry-run", "--format", "json", "ke-hoach.\(form)")
        let result = try #require(try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any])
        let back = try #require(result["plan"] as? [String: Any])
        let file = try Data(contentsOf: office.data.appendingPathComponent("plans/an-giang-2025/\(plan).json"))
        let before = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
        #expect(differences(before, back) == [])
        func partners(_ plan: [String: Any]) -> [String: [String]] {
            Dictionary(
                (plan["tasks"] as? [[String: Any]] ?? []).map { task in
                    let bodies = task["partners"] as? [[String: Any]] ?? []
                    return ((task["ref"] ?? task["id"]) as? String ?? "", bodies.compactMap { $0["agency"] as? String })
                }, uniquingKeysWith: { $1 })
        }
        #expect(partners(back) == partners(before) && partners(back)["II.1.a"] == ["so-tai-chinh"])
        func texts(_ plan: [String: Any]) -> [String] {
            (plan["tasks"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
        }
        // The last sentence has the mark that ends a paper.
        #expect(
            texts(back).dropLast() == texts(before).dropLast() && texts(back).last?.hasSuffix("hằng tháng./.") == true)
        for key in ["number", "issuedOn", "title", "kind"] {
            #expect(document(before)[key] as? String == document(back)[key] as? String, "\(key)")
        }
    }

    private func document(_ plan: [String: Any]) -> [String: Any] { plan["document"] as? [String: Any] ?? [:] }

    private func differences(_ before: [String: Any], _ after: [String: Any]) -> [String] {
        func values(_ plan: [String: Any], _ list: String, _ value: ([String: Any]) -> String) -> [String: String] {
            let records = plan[list] as? [[String: Any]] ?? []
            return Dictionary(
                records.map { (($0["ref"] ?? $0["id"]) as? String ?? "", value($0)) }, uniquingKeysWith: { $1 })
        }
        func compare(_ name: String, _ list: String, _ value: @escaping ([String: Any]) -> String) -> [String] {
            let (old, new) = (values(before, list, value), values(after, list, value))
            return old.keys.filter { new[$0] == nil }.map { "\(name) -\($0)" }
                + new.keys.filter { old[$0] == nil }.map { "\(name) +\($0)" }
                + old.filter { new[$0.key] != nil && new[$0.key] != $0.value }.map { "\(name) ~\($0.key)" }
        }
        func days(_ record: [String: Any]) -> String {
            (record["timings"] as? [[String: Any]] ?? []).map { timing in
                ["bound", "due", "from", "to"].map { timing[$0] as? String ?? "" }.joined(separator: " ")
            }.joined(separator: ", ")
        }
        let tasks = compare("task", "tasks") { _ in "" }
        return compare("section", "sections") { _ in "" }
            + compare("block", "assignments") { "\($0["agencies"] ?? "") \($0["requested"] ?? false)" } + tasks
            + compare("role", "tasks") { $0["role"] as? String ?? "" }.filter { $0.contains("~") }
            + compare("days", "tasks", days).filter { $0.contains("~") }
            + compare("duty", "duties") { duty in
                let timing = duty["timing"] as? [String: Any]
                return ["due", "every"].map { timing?[$0] as? String ?? "" }.joined(separator: " ")
            }
    }

    @Test func aPlanIsWhole() throws {
        let office = try Office()
        let text = try office.finish(try office.start(["export", "an-giang-2021"])).output
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.contains("KẾ HOẠCH") && lines.contains("I. MỤC ĐÍCH, YÊU CẦU"))
        #expect(text.contains("Số: 67/KH-UBND") && text.contains("An Giang, ngày 08 tháng 02 năm 2021"))
        #expect(text.contains("Căn cứ Quyết định số 789/QĐ-UBND ngày 22/3/2016"))
        #expect(text.contains("Lê Văn Phước") && text.contains("- Lưu: VT.") && text.contains("./.\n"))
        #expect(try office.kehoach("export", "không-có", "--out", "x.docx").status == 1)
        #expect(try office.kehoach("export", "an-giang-2021", "--out", "data/plans/x.json").status == 64)
    }
}

/// `export` of lists and days.
struct ExportedListTests {
    private func file(_ office: Office, _ name: String) throws -> String {
        String(decoding: try Data(contentsOf: office.place.appendingPathComponent(name)), as: UTF8.self)
    }

    @Test func listsAreSheets() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-11-20"
        for list in ["tasks", "reports", "activities", "figures"] {
            let outcome = try office.kehoach("export", list, "--out", "\(list).xlsx")
            #expect(outcome.status == 0 && outcome.errors.contains("\(list).xlsx"), "\(outcome)")
            #expect(try file(office, "\(list).xlsx").hasPrefix("PK"))
        }
        let csv = try office.kehoach("export", "tasks", "năm:2021", "--format", "csv")
        let lines = csv.output.components(separatedBy: "\r\n")
        #expect(lines[0].hasPrefix("STT,Nội dung nhiệm vụ,\"Số, ký hiệu văn bản\",Ngày ban hành,Thời hạn hoàn thành,"))
        #expect(lines[0].hasSuffix(",Ghi chú,record,exported") && lines.count == 72)
        #expect(lines.contains { $0.contains("67/KH-UBND,08/02/2021,") && $0.contains("an-giang-2021/IV.1.1") })
        #expect(try office.kehoach("export", "tasks", "--out", "x.csv", "--excel").status == 0)
        #expect(try file(office, "x.csv").unicodeScalars.first == "\u{FEFF}")
        #expect(try office.kehoach("export", "tasks", "--out", "x.docx").status == 64)
        #expect(try office.kehoach("export", "tasks", "--format", "xlsx").status == 64)
        #expect(try office.kehoach("export", "tasks", "--out", "x.csv").status == 73)
    }

    /// A sheet or calendar in which nothing stands is not handed on unnoticed.
    @Test(arguments: [("tasks", "x.xlsx"), ("tasks", "x.csv"), ("deadlines", "x.ics")])
    func aSearchThatFindsNothingIsTold(_ list: String, _ name: String) throws {
        let office = try Office()
        let outcome = try office.kehoach("export", list, "zzzz", "--out", name)
        #expect(outcome.status == 1 && outcome.errors.contains("Không có mục nào khớp"))
    }

    /// What nobody touched says the same; what was changed counts on.
    @Test func daysAreACalendar() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-11-12"
        func export(_ list: String, _ more: String...) throws -> String {
            let outcome = try office.finish(try office.start(["export", list] + more))
            #expect(outcome.status == 0, "\(outcome)")
            return outcome.output.replacingOccurrences(of: "\r\n ", with: "")
        }
        let before = try export("deadlines", "năm:2021")
        #expect(before.contains("UID:an-giang-2021/duty.year@kehoach\r\n"))
        // The last safe day of "trước ngày 15/11/2021".
        #expect(before.contains("DTSTART;VALUE=DATE:20211114\r\nDTEND;VALUE=DATE:20211115\r\n"))
        #expect(before.contains("trước ngày 15/11/2021"))
        #expect(try export("deadlines", "năm:2021") == before)
        #expect(
            before.components(separatedBy: "SEQUENCE:0\r\n").count == before.components(separatedBy: "SEQUENCE:").count)
        try office.kehoach("submit", "an-giang-2021/duty.year", "chau-phu", "--on", "2021-11-10")
        let after = try export("deadlines", "năm:2021")
        #expect(after.contains("SEQUENCE:1\r\n") && after != before)
        let month = try export("action-month", "năm:2021")
        #expect(month.contains("DTSTART;VALUE=DATE:20211115\r\nDTEND;VALUE=DATE:20211216\r\n"))
        #expect(month.contains("UID:action-month.2021@kehoach"))
        // Its days are rows, too.
        let rows = try export("action-month", "an-giang-2021", "--format", "csv")
        #expect(rows.contains("15/11") && rows.split(separator: "\r\n").count > 10)
        try office.kehoach(
            "activity", "add", "an-giang-2021", "--title", "Lễ phát động", "--from", "2021-11-15", "--time", "08:00",
            "--place", "Hội trường A, tầng 2")
        let activities = try export("activities", "--format", "ics")
        // By the plan, as the sheet is, and by a query, which asks activities, too.
        #expect(try export("activities", "an-giang-2021", "--format", "ics") == activities)
        #expect(try export("activities", "năm:2021", "--format", "ics") == activities)
        #expect(try export("action-month", "năm:2021").contains("Lễ phát động"))
        #expect(activities.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20211115T080000\r\n"))
        #expect(activities.contains("LOCATION:Hội trường A\\, tầng 2\r\n") && activities.contains("SEQUENCE:1\r\n"))
    }
}
