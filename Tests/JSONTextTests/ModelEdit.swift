import JSONText
import Records

/// What an edit means, told in the plainest way on values, to hold the real one against.
struct ModelEdit {
    typealias Step = JSONStep
    enum Kind {
        case set(FieldValue)
        case insert(FieldValue)
        case append(FieldValue)
        case remove
    }

    var path: [Step]
    var kind: Kind

    var edit: JSONEdit {
        switch kind {
        case .set(let value): .set(JSONPath(path), value)
        case .insert(let value): .insert(JSONPath(path), value)
        case .append(let value): .append(JSONPath(path), value)
        case .remove: .remove(JSONPath(path))
        }
    }

    func applied(to value: FieldValue) -> FieldValue { apply(path[...], value) ?? .null }

    /// Nil where the value is to go.
    private func apply(_ rest: ArraySlice<Step>, _ value: FieldValue?) -> FieldValue? {
        guard let step = rest.first else {
            switch kind {
            case .set(let new): return new
            case .remove: return nil
            case .append(let new): return .array((value?.elements ?? []) + [new])
            case .insert: return value
            }
        }
        switch step {
        case .key(let key):
            var members = value?.members ?? [:]
            members[key] = apply(rest.dropFirst(), members[key])
            return .object(members)
        case .index(let index):
            var elements = value?.elements ?? []
            if rest.count == 1, case .insert(let new) = kind {
                elements.insert(new, at: index)
            } else if let new = apply(rest.dropFirst(), elements[index]) {
                elements[index] = new
            } else {
                elements.remove(at: index)
            }
            return .array(elements)
        }
    }
}
