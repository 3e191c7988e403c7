import Foundation
import Glibc
import Testing

@testable import Disk

/// A user of the system by number, which needs no account.
struct SystemUser: CustomStringConvertible {
    let id: UInt32
    var isInGroup = false
    var description: String { "\(id)" }

    static let group: UInt32 = 61_000
    static let an = SystemUser(id: 61_001, isInGroup: true)
    static let binh = SystemUser(id: 61_002, isInGroup: true)
    static let alone = SystemUser(id: 61_003)
    static let root = SystemUser(id: 0)

    /// Whether the built program can be run as others.
    static let arePossible: Bool = {
        guard geteuid() == 0, let office = try? Office(withData: false) else { return false }
        return (try? an.run(["--version"], in: office))?.status == 0
    }()

    /// Runs the program as this user.
    func run(_ arguments: [String], in office: Office) throws -> Office.Outcome {
        office.environment["KEHOACH_USER"] = "người \(id)"
        guard id != 0 else { return try office.finish(try office.start(arguments)) }
        let groups = isInGroup ? ["--groups", "\(SystemUser.group)"] : ["--clear-groups"]
        let line = ["--reuid", "\(id)", "--regid", "\(id)"] + groups + [Office.program.path] + arguments
        return try office.finish(try office.start(line, program: URL(fileURLWithPath: "/usr/bin/setpriv")))
    }
}

/// Several users of the system in one folder: whoever wrote last, the owner and all with whom it is shared can go on.
@Suite(.enabled(if: SystemUser.arePossible, "needs root, setpriv and a program that other users may run"))
struct SeveralUsersTests {
    /// Gives all of the folder to somebody.
    private func give(_ office: Office, to user: SystemUser, group: UInt32? = nil, files: UInt32, folders: UInt32)
        throws
    {
        for path in try all(office) {
            chown(path, user.id, group ?? user.id)
            chmod(path, FileManager.default.isFolder(path) ? folders : files)
        }
    }

    private func all(_ office: Office) throws -> [String] {
        try [office.data.path]
            + FileManager.default.subpathsOfDirectory(atPath: office.data.path).map { office.data.path + "/" + $0 }
    }

    /// Each in turn changes what the others have changed, and looks at all of it.
    private func work(_ users: [SystemUser], in office: Office, _ comment: Comment) throws {
        for round in 0..<2 {
            for (place, user) in users.enumerated() {
                let commands = [
                    ["note", "an-giang-2021/IV.6.1", "lượt \(round).\(place)"],
                    ["done", "dak-lak-2020/II.1.1", "--note", "lượt \(round).\(place)"],
                    ["figure", "an-giang", "1.1", "\(2021 + place)", "5\(round),\(place)"], ["undo"], ["check"],
                ]
                for command in commands {
                    let outcome = try user.run(command, in: office)
                    #expect(outcome.status == 0, "\(comment): \(user) \(command): \(outcome.output)\(outcome.errors)")
                }
            }
        }
    }

    @Test(arguments: [0o775, 0o2775, 0o770, 0o2770] as [UInt32])
    func ofAGroupEverybodyAndTheOwner(_ folders: UInt32) throws {
        let office = try Office()
        let others = folders & 0o6
        try give(office, to: SystemUser.alone, group: SystemUser.group, files: 0o660 | others & 4, folders: folders)
        try work(
            [SystemUser.binh, SystemUser.an, SystemUser.alone, SystemUser.root], in: office,
            "\(String(folders, radix: 8))")
        for path in try all(office) {
            let status = try PosixSystem().status(ofPath: path)
            #expect(status.permissions & 0o060 == 0o060, "\(path)")
            #expect(status.permissions & 0o002 == 0, "\(path)")
        }
    }

    @Test func theOwnerAfterRoot() throws {
        let office = try Office()
        try give(office, to: SystemUser.alone, files: 0o644, folders: 0o755)
        try work([SystemUser.root, SystemUser.alone], in: office, "")
        for path in try all(office) {
            let status = try PosixSystem().status(ofPath: path)
            #expect(status.owner == SystemUser.alone.id && status.permissions & 0o022 == 0, "\(path)")
        }
    }

    @Test(arguments: [true, false]) func allWhoAreNamedInAList(_ hasDefault: Bool) throws {
        let office = try Office()
        try give(office, to: SystemUser.root, files: 0o600, folders: 0o700)
        let system = PosixSystem()
        for path in try all(office) {
            let isFolder = FileManager.default.isFolder(path)
            let file = try system.open(path, for: isFolder ? .folder : .appending, permissions: 0)
            let list = AccessList(permissions: isFolder ? 0o700 : 0o600)
                .naming(owner: 61_002, group: nil).naming(owner: 61_003, group: nil)
            try system.setAttribute(AccessList.attribute, to: list.bytes, of: file)
            if isFolder, hasDefault {
                try system.setAttribute(AccessList.defaultAttribute, to: list.bytes, of: file)
            }
            try system.close(file)
        }
        try work(
            [SystemUser.binh, SystemUser.alone, SystemUser.root, SystemUser.alone, SystemUser.binh], in: office,
            "default: \(hasDefault)")
        // Nobody else has come to see anything.
        #expect(try SystemUser.an.run(["check"], in: office).status == 66)
    }

    // MARK: What stands in the way

    @Test(arguments: [0o644, 0o600] as [UInt32]) func aLockThatSomebodyLeft(_ mode: UInt32) throws {
        let office = try Office()
        try give(office, to: SystemUser.alone, files: 0o644, folders: 0o755)
        try office.write("", to: ".lock")
        chmod(office.data.path + "/.lock", mode)
        let outcome = try SystemUser.alone.run(["note", "an-giang-2021/IV.6.1", "x"], in: office)
        // What may be read may be locked.
        #expect(outcome.status == (mode == 0o644 ? 0 : 73), "\(outcome)")
        #expect(outcome.errors.contains("data/.lock") == (mode == 0o600), "\(outcome)")
    }

    @Test func aFileMadeReadOnlyStaysAsItIs() throws {
        let office = try Office()
        try give(office, to: SystemUser.alone, files: 0o644, folders: 0o755)
        let path = office.data.path + "/" + Office.planFile
        chmod(path, 0o444)
        let before = try office.text(Office.planFile)
        for user in [SystemUser.alone, SystemUser.root] {
            for command in [["done", "an-giang-2021/IV.6.1"], ["check", "--repair"]] {
                let outcome = try user.run(command, in: office)
                #expect(try office.text(Office.planFile) == before, "\(user) \(command)")
                if command[0] == "done" {
                    #expect(outcome.status == 73 && outcome.errors.contains(Office.planFile), "\(outcome)")
                }
            }
        }
        #expect(!FileManager.default.fileExists(atPath: office.data.path + "/" + Office.historyFile))
        // By a list of rights, for one person alone.
        chmod(path, 0o644)
        try give(office, to: SystemUser.root, group: SystemUser.group, files: 0o664, folders: 0o775)
        let list = AccessList(permissions: 0o460).naming(owner: SystemUser.binh.id, group: nil)
        let file = try PosixSystem().open(path, for: .appending, permissions: 0)
        try PosixSystem().setAttribute(AccessList.attribute, to: list.bytes, of: file)
        try PosixSystem().close(file)
        let refused = try SystemUser.binh.run(["done", "an-giang-2021/IV.6.1"], in: office)
        #expect(refused.status == 73 && refused.errors.contains(Office.planFile), "\(refused)")
        #expect(try office.text(Office.planFile) == before)
    }
}

extension FileManager {
    fileprivate func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
