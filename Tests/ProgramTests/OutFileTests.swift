import Foundation
import Testing

/// Files that a person asks for with `--out`: of the form that their name says, and never in the place of data.
struct OutFileTests {
    private func remind(_ office: Office, _ arguments: String...) throws -> Office.Outcome {
        try office.finish(
            try office.start(["remind", "an-giang-2021", "--duty", "ownPlan", "--lang", "en"] + arguments))
    }

    @Test func theEndingIsTheForm() throws {
        let office = try Office()
        for name in ["a.doc", "a.rtf", "a.xlsx", "a.odt.TXTX"] {
            let outcome = try remind(office, "--out", name)
            #expect(outcome.status == 64 && outcome.errors.contains(".txt"), "\(outcome)")
            #expect(!FileManager.default.fileExists(atPath: office.place.appendingPathComponent(name).path))
        }
        for name in ["a.txt", "a.md", "a.docx", "a.ODT", "a.html"] {
            let outcome = try remind(office, "--out", name)
            #expect(outcome.status == 0 && outcome.errors.contains(office.place.path + "/" + name), "\(outcome)")
        }
        func begins(_ name: String, _ text: String) throws -> Bool {
            try Data(contentsOf: office.place.appendingPathComponent(name)).starts(with: Array(text.utf8))
        }
        #expect(try begins("a.docx", "PK") && begins("a.ODT", "PK") && begins("a.html", "<!DOCTYPE html>"))
        #expect(try remind(office, "--format", "docx").status == 64)
        // Word's own ending is for its old format, which nobody writes.
        #expect(try remind(office, "--out", "a.doc").errors.contains(".docx"))
        #expect(try remind(office, "--out", "không-đuôi", "--format", "markdown").status == 0)
        #expect(try remind(office, "--out", "b.TXT").status == 0)
        #expect(try remind(office, "--out", "b.md", "--format", "text").status == 64)
        func text(_ name: String) throws -> String {
            try String(contentsOf: office.place.appendingPathComponent(name), encoding: .utf8)
        }
        #expect(try text("a.txt") == text("b.TXT"))
        #expect(try text("a.md") == text("không-đuôi"))
        #expect(try text("a.md") != text("a.txt"))
    }

    @Test func whatCannotBeWrittenIsToldAndLeavesNothing() throws {
        let office = try Office()
        let long = String(repeating: "ê", count: 300) + ".docx"
        #expect(try remind(office, "--out", long).status == 74)
        #expect(try remind(office, "--out", String(repeating: "a", count: 250) + ".docx").status == 0)
        #expect(try remind(office, "--out", "không/có.docx").status == 74)
        office.environment["PATH"] = "/nonexistent"
        let pdf = try remind(office, "--out", "a.pdf")
        #expect(pdf.status == 66 && pdf.errors.contains("libreoffice-writer"), "\(pdf)")
        let left = try FileManager.default.contentsOfDirectory(atPath: office.place.path)
        #expect(!left.contains { $0.hasPrefix(".kehoach") || $0.hasSuffix(".pdf") }, "\(left)")
    }

    @Test func dataIsNeverReplaced() throws {
        let office = try Office()
        let files = FileManager.default
        let plan = office.data.path + "/" + Office.planFile
        let before = try office.text(Office.planFile)
        try files.createSymbolicLink(atPath: office.place.path + "/thư.txt", withDestinationPath: plan)
        try files.createSymbolicLink(
            atPath: office.place.path + "/mục", withDestinationPath: office.data.path + "/plans")
        try office.write("x", to: "plans/an-giang/ghi-chú.txt")
        let names = ["thư.txt", "mục/an-giang/ghi-chú.txt", "data/plans/an-giang/ghi-chú.txt", "data/.lock-held"]
        for name in names {
            let outcome = try remind(office, "--out", name, "--overwrite")
            #expect(outcome.status == 73 || outcome.status == 64, "\(name): \(outcome)")
        }
        #expect(try office.text(Office.planFile) == before)
        #expect(try office.text("plans/an-giang/ghi-chú.txt") == "x")
        #expect(!files.fileExists(atPath: office.data.path + "/.lock-held"))
        // A link to a file elsewhere stays one.
        try Data("x".utf8).write(to: office.place.appendingPathComponent("nơi-khác.txt"))
        try files.createSymbolicLink(
            atPath: office.place.path + "/liên-kết.txt", withDestinationPath: office.place.path + "/nơi-khác.txt")
        #expect(try remind(office, "--out", "liên-kết.txt", "--overwrite").status == 0)
        #expect(
            try files.destinationOfSymbolicLink(atPath: office.place.path + "/liên-kết.txt")
                == office.place.path + "/nơi-khác.txt")
    }

    @Test func devicesAndPipesStay() throws {
        let office = try Office()
        let pipe = office.place.path + "/ống.txt"
        mkfifo(pipe, 0o600)
        for path in [pipe, "/dev/null", office.place.path] {
            let outcome = try remind(office, "--out", path, "--overwrite")
            #expect(outcome.status == 73, "\(path): \(outcome)")
        }
        var status = stat()
        #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func theTildeIsAHome() throws {
        let office = try Office()
        #expect(try remind(office, "--out=~/thư.txt").status == 0)
        #expect(FileManager.default.fileExists(atPath: office.place.path + "/thư.txt"))
        #expect(try office.kehoach("plans", "--data=~/data").status == 0)
        office.environment["KEHOACH_DATA"] = "~/data"
        #expect(try office.kehoach("plans").status == 0)
        let entry = try #require(getpwuid(getuid()))
        let user = String(cString: entry.pointee.pw_name)
        let home = String(cString: entry.pointee.pw_dir)
        #expect(try remind(office, "--out=~\(user)/không-có/thư.txt").errors.contains(home + "/không-có"))
        #expect(!FileManager.default.fileExists(atPath: office.place.path + "/~"))
    }
}
