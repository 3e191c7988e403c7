import Foundation
import Records
import Testing

/// Two machines that changed the same, settled in the dashboard in a real terminal.
@Suite(.enabled(if: TmuxTerminal.isAvailable), .serialized)
struct SyncScreenTests {
    @Test func aConflictIsSettledInTheDashboard() throws {
        let place = try MeetingPlace()
        let lan = try place.founded()
        let minh = try place.clone("minh")
        try lan.done("IV.1.2")
        try minh.set("IV.1.2", [("status", .string("suspended"))])
        try lan.sync()

        let terminal = try TmuxTerminal()
        let variables = Machine.environment.filter { $0.key.hasPrefix("GIT_") }.map { "\($0.key)='\($0.value)'" }
        terminal.run(
            "\(variables.joined(separator: " ")) '\(Office.program.path)' --data '\(minh.data.path)' --by Minh --today 2021-06-02"
        )
        #expect(terminal.waits(for: "1 Chung"), "\(terminal.screen)")
        terminal.press("S")
        #expect(terminal.waits(for: "an-giang-2021/IV.1.2"))
        terminal.press("2", "Enter")
        #expect(terminal.waits(for: "Đã gửi"))
        terminal.press("q")
        try lan.sync()
        try expectConverged(lan, minh)
        #expect(try minh.field("IV.1.2", "status") == .string("done"))
    }
}
