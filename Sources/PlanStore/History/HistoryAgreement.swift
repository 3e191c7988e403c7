import JSONText
import PlanFormat
import PlanModel
import Records

/// What the records of a file should be by its history, to compare them with what they are.
///
/// Two machines may have written into it side by side, each without knowing of the other: then every value that none of
/// the lines saw and replaced may be the one that the file has, as a merge or a person decided.
struct HistoryAgreement {
    /// What the lines left of one record.
    private struct Left {
        /// Whether the record is there; nil if no line says, or two say otherwise.
        var isThere: Bool?
        /// Whether a line took it away, so that it may be missing.
        var wasTakenAway = false
        var fields: [FieldPath: LeftField] = [:]
        var line = 1

        mutating func takeWhole(_ change: FieldChange, _ record: RecordID, _ file: RecordFile, _ line: Int) {
            // Who took it away had seen what others wrote into it, or did it beside them.
            let isSeen = fields.allSatisfy { path, field in change.old.map { field.holds($0[path], at: path) } ?? true }
            isThere = change.new == nil && !isSeen ? nil : change.new != nil
            wasTakenAway = wasTakenAway || change.new == nil
            guard isSeen else { return }
            let lists = record.isPlan ? file.lists.map(\.key) : []
            fields = [:]
            for (key, value) in change.new?.members ?? [:] where !lists.contains(key) {
                fields[FieldPath(parts: [key])] = LeftField(content: .values([value]), line: line)
            }
        }
    }

    /// What the lines left of one field.
    private struct LeftField {
        var content: Content
        var line: Int

        enum Content {
            /// One of these values.
            case values([FieldValue?])
            /// A list.
            case list(LeftList)
        }

        /// Whether the field of a file is what the lines left.
        func holds(_ found: FieldValue?, at path: FieldPath) -> Bool {
            switch content {
            case .values(let values):
                let comparison = FieldComparison(path)
                return values.contains { comparison.isSame(found, $0) }
            case .list(let list): return list.holds(found)
            }
        }
    }

    private let file: RecordFile
    private var records: [RecordID: Left] = [:]

    init(_ history: HistoryFile, of file: RecordFile) {
        self.file = file
        for line in history.ordered {
            for field in line.entry.fields {
                records[line.entry.record, default: Left()].line = line.number
                take(field, of: line.entry.record, line.number)
            }
        }
    }

    private mutating func take(_ field: FieldChange, of record: RecordID, _ line: Int) {
        var left = records[record] ?? Left()
        defer { records[record] = left }
        guard !field.path.isWhole else { return left.takeWhole(field, record, file, line) }
        // Who changes a field sees the record: one that another line took away meanwhile may be there or not.
        if left.isThere == false { left.isThere = nil }
        let before = left.fields[field.path]?.content
        left.fields = left.fields.filter { !$0.key.overlaps(field.path) }
        left.fields[field.path] = LeftField(content: HistoryAgreement.content(before, field), line: line)
    }

    private static func content(_ before: LeftField.Content?, _ field: FieldChange) -> LeftField.Content {
        guard field.isOfElements || field.old?.elements != nil || field.new?.elements != nil else {
            guard case .values(var values)? = before else { return .values([field.new]) }
            let comparison = FieldComparison(field.path)
            if let seen = values.firstIndex(where: { comparison.isSame($0, field.old) }) { values.remove(at: seen) }
            return .values(values.filter { !comparison.isSame($0, field.new) } + [field.new])
        }
        switch before {
        case .list(var list)?:
            list.take(field)
            return .list(list)
        case .values(let values)? where values.count == 1:
            var list = LeftList(values[0])
            list.take(field)
            return .list(list)
        case .values?, nil: return .list(LeftList(field))
        }
    }

    /// The records that are otherwise.
    func faults(in document: JSONDocument) -> [Fault] {
        let path = FolderLayout.history(of: file.id)
        let stored = StoredRecords(document, of: file)
        var faults: [Fault] = []
        func tell(_ kind: Fault.Kind, _ line: Int) {
            faults.append(Fault(file: path, line: line, kind: kind, scope: .notice))
        }
        for (record, left) in records {
            let isThere = stored.path(to: record.record) != nil
            guard isThere, left.isThere != false else {
                if isThere {
                    tell(.historyDisagrees(record: record.record, field: FieldPath.whole.description), left.line)
                } else if left.isThere == true || !left.wasTakenAway {
                    tell(.historyWithoutRecord(record.record), left.line)
                }
                continue
            }
            for (field, known) in left.fields {
                let found = stored.node(at: field, of: record.record).flatMap { try? $0.fieldValue() }
                if !known.holds(found, at: field) {
                    tell(.historyDisagrees(record: record.record, field: field.description), known.line)
                }
            }
        }
        return faults
    }
}

extension FieldValue {
    /// What stands at a path inside the value.
    fileprivate subscript(path: FieldPath) -> FieldValue? {
        var value: FieldValue? = self
        for part in path.parts {
            switch value {
            case .object(let members)?: value = members[part]
            case .array(let elements)?:
                value = Int(part).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            default: return nil
            }
        }
        return value
    }
}
