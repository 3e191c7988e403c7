import Records

/// How strictly a field has to be as the person saw it.
enum CommitMode {
    /// A new change: what has been done already by somebody else is no conflict.
    case change
    /// A change that takes another back: the field has to be exactly as that one left it.
    case undo
    /// A change that was interrupted: where the file says otherwise the file is right.
    case replay
}

/// What becomes of one field of one record.
enum FieldEdit {
    /// Nothing: the field is already as it should be, or stays as the file has it.
    case none
    /// These values: what the file had, and what it gets; nil removes the field.
    case set(old: FieldValue?, new: FieldValue?)
    /// The field is not as the person saw it.
    case conflict(found: FieldValue?)

    /// Decides about a field.
    ///
    /// - Parameters:
    ///   - change: What the person saw and wants.
    ///   - found: What the file has; nil if the field is absent.
    ///   - mode: How strict to be.
    init(_ change: FieldChange, found: FieldValue?, mode: CommitMode) {
        let comparison = FieldComparison(change.path)
        let seesOld = comparison.isSame(found, change.old)
        let edit: FieldEdit
        if FieldEdit.isList(change) {
            edit = FieldEdit.list(change, found: found, mode: mode)
        } else if seesOld {
            edit = .set(old: found, new: FieldEdit.overlay(change.new, on: found, seen: change.old))
        } else if mode != .undo, comparison.isSame(found, change.new) {
            edit = .none
        } else {
            edit = .conflict(found: found)
        }
        switch edit {
        case .conflict where mode == .replay: self = .none
        case .set(let old, let new) where FieldEdit.isNothing(old) && FieldEdit.isNothing(new) || old == new:
            self = .none
        default: self = edit
        }
    }

    private static func isNothing(_ value: FieldValue?) -> Bool {
        value == nil || value == .null
    }

    private static func isList(_ change: FieldChange) -> Bool {
        switch (change.old, change.new) {
        case (.array, .array), (.array, nil), (nil, .array), (.array, .null), (.null, .array): true
        default: false
        }
    }

    private static func list(_ change: FieldChange, found: FieldValue?, mode: CommitMode) -> FieldEdit {
        let elements: [FieldValue]
        switch found {
        case nil, .null: elements = []
        case .array(let list): elements = list
        default: return .conflict(found: found)
        }
        let merge = ListMerge(
            found: elements, old: change.old?.elements ?? [], new: change.new?.elements ?? [])
        if mode == .undo, !merge.findsWhatIsRemoved { return .conflict(found: found) }
        // A replay may find its elements there already; whoever takes them back knows that they are not.
        let merged = change.isOfElements && mode != .replay ? merge.exchanged : merge.merged
        if merged == elements { return .none }
        // A list with nothing in it is left out, unless that is what was there or what is wanted.
        let isGone = merged.isEmpty && change.new != .array([])
        return .set(old: found, new: isGone ? nil : .array(merged))
    }

    /// The new value, with those members of the stored object that the person did not see.
    static func overlay(_ new: FieldValue?, on found: FieldValue?, seen: FieldValue?) -> FieldValue? {
        guard case .object(let new)? = new, case .object(let found)? = found else { return new }
        var result = found
        for key in (seen?.members ?? [:]).keys where new[key] == nil { result[key] = nil }
        for (key, value) in new { result[key] = overlay(value, on: found[key], seen: seen?.members?[key]) }
        return .object(result)
    }
}
