import Disk
import Foundation
import PlanStore
import TestSupport
import Testing

/// A round of papers or sheets that is killed while it is taken in.
@Suite(.serialized) struct RoundKillTests {
    @Test(arguments: IncomingRound.allCases) func aRoundIsTakenInWholeOrNotAtAll(_ round: IncomingRound) throws {
        let (office, command) = try round.office()
        var chance = SeededGenerator(seed: 20_261_201)
        let before = try office.text(Office.planFile)
        let saved = office.place.appendingPathComponent("saved")
        try FileManager.default.copyItem(at: office.data, to: saved)
        var first: Office.Outcome?
        let span = try ContinuousClock().measure { first = try office.run(command) }
        #expect(first?.status == 0)
        let after = try office.text(Office.planFile)
        let lines = try office.history().count
        #expect(round.isTakenIn(after) && after != before && lines > 0)
        let rounds = 24
        var killed = 0
        for _ in 0..<rounds {
            try FileManager.default.removeItem(at: office.data)
            try FileManager.default.copyItem(at: saved, to: office.data)
            let run = try office.start(command)
            wait(for: run.0, office, within: span, using: &chance)
            kill(run.0.processIdentifier, SIGKILL)
            _ = try office.finish(run)
            if run.0.terminationReason == .uncaughtSignal { killed += 1 }
            // As the next who opens the folder has it.
            let folder = try PlanFolder(at: office.data.path, system: PosixSystem(), clock: .system())
            folder.finishInterrupted()
            #expect(folder.check() == [])
            let found = try office.text(Office.planFile)
            #expect(found == before || found == after)
            #expect(try office.history().count == (found == after ? lines : 0))
            // Again, and each row stands there once.
            let again = try office.run(command)
            #expect([0, 1].contains(again.status), "\(again)")
            #expect(try office.text(Office.planFile) == after)
            #expect(try office.history().count == lines)
        }
        #expect(killed > rounds / 3)
    }

    /// Lets the run go on until some moment: any of its time, or one while it writes.
    private func wait(
        for process: Process, _ office: Office, within span: Duration, using chance: inout SeededGenerator
    ) {
        let microseconds = Int(span / .microseconds(1))
        guard Int.random(in: 0..<3, using: &chance) > 0 else {
            usleep(UInt32(Int.random(in: 0...microseconds, using: &chance)))
            return
        }
        let pending = office.data.path + "/.pending"
        let end = ContinuousClock.now + span * 3
        while process.isRunning, ContinuousClock.now < end,
            (try? FileManager.default.contentsOfDirectory(atPath: pending))?.isEmpty ?? true
        {
            usleep(50)
        }
        usleep(UInt32(Int.random(in: 0...max(2_000, microseconds / 16), using: &chance)))
    }
}
