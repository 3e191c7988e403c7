import Disk
import Glibc
import JSONText
import PlanModel
import Records

/// The files of one data folder by their paths relative to it.
///
/// Nothing is read through a link that leads out of the folder: whoever shares the folder could otherwise make a
/// colleague's program read, or write, any file of that colleague's.
package struct FolderFiles: Sendable {
    /// Why a file cannot be had.
    package enum Failure: Error {
        /// A link that leads out of the folder, or nowhere.
        case outside
        /// Something else than what belongs there has the name of a file or folder of the program's own.
        case wrongKind(file: String, found: FileStatus.Kind, wanted: FileStatus.Kind)
        case system(SystemFailure)

        package var kind: Fault.Kind {
            switch self {
            case .outside: .outsideFolder
            case .wrongKind(_, let found, let wanted): .wrongKind(found, wanted: wanted)
            case .system(let failure): .unreadable(errno: failure.errno)
            }
        }

        /// Whether this person has no right to it.
        package var isRefused: Bool { if case .system(let failure) = self { failure.isRefused } else { false } }

        /// The failure as a fault of a file, or of what stands in the way of that.
        package func fault(_ file: String) -> Fault {
            if case .wrongKind(let culprit, _, _) = self { return Fault(file: culprit, kind: kind, scope: .file) }
            return Fault(file: file, kind: kind, scope: .file)
        }
    }

    package let root: String
    package let system: any StoreSystem

    package init(root: String, system: any StoreSystem) { (self.root, self.system) = (root, system) }

    /// The path for the system.
    package func path(_ relative: String) -> String { root + "/" + relative }

    /// The real path, for writing: a rename then replaces the file and not a link to it.
    package func realPath(_ relative: String) throws(Failure) -> String {
        if FolderLayout.isOwn(relative) { _ = try status(relative) }
        do {
            return try FolderBoundary(root, system: system).path(to: relative)
        } catch {
            if case .system(let failure) = error { throw .system(failure) }
            throw .outside
        }
    }

    /// The status of a file or folder, of what a link inside the folder leads to; nil if there is nothing. Where only
    /// the program itself writes nothing but an ordinary file or a real folder is accepted.
    package func status(_ relative: String) throws(Failure) -> FileStatus? {
        try checkFolder(of: relative)
        let found: FileStatus
        do {
            found = try system.linkStatus(ofPath: path(relative))
        } catch {
            if error.isMissing || error.errno == ENOTDIR { return nil }
            throw .system(error)
        }
        if FolderLayout.isOwn(relative) { try check(found, relative) }
        guard found.kind == .link else { return found }
        let real = try realPath(relative)
        do {
            return try system.status(ofPath: real)
        } catch {
            throw .system(error)
        }
    }

    /// Refuses a file whose folder is a link that leads out. Those below `plans` are looked at when they are listed.
    private func checkFolder(of relative: String) throws(Failure) {
        guard let slash = relative.firstIndex(of: "/"), !relative.hasPrefix(FolderLayout.plans + "/") else { return }
        let folder = String(relative[..<slash])
        guard let found = try? system.linkStatus(ofPath: path(folder)) else { return }
        if FolderLayout.isOwn(folder) {
            try check(found, folder)
        } else if found.kind == .link {
            _ = try realPath(folder)
        }
    }

    /// Refuses what is none of the program's own files and folders but has the name of one.
    private func check(_ found: FileStatus, _ own: String) throws(Failure) {
        let isFile = own.contains("/") || [FolderLayout.lock, FolderLayout.order].contains(own)
        let wanted: FileStatus.Kind = isFile ? .file : .folder
        guard found.kind == wanted else { throw .wrongKind(file: own, found: found.kind, wanted: wanted) }
    }

    /// Whether a file was made read-only, by its mode or by a list of rights. Root may write anything; but a file that
    /// nobody may write is meant to stay for root too.
    ///
    /// - Parameter place: Its real path.
    /// - Returns: Whether it was; false for a missing file.
    /// - Throws: `SystemFailure`.
    package func isReadOnly(_ place: String) throws(SystemFailure) -> Bool {
        do throws(SystemFailure) {
            guard try system.status(ofPath: place).permissions & 0o222 != 0 else { return true }
            return try !system.mayWrite(place)
        } catch {
            guard error.isMissing else { throw error }
            return false
        }
    }

    /// The content of a file whose ``status(_:)`` was had, so that it is known to be inside.
    package func contents(_ relative: String) throws(Failure) -> [UInt8] {
        do {
            return try system.contents(ofFile: path(relative), isOwn: FolderLayout.isOwn(relative))
        } catch {
            throw .system(error)
        }
    }

    /// The content of a file; nil if it is missing.
    package func contentsIfPresent(_ relative: String) throws(Failure) -> [UInt8]? {
        guard try status(relative) != nil else { return nil }
        return try contents(relative)
    }

    /// The names in a folder in the order of their bytes; none if it is missing. Names with a dot before them are the
    /// business of other programs.
    package func names(_ relative: String) throws(Failure) -> [String] {
        guard let status = try status(relative), status.kind == .folder else { return [] }
        do {
            return try system.names(inFolder: path(relative)).filter { !$0.hasPrefix(".") }
                .sorted(by: FolderFiles.comesFirst)
        } catch {
            throw .system(error)
        }
    }

    /// By bytes, compared many at a time: there are tens of thousands of names, and most begin alike.
    private static func comesFirst(_ left: String, _ right: String) -> Bool {
        let isLess = left.utf8.withContiguousStorageIfAvailable { ours in
            right.utf8.withContiguousStorageIfAvailable { theirs in
                guard let first = ours.baseAddress, let second = theirs.baseAddress else {
                    return ours.count < theirs.count
                }
                let order = memcmp(first, second, min(ours.count, theirs.count))
                return order == 0 ? ours.count < theirs.count : order < 0
            }
        }
        return (isLess ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// Whether this person may create files in the folder and replace them.
    ///
    /// Asked of the kernel directly, as no rights can be computed from a status (root, lists of rights, read-only
    /// mounts); it only decides what is shown, since a commit finds out by itself.
    package func mayWrite() -> Bool {
        faccessat(AT_FDCWD, root, W_OK | X_OK, AT_EACCESS) == 0
    }
}

/// Where things are in a data folder.
package enum FolderLayout {
    package static let mark = "folder.json"
    package static let agencies = "agencies.json"
    package static let ownAgencies = "agencies.local.json"
    package static let provinces = "units.json"
    package static let ownUnits = "units.local.json"
    package static let observances = "observances.json"
    package static let holidays = "holidays.json"
    package static let figures = "figures"
    package static let rosters = "rosters"
    package static let letters = "letters"
    package static let contacts = "contacts"
    package static let forms = "forms"
    package static let signing = "signing"
    package static let legal = "legal.json"
    package static let targets = "targets.json"
    package static let units = "units"
    package static let plans = "plans"
    package static let history = "history"
    package static let pending = ".pending"
    package static let lock = ".lock"
    package static let order = ".order"
    package static let lastBackup = ".backup"
    package static let sources = "sources"

    /// Whether only the program itself writes there: the folders of histories and of pending changes with their files,
    /// and the lock.
    package static func isOwn(_ relative: String) -> Bool {
        // It is asked of every file of the folder, and of no other name is more than a letter looked at.
        guard let first = relative.utf8.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "h") else {
            return false
        }
        let top = relative.utf8.prefix { $0 != ASCII.slash }
        return top.elementsEqual(history.utf8) || top.elementsEqual(pending.utf8) || top.elementsEqual(lock.utf8)
            || top.elementsEqual(order.utf8)
    }

    /// Whether a file holds what all plans share.
    package static func isReference(_ file: String) -> Bool {
        [agencies, provinces, observances, holidays, legal, targets].contains(file) || file.hasPrefix(units + "/")
    }

    package static func units(of province: String) -> String { units + "/" + province + ".json" }
    package static func figures(of unit: UnitID) -> String { figures + "/" + unit.slug + ".json" }
    package static func roster(of unit: UnitID) -> String { rosters + "/" + unit.slug + ".json" }
    package static func letters(of unit: UnitID) -> String { letters + "/" + unit.slug + ".json" }
    package static func contacts(of unit: UnitID) -> String { contacts + "/" + unit.slug + ".json" }
    package static func forms(of unit: UnitID) -> String { forms + "/" + unit.slug + ".json" }
    package static func signing(of unit: UnitID) -> String { signing + "/" + unit.slug + ".json" }
    package static func plan(_ plan: PlanID, of unit: String) -> String {
        plans + "/" + unit + "/" + plan.slug + ".json"
    }
    package static func history(of plan: PlanID) -> String { historyStem(of: plan) + ".jsonl" }
    package static func tornHistory(of plan: PlanID) -> String { historyStem(of: plan) + ".torn" }

    /// What is known of persons is kept together, so that whatever leaves out `contacts` leaves out its history.
    private static func historyStem(of plan: PlanID) -> String {
        plan.contactsUnit.map { contacts + "/" + $0.slug } ?? history + "/" + plan.slug
    }
}
