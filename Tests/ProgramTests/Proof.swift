import Foundation
import Testing

/// Programs of others that tell what our files are worth. `.ci/setup --proofs` installs them; with `KEHOACH_PROOFS=1`, as
/// CI has it, one that is missing fails what needs it, and elsewhere that is skipped.
enum Proof {
    enum Tool: String, CaseIterable {
        case soffice, pdftotext, pdfinfo, calcurse, khal
        /// With the libraries that ``calendarValidator`` loads.
        case python3

        /// Where it is; nil where it is missing.
        fileprivate var place: String? {
            let path = "/usr/bin/" + rawValue
            guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
            guard self == .python3 else { return path }
            return (try? run(path, ["-c", "import icalendar, vobject"], in: "/"))?.status == 0 ? path : nil
        }
    }

    static func isPossible(_ tools: Tool...) -> Bool {
        ProcessInfo.processInfo.environment["KEHOACH_PROOFS"] == "1" || tools.allSatisfy { $0.place != nil }
    }

    /// What a program said and how it ended.
    struct Outcome {
        let output: String
        let status: Int32
    }

    /// Runs a program in a folder, which is its home, too.
    @discardableResult
    static func run(_ tool: Tool, _ arguments: [String], in folder: URL) throws -> Outcome {
        let place = try #require(tool.place, "\(tool.rawValue) is missing: .ci/setup --proofs installs it")
        return try run(place, arguments, in: folder.path)
    }

    private static func run(_ path: String, _ arguments: [String], in folder: String) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "Asia/Ho_Chi_Minh",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(output: text, status: process.terminationStatus)
    }

    /// Has LibreOffice open files and store them in another form in the folder `form`, all in one start.
    static func convert(_ files: [String], to form: String, in folder: URL) throws {
        try run(
            .soffice,
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--convert-to",
                form,
                "--outdir", form,
            ] + files, in: folder)
    }

    /// The lines of a PDF as they lie on its pages, and how many pages there are.
    static func pages(of file: String, in folder: URL) throws -> (count: Int, lines: [String]) {
        let facts = try run(.pdfinfo, [file], in: folder).output.split(separator: "\n")
        let count = facts.first { $0.hasPrefix("Pages:") }?.split(separator: " ").last.flatMap { Int($0) }
        let text = try run(.pdftotext, ["-layout", file, "-"], in: folder).output
        return (try #require(count, "\(file)"), text.components(separatedBy: CharacterSet(charactersIn: "\n\u{0C}")))
    }

    /// Reads calendars strictly, and prints how many events each has; fails where one is none.
    static let calendarValidator = """
        import sys, icalendar, vobject
        for path in sys.argv[1:]:
            with open(path, "rb") as file:
                raw = file.read()
            calendar = icalendar.Calendar.from_ical(raw)
            faults = [part.errors for part in calendar.walk() if part.errors]
            assert not faults, faults
            parts = list(vobject.readComponents(raw.decode()))
            assert len(parts) == 1
            parts[0].validate(raiseException=True)
            print(len(calendar.walk("VEVENT")), len(parts[0].contents.get("vevent", [])))
        """
}

extension String {
    /// Its words: whatever stands between other characters than letters, as marks and signs are not the same in every form.
    var letterRuns: Set<String> {
        Set(precomposedStringWithCanonicalMapping.split { !$0.isLetter }.map(String.init))
    }
}
