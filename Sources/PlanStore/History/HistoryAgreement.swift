import PlanModel

/// What the records of a file should be by its history, to compare them with what they are.
struct HistoryAgreement {
    /// What the last lines left of one record.
    private struct Left {
        /// Whether the record is there; nil if no line says.
        var isThere: Bool?
        var fields: [FieldPath: (value: FieldValue?, line: Int)] = [:]
        var line = 1
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
        left.fields = left.fields.filter { !$0.key.overlaps(field.path) }
        if field.path.isWhole {
            left.isThere = field.new != nil
            let lists = record.isPlan ? file.lists.map(\.key) : []
            for (key, value) in field.new?.members ?? [:] where !lists.contains(key) {
                left.fields[FieldPath(parts: [key])] = (value, line)
            }
        } else {
            left.fields[field.path] = (field.new, line)
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
            for (field, (value, line)) in left.fields {
                let found = stored.node(at: field, of: record.record).flatMap { try? $0.fieldValue() }
                if !FieldComparison(field).isSame(found, value) {
                    faults.append(
                        Fault(
                            file: path, line: line,
                            kind: .historyDisagrees(record: record.record, field: field.description), scope: .notice))
                }
            }
        }
        return faults
    }
}
