import Records

/// Applies an edit to a value that has no text yet.
struct FieldValueEdit {
    private let edit: JSONEdit

    init(_ edit: JSONEdit) {
        self.edit = edit
    }

    func apply(_ steps: ArraySlice<JSONStep>, to value: inout FieldValue) throws(JSONDraft.Failure) {
        guard let step = steps.first else {
            switch edit {
            case .set(_, let new): value = new
            case .append(_, let new): try append(new, to: &value)
            case .insert, .remove: throw JSONDraft.Failure(kind: .unfitPath)
            }
            return
        }
        switch step {
        case .key(let key): try apply(steps.dropFirst(), toMember: key, of: &value)
        case .index(let index): try apply(steps.dropFirst(), toElement: index, of: &value)
        }
    }

    private func apply(
        _ rest: ArraySlice<JSONStep>, toMember key: String, of value: inout FieldValue
    ) throws(JSONDraft.Failure) {
        var members: [String: FieldValue]
        switch value {
        case .object(let old): members = old
        case .null: members = [:]
        default: throw JSONDraft.Failure(kind: .notAnObject)
        }
        switch edit {
        case .remove where rest.isEmpty: members[key] = nil
        case .remove where members[key] == nil: return
        case .insert where rest.isEmpty: throw JSONDraft.Failure(kind: .unfitPath)
        default:
            var member = members[key] ?? .null
            try apply(rest, to: &member)
            members[key] = member
        }
        // Removing from what is missing must not bring it into being.
        if case .remove = edit, value == .null { return }
        value = .object(members)
    }

    private func apply(
        _ rest: ArraySlice<JSONStep>, toElement index: Int, of value: inout FieldValue
    ) throws(JSONDraft.Failure) {
        var elements: [FieldValue]
        switch value {
        case .array(let old): elements = old
        case .null: elements = []
        default: throw JSONDraft.Failure(kind: .notAnArray)
        }
        if case .insert(_, let new) = edit, rest.isEmpty {
            guard (0...elements.count).contains(index) else {
                throw JSONDraft.Failure(kind: .indexOutOfRange(count: elements.count))
            }
            elements.insert(new, at: index)
        } else {
            guard elements.indices.contains(index) else {
                throw JSONDraft.Failure(kind: .indexOutOfRange(count: elements.count))
            }
            if case .remove = edit, rest.isEmpty {
                elements.remove(at: index)
            } else {
                try apply(rest, to: &elements[index])
            }
        }
        value = .array(elements)
    }

    private func append(_ new: FieldValue, to value: inout FieldValue) throws(JSONDraft.Failure) {
        switch value {
        case .array(let elements): value = .array(elements + [new])
        case .null: value = .array([new])
        default: throw JSONDraft.Failure(kind: .notAnArray)
        }
    }
}
