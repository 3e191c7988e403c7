import Glibc

@testable import Disk

/// What lies around the files before a change, and has to be as it was after it, whatever fails.
extension StaffChange {
    private static let attribute = "user.xuất-xứ"
    private static let rights = AccessList(permissions: 0o640).naming(owner: 4_242, group: nil)

    private static let kept = "kho/an-giang-2021.json"

    private func backup(of sample: SampleFolder) -> String { sample.path + "/../backup.jsonl" }

    /// Prepares the place, for a folder that is a copy: copies have no second names and no rights of their own.
    func arrange(_ sample: SampleFolder) throws {
        switch self {
        case .noteBesideABackup:
            guard link(sample.path + "/" + SampleFolder.history, backup(of: sample)) == 0 else {
                throw SystemFailure(call: .link, path: SampleFolder.history, errno: errno)
            }
        case .noteWithRights:
            let system = PosixSystem()
            let file = try system.open(sample.path + "/" + SampleFolder.plan, for: .appending, permissions: 0)
            // Some file systems have none.
            try? system.setAttribute(StaffChange.attribute, to: [1, 2, 3], of: file)
            try? system.setAttribute(AccessList.attribute, to: StaffChange.rights.bytes, of: file)
            try system.close(file)
        case .noteThroughALink:
            let text = sample.text(SampleFolder.plan)
            try sample.write(text, to: StaffChange.kept)
            try sample.remove(SampleFolder.plan)
            sample.link("../../" + StaffChange.kept, as: SampleFolder.plan)
        default: break
        }
    }

    /// What is to stay: the content of the backup, or the attributes of the file.
    func arranged(_ sample: SampleFolder) -> [[UInt8]?] {
        let system = PosixSystem()
        switch self {
        case .noteBesideABackup: return [try? system.contents(ofFile: backup(of: sample))]
        case .noteWithRights:
            let plan = sample.path + "/" + SampleFolder.plan
            return [StaffChange.attribute, AccessList.attribute].map { try? system.attribute($0, ofPath: plan) }
        case .noteThroughALink:
            return [try? Array(system.readLink(sample.path + "/" + SampleFolder.plan).utf8)]
        default: return []
        }
    }
}
