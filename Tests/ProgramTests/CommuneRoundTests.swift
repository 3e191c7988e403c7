import Foundation
import Testing

/// An office's round of today: a hundred and two communes get sheets, eight send them back spoiled, the register of
/// incoming papers is taken in, and a report and a reminder come of it.
struct CommuneRoundTests {
    private static let duty = "an-giang-2026/duty.sixMonth"
    private static let planFile = "plans/an-giang-2025/an-giang-2026.json"

    @Test func aRoundOfAHundredAndTwoCommunes() throws {
        let office = try CommuneOffice()
        office.today = "2025-07-02"
        try office.makePlan()
        // Before its day is known a plan means the communes that its year brought.
        #expect(try office.reports("an-giang-2025", "--format", "json").json.count == 102)
        try office.put("an-giang-2025", inForceOn: "1/7", number: "12/KH-UBND")
        try office.sendForms("an-giang-2025/duty.sixMonth", to: "nam-truoc")
        for (place, name) in try office.sheets("nam-truoc").enumerated() {
            try office.fill(name, in: "nam-truoc", CommuneSheet(place, year: 2025).cells)
        }
        office.today = "2025-07-10"
        let last = try office.kehoach("collect", "nam-truoc", "--yes")
        #expect(
            last.status == 0 && last.output.contains("102 chắc chắn · 0 còn phải chọn"), "\(last.output.suffix(300))")
        // What it did to a hundred reports is a line that can be read.
        #expect(last.output.contains("và 99 cơ quan khác") && !last.output.contains("9 số; UBND xã Vĩnh Xương"))

        // The next year.
        office.today = "2026-01-15"
        try office.kehoach("roll-over", "an-giang-2025", "--to", "2026", "--write")
        try office.put("an-giang-2026", inForceOn: "14/1", number: "9/KH-UBND")
        office.today = "2026-06-20"
        try office.sendForms(Self.duty, to: "phieu")
        let names = try office.sheets("phieu")
        #expect(names.count == 102)
        for (place, name) in names.enumerated() {
            try office.fill(name, in: "phieu", CommuneSheet(place, year: 2026).cells)
        }
        let spoiled = try Spoiled(names, office)
        office.today = "2026-07-12"

        // What the register knows of comes in by itself, once.
        let empty = try office.text(Self.planFile)
        try office.writeRegister(without: spoiled.refused, to: "van-ban-den.xlsx")
        let shown = try office.kehoach("receive", "van-ban-den.xlsx")
        #expect(shown.status == 75 && shown.output.contains("97 chắc chắn"), "\(shown.output.suffix(900))")
        #expect(!shown.output.contains("có thể của nhiều cơ quan"), "the province is no commune")
        #expect(try office.text(Self.planFile) == empty)
        #expect(try office.kehoach("receive", "van-ban-den.xlsx", "--yes").output.contains("và 94 cơ quan khác"))
        let again = try office.kehoach("receive", "van-ban-den.xlsx", "--yes")
        #expect(again.output.contains("0 chắc chắn") && again.output.contains("97 đã ghi"))
        let received = try office.text(Self.planFile)

