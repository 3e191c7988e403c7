import Disk
import Foundation
import PlanModel
import PlanStore
import Records
import TestSupport
import Testing

/// The built program, killed at random moments.
@Suite(.serialized) struct KillTests {
    /// What became of the runs.
    private struct Tally: CustomStringConvertible {
        var acknowledged = 0
        var killedBefore = 0
        var killedAfter = 0
        var recovered = 0

        var description: String {
            "killed \(killedBefore + killedAfter) runs: \(killedAfter) had made the change (\(recovered) finished by the "
                + "next who opened), \(killedBefore) had not; \(acknowledged) runs were faster and acknowledged theirs"
        }
    }

    /// The plans that are changed, and their files.
    private static let plans: Set<PlanID> = [PlanID("an-giang-2021"), PlanID("dak-lak-2020")]
    private static let files = [Office.planFile, "plans/dak-lak/dak-lak-2020.json"]
    private let tasks = ["IV.6.1", "IV.6.2", "IV.11.1", "II.1.1"]

    /// A command line, and how many history lines it writes.
    private func change(_ round: Int, using chance: inout SeededGenerator) -> (arguments: [String], lines: Int) {
        let task = "an-giang-2021/" + (tasks.randomElement(using: &chance) ?? "")
        // A note that no other round has: whatever was there before, each command changes something.
        let note = ["--note", "lần \(round)."]
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: return (["done", task] + note, 1)
        case 1: return (["reopen", task] + note, 1)
        case 2: return (["note", task, "lần \(round)."], 1)
        default: return (["done", "an-giang-2021/II.3.1", "dak-lak-2020/II.1.1"] + note, 2)
        }
    }

    @Test(arguments: LongRun.settings) func nothingAcknowledgedIsMissing(_ setting: LongRun.Setting) throws {
        let office = try Office(among: setting.plans, setting.circumstance)
        var chance = SeededGenerator(seed: 20_261_121)
        let span = try duration(of: office)
        var tally = Tally()
        var acknowledged: Set<Int> = []
        var landed: Set<Int> = []
        // A long list of notes is the first that needs a newer format than the plans that are changed.
        try office.replace("\"format\": 2", with: "\"format\": 1", in: "folder.json")
        let changing = KillTests.files + ["folder.json"]
        let others = try office.stamps(without: changing)
        let rounds = setting.rounds(60, long: setting.plans == 0 ? 600 : 360)
        for round in 0..<rounds {
            let (arguments, lines) = change(round, using: &chance)
            let before = try texts(office)
            let (process, output, errors) = try office.start(arguments)
            wait(for: process, office, within: span, using: &chance)
            kill(process.processIdentifier, SIGKILL)
            let outcome = try office.finish((process, output, errors))
            let wasKilled = process.terminationReason == .uncaughtSignal
            let isTold = outcome.output.contains("kehoach undo")
            #expect(wasKilled || (outcome.status == 0 && isTold), "\(arguments): \(outcome)")
            if isTold { acknowledged.insert(round) }

            let wasPending = !pending(office).isEmpty
            // Reading and looking through everything takes longer than all the rest: where there are many plans, most
            // rounds read those that were changed, and the others are the very files that were read before.
            let looksThroughAll = round % 20 == 19
            let folder = try next(office, isForAll: looksThroughAll || setting.plans == 0)
            folder.finishInterrupted()
            #expect(folder.snapshot.faults == [], "\(arguments)")
            #expect(KillTests.plans.allSatisfy { folder.snapshot.library.entry($0) != nil }, "\(arguments)")
            #expect(try office.stamps(without: changing) == others, "\(arguments)")
            if looksThroughAll { #expect(folder.check() == [], "\(arguments)") }
            let marked = try notes(office, round, in: try folder.history())
            #expect(marked.plans == marked.history, "\(arguments)")
            // Two plans are two files, each whole or untouched.
            #expect(marked.plans <= lines)
            if isTold { #expect(marked.plans == lines, "acknowledged: \(arguments)") }
            if marked.plans == 0 { #expect(try texts(office) == before, "\(arguments)") }
            if marked.plans > 0 { landed.insert(round) }
            switch (wasKilled, marked.plans) {
            case (false, _): tally.acknowledged += 1
            case (true, 0): tally.killedBefore += 1
            case (true, _): tally.killedAfter += 1
            }
            if wasPending && marked.plans > 0 { tally.recovered += 1 }
        }
        // All of them once more, after all that came later.
        #expect(acknowledged.isSubset(of: landed))
        let folder = try next(office, isForAll: true)
        #expect(folder.check() == [])
        let history = try folder.history()
        for round in landed {
            let marked = try notes(office, round, in: history)
            #expect(marked.plans >= 1 && marked.plans == marked.history, "round \(round)")
        }
        #expect(tally.killedBefore + tally.killedAfter > rounds / 3)
        print("KillTests, \(setting.testDescription): \(tally)")
    }

    /// The folder as the next person has it, who opens it for all plans, or as a command that names its own.
    private func next(_ office: Office, isForAll: Bool) throws -> PlanFolder {
        try PlanFolder(
            at: office.data.path, system: PosixSystem(), clock: .system(), for: isForAll ? nil : KillTests.plans)
    }

    /// Lets the run go on until some moment: any of its time, or one while it writes.
    private func wait(
        for process: Process, _ office: Office, within span: Duration, using chance: inout SeededGenerator
    ) {
        let microseconds = Int(span / .microseconds(1))
        if Int.random(in: 0..<3, using: &chance) == 0 {
            usleep(UInt32(Int.random(in: 0...microseconds, using: &chance)))
            return
        }
        let end = ContinuousClock.now + span * 3
        while process.isRunning, ContinuousClock.now < end, pending(office).isEmpty { usleep(50) }
        // Writing is a small part of a run, however slow the machine is.
        usleep(UInt32(Int.random(in: 0...max(2_000, microseconds / 16), using: &chance)))
    }

    private func duration(of office: Office) throws -> Duration {
        let times = try (0..<5).map { round in
            try ContinuousClock().measure { try office.kehoach("note", "an-giang-2021/IV.1.1", "đo \(round)") }
        }
        return (times.max() ?? .milliseconds(100)) * 1.1
    }

    private func pending(_ office: Office) -> [String] {
        (try? PosixSystem().names(inFolder: office.data.path + "/.pending")) ?? []
    }

    private func texts(_ office: Office) throws -> [String] {
        try KillTests.files.map { try office.text($0) }
    }

    /// How often a round's note stands in the plans, and how many lines of the history have added it.
    private func notes(
        _ office: Office, _ round: Int, in history: [HistoryEntry]
    ) throws -> (plans: Int, history: Int) {
        let text = "lần \(round)."
        let plans = try texts(office).map { $0.components(separatedBy: "\"text\": \"\(text)\"").count - 1 }
        return (plans.reduce(0, +), history.count { $0.addedNotes.contains(text) })
    }
}
