import Foundation
import Testing

/// `archive`, files of evidence, and `check --files`.
struct ArchiveTests {
    private static let plan = "an-giang-2021"

    private func names(_ office: Office, _ folder: String) throws -> Set<String> {
        let place = office.place.appendingPathComponent(folder)
        return Set(
            try FileManager.default.subpathsOfDirectory(atPath: place.path).filter { !$0.hasPrefix(".") })
    }

    private func text(_ office: Office, _ file: String) throws -> String {
        try String(contentsOf: office.place.appendingPathComponent(file), encoding: .utf8)
    }

    @Test func theFolderHoldsAllOfThePlanAndItsSumsAreRight() throws {
        let office = try Office()
        try Data("Báo cáo".utf8).write(to: office.place.appendingPathComponent("Báo cáo sở.pdf"))
        let done = try office.kehoach(
            "done", "an-giang-2021/IV.6.1", "--evidence", "12/BC-SNV 10/11", "--file", "Báo cáo sở.pdf")
        #expect(done.status == 0, "\(done)")
        try office.kehoach("submit", "an-giang-2021/duty.year", "chau-doc", "--number", "9/BC-UBND")
        try office.kehoach("spend", Self.plan, "chau-doc", "--planned", "50tr", "--spent", "40tr")
        try office.kehoach("remind", Self.plan, "--duty", "sixMonth", "--out", "don-doc.docx")
        let outcome = try office.kehoach("archive", Self.plan, "--out", "ho-so")
        #expect(outcome.status == 0, "\(outcome)")
        let files = try names(office, "ho-so")
        for name in [
            "ke-hoach.docx", "ke-hoach.html", "theo-doi.xlsx", "bao-cao.xlsx", "bao-cao.csv", "so-cong-van.csv",
            "cong-van", "co-quan.xlsx", "kinh-phi.xlsx", "lich-su.csv", "minh-chung/01-bao-cao-so.pdf", "muc-luc.docx",
            "muc-luc.html", "ho-so.html", "SHA256SUMS",
        ] {
            #expect(files.contains(name), "\(name) is not among \(files.sorted())")
        }
        // Nobody entered figures of the year, and no activity is planned.
        #expect(!files.contains("chi-tieu.xlsx") && !files.contains("hoat-dong.xlsx"))
        let sums = try office.shell("cd ho-so && sha256sum -c --strict SHA256SUMS")
        #expect(sums.status == 0, "\(sums)")
        let listed = try text(office, "ho-so/SHA256SUMS").split(separator: "\n").map { $0.dropFirst(66) }
        let all = try office.shell("cd ho-so && find . -type f ! -name SHA256SUMS | wc -l").output
        #expect(listed.count == Int(all.filter(\.isNumber)))
        #expect(try office.kehoach("tasks").status == 0)
    }

