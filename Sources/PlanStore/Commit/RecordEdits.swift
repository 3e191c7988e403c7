import JSONText
import Records
import VietnameseText

/// Collects what changes of records and of their fields come to in the text of one file.
struct RecordEdits {
    private let file: RecordFile
    private let document: JSONDocument
    private let records: StoredRecords
    private let mode: CommitMode
    private var fieldEdits: [JSONEdit] = []
    private var recordEdits: [JSONEdit] = []
    private var removedFields: [JSONPath] = []
    /// Where records come and go; most changes have no need of it.
    private lazy var places = RecordPlaces(document, of: file)
    /// The records that change, with the values that the file had and those it gets.
    private(set) var changes: [RecordChange] = []
    /// What changed since the person saw it.
    private(set) var conflicts: [FieldConflict] = []

    init(_ file: RecordFile, _ document: JSONDocument, mode: CommitMode) {
        (self.file, self.document, self.mode) = (file, document, mode)
        records = StoredRecords(document, of: file)
    }

    /// Takes in the changes of one record.
    ///
    /// - Returns: Whether there is such a record, or will be.
    mutating func add(_ change: RecordChange) -> Bool {
        if let whole = change.fields.first, whole.path.isWhole {
            return replace(change.record, whole)
        }
        guard records.path(to: change.record.record) != nil else { return false }
        var applied = RecordChange(change.record, [])
        for field in change.fields {
            guard let path = records.path(to: field.path, of: change.record.record) else { continue }
            switch edit(field, at: path) {
            case .none: break
            case .conflict(let found): note(field, of: change.record, found: found)
            case .set(let old, let new):
                applied.fields.append(FieldChange(field.path, from: old, to: new))
                let written = new ?? (file.keepsNull(field.path, of: change.record) ? .null : nil)
                fieldEdits.append(written.map { .set(path, $0) } ?? .remove(path))
                if written == nil { removedFields.append(path) }
            }
        }
        if !applied.fields.isEmpty { changes.append(applied) }
        return true
    }

    private func edit(_ field: FieldChange, at path: JSONPath) -> FieldEdit {
        guard let node = document.root[path] else { return FieldEdit(field, found: nil, mode: mode) }
        do {
            return FieldEdit(field, found: try node.fieldValue(), mode: mode)
        } catch {
            // A number that only a person understands: nothing overwrites what was not understood.
            return mode == .replay ? .none : .conflict(found: nil)
        }
    }

    private mutating func note(_ field: FieldChange, of record: RecordID, found: FieldValue?) {
        conflicts.append(
            FieldConflict(record: record, path: field.path, seen: field.old, wanted: field.new, found: found))
    }

    // MARK: Whole records

    /// - Returns: Whether a record with the id can be in the file.
    private mutating func replace(_ record: RecordID, _ field: FieldChange) -> Bool {
        let path = records.path(to: record.record)
        let key: String? =
            if case .key(let key)? = path?.steps.first { key } else { nil }
        guard let list = file.lists.first(where: { $0.key == key }) ?? file.list(for: record.record) else {
            return false
        }
        var found: FieldValue?
        if let node = path.flatMap({ document.root[$0] }) {
            guard let value = try? node.fieldValue() else {
                if mode != .replay { note(field, of: record, found: nil) }
                return true
            }
            found = value
        }
        let wanted = FieldChange(
            .whole, from: field.old.flatMap { list.named($0, record.record) },
            to: field.new.flatMap { list.named($0, record.record) })
        // A record is an object, and its id says in which list it is.
        guard (wanted.old == nil) == (field.old == nil), (wanted.new == nil) == (field.new == nil) else {
            note(field, of: record, found: found)
            return true
        }
        switch FieldEdit(whole: wanted, found: found, order: file.order.order(inside: list.key), mode: mode) {
        case .none: break
        case .conflict(let found): note(field, of: record, found: found)
        case .set(let old, let new):
            changes.append(RecordChange(record, [FieldChange(.whole, from: old, to: new)]))
            switch (path, new) {
            case (let path?, let new?): fieldEdits.append(.set(path, new))
            case (nil, let new?): recordEdits.append(places.insert(record.record, new, into: list))
            case (_, nil): recordEdits += [places.remove(record.record, from: list)].compactMap(\.self)
            }
        }
        return true
    }

    // MARK: The text

    /// The text with all changes; nil if one has no place in it.
    func edited() -> [UInt8]? {
        // Fields first: their paths count places as they are before records come and go.
        guard let edited = try? document.edited(fieldEdits, order: file.order) else { return nil }
        let bytes = removingWhatGotEmpty(in: edited)
        guard !recordEdits.isEmpty else { return puttingInPlace(in: bytes) }
        return (try? JSONDocument(bytes).edited(recordEdits, order: file.order)).map(puttingInPlace)
    }

