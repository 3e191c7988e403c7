import PlanModel

/// What the records of a file should be by its history, to compare them with what they are.
struct HistoryAgreement {
    /// What the last lines left of one record.
    private struct Left {
        /// Whether the record is there; nil if no line says.
        var isThere: Bool?
        var fields: [FieldPath: Ends] = [:]
        var line = 1
    }

    /// What the lines left of a field. On two machines people may go on from the same value, each alone: then the field
    /// has an end for each, and merging keeps one of them, or of a list what both added.
    private struct Ends {
        /// The values that no later line began with.
        private var values: [FieldValue?]
        /// What all lines together make of a list.
        private var list: [FieldValue]
        private(set) var line: Int

        init(_ value: FieldValue?, _ line: Int) {
            (values, list, self.line) = ([value], value?.elements ?? [], line)
        }

        init(_ field: FieldChange, after ends: Ends?, _ line: Int) {
            let comparison = FieldComparison(field.path)
            let (old, new) = (field.old?.elements ?? [], field.new?.elements ?? [])
            values = (ends?.values ?? []).filter { !comparison.isSame($0, field.old) } + [field.new]
            list = (ends?.list ?? old).without(old.without(new)) + new.without(old)
            self.line = line
        }

        func allow(_ found: FieldValue?, _ comparison: FieldComparison) -> Bool {
            if values.contains(where: { comparison.isSame($0, found) }) { return true }
            guard let elements = found?.elements, elements.count == list.count else { return false }
            return elements.without(list).isEmpty
        }
    }

    private let file: StaffFile
    private var records: [RecordID: Left] = [:]

    init(_ history: HistoryFile, of file: StaffFile) {
        self.file = file
        for line in history.lines {
            for field in line.entry.fields {
                records[line.entry.record, default: Left()].line = line.number
                take(field, of: line.entry.record, line.number)
            }
        }
    }

    private mutating func take(_ field: FieldChange, of record: RecordID, _ line: Int) {
        var left = records[record] ?? Left()
        let ends = left.fields[field.path]
        left.fields = left.fields.filter { !$0.key.overlaps(field.path) }
        if field.path.isWhole {
            left.isThere = field.new != nil
            let lists = record.isPlan ? file.lists.map(\.key) : []
            for (key, value) in field.new?.members ?? [:] where !lists.contains(key) {
                left.fields[FieldPath(parts: [key])] = Ends(value, line)
            }
        } else {
            left.fields[field.path] = Ends(field, after: ends, line)
        }
        records[record] = left
    }

    /// The records that are otherwise.
    func faults(in document: JSONDocument) -> [Fault] {
        let path = FolderLayout.history(of: file.id)
        let stored = StoredRecords(document, of: file)
        var faults: [Fault] = []
        for (record, left) in records {
            let isThere = stored.path(to: record.record) != nil
            guard isThere, left.isThere != false else {
                if isThere || left.isThere != false {
                    let kind: Fault.Kind =
                        isThere
                        ? .historyDisagrees(record: record.record, field: FieldPath.whole.description)
                        : .historyWithoutRecord(record.record)
                    faults.append(Fault(file: path, line: left.line, kind: kind, scope: .notice))
                }
                continue
            }
            for (field, ends) in left.fields {
                let found = stored.node(at: field, of: record.record).flatMap { try? $0.fieldValue() }
                if !ends.allow(found, FieldComparison(field)) {
                    faults.append(
                        Fault(
                            file: path, line: ends.line,
                            kind: .historyDisagrees(record: record.record, field: field.description), scope: .notice))
                }
            }
        }
        return faults
    }
}

extension [FieldValue] {
    /// The elements that another list does not have as often.
    fileprivate func without(_ others: [FieldValue]) -> [FieldValue] {
        var rest = others
        return filter { element in
            guard let place = rest.firstIndex(of: element) else { return true }
            rest.remove(at: place)
            return false
        }
    }
}
