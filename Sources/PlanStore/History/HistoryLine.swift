import JSONText
import PlanFormat
import Records
import VietnameseText

/// The text of a history line: compact JSON in a fixed order of keys.
///
///     {"id":"…","n":7,"action":"…","at":"…","by":"…","login":"…","record":"IV.1.1","set":{"status":[null,"done"]}}
///     {"id":"…","n":8,"action":"…","at":"…","by":"…","login":"…","record":"IV.1.1","set":{},"add":{"notes":[{…}]}}
package enum HistoryLine {
    private static let order: JSONKeyOrder = [
        "id", "n", "action", "at", "by", "login", "record", "set", "add", "take", "note", "undoes",
    ]

    /// The bytes of a line, its newline included.
    ///
    /// - Parameters:
    ///   - entry: The line.
    ///   - others: Members that are none of the format's, of a line that is written anew.
    /// - Returns: The bytes.
    package static func bytes(_ entry: HistoryEntry, with others: [String: FieldValue] = [:]) -> [UInt8] {
        var set: [String: FieldValue] = [:]
        var (added, taken): ([String: FieldValue], [String: FieldValue]) = ([:], [:])
        for field in entry.fields {
            let name = field.path.description
            if field.isOfElements {
                (added[name], taken[name]) = (field.new, field.old)
            } else {
                set[name] = .array([field.old ?? .null, field.new ?? .null])
            }
        }
        var members: [String: FieldValue] = [
            "id": .string(entry.id), "action": .string(entry.action), "at": .string(entry.at),
            "by": .string(entry.by), "record": .string(entry.record.record.description), "set": .object(set),
        ]
        if !added.isEmpty { members["add"] = .object(added) }
        if !taken.isEmpty { members["take"] = .object(taken) }
        members["n"] = entry.n.map { .int($0) }
        members["login"] = entry.login.map { .string($0) }
        members["note"] = entry.note.map { .string($0) }
        members["undoes"] = entry.undoes.map { .string($0) }
        return CanonicalJSON(order: order).line(.object(members.merging(others) { own, _ in own }))
    }

    /// The line in a shorter form with all that it says; nil where there is none.
    ///
    /// - Parameters:
    ///   - bytes: The line without its newline.
    ///   - form: The form that the folder has.
    /// - Returns: The line with its newline.
    static func shortened(_ bytes: [UInt8], _ form: HistoryForm) -> [UInt8]? {
        guard var entry = try? entry(bytes[...], line: 1, plan: PlanID("")), let document = try? JSONDocument(bytes),
            let members = try? document.root.fieldValue().members
        else { return nil }
        let fields = entry.fields.map(form.change)
        guard fields != entry.fields else { return nil }
        entry.fields = fields.sorted { $0.path.description < $1.path.description }
        let line = self.bytes(entry, with: members.filter { !order.knows($0.key) })
        return line.count <= bytes.count ? line : nil
    }

    /// What is wrong with a line.
    package struct Failure: Error {
        package let kind: Fault.Kind
        package let line: Int
        package let column: Int
        /// Whether the text is a whole JSON value, so that nothing of it was torn off.
        let isWhole: Bool
    }

    /// Reads a line.
    package static func entry(_ bytes: ArraySlice<UInt8>, line: Int, plan: PlanID) throws(Failure) -> HistoryEntry {
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
            undoes: root["undoes"]?.isNull ?? true ? nil : try id("undoes"), n: try number(of: root),
            login: root["login"]?.string)
    }

    private static func number(of root: JSONNode) throws(Failure) -> Int? {
        guard let value = root["n"], !value.isNull else { return nil }
        guard let number = value.int else { throw failure(.wrongType(field: "n", expected: .wholeNumber), at: value) }
        guard HistoryOrder.numbers.contains(number) else {
            throw failure(.outOfRange(field: "n", value: number), at: value)
        }
        return number
    }

    private static func fields(of root: JSONNode) throws(Failure) -> [FieldChange] {
        let elements = try elements(of: root)
        guard let set = root["set"] else {
            guard elements.isEmpty else { return elements }
            throw failure(.missingField("set"), at: root)
        }
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
        guard !elements.isEmpty else { return fields }
        return (fields + elements).sorted { $0.path.description < $1.path.description }
    }

    /// What lists gained and lost.
    private static func elements(of root: JSONNode) throws(Failure) -> [FieldChange] {
        let (gained, lost) = (try lists("add", of: root), try lists("take", of: root))
        return Set(gained.keys).union(lost.keys).sorted().map { name in
            FieldChange(FieldPath(name), taking: lost[name] ?? [], adding: gained[name] ?? [])
        }
    }

    private static func lists(_ key: String, of root: JSONNode) throws(Failure) -> [String: [FieldValue]] {
        guard let lists = root[key], !lists.isNull else { return [:] }
        guard lists.kind == .object else { throw failure(.wrongType(field: key, expected: .object), at: lists) }
        var result: [String: [FieldValue]] = [:]
        for member in lists.members {
            guard member.value.kind == .array else {
                throw failure(.wrongType(field: member.key, expected: .list), at: member.value)
            }
            do {
                result[member.key] = try member.value.elements.map { (element) throws(JSONFault) in
                    try element.fieldValue()
                }
            } catch {
                throw Failure(
                    kind: .historyLine(error.kind), line: error.line, column: error.column, isWhole: true)
            }
        }
        return result
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
