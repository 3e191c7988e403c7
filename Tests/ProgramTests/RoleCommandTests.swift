import Foundation
import Glibc
import Testing

/// Roles by Unix group, as the program meets them.
struct RoleCommandTests {
    private func ownGroup() throws -> String {
        let entry = try #require(getgrgid(getegid()))
        return String(cString: entry.pointee.gr_name)
    }

    private func office(_ roles: String) throws -> Office {
        let office = try Office()
        let mark = try office.text("folder.json")
        let brace = try #require(mark.lastIndex(of: "}"))
        let file = office.data.appendingPathComponent("folder.json")
        try (mark[..<brace] + ", \"roles\": \(roles)}").write(to: file, atomically: true, encoding: .utf8)
        return office
    }

    @Test func whoRecordsMarksTasksAndDecidesNothing() throws {
        let office = try office("{\"record\": [\"\(try ownGroup())\"]}")
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1").status == 0)
        let refused = try office.kehoach("plan-state", "an-giang-2021", "closed")
        #expect(refused.status == 73 && refused.errors.contains("vai trò trong folder.json"), "\(refused)")
        #expect(try office.kehoach("undo").status == 0)
    }

    @Test func whoIsInNoGroupReads() throws {
        let office = try office("{\"decide\": [\"nhom-khong-co\"]}")
        let refused = try office.kehoach("done", "an-giang-2021/IV.3.1")
        #expect(refused.status == 73 && refused.errors.contains("chỉ được xem"), "\(refused)")
        #expect(try office.kehoach("tasks", "--format", "json").status == 0)
    }

    /// The lines of README, with a group that there is.
    @Test func checkSaysWhereAnybodyMayWrite() throws {
        let office = try office("{\"decide\": [\"\(try ownGroup())\"]}")
        let plans = office.data.appendingPathComponent("plans").path
        #expect(chmod(plans, 0o777) == 0)
        let told = try office.kehoach("check")
        #expect(told.output.contains("plans") && told.output.contains("chmod -R o-w"), "\(told)")
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let lines = try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n").filter {
            ["    chgrp -R bdg", "    chmod -R g", "    find data -type d"].contains(where: $0.hasPrefix)
        }
        #expect(lines.count == 3)
        for line in lines {
            let outcome = try office.shell(line.replacingOccurrences(of: " bdg ", with: " \(try ownGroup()) "))
            #expect(outcome.status == 0, "\(line) \(outcome)")
        }
        #expect(try !office.kehoach("check").output.contains("chmod -R o-w"))
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1").status == 0)
    }
}
