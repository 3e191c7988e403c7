import Foundation
import PlanMerge
import PlanSync
import Records
import Testing

/// Long and rough use: many rounds of chance, runs that are killed, several hands on one clone. `KEHOACH_LONG=1` makes
/// them ten times as long.
@Suite(.serialized)
struct SyncStressTests {
    private let place: MeetingPlace
    private static let length = ProcessInfo.processInfo.environment["KEHOACH_LONG"] == "1" ? 10 : 1

    init() throws { place = try MeetingPlace() }

    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }

        mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
    }

    private static let records = ["IV.1.2", "IV.1.4", "IV.2.1", "IV.3.1", "IV.4.1", "IV.4.2"]

    /// One change of one person, by the program's store or by hand.
    private func change(_ machine: Machine, _ chance: inout Chance, _ number: Int) throws {
        let record = Self.records[chance.below(Self.records.count)]
        switch chance.below(6) {
        case 0: try machine.done(record, on: "2021-06-0\(chance.below(3) + 1)")
        case 1: try machine.set(record, [("status", .string("inProgress")), ("doneOn", nil)])
        case 2: try machine.set(record, [("newDue", .string("2021-1\(chance.below(3))-01"))])
        case 3:
            let old = try machine.field(record, "evidence")?.elements ?? []
            let new = FieldValue.object([
                "number": .string("\(machine.name)-\(number)"), "issuedOn": .null, "file": .null,
            ])
            try machine.set(record, [("evidence", .array(old + [new]))])
        case 4:
            let text = try machine.text(Machine.plan)
            try machine.write(text.replacing("\"year\": 2021,", with: "\"year\":  2021,"), to: Machine.plan)
        default: try machine.git("checkout", "--quiet", "HEAD", "--", "plans")
        }
    }

    @Test(arguments: 0..<2 * length) func chanceConverges(seed: Int) throws {
        var chance = Chance(state: UInt64(seed) &* 977 &+ 5)
        let lan = try place.founded()
        let machines = [lan, try place.clone("minh"), try place.clone("hoa")]
        machines[1].clock = .system(behind: 24 * 3600)
        var conflicts = 0
        for number in 0..<14 {
            for _ in 0..<chance.below(4) { try change(machines[chance.below(3)], &chance, number) }
            let machine = machines[chance.below(3)]
            if case .conflicts(let found) = try machine.sync().outcome {
                conflicts += found.count
                let sides = found.map { ($0.name, chance.below(2) == 0 ? MergeSide.mine : .theirs) }
                let decisions = SyncDecisions(named: Dictionary(sides) { first, _ in first })
                #expect(try machine.sync(decisions).outcome == .synchronized(sent: true))
            }
        }
        for machine in machines + machines { try machine.sync(SyncDecisions(others: .mine)) }
        try expectConverged(machines[0], machines[1], machines[2])
    }

    @Test(arguments: [Circumstance.ordinary, .relativePath])
    func aKilledRunLosesNothing(_ circumstance: Circumstance) throws {
        let lan = try place.founded(prefix: circumstance == .relativePath ? "data" : "")
        let minh = try place.clone("minh", prefix: circumstance == .relativePath ? "data" : "")
        minh.clock = .system(behind: 24 * 3600)
        var chance = Chance(state: 11)
        var dues: [String: String] = [:]
        // An even number of them, so that each belongs to one of both.
        let records = (1...5).flatMap { ["II.1.\($0)", "II.3.\($0)", "II.4.\($0)", "II.6.\($0)"] }
        let rounds = 12 * Self.length
        var killed = 0
        for number in 0..<rounds {
            let record = records[number % records.count]
            let due = "20\(22 + number / 28)-01-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)"
            try (number % 2 == 0 ? lan : minh).set(record, [("newDue", .string(due))])
            dues[record] = due
            let span = try ContinuousClock().measure { try minh.sync() }
            let run = Process()
            var arguments = ["sync", "--by", "lan"]
            if circumstance != .relativePath { arguments += ["--data", lan.data.path] }
            let command = circumstance.command(Office.program, arguments, nth: number / 2, in: lan.top)
            run.executableURL = command.program
            run.arguments = command.arguments
            run.environment = lan.environment.merging(command.environment) { _, new in new }
            run.currentDirectoryURL = command.folder ?? lan.top
            run.standardOutput = FileHandle.nullDevice
            run.standardError = FileHandle.nullDevice
            try run.run()
            usleep(UInt32(chance.below(Int(span * 1.1 / .microseconds(1)))))
            kill(run.processIdentifier, SIGKILL)
            run.waitUntilExit()
            if run.terminationReason == .uncaughtSignal { killed += 1 }
            // git itself goes on for a moment; a lock of its own that it left is for a person to remove.
            Thread.sleep(forTimeInterval: 0.3)
            try? FileManager.default.removeItem(atPath: lan.top.path + "/.git/index.lock")
            #expect(try lan.checkFaults().isEmpty)
        }
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        for (record, due) in dues { #expect(try lan.field(record, "newDue") == .string(due), "\(record)") }
        #expect(try lan.historyIDs().count == rounds)
        #expect(killed > rounds / 3)
        print("SyncStressTests, \(circumstance): \(killed) of \(rounds) runs killed")
    }

    @Test func severalHandsOnOneClone() throws {
        let lan = try place.founded()
        let minh = try place.clone("minh")
        try minh.done("IV.1.2")
        try minh.sync()
        var runs: [Process] = []
        for (number, words) in [
            ["sync"], ["done", "an-giang-2021/IV.1.4", "--on", "2021-06-01"], ["sync"],
            ["done", "an-giang-2021/IV.2.1", "--on", "2021-06-01"], ["sync"],
        ].enumerated() {
            let run = Process()
            run.executableURL = Office.program
            run.arguments = words + ["--data", lan.data.path, "--by", "lan\(number)"]
            run.environment = lan.environment
            run.standardOutput = FileHandle.nullDevice
            try run.run()
            runs.append(run)
        }
        for run in runs {
            run.waitUntilExit()
            #expect(run.terminationStatus == 0)
        }
        for machine in [lan, minh] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(try lan.historyIDs().count == 3)
    }
}