    /// Lets records that stand elsewhere in the paper now stand there in the file, too: its order is the paper's.
    private func puttingInPlace(in bytes: [UInt8]) -> [UInt8] {
        let moved = changes.filter { $0.fields.contains { $0.path == FieldPath("ref") } }.map(\.record.record)
        guard !moved.isEmpty, let document = try? JSONDocument(bytes) else { return bytes }
        var places = RecordPlaces(document, of: file)
        var edits: [JSONEdit] = []
        for list in file.lists {
            for step in places.reorder(Set(moved), in: list) {
                guard let value = try? document.root[[.key(list.key), .index(step.original)]]?.fieldValue() else {
                    return bytes
                }
                edits.append(.remove([.key(list.key), .index(step.from)]))
                edits.append(.insert([.key(list.key), .index(step.to)], value))
            }
        }
        return edits.isEmpty ? bytes : (try? document.edited(edits, order: file.order)) ?? bytes
    }

    /// Takes away `members/<body>`, `members`, `submissions`, `exempt`, `calls` and `replies` where the removals left nothing in
    /// them, so that taking a first entry back gives the file's old bytes.
    private func removingWhatGotEmpty(in bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        // From the inside out: a body's entry first, then the object that held it.
        for depth in [4, 3] {
            var seen: Set<JSONPath> = []
            let parents = removedFields.compactMap { path -> JSONPath? in
                guard path.steps.count > depth, case .key(let key) = path.steps[2],
                    ["members", "submissions", "exempt", "calls", "replies"].contains(key)
                else { return nil }
                let parent = JSONPath(Array(path.steps.prefix(depth)))
                return seen.insert(parent).inserted ? parent : nil
            }
            guard !parents.isEmpty, let document = try? JSONDocument(bytes) else { continue }
            let empty = parents.filter { document.root[$0].map { $0.kind == .object && $0.count == 0 } ?? false }
            guard !empty.isEmpty, let edited = try? document.edited(empty.map { .remove($0) }) else { continue }
            bytes = edited
        }
        return bytes
    }
}

/// The lists of a file while records come and go: which record is at which place by then.
struct RecordPlaces {
    private struct Entry {
        let id: Ref?
        /// Where it stands in the paper.
        let ref: Ref?
        let section: String?
    }

    private var lists: [String: [Entry]] = [:]

    init(_ document: JSONDocument, of file: RecordFile) {
        for list in file.lists {
            guard let node = document.root[list.key], node.kind == .array else { continue }
            lists[list.key] = node.elements.map { element in
                let id = list.id(of: element)
                return Entry(
                    id: id, ref: element["ref"]?.string.map { Ref($0.composingVietnamese) } ?? id,
                    section: element["section"]?.string)
            }
        }
    }

    /// Puts a new record into its list: behind the last one whose ref precedes its own, for a task among those of its
    /// heading. What was taken away comes back to its place so, but for lists in which the order of entry counts.
    mutating func insert(_ id: Ref, _ value: FieldValue, into list: RecordFile.RecordList) -> JSONEdit {
        let section = value.members?["section"]?.text
        let ref = value.members?["ref"]?.text.map { Ref($0) } ?? id
        var entries = lists[list.key] ?? []
        let place =
            list.isInOrderOfEntry ? entries.count : RecordPlaces.place(of: ref, section, in: entries)
        entries.insert(Entry(id: id, ref: ref, section: section), at: place)
        lists[list.key] = entries
        return entries.count == 1
            ? .append([.key(list.key)], value) : .insert([.key(list.key), .index(place)], value)
    }

    /// Takes a record out of its list; nil if it is not in it.
    mutating func remove(_ id: Ref, from list: RecordFile.RecordList) -> JSONEdit? {
        guard let place = lists[list.key]?.firstIndex(where: { $0.id == id }) else { return nil }
        lists[list.key]?.remove(at: place)
        return .remove([.key(list.key), .index(place)])
    }

    /// Puts records where their refs belong, and leaves the others as they follow each other.
    ///
    /// - Returns: One step after the other: where the record stood at first, where it stands by then, and where it goes.
    mutating func reorder(
        _ moved: Set<Ref>, in list: RecordFile.RecordList
    ) -> [(original: Int, from: Int, to: Int)] {
        let entries = lists[list.key] ?? []
        func isMoved(_ entry: Entry) -> Bool { entry.id.map(moved.contains) ?? false }
        guard entries.contains(where: isMoved) else { return [] }
        var wanted = entries.indices.filter { !isMoved(entries[$0]) }
        let movers = entries.indices.filter { isMoved(entries[$0]) }
            .sorted { (entries[$0].ref ?? Ref("")) < (entries[$1].ref ?? Ref("")) }
        for mover in movers {
            guard let ref = entries[mover].ref else { continue }
            let place = RecordPlaces.place(of: ref, entries[mover].section, in: wanted.map { entries[$0] })
            wanted.insert(mover, at: place)
        }
        var steps: [(original: Int, from: Int, to: Int)] = []
        var current = Array(entries.indices)
        for (to, original) in wanted.enumerated() where current[to] != original {
            guard let from = current.firstIndex(of: original) else { continue }
            current.insert(current.remove(at: from), at: to)
            steps.append((original, from, to))
        }
        lists[list.key] = wanted.map { entries[$0] }
        return steps
    }

    private static func place(of ref: Ref, _ section: String?, in entries: [Entry]) -> Int {
        let besides = entries.indices.filter { section != nil && entries[$0].section == section }
        let candidates = besides.isEmpty ? Array(entries.indices) : besides
        let before = candidates.last { place in entries[place].ref.map { $0 < ref } ?? false }
        return before.map { $0 + 1 } ?? candidates.first ?? 0
    }
}
