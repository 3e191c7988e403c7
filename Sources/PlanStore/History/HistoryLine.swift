import PlanModel

/// The text of a history line: compact JSON in a fixed order of keys.
///
///     {"id":"…","action":"…","at":"…","by":"…","record":"IV.1.1","set":{"status":[null,"done"]}}
enum HistoryLine {
    private static let order: JSONKeyOrder = ["id", "action", "at", "by", "record", "set", "note", "undoes"]

    /// The bytes of a line, its newline included.
    static func bytes(_ entry: HistoryEntry) -> [UInt8] {
        var set: [String: FieldValue] = [:]
        for field in entry.fields { set[field.path.description] = .array([field.old ?? .null, field.new ?? .null]) }
        var members: [String: FieldValue] = [
            "id": .string(entry.id), "action": .string(entry.action), "at": .string(entry.at),
            "by": .string(entry.by), "record": .string(entry.record.record.description), "set": .object(set),
        ]
        members["note"] = entry.note.map { .string($0) }
        members["undoes"] = entry.undoes.map { .string($0) }
        return CanonicalJSON(order: order).line(.object(members))
    }

    /// What is wrong with a line.
    struct Failure: Error {
        let kind: Fault.Kind
        let line: Int
        let column: Int
        /// Whether the text is a whole JSON value, so that nothing of it was torn off.
        let isWhole: Bool
    }

    /// Reads a line.
    static func entry(_ bytes: ArraySlice<UInt8>, line: Int, plan: PlanID) throws(Failure) -> HistoryEntry {
        let document: JSONDocument
        do {
            document = try JSONDocument(Array(bytes), firstLine: line)
        } catch {
            throw Failure(
                kind: .historyLine(error.kind), line: error.line, column: error.column, isWhole: false)
        }
        let root = document.root
        if let repeated = document.duplicateKeys.first {
            throw Failure(
                kind: .historyLine(repeated.kind), line: line, column: repeated.column, isWhole: true)
        }
        func text(_ key: String) throws(Failure) -> String {
            guard let value = root[key] else { throw failure(.missingField(key), at: root) }
            guard let text = value.string else {
                throw failure(.wrongType(field: key, expected: .text), at: value)
            }
            return text
        }
        func id(_ key: String) throws(Failure) -> String {
            let id = try text(key)
            guard HistoryID.isWellFormed(id) else {
                throw failure(.badHistoryID(field: key, text: id), at: root[key] ?? root)
            }
            return id
        }
        let record = Ref(try text("record").composingVietnamese)
        guard record.isWellFormed else {
            throw failure(.badRecordID(record.description), at: root["record"] ?? root)
        }
        return HistoryEntry(
            id: try id("id"), action: try id("action"), at: try text("at"), by: try text("by"),
            record: RecordID(plan, record), fields: try fields(of: root), note: root["note"]?.string,
            undoes: root["undoes"]?.isNull ?? true ? nil : try id("undoes"))
    }

    private static func fields(of root: JSONNode) throws(Failure) -> [FieldChange] {
        guard let set = root["set"] else { throw failure(.missingField("set"), at: root) }
        guard set.kind == .object else { throw failure(.wrongType(field: "set", expected: .object), at: set) }
        var fields: [FieldChange] = []
        for member in set.members {
            guard let old = member.value[0], let new = member.value[1], member.value.count == 2 else {
                throw failure(.wrongType(field: member.key, expected: .list), at: member.value)
            }
            do {
                fields.append(
                    FieldChange(
                        FieldPath(member.key), from: try old.known(), to: try new.known()))
            } catch {
                throw Failure(
                    kind: .historyLine(error.kind), line: error.line, column: error.column, isWhole: true)
            }
        }
        return fields
    }

    private static func failure(_ kind: Fault.Kind, at node: JSONNode) -> Failure {
        let position = node.position
        return Failure(kind: kind, line: position.line, column: position.column, isWhole: true)
    }
}

extension JSONNode {
    /// The value, nil for null: in a history both say that there was nothing.
    func known() throws(JSONFault) -> FieldValue? {
        isNull ? nil : try fieldValue()
    }
}
