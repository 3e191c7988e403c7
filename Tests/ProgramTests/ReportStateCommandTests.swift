import Foundation
import Testing

/// Reports that are sent back, come again, are replaced or exempt: `submit`, and all that counts them.
struct ReportStateCommandTests {
    private static let duty = "an-giang-2021/duty.year"

    private func office() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-11-20"
        return office
    }

    @discardableResult
    private func run(_ office: Office, _ words: String...) throws -> Office.Outcome {
        try office.run(["submit", Self.duty] + words)
    }

    private func line(_ office: Office, _ body: String) throws -> [String: Any] {
        try #require(
            try office.kehoach("reports", Self.duty, "--format", "json").json.first { $0["agency"] as? String == body })
    }

    private static let chauPhu = "ubnd-huyen@chau-phu"

    @Test func aReportIsSentBackAndComesAgain() throws {
        let office = try office()
        #expect(try run(office, "chau-phu", "--number", "85/BC-UBND", "--on", "10/11").status == 0)
        #expect(try run(office, "chau-phu", "--return", "12/11").errors.contains("lý do"))
        #expect(try run(office, "chau-phu", "--return", "12/11", "--reason", "thiếu phụ lục").status == 0)
        var line = try line(office, Self.chauPhu)
        #expect(line["standing"] as? String == "overdue" && line["daysLate"] as? Int == 6)
        #expect(line["returnedOn"] as? String == "2021-11-12" && line["returnReason"] as? String == "thiếu phụ lục")
        #expect(
            try office.kehoach("history").output.contains("UBND huyện Châu Phú, trả lại: không có → 12/11/2021: thiếu"))
        // The letter asks for it again.
        let letter = try office.kehoach("remind", "an-giang-2021", "--duty", "year", "--agency", "chau-phu").output
        #expect(
            letter.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                "đã trả lại ngày 12/11/2021 để hoàn thiện: thiếu phụ lục"))
        #expect(try run(office, "chau-phu", "--number", "90/BC-UBND", "--on", "18/11").status == 0)
        line = try self.line(office, Self.chauPhu)
        #expect(line["standing"] as? String == "handedInLate" && line["daysLate"] as? Int == 4)
        #expect(line["replacedNumber"] as? String == "85/BC-UBND" && line["number"] as? String == "90/BC-UBND")
        let shown = try office.kehoach("show", Self.duty).output
        #expect(shown.contains("bản trước số 85/BC-UBND ngày 10/11/2021 trả lại 12/11/2021: thiếu phụ lục"))
        #expect(try office.kehoach("undo").status == 0)
        #expect(try self.line(office, Self.chauPhu)["returnedOn"] as? String == "2021-11-12")
        #expect(try run(office, "chau-phu", "--return", "none").status == 0)
        #expect(try self.line(office, Self.chauPhu)["standing"] as? String == "onTime")
        #expect(try office.kehoach("check").status == 0)
    }

    /// What says nothing beside a wish is not passed over.
    @Test(
        arguments: [
            ["--return", "12/11", "--reason", "x", "--number", "7/BC"], ["--remove", "--note", "x"],
            ["--owed", "--on", "1/11"], ["--exempt", "--reason", "x", "--number", "7"],
            ["--reason", "x", "--number", "7"],
        ])
    func wordsThatSayNothingAreRefused(_ words: [String]) throws {
        let office = try office()
        try run(office, "chau-phu", "--number", "85/BC-UBND", "--on", "10/11")
        let before = try office.text(Office.planFile)
        #expect(try office.run(["submit", Self.duty, "chau-phu"] + words).status == 64)
        #expect(try office.text(Office.planFile) == before)
    }

    /// Whose report was sent back is called as any other.
    @Test func whoHasToSendItAgainIsCalled() throws {
        let office = try office()
        try run(office, "chau-phu", "--on", "10/11")
        #expect(try office.kehoach("call", Self.duty, "chau-phu").status == 64)
        try run(office, "chau-phu", "--return", "12/11", "--reason", "thiếu phụ lục")
        #expect(try office.kehoach("call", Self.duty, "chau-phu", "--promised", "25/11").status == 0)
    }

    @Test func nothingThatIsRecordedIsWrittenOver() throws {
        let office = try office()
        #expect(try run(office, "chau-phu", "--number", "85/BC-UBND", "--on", "10/11").status == 0)
        let refused = try run(office, "chau-phu", "--number", "90/BC-UBND", "--on", "18/11")
        #expect(
            refused.status == 64 && refused.errors.contains("số 85/BC-UBND") && refused.errors.contains("--replace"))
        #expect(try line(office, Self.chauPhu)["number"] as? String == "85/BC-UBND")
        #expect(try run(office, "chau-phu", "--number", "90/BC-UBND", "--on", "18/11", "--replace").status == 0)
        let replaced = try line(office, Self.chauPhu)
        #expect(replaced["standing"] as? String == "onTime" && replaced["replacedOn"] as? String == "2021-11-10")
        #expect(try run(office, "chau-phu", "--number", "91/BC-UBND", "--correct").status == 0)
        let corrected = try line(office, Self.chauPhu)
        #expect(corrected["number"] as? String == "91/BC-UBND" && corrected["receivedOn"] as? String == "2021-11-18")
        // Taking the last one back leaves the first.
        #expect(try run(office, "chau-phu", "--remove").status == 0)
        #expect(try line(office, Self.chauPhu)["number"] as? String == "85/BC-UBND")
        #expect(try run(office, "chau-phu", "--replace", "--correct").status == 64)
        // Of a group those that are not in yet are recorded.
        #expect(try run(office, "ubnd-huyen@*", "--on", "19/11").status == 0)
        #expect(try line(office, Self.chauPhu)["receivedOn"] as? String == "2021-11-10")
        #expect(try line(office, "ubnd-huyen@an-phu")["receivedOn"] as? String == "2021-11-19")
    }

    @Test func whoIsExemptIsCountedApartAndNotReminded() throws {
        let office = try office()
        #expect(try run(office, "an-phu", "tri-ton", "--exempt").errors.contains("lý do"))
        #expect(
            try run(office, "an-phu", "tri-ton", "--exempt", "--reason", "nhập vào huyện khác", "--on", "1/10").status
                == 0)
        let line = try line(office, "ubnd-huyen@an-phu")
        #expect(line["standing"] as? String == "exempt" && line["exemptOn"] as? String == "2021-10-01")
        #expect(line["exemptReason"] as? String == "nhập vào huyện khác" && line["daysLate"] is NSNull)
        let board = try office.kehoach("reports", "an-giang-2021").output
        #expect(board.contains("+ 2 miễn"))
        #expect(try office.kehoach("show", Self.duty).output.contains("0/22 cơ quan đã nộp"))
        let letter = try office.kehoach("remind", "an-giang-2021", "--duty", "year").output
        #expect(letter.contains("Châu Phú") && !letter.contains("An Phú"))
        let late = try office.kehoach("reports", Self.duty, "--late", "--format", "json").json
        #expect(!late.contains { $0["agency"] as? String == "ubnd-huyen@an-phu" })
        let report = try office.kehoach("report", "an-giang-2021", "--period", "year", "--form", "consolidated")
        let text = report.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("0/24 cơ quan, đơn vị đã gửi") && text.contains("miễn 2"), "\(text)")
        #expect(try run(office, "an-phu", "--owed").status == 0)
        #expect(try self.line(office, "ubnd-huyen@an-phu")["standing"] as? String == "overdue")
    }

    @Test func whatCameAfterAReminderIsTold() throws {
        let office = try office()
        let remind = ["remind", "an-giang-2021", "--duty", "year", "--agency", "chau-phu", "--out", "1.txt"]
        #expect(try office.run(remind).status == 0)
        #expect(try run(office, "chau-phu", "--on", "22/11", "--today", "2021-11-22").status == 0)
        let line = try line(office, Self.chauPhu)
        #expect(line["remindedOn"] as? String == "2021-11-20")
        let table = try office.kehoach("reports", Self.duty, "--today", "2021-11-22").output
        #expect(table.contains("nhận sau khi đôn đốc"))
        let report = try office.kehoach(
            "report", "an-giang-2021", "--period", "year", "--form", "consolidated", "--today", "2021-11-25")
        #expect(
            report.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                "trong đó 1 gửi sau khi có công văn đôn đốc"))
    }

    /// A list of incoming papers knows what was sent back and who is exempt.
    @Test func receivingKnowsTheStates() throws {
        let office = try office()
        try run(office, "so-y-te", "--number", "85/BC-SYT", "--on", "10/11")
        try run(office, "so-y-te", "--return", "12/11", "--reason", "thiếu phụ lục")
        try run(office, "so-tai-chinh", "--exempt", "--reason", "đã lồng ghép")
        let lines = [
            "85/BC-SYT\t10/11/2021\tSở Y tế\tBáo cáo bình đẳng giới năm 2021",
            "90/BC-SYT\t18/11/2021\tSở Y tế\tBáo cáo bình đẳng giới năm 2021",
            "7/BC-STC\t18/11/2021\tSở Tài chính\tBáo cáo bình đẳng giới năm 2021",
        ]
        try Data(lines.joined(separator: "\n").utf8).write(to: office.place.appendingPathComponent("den.txt"))
        let outcome = try office.kehoach("receive", "den.txt", "--yes")
        #expect(outcome.status == 75 && outcome.output.contains("miễn nộp"), "\(outcome)")
        let line = try line(office, "so-y-te")
        #expect(line["number"] as? String == "90/BC-SYT" && line["replacedNumber"] as? String == "85/BC-SYT")
        #expect(try self.line(office, "so-tai-chinh")["standing"] as? String == "exempt")
    }
}
