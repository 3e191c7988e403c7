import Foundation
import Testing

/// `letters`, and what `remind` enters there.
struct LetterCommandTests {
    private static let remind = ["remind", "an-giang-2021", "--duty", "year", "--agency", "ubnd-huyen@*"]

    private func letters(_ office: Office) throws -> [[String: Any]] {
        try office.kehoach("letters", "an-giang-2021", "--format", "json").json
    }

    private func remind(_ office: Office, _ more: String...) throws -> Office.Outcome {
        try office.run(LetterCommandTests.remind + more)
    }

    @Test func aLetterIsRegisteredNumberedFollowedAndClosed() throws {
        let office = try Office()
        let made = try remind(office, "--today", "2021-11-20", "--out", "1.txt", "--new-day", "30/11/2021")
        #expect(made.status == 0 && made.errors.contains("Đã vào sổ: l."), "\(made.errors)")
        let first = try #require(try letters(office).first)
        let id = try #require(first["id"] as? String)
        #expect((first["to"] as? [String])?.count == 11 && first["newDue"] as? String == "2021-11-30")
        #expect(
            first["closed"] as? Bool == false && first["number"] is NSNull && first["from"] as? String == "so-ldtbxh")
        #expect(try office.kehoach("letters").output.contains("chưa có số"))
        // Its number when it is signed; the day is the one that is said.
        #expect(
            try office.kehoach("letters", "number", id, "45/SLĐTBXH-BĐG", "--on", "22/11/2021", "--yes").status == 0)
        #expect(try letters(office).first?["issuedOn"] as? String == "2021-11-22")
        // The second names it, and asks only who is still missing.
        #expect(
            try office.kehoach(
                "submit", "an-giang-2021/duty.year", "chau-doc", "long-xuyen", "--on", "23/11/2021", "--yes"
            )
            .status == 0)
        let again = try remind(office, "--today", "2021-12-05", "--out", "2.txt")
        #expect(again.status == 0, "\(again.errors)")
        let text = try String(contentsOf: office.place.appendingPathComponent("2.txt"), encoding: .utf8)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(line.contains("Tiếp theo Công văn số 45/SLĐTBXH-BĐG ngày 22 tháng 11 năm 2021 về việc đôn đốc gửi"))
        #expect(line.contains("V/v tiếp tục đôn đốc gửi"))
        let second = try #require(try letters(office).last)
        #expect(second["reminds"] as? String == id && (second["to"] as? [String])?.count == 9)
        #expect(try remind(office, "--today", "2021-12-05", "--first").output.contains("Thực hiện Kế hoạch"))
        // All that it asked for is in.
        #expect(
            try office.kehoach("submit", "an-giang-2021/duty.year", "ubnd-huyen@*", "--on", "6/12/2021", "--yes").status
                == 0)
        #expect(try letters(office).allSatisfy { $0["closed"] as? Bool == true })
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("history").output.contains("công văn đôn đốc"))
    }

    @Test func undoTakesTheLetterOutAgain() throws {
        let office = try Office()
        #expect(try remind(office, "--today", "2021-11-20", "--out", "1.txt").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try letters(office).isEmpty)
        let next = try remind(office, "--today", "2021-11-21")
        #expect(!next.output.contains("Tiếp theo"))
    }

    /// What is only shown may never be sent, and who says so keeps a letter out.
    @Test(arguments: [[], ["--out", "1.txt", "--no-register"], ["--out", "1.txt", "--read-only"]])
    func draftsAreNotRegistered(_ more: [String]) throws {
        let office = try Office()
        #expect(try office.run(LetterCommandTests.remind + ["--today", "2021-11-20"] + more).status == 0)
        #expect(!FileManager.default.fileExists(atPath: office.data.path + "/letters"))
    }

    @Test func whatIsNotInTheRegisterIsRefused() throws {
        let office = try Office()
        #expect(try office.kehoach("letters", "number", "l.nowhere", "45").status == 1)
        #expect(try office.kehoach("letters", "nowhere").status == 1)
    }

    /// The letter in another form, or once more, is the letter that it was.
    @Test func aLetterWrittenAgainOnItsDayIsNoSecondOne() throws {
        let office = try Office()
        #expect(try remind(office, "--today", "2021-11-20", "--out", "a.txt").status == 0)
        #expect(try remind(office, "--today", "2021-11-20", "--out", "b.txt").status == 0)
        let again = try remind(
            office, "--today", "2021-11-20", "--out", "a.txt", "--overwrite", "--new-day", "25/11/2021")
        #expect(again.status == 0, "\(again)")
        let letters = try letters(office)
        let second = try String(contentsOf: office.place.appendingPathComponent("b.txt"), encoding: .utf8)
        #expect(!second.contains("Tiếp theo"))
        #expect(letters.count == 1)
        #expect(letters.allSatisfy { $0["reminds"] is NSNull && $0["newDue"] as? String == "2021-11-25" }, "\(letters)")
    }
}