        // The sheets.
        let found = try office.kehoach("collect", "phieu", "--yes")
        #expect(found.status == 75)
        #expect(
            found.output.contains("94 chắc chắn · 3 còn phải chọn · 0 như cũ · 5 không nhận"),
            "\(found.output.suffix(2500))")
        for (name, reason) in spoiled.reasons {
            let line = found.output.split(separator: "\n").first { $0.contains(name) && !$0.hasPrefix("+") }
            #expect(line?.contains(reason) == true, "\(name): \(reason): \(line ?? "")")
        }
        let sure = try office.text(Self.planFile)
        // The office has telephoned: of those that wait, two are right.
        #expect(try office.run(["collect"] + spoiled.right.map { "phieu/\($0)" } + ["--all", "--yes"]).status == 0)

        // The sums are those that a person would have made.
        var sum = CommuneSheet.Sum()
        for place in names.indices where !spoiled.without.contains(place) {
            sum.add(CommuneSheet(place, year: 2026, isDoubled: place == spoiled.doubled))
        }
        let totals = try office.kehoach("figures", Self.duty, "--format", "json").json
        #expect(totals.map { $0["answered"] as? Int } == [96, 96, 96, 96] && totals[0]["owed"] as? Int == 102)
        #expect(
            totals.map { $0["total"] as? String } == [
                String(sum.people), String(sum.delegates), String(sum.meetings), sum.share,
            ])
        #expect(totals[0]["women"] as? String == String(sum.women))
        #expect(totals[1]["women"] as? String == String(8 * 96))
        let lines = try office.kehoach("figures", Self.duty, "--by-body", "--format", "json").json
        #expect(lines.count { $0["code"] as? String == "1" && $0["total"] is String } == 96)

        try theReportAndTheReminder(office, sum, spoiled)
        #expect(try office.kehoach("check").status == 0)

        // And back, step by step.
        try office.kehoach("undo")
        #expect(try office.kehoach("letters", "an-giang-2026", "--format", "json").json.isEmpty)
        for expected in [sure, received, empty] {
            #expect(try office.kehoach("undo").status == 0)
            #expect(try office.text(Self.planFile) == expected)
        }
        for expected in [received, sure] {
            #expect(try office.kehoach("redo").status == 0)
            #expect(try office.text(Self.planFile) == expected)
        }
    }

    /// What came in after the half year was over is in its report, and who has not sent anything in the reminder.
    private func theReportAndTheReminder(_ office: CommuneOffice, _ sum: CommuneSheet.Sum, _ spoiled: Spoiled) throws {
        let whole = try office.kehoach("report", "an-giang-2026", "--period", "six-month")
        let consolidated = try office.kehoach(
            "report", "an-giang-2026", "--period", "six-month", "--form", "consolidated")
        for report in [whole, consolidated] {
            let text = report.output.words
            #expect(text.contains("tính đến ngày 30 tháng 6 năm 2026"))
            #expect(text.contains("97/102 cơ quan, đơn vị đã gửi đến ngày 12/7/2026"))
            #expect(
                text.contains(
                    "Số người được tuyên truyền: \(sum.people.grouped) người, trong đó nữ \(sum.women.grouped), nam "
                        + "\((sum.people - sum.women).grouped) (96/102 đơn vị)"), "\(text)")
            #expect(text.contains("Thiếu kinh phí"))
        }
        #expect(try office.kehoach("report", "an-giang-2026", "--period", "six-month", "--out", "bc.docx").status == 0)
        let early = try office.kehoach(
            "report", "an-giang-2026", "--period", "six-month", "--as-of", "30/6/2026", "--form", "consolidated")
        #expect(early.output.words.contains("0/102 cơ quan, đơn vị đã gửi (0%)"))
        let reminder = try office.kehoach("remind", "an-giang-2026", "--out", "don-doc.docx")
        #expect(reminder.status == 0 && reminder.errors.contains("Đã vào sổ"))
        let letters = try office.kehoach("letters", "an-giang-2026", "--format", "json").json
        #expect((letters.first?["to"] as? [String])?.count == spoiled.refused.count, "\(letters)")
        let late = try office.kehoach("reports", Self.duty, "--late", "--format", "json").json
        #expect(late.count == spoiled.refused.count)
    }

    /// Eight sheets spoiled in different ways.
    private struct Spoiled {
        let reasons: [(name: String, reason: String)]
        /// Those from which nothing can be taken, by the names of their communes.
        let refused: Set<String>
        /// Those that a person finds right, by their files.
        let right: [String]
        let doubled: Int
        /// The places of those that give no figures.
        let without: Set<Int>

        init(_ names: [String], _ office: CommuneOffice) throws {
            func change(_ place: Int, _ cells: [String: String]) throws {
                try office.fill(names[place], in: "phieu", cells)
            }
            try change(10, ["E7": "99999"])
            try change(20, ["I4": "2025"])
            try change(30, ["I2": "\"Ủy ban nhân dân xã Vĩnh Xương\""])
            let renamed = names[41].replacingOccurrences(of: ".xlsx", with: " (1).xlsx")
            let folder = office.place.appendingPathComponent("phieu")
            try FileManager.default.moveItem(
                at: folder.appendingPathComponent(names[40]), to: folder.appendingPathComponent(renamed))
            try change(50, ["D9": "=1+2"])
            // Only a number, a day and words are left.
            try change(
                60, ["D7": "", "E7": "", "F7": "", "D8": "", "E8": "", "F8": "", "D9": "", "G10": "", "H10": ""])
            try office.fill(names[70], in: "phieu", CommuneSheet(70, year: 2026, isDoubled: true).cells)
            let damaged = folder.appendingPathComponent(names[80])
            let bytes = try Data(contentsOf: damaged)
            try bytes.prefix(bytes.count / 2).write(to: damaged)
            reasons = [
                (names[10], "mã 1, nữ lớn hơn tổng số"), (names[20], "sai năm"), (names[30], "phiếu của cơ quan khác"),
                (renamed, "tên tệp là của"), (names[50], "ô có công thức"), (names[60], "không có số liệu nào"),
                (names[70], "chênh hơn một nửa so với năm trước"), (names[80], "Tệp bị hỏng"),
            ]
            let units = try office.communes
            refused = Set(
                [10, 20, 30, 50, 80].map { place in units.first { names[place].hasSuffix(".\($0.id).xlsx") }?.id ?? "" }
            )
            right = [renamed, names[70]]
            doubled = 70
            without = [10, 20, 30, 50, 60, 80]
        }
    }
}

extension String {
    /// Its words, each apart by one blank.
    fileprivate var words: String { split { $0.isWhitespace }.joined(separator: " ") }
}

extension Int {
    /// As it is written in Vietnamese: `125.879`.
    fileprivate var grouped: String {
        self < 1_000 ? String(self) : (self / 1_000).grouped + "." + String(String(self % 1_000 + 1_000).dropFirst())
    }
}
