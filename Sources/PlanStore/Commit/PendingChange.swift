import Disk
import Glibc
import JSONText
import PlanFormat
import Records

/// A change that was cut off between writing it and putting it in place, as it is found afterwards.
struct PendingChange {
    let name: PendingName
    /// The history lines of the change; nil if they are not all there, so that the change was not made.
    let made: [HistoryEntry]?
    /// Where the history ended before the change, if it has a part of its lines and nothing else after it.
    let oldHistoryLength: Int?

    /// Looks the change up in its file's history.
    init(_ name: PendingName, in files: FolderFiles) throws(FolderFiles.Failure) {
        let path = FolderLayout.history(of: name.file.id)
        let bytes = try files.contentsIfPresent(path) ?? []
        if let form = ForeignEncoding(of: bytes.span), form != .markedUTF8 {
            // Whether the change was made cannot be read before a repair.
            throw .system(SystemFailure(call: .read, path: files.path(path), errno: EILSEQ))
        }
        let history = HistoryFile(bytes, plan: name.file.id, file: path)
        let lines = history.lines(of: name.action)
        self.name = name
        if lines.count >= name.lineCount {
            made = PendingChange.whole(lines.map(\.entry), name, files)
            oldHistoryLength = nil
        } else {
            made = nil
            // A part of the lines: cut them off, with what is torn behind them. Lines of somebody else behind them,
            // as after a merge, are left alone.
            let first = lines.first?.offset ?? history.tornOffset
            let behind = history.lines.last.map { $0.entry.action != name.action } ?? false
            oldHistoryLength = lines.isEmpty || !behind ? first : nil
        }
    }

    /// Lines that name single elements of lists, with the lists as the pending file has them: only so it can be told
    /// whether an element that the file has is the one that the change adds.
    private static func whole(_ lines: [HistoryEntry], _ name: PendingName, _ files: FolderFiles) -> [HistoryEntry] {
        guard lines.contains(where: { $0.fields.contains(where: \.isOfElements) }),
            let bytes = try? files.contentsIfPresent(FolderLayout.pending + "/" + name.text),
            let document = try? JSONDocument(bytes)
        else { return lines }
        let records = StoredRecords(document, of: name.file)
        return lines.map { line in
            var line = line
            line.fields = line.fields.map { field in
                guard field.isOfElements else { return field }
                let list = records.node(at: field.path, of: line.record.record).flatMap { try? $0.fieldValue() }
                let before = ListMerge(
                    found: list?.elements ?? [], old: field.new?.elements ?? [], new: field.old?.elements ?? [])
                return FieldChange(field.path, from: .array(before.exchanged), to: list)
            }
            return line
        }
    }

    /// What a file is with the change.
    enum Applied {
        /// This.
        case file([UInt8])
        /// Not there.
        case absent
        /// It cannot be said, as a fault closes the file.
        case undecided
    }

    /// The file with the change, whatever happened to it meanwhile: what has another value by now keeps it.
    ///
    /// - Parameter bytes: The file as it is; nil if there is none.
    /// - Returns: The file as it should be.
    func applied(to bytes: [UInt8]?) -> Applied {
        guard let made else { return .undecided }
        var document: JSONDocument?
        if let bytes {
            guard let read = try? JSONDocument(bytes), read.duplicateKeys.isEmpty else { return .undecided }
            document = read
        }
        let changes = made.map { RecordChange($0.record, $0.fields) }
        guard let outcome = try? StaffFileEdit(name.file, document, mode: .replay).apply(changes) else {
            return .undecided
        }
        return outcome.bytes.map { .file($0) } ?? .absent
    }

    /// The file as a reader should see it before the change is in place.
    func shown(for bytes: [UInt8]?) -> [UInt8]? {
        switch applied(to: bytes) {
        case .file(let bytes): bytes
        case .absent: nil
        case .undecided: bytes
        }
    }
}

extension FolderFiles {
    /// The names in `.pending`, in the order of their bytes; none if the folder is missing or cannot be read, for who
    /// may not look there cannot decide anything either.
    package func pendingNames() -> [String] {
        ((try? names(FolderLayout.pending)) ?? [])
    }

    /// The changes that are made according to the history but whose file is not in place yet, by file: whoever may
    /// not write shows them all the same.
    func changesNotInPlace() -> [String: [PendingChange]] {
        var changes: [String: [PendingChange]] = [:]
        for name in pendingNames() {
            guard let pending = PendingName(name), let change = try? PendingChange(pending, in: self),
                change.made != nil
            else { continue }
            changes[pending.path, default: []].append(change)
        }
        return changes
    }
}