    @Test func theListOfContentsNamesEveryFileAndThePageHasAll() throws {
        let office = try Office()
        try Data("x".utf8).write(to: office.place.appendingPathComponent("bien-ban.pdf"))
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "12/BC-SNV 10/11", "--file", "bien-ban.pdf")
        try office.kehoach("remind", Self.plan, "--duty", "sixMonth", "--out", "don-doc.docx")
        let id = try #require(try office.kehoach("letters", "--format", "json").json.first?["id"] as? String)
        try office.kehoach("letters", "number", id, "45/SLĐTBXH-BĐG", "--on", "15/11/2021", "--yes")
        #expect(try office.kehoach("archive", Self.plan, "--out", "ho-so").status == 0)
        let contents = try text(office, "ho-so/muc-luc.html")
        for file in try names(office, "ho-so") where file.contains(".") && !file.contains("muc-luc") {
            #expect(contents.contains(file), "\(file)")
        }
        for words in ["67/KH-UBND", "45/SLĐTBXH-BĐG", "15/11/2021", "12/BC-SNV", "10/11/2021", "Tờ số", "Tác giả"] {
            #expect(contents.contains(words), "\(words)")
        }
        let page = try text(office, "ho-so/ho-so.html")
        // The plan, a task of the sheet, a body of the board, the letter, and who did what.
        for words in ["KẾ HOẠCH", "Châu Phú", "V/v", "12/BC-SNV", "Lan", "IV.6.1"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("<script") && !page.contains("<img"))
        #expect(try text(office, "ho-so/lich-su.csv").contains("IV.6.1 (An Giang 2021)"))
    }

    /// The ways of the plan and of its letters stand in its history, those of other papers do not.
    @Test func theHistoryHasTheStepsToASignature() throws {
        let office = try Office()
        try office.kehoach("remind", Self.plan, "--duty", "sixMonth", "--out", "don-doc.docx")
        let letter = try #require(try office.kehoach("letters", "--format", "json").json.first?["id"] as? String)
        try office.kehoach("plan", "new", "An Giang", "2022")
        for words in [
            [Self.plan, "drafted", "--note", "của kế hoạch"], [letter, "submitted", "--note", "của công văn"],
            [Self.plan, "submitted", "--note", "đã bỏ"], ["an-giang-2022", "drafted", "--note", "của năm sau"],
        ] {
            let outcome = try office.run(["signing", "add"] + words)
            #expect(outcome.status == 0, "\(words): \(outcome)")
        }
        let last = try #require(
            try office.kehoach("signing", Self.plan, "--format", "json").json.first {
                $0["step"] as? String == "submitted"
            }?["id"] as? String)
        #expect(try office.kehoach("signing", "remove", last).status == 0)
        #expect(try office.kehoach("archive", Self.plan, "--out", "ho-so").status == 0)
        let history = try text(office, "ho-so/lich-su.csv")
        for words in ["của kế hoạch", "của công văn", "đã bỏ", "Trình ký k."] {
            #expect(history.contains(words), "\(words): \(history)")
        }
        #expect(!history.contains("của năm sau"))
        let steps = try text(office, "ho-so/trinh-ky.csv")
        #expect(steps.contains("của kế hoạch") && steps.contains("của công văn"), "\(steps)")
        // What was taken away is in the history alone.
        #expect(!steps.contains("đã bỏ") && !steps.contains("của năm sau"), "\(steps)")
    }

    @Test func aLetterIsMadeAgainAsItWasOrNotAtAll() throws {
        let office = try Office()
        try office.kehoach("remind", Self.plan, "--duty", "sixMonth", "--out", "don-doc.html")
        let asked = try text(office, "don-doc.html")
        // What comes in later changes nothing of what was asked.
        try office.kehoach(
            "submit", "an-giang-2021/duty.sixMonth", "chau-phu", "--on", "20/11/2021", "--today", "2021-11-20")
        let later = try office.kehoach("archive", Self.plan, "--out", "ho-so", "--today", "2021-12-20")
        #expect(later.status == 0 && !later.errors.contains("chỉ có trong sổ"), "\(later)")
        let page = try text(office, "ho-so/ho-so.html")
        #expect(asked.contains("Châu Phú") && page.contains("còn 24 cơ quan"), "\(asked.prefix(4000))")
        // What was entered as received before that day makes it another letter.
        try office.kehoach(
            "submit", "an-giang-2021/duty.sixMonth", "an-phu", "--on", "1/6/2021", "--today", "2021-12-20")
        let other = try office.kehoach("archive", Self.plan, "--out", "khac", "--today", "2021-12-20")
        #expect(other.status == 0 && other.errors.contains("1 công văn chỉ có trong sổ"), "\(other)")
        // The request to those who are only asked is the same still.
        #expect(try names(office, "khac").count { $0.hasPrefix("cong-van/") } == 1)
        #expect(try names(office, "ho-so").count { $0.hasPrefix("cong-van/") } == 2)
        #expect(try text(office, "khac/muc-luc.html").contains("chỉ có trong sổ"))
    }

    @Test func itSpeaksEnglish() throws {
        let office = try Office()
        let outcome = try office.kehoach("archive", Self.plan, "--out", "file", "--lang", "en")
        #expect(outcome.status == 0 && outcome.output.contains("sha256sum -c SHA256SUMS"))
        let files = try names(office, "file")
        #expect(files.isSuperset(of: ["plan.docx", "tasks.xlsx", "reports.csv", "contents.html", "all.html"]))
        #expect(try text(office, "file/contents.html").contains("LIST OF CONTENTS"))
    }

    @Test func nothingIsWrittenOverAnythingOrIntoTheData() throws {
        let office = try Office()
        try FileManager.default.createDirectory(
            at: office.place.appendingPathComponent("empty"), withIntermediateDirectories: false)
        try Data("x".utf8).write(to: office.place.appendingPathComponent("file"))
        #expect(try office.shell("ln -s data link").status == 0)
        let before = try office.stamps(without: [])
        for (place, status) in [
            ("empty", Int32(73)), ("file", 73), ("data", 73), ("data/ho-so", 73), ("data/plans/../ho-so", 73),
            ("link/ho-so", 73), ("missing/ho-so", 74),
        ] {
            let outcome = try office.kehoach("archive", Self.plan, "--out", place)
            #expect(outcome.status == status, "\(place): \(outcome)")
            #expect(outcome.output.isEmpty)
        }
        #expect(try office.stamps(without: []) == before)
        #expect(try office.kehoach("archive", "an-giang-1999", "--out", "ho-so").status == 1)
        #expect(try office.shell("ls -A | grep -c part").output == "0\n")
    }

    @Test func closingIsOneStepThatCanBeTakenBack() throws {
        let office = try Office()
        let before = try office.text(Office.planFile)
        let outcome = try office.kehoach("archive", Self.plan, "--out", "ho-so", "--close")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try office.text(Office.planFile).contains("\"state\": \"closed\""))
        // What is closed stays as it was, and can be opened again.
        for words in [
            ["done", "an-giang-2021/IV.6.1"], ["submit", "an-giang-2021/duty.year", "chau-doc"],
            ["note", "an-giang-2021/IV.6.1", "x"], ["plan", "edit", Self.plan, "--place", "x"],
            ["activity", "add", Self.plan, "--title", "x", "--from", "25/11"],
        ] {
            let refused = try office.run(words)
            #expect(refused.status == 73 && refused.errors.contains("plan-state an-giang-2021 calendar"), "\(refused)")
        }
        #expect(try office.kehoach("spend", Self.plan, "chau-doc", "--spent", "1tr").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.kehoach("plan-state", Self.plan, "calendar").status == 0)
        #expect(try office.kehoach("done", "an-giang-2021/IV.6.1").status == 0)
        for _ in 1...3 { #expect(try office.kehoach("undo").status == 0) }
        #expect(try office.text(Office.planFile) == before)
        // A folder that takes no change is not archived as closed.
        let refused = try office.kehoach("archive", Self.plan, "--out", "hai", "--close", "--read-only")
        #expect(refused.status == 73)
        #expect(!FileManager.default.fileExists(atPath: office.place.appendingPathComponent("hai").path))
        #expect(try office.kehoach("archive", Self.plan, "--out", "hai", "--read-only").status == 0)
    }

    /// The lines of README, from the folder above the data.
    @Test func whatReadmeSaysWorks() throws {
        let office = try Office()
        try Data("x".utf8).write(to: office.place.appendingPathComponent("bao-cao.pdf"))
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let section = try #require(
            try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n## Closing a year\n").last)
        let lines = section.components(separatedBy: "\n## ")[0].components(separatedBy: "\n")
            .filter { $0.hasPrefix("    kehoach ") }
        #expect(lines.count == 4)
        for line in lines {
            let command = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces).dropFirst("kehoach".count)
            let outcome = try office.shell("\"$kehoach\"" + command)
            #expect(outcome.status == 0, "\(line): \(outcome)")
        }
    }

    // MARK: Evidence

    /// An archive hands out what is evidence; who may close a plan is not to take contacts out of the folder so.
    @Test(arguments: ["contacts/an-giang.json", "history/an-giang-2021.jsonl", "folder.json", "units/an-giang.json"])
    func whatTheFolderKeepsIsNoEvidence(_ path: String) throws {
        let office = try Office()
        #expect(try office.kehoach("contacts", "add", "an-giang-2021", "so-y-te", "Lan").status == 0)
        #expect(try office.kehoach("done", "an-giang-2021/IV.6.1").status == 0)
        let before = try office.text(Office.planFile)
        let file = office.data.appendingPathComponent(path).path
        let refused = try office.kehoach("done", "an-giang-2021/IV.3.1", "--file", file)
        #expect(refused.status == 64 && refused.errors.contains("không phải minh chứng"), "\(refused)")
        #expect(try office.text(Office.planFile) == before)
        // What people put beside the data is theirs.
        let own = office.data.appendingPathComponent("minh-chung/a.pdf")
        try FileManager.default.createDirectory(
            at: own.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("a".utf8).write(to: own)
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1", "--file", own.path).status == 0)
    }

    @Test func filesOfEvidenceAreKnownAgain() throws {
        let office = try Office()
        let place = office.place.appendingPathComponent("a.pdf")
        try Data("một".utf8).write(to: place)
        let before = try office.text(Office.planFile)
        #expect(try office.kehoach("done", "an-giang-2021/IV.6.1", "--file", "a.pdf").status == 0)
        let link = "https://angiang.gov.vn/a.pdf"
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1", "--file", link).status == 0)
        #expect(try office.text(Office.planFile).contains("\"sha256\""))
        #expect(try office.text("folder.json").contains("\"format\": 2"))
        #expect(try office.kehoach("check").status == 0)
        let whole = try office.kehoach("check", "--files")
        #expect(whole.status == 0 && whole.errors.contains("1 tệp"), "\(whole)")
        try Data("hai".utf8).write(to: place)
        let changed = try office.kehoach("check", "--files", "--format", "json")
        #expect(changed.status == 1)
        #expect(try changed.json.map { $0["standing"] as? String } == ["changed"])
        try FileManager.default.removeItem(at: place)
        #expect(
            try office.kehoach("check", "--files", "--format", "json").json.first?["standing"] as? String == "missing")
        let archived = try office.kehoach("archive", Self.plan, "--out", "ho-so")
        #expect(archived.status == 0 && archived.errors.contains("a.pdf"), "\(archived)")
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == before)
        #expect(try office.kehoach("done", "an-giang-2021/IV.6.1", "--file", "a.pdf").status == 66)
        #expect(try office.kehoach("check", "--files", "--repair").status == 64)
    }
}
