import Disk
import Foundation
import PlanModel
import PlanStore
import Records

/// What is out of the ordinary about the folder that people work in, or about who they are.
///
/// The long runs of kills and of many hands are made in each of them.
enum Circumstance: String, CaseIterable, Sendable {
    case ordinary
    /// The data folder is a link to one elsewhere.
    case behindALink
    /// Its path is given from where a person stands.
    case relativePath
    /// Two people of one group, whose folder hands the group down.
    case twoUsers
    /// Two people of no common group, whom an ACL lets in.
    case sharedByACL
    /// Somebody whose clock is a day fast was the last to write.
    case afterAFastClock

    /// Those that this machine and this person can be put into.
    static var possible: [Circumstance] { allCases.filter(\.isPossible) }

    var isPossible: Bool {
        switch self {
        case .ordinary, .behindALink, .relativePath, .afterAFastClock: true
        case .twoUsers: Circumstance.canBeOthers
        case .sharedByACL: Circumstance.canBeOthers && Circumstance.exists("/usr/bin/setfacl")
        }
    }

    /// Whether this person may be others, and they may run the program and come to where the tests have their folders.
    private static let canBeOthers: Bool = {
        guard geteuid() == 0, exists("/usr/bin/setpriv"), let person = people.first else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
        let place = FileManager.default.temporaryDirectory.path
        process.arguments = [
            "--reuid", "\(person)", "--regid", "\(person)", "--clear-groups", "/bin/sh", "-c",
            "cd \"$0\" && exec \"$1\" --version", place, Office.program.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Numbers that no account of a machine has.
    private static let people = [64_101, 64_102]
    private static let group = 64_100

    /// Puts a folder that holds `data` into the circumstance.
    func prepare(_ place: URL) throws {
        let data = place.appendingPathComponent("data").path
        switch self {
        case .ordinary, .relativePath: break
        case .afterAFastClock:
            let folder = try PlanFolder(
                at: data, system: PosixSystem(), clock: .system(behind: -24 * 3600), for: [Machine.planID])
            let due = FieldChange(FieldPath("newDue"), from: nil, to: .string("2021-12-01"))
            _ = try folder.commit(
                Action([RecordChange(RecordID(Machine.planID, Ref("IV.1.2")), [due])]), by: "Minh")
        case .behindALink:
            let kept = place.appendingPathComponent("kept").path
            try FileManager.default.moveItem(atPath: data, toPath: kept)
            try FileManager.default.createSymbolicLink(atPath: data, withDestinationPath: kept)
        case .twoUsers:
            try run("/usr/bin/chgrp", ["-R", "\(Circumstance.group)", data])
            try run("/usr/bin/chmod", ["-R", "g+rwX", data])
            try run("/usr/bin/find", [data, "-type", "d", "-exec", "chmod", "g+s", "{}", "+"])
        case .sharedByACL:
            let rights = Circumstance.people.map { "u:\($0):rwX" }.joined(separator: ",")
            let handedDown = rights.split(separator: ",").map { "d:\($0)" }.joined(separator: ",")
            try run("/usr/bin/setfacl", ["-R", "-m", rights, data])
            try run("/usr/bin/find", [data, "-type", "d", "-exec", "setfacl", "-m", handedDown, "{}", "+"])
        }
        if changesPerson { try run("/usr/bin/chmod", ["a+rx", place.path]) }
        for person in Circumstance.people where changesPerson {
            let home = home(of: person, in: place)
            try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
            try run("/usr/bin/chown", ["\(person)", home.path])
        }
    }

    private var changesPerson: Bool { self == .twoUsers || self == .sharedByACL }

    private func home(of person: Int, in place: URL) -> URL { place.appendingPathComponent("home-\(person)") }

    /// The program and its arguments for the nth run, and what its environment has beside.
    func command(_ program: URL, _ arguments: [String], nth: Int, in place: URL) -> Command {
        switch self {
        case .ordinary, .behindALink, .afterAFastClock: return Command(program, arguments)
        case .relativePath:
            let folder = place.appendingPathComponent(nth % 2 == 0 ? "." : "data/plans")
            return Command(
                program, arguments, environment: ["KEHOACH_DATA": nth % 2 == 0 ? "data" : "../../data"], folder: folder)
        case .twoUsers, .sharedByACL:
            // Every third run is root's, who repairs things in a hurry.
            guard nth % 3 < 2 else { return Command(program, arguments) }
            let person = Circumstance.people[nth % 3]
            let groups = self == .twoUsers ? ["--groups", "\(Circumstance.group)"] : ["--clear-groups"]
            return Command(
                URL(fileURLWithPath: "/usr/bin/setpriv"),
                ["--reuid", "\(person)", "--regid", "\(person)"] + groups + [program.path] + arguments,
                environment: ["HOME": home(of: person, in: place).path])
        }
    }

    struct Command {
        let program: URL
        let arguments: [String]
        let environment: [String: String]
        let folder: URL?

        init(_ program: URL, _ arguments: [String], environment: [String: String] = [:], folder: URL? = nil) {
            (self.program, self.arguments) = (program, arguments)
            (self.environment, self.folder) = (environment, folder)
        }
    }

    private func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin"]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotPrepared(circumstance: self, program: program) }
    }

    /// A program that sets a circumstance up has failed.
    struct NotPrepared: Error {
        let circumstance: Circumstance
        let program: String
    }
}
