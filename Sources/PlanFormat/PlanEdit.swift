import JSONText
import PlanModel
import Records

extension Plan {
    /// The plan with fields of its records changed, as its file would hold them.
    ///
    /// - Parameter changes: Fields of records that are there; others change nothing.
    /// - Returns: The plan; nil where what comes of it is none.
    package func changed(by changes: [RecordChange]) -> Plan? {
        var members = fieldValue.members ?? [:]
        for change in changes {
            if change.record == RecordID.plan(id) {
                for field in change.fields { members.set(field.path.parts[...], to: field.new) }
                continue
            }
            guard let (key, place) = place(of: change.record.record), case .array(var records) = members[key],
                case .object(var record) = records[place]
            else { continue }
            for field in change.fields { record.set(field.path.parts[...], to: field.new) }
            records[place] = .object(record)
            members[key] = .array(records)
        }
        return Plan.stored(.object(members))
    }

    /// The plan of a value that is stored; nil where it is none.
    package static func stored(_ value: FieldValue) -> Plan? {
        let file = "plans/\(value.members?["unit"]?.text ?? "")/\(value.members?["id"]?.text ?? "").json"
        return PlanDecoder.decode(CanonicalJSON().file(value), file: file, agencies: nil).plan
    }

    /// The list that a record stands in, by its key, and where.
    private func place(of record: Ref) -> (key: String, place: Int)? {
        if let place = tasks.firstIndex(where: { $0.id == record }) { return ("tasks", place) }
        if let place = duties.asLaidDown.firstIndex(where: { $0.id == record }) { return ("duties", place) }
        if let place = sections.firstIndex(where: { RecordKind.section.record($0.id) == record }) {
            return ("sections", place)
        }
        return assignments.firstIndex { RecordKind.assignment.record($0.id) == record }.map { ("assignments", $0) }
    }
}

extension [String: FieldValue] {
    fileprivate mutating func set(_ path: ArraySlice<String>, to value: FieldValue?) {
        guard let key = path.first else { return }
        guard path.count > 1 else {
            self[key] = value
            return
        }
        var inner = self[key]?.members ?? [:]
        inner.set(path.dropFirst(), to: value)
        self[key] = .object(inner)
    }
}
