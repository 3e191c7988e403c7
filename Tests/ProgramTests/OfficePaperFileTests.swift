import Foundation
import Testing

/// The papers of the program as text, as they were when somebody read them last. `RECORD_PAPERS=1` stores them anew, and
/// fails.
struct OfficePaperFileTests {
    private static let papers: [String: [String]] = [
        "report-consolidated": ["report", "an-giang-2021", "--period", "year", "--form", "consolidated"],
        "report-consolidated-en": [
            "report", "thua-thien-hue-2024", "--period", "year", "--form", "consolidated", "--as-of", "10/12/2024",
            "--lang", "en",
        ],
        "report-commune": [
            "report", "an-giang-2021", "--period", "year", "--of", "chau phu", "--form", "commune", "--sign", "KT",
        ],
        "action-month-plan": ["export", "action-month", "an-giang-2021", "--paper", "plan", "--sign", "KT"],
        "action-month-programme": [
            "export", "action-month", "an-giang-2021", "--paper", "programme", "--on", "15/11", "--until", "30/11",
        ],
        "action-month-closing": ["export", "action-month", "an-giang-2021", "--paper", "closing"],
        "action-month-closing-en": [
            "export", "action-month", "an-giang-2021", "--paper", "closing", "--lang", "en",
        ],
        "plan-with-all": [
            "export", "huong-tra-xa-binh-2020", "--with", "submission", "--with", "decision", "--with", "covering",
        ],
        "plan-with-all-en": [
            "export", "huong-tra-xa-binh-2020", "--with", "submission", "--with", "decision", "--with", "covering",
            "--lang", "en",
        ],
        "report-department": ["report", "an-giang-2021", "--period", "six-month", "--of", "so y te"],
    ]

    private func office() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-12-20"
        for arguments in [
            ["done", "an-giang-2021/IV.1.2", "--on", "2021-03-20", "--evidence", "12/KH-SLĐTBXH ngày 20/3/2021"],
            ["done", "an-giang-2021/IV.6.3", "--on", "2021-05-10"],
            ["submit", "an-giang-2021/duty.year", "chau-phu", "--on", "2021-11-12", "--number", "88/BC-UBND"],
            ["submit", "an-giang-2021/duty.sixMonth", "so y te", "--on", "2021-06-05"],
            [
                "activity", "add", "an-giang-2021", "--title", "Tọa đàm 8/3", "--from", "2021-03-08", "--place",
                "Long Xuyên",
            ],
            [
                "activity", "add", "an-giang-2021", "--title", "Lễ phát động", "--from", "2021-11-15", "--time", "8:00",
                "--place", "Hội trường tỉnh", "--lead", "so-ldtbxh", "--partner", "so-y-te",
            ],
            ["activity", "add", "an-giang-2021", "--title", "Tọa đàm", "--from", "2021-11-24"],
            ["done", "an-giang-2021/act.2", "--on", "2021-11-15"],
        ] { #expect(try office.run(arguments).status == 0, "\(arguments)") }
        return office
    }

    @Test(arguments: papers.keys.sorted()) func itSaysWhatItSaid(_ name: String) throws {
        try compare(try office().run(try #require(OfficePaperFileTests.papers[name])), name)
    }

    /// It names the first, which got its number meanwhile, and asks only who is still missing.
    @Test(arguments: ["reminder-second", "reminder-second-en"]) func aSecondLetterSaysWhatItSaid(_ name: String) throws
    {
        let office = try Office()
        let remind = [
            "remind", "an-giang-2021", "--duty", "year", "--agency", "ubnd-huyen@*", "--sign", "KT", "--signer",
            "Lê Văn An", "--symbol", "SLĐTBXH-BĐG", "--new-day", "30/12/2021",
        ]
        #expect(try office.run(remind + ["--today", "2021-11-20", "--out", "thu.txt"]).status == 0)
        let first = try office.kehoach("letters", "--format", "json").json.first?["id"] as? String
        let id = try #require(first)
        #expect(
            try office.kehoach("letters", "number", id, "45/SLĐTBXH-BĐG", "--on", "22/11/2021", "--yes").status == 0)
        #expect(
            try office.kehoach("submit", "an-giang-2021/duty.year", "chau-phu", "--on", "24/11/2021", "--yes").status
                == 0)
        let language = name.hasSuffix("-en") ? ["--lang", "en"] : []
        try compare(try office.run(remind + ["--today", "2021-12-05"] + language), name)
    }

    private func compare(_ made: Office.Outcome, _ name: String) throws {
        #expect(made.status == 0, "\(made)")
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Papers")
            .appendingPathComponent("\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD_PAPERS"] == "1" {
            try made.output.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) is stored anew")
        } else {
            #expect(try String(contentsOf: file, encoding: .utf8) == made.output)
        }
    }
}
