import Foundation
import Testing

/// Bodies on the command line: a name in full, an abbreviation or whole words of one name, never letters inside a word.
struct TypedNameTests {
    @Test(arguments: ["Tỉnh đoàn", "Sở TN", ".", "giang", "BMT", "s", "ô", "-", "đoàn", "sở", "hành"])
    func noBodyIsGuessed(_ typed: String) throws {
        let office = try Office()
        for arguments in [
            ["submit", "an-giang-2021/duty.year", typed], ["spend", "an-giang-2021", typed, "--planned", "5tr"],
            ["done", "an-giang-2021/IV.8.1", "--member", typed],
            ["remind", "an-giang-2021", "--duty", "year", "--agency", typed, "--today", "2021-12-20"],
        ] {
            let outcome = try office.run(arguments)
            #expect([1, 64].contains(outcome.status), "\(arguments): \(outcome.output)\(outcome.errors)")
        }
        #expect(try office.history().isEmpty)
    }

    @Test(arguments: [
        ("Sở Y tế", "so-y-te"), ("so y te", "so-y-te"), ("y tế", "so-y-te"), ("STC", "so-tai-chinh"),
        ("SYT", "so-y-te"),
        ("Sở Tài-chính", "so-tai-chinh"), ("Department of Finance", "so-tai-chinh"),
    ])
    func namesAndWholeWords(_ typed: String, _ body: String) throws {
        let office = try Office()
        #expect(try office.kehoach("submit", "an-giang-2021/duty.year", typed).status == 0)
        #expect(try office.text(Office.planFile).contains("\"\(body)\": {\n"))
    }

    @Test func severalAreAskedAndTheFirstMayBeTaken() throws {
        let office = try Office()
        let outcome = try office.kehoach("submit", "an-giang-2021/duty.year", "UBND")
        #expect(outcome.status == 64 && outcome.errors.contains("UBND TX Tân Châu (ubnd-huyen@thi-xa-tan-chau)"))
        #expect(try office.kehoach("submit", "an-giang-2021/duty.year", "UBND", "--yes").status == 0)
    }

    /// A word that stands in one name only does not mean several, and where any body may be named all are listed.
    @Test func wordsOfNamesAreToldAsSuch() throws {
        let office = try Office()
        let one = try office.kehoach("submit", "an-giang-2021/duty.year", "doan")
        #expect(one.status == 64 && one.errors.contains("chỉ là một từ trong tên của LĐLĐ tỉnh (ldld-tinh)"))
        let lead = try office.kehoach(
            "activity", "add", "an-giang-2021", "--title", "x", "--from", "20/11/2021", "--lead", "doan", "--today",
            "2021-11-12")
        #expect(lead.status == 64)
        for id in ["(ldld-tinh)", "(doan-the)", "(tinh-doan)", "(doan-dbqh-tinh)"] { #expect(lead.errors.contains(id)) }
    }

    /// A name that stands in longer ones (An Phú in An Phú Đông) is a name all the same.
    @Test func allCommunesOfAProvinceCanBeNamed() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2026-11-12"
        try office.kehoach("roll-over", "an-giang-2021", "--to", "2026", "--write")
        let duty = "an-giang-2026/duty.year"
        func missing() throws -> [[String: Any]] {
            try office.kehoach("reports", duty, "--missing", "--format", "json").json
        }
        let names = try missing().compactMap { $0["name"] as? String }
        let communes = names.filter { name in ["xã", "phường", "đặc khu"].contains { name.contains($0) } }
        #expect(communes.count == 102)
        let outcome = try office.run(["submit", duty] + communes)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try missing().count == names.count - 102)
    }
}
