import Disk
import Foundation
import PlanStore
import Records
import Testing

/// Eight programs at a time on one folder, with an open dashboard's folder beside them.
@Suite(.serialized) struct StressTests {
    /// One person's commands, one after the other.
    private final class Lane {
        let number: Int
        var next = 0
        var run: (arguments: [String], process: Process, output: Pipe, errors: Pipe)?

        init(_ number: Int) { self.number = number }

        /// Every fifth command is about the record that all share.
        func arguments(_ round: Int) -> [String] {
            let by = ["--by", "người \(number)"]
            if round % 5 == 4 {
                let words = ["đang-thực-hiện", "tạm-hoãn", "đã-hoàn-thành", "chờ-xác-nhận"]
                return ["status", StressTests.shared, words[(round / 5 + number) % words.count]] + by
            }
            return [
                "note", "an-giang-2021/II.\(number < 5 ? "1" : "2").\(number < 5 ? number : number - 4)",
                "\(number)-\(round).",
            ] + by
        }
    }

    private func counts(_ texts: [String]) -> [String: Int] {
        Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    }

    private static let shared = "an-giang-2021/IV.6.1"

    @Test(arguments: LongRun.settings) func everyAcknowledgedChangeHasOneHistoryLine(_ setting: LongRun.Setting) throws
    {
        let office = try Office(among: setting.plans, setting.circumstance)
        let rounds = setting.rounds(25, long: setting.plans == 0 ? 500 : 300)
        let lanes = (1...8).map { Lane($0) }
        let dashboard = try PlanFolder(at: office.data.path, system: PosixSystem(), clock: .system())
        var outcomes: [(arguments: [String], outcome: Office.Outcome)] = []
        var reloads = 0
        while outcomes.count < rounds * lanes.count {
            for lane in lanes {
                if let run = lane.run {
                    guard !run.process.isRunning else { continue }
                    outcomes.append((run.arguments, try office.finish((run.process, run.output, run.errors))))
                    lane.run = nil
                }
                guard lane.next < rounds else { continue }
                let arguments = lane.arguments(lane.next)
                let (process, output, errors) = try office.start(arguments)
                lane.run = (arguments, process, output, errors)
                lane.next += 1
            }
            // Who only looks never sees anything half-done.
            if try dashboard.reload() { reloads += 1 }
            #expect(dashboard.snapshot.faults == [])
            usleep(2_000)
        }

        let conflicts = outcomes.filter { $0.outcome.status == 75 }
        for (arguments, outcome) in outcomes {
            #expect(outcome.status == 0 || outcome.status == 75, "\(arguments): \(outcome.errors)")
            // Only the shared record can be in dispute; on a busy machine a turn may not come in time, which is told.
            if arguments[0] == "note" {
                #expect(
                    outcome.status == 0 || outcome.errors.contains("đang ghi vào thư mục"),
                    "\(arguments): \(outcome.errors)")
            }
        }
        let folder = try PlanFolder(at: office.data.path, system: PosixSystem(), clock: .system())
        #expect(folder.check() == [])
        let history = try folder.history()
        #expect(Set(history.map(\.id)).count == history.count)
        // Thousands of notes among thousands: each is looked up, not looked for.
        let told = counts(history.flatMap(\.addedNotes))
        let written = counts(
            try office.text(Office.planFile).components(separatedBy: "\"text\": \"").dropFirst().map {
                String($0.prefix { $0 != "\"" })
            })
        for (arguments, outcome) in outcomes where arguments[0] == "note" {
            let times = outcome.status == 0 ? 1 : 0
            #expect(
                told[arguments[2], default: 0] == times && written[arguments[2], default: 0] == times, "\(arguments)")
        }
        let ofShared = history.filter { $0.record.description == StressTests.shared }
        let changes = outcomes.filter { $0.arguments[0] == "status" && $0.outcome.output.contains(StressTests.shared) }
        #expect(ofShared.count == changes.count)
        // Each change was made on what the one before had left: nothing was overwritten unseen.
        for (before, after) in zip(ofShared, ofShared.dropFirst()) {
            let left = before.fields.first { $0.path.description == "status" }?.new
            #expect(after.fields.first { $0.path.description == "status" }?.old == left)
        }
        print(
            "StressTests, \(setting.testDescription): \(lanes.count) at a time, \(outcomes.count) changes, \(changes.count) of the shared record, "
                + "\(conflicts.count) conflicts told, \(reloads) reloads of an open folder")
    }
}
