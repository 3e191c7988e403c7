import JSONText
import PlanModel
import Records

/// What was decided about a document, as a text that is kept until it is read again.
extension MendedReading {
    /// The decisions as JSON; nil where nothing was decided.
    package var kept: String? {
        guard !decisions.isEmpty else { return nil }
        var value = decisions.fieldValue
        value["lines"] = .string(fingerprint)
        return String(decoding: CanonicalJSON().file(.object(value)), as: UTF8.self)
    }

    /// Takes over what was decided of the same lines at another time.
    ///
    /// - Returns: How many decisions; nil where the text is none, or about a file that was read into other lines.
    package mutating func restore(_ text: String) -> Int? {
        guard let document = try? JSONDocument(Array(text.utf8)), let value = try? document.root.fieldValue(),
            let members = value.members, members["lines"]?.text == fingerprint
        else { return nil }
        let found = MendingDecisions(members)
        do throws(Refusal) {
            try decide { $0 = found }
        } catch {
            return nil
        }
        return found.count
    }
}

extension MendingDecisions.RecordOfLine {
    fileprivate var description: String { "\(line?.description ?? "") \(kind.rawValue) \(place)" }
}

extension MendingDecisions {
    fileprivate var fieldValue: [String: FieldValue] {
        var value: [String: FieldValue] = [:]
        value["unit"] = unit.map { .string($0.slug) }
        value["joined"] = .array(joined.sorted().map { .string($0.description) })
        value["cuts"] = .array(
            cuts.flatMap { line, offsets in offsets.map { LineID(line, offset: $0) } }.sorted()
                .map { .string($0.description) })
        value["kinds"] = .object(
            Dictionary(uniqueKeysWithValues: kinds.map { ($0.key.description, .string($0.value.rawValue)) }))
        value["bodies"] = .object(
            Dictionary(
                uniqueKeysWithValues: bodies.map { line, bodies in
                    (line.description, .array(bodies.map { .string($0.description) }))
                }))
        value["accepted"] = .array(accepted.sorted().map { .string($0.description) })
        value["records"] = .array(
            fields.sorted { $0.key.description < $1.key.description }.map { record, fields in
                let changed = fields.sorted { $0.key.description < $1.key.description }.map { path, new -> FieldValue in
                    var field: [String: FieldValue] = ["field": .string(path.description)]
                    field["value"] = new
                    return .object(field)
                }
                var members: [String: FieldValue] = [
                    "kind": .string(record.kind.rawValue), "place": .int(record.place), "fields": .array(changed),
                ]
                members["line"] = record.line.map { .string($0.description) }
                return .object(members)
            })
        return value
    }

    fileprivate init(_ members: [String: FieldValue]) {
        func lines(_ key: String) -> [LineID] {
            (members[key]?.elements ?? []).compactMap { $0.text.flatMap { LineID($0) } }
        }
        unit = members["unit"]?.text.map { UnitID($0) }
        joined = Set(lines("joined"))
        accepted = Set(lines("accepted"))
        for cut in lines("cuts") { cuts[cut.line, default: []].insert(cut.offset) }
        for (line, kind) in members["kinds"]?.members ?? [:] {
            if let line = LineID(line) { kinds[line] = kind.text.flatMap { LineKind(rawValue: $0) } }
        }
        for (line, named) in members["bodies"]?.members ?? [:] {
            if let line = LineID(line) {
                bodies[line] = (named.elements ?? []).compactMap { $0.text.flatMap { AgencyReference($0) } }
            }
        }
        for record in (members["records"]?.elements ?? []).compactMap(\.members) {
            guard let kind = record["kind"]?.text.flatMap({ OutlineLine.Kind(rawValue: $0) }),
                case .int(let place)? = record["place"]
            else { continue }
            let name = RecordOfLine(line: record["line"]?.text.flatMap { LineID($0) }, kind: kind, place: place)
            for field in (record["fields"]?.elements ?? []).compactMap(\.members) {
                guard let path = field["field"]?.text else { continue }
                fields[name, default: [:]][FieldPath(path)] = .some(field["value"])
            }
        }
    }
}
