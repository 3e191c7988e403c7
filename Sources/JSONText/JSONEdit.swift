import Records

/// One change to a document. Edits are applied one after another, so that a path means what it means after the
/// edits before it.
///
/// `null` on the way counts as missing: it gives way to the object or array that an edit needs.
package enum JSONEdit: Hashable, Sendable {
    /// Gives the place this value. A missing member is inserted, and missing objects on the way to it; an element
    /// must exist. Where old and new value are both objects or both arrays, only what differs between them changes.
    case set(JSONPath, FieldValue)
    /// Inserts an element; the path ends in the index that it will have, at most the array's count.
    case insert(JSONPath, FieldValue)
    /// Adds an element at the end of the array at the path; a missing array is created.
    case append(JSONPath, FieldValue)
    /// Takes the member or element out. A missing member, or one of a missing object, is no fault.
    case remove(JSONPath)

    /// Where the edit takes place.
    package var path: JSONPath {
        switch self {
        case .set(let path, _), .insert(let path, _), .append(let path, _), .remove(let path): path
        }
    }
}

/// Why an edit cannot be applied; nothing is edited then.
package struct JSONEditFailure: Error, Hashable, Sendable {
    /// What is in the way.
    package enum Kind: Hashable, Sendable {
        /// A key was asked for where the document has something else than an object.
        case notAnObject
        /// An index was asked for, or an element added, where the document has something else than an array.
        case notAnArray
        /// The array has no such place; it has `count` elements.
        case indexOutOfRange(count: Int)
        /// The edit needs a path that ends in an index (`insert`), or any step at all (`remove`).
        case unfitPath
    }

    /// What is in the way.
    package let kind: Kind
    /// The edit.
    package let edit: JSONEdit
}

extension JSONDocument {
    /// The bytes of the document after some edits.
    ///
    /// Only the touched bytes change: everything else, also unknown keys, their order and all white space, stays as
    /// it is; new text follows the formatting of its neighbours. An edit that changes nothing changes no byte.
    ///
    /// - Parameters:
    ///   - edits: What to change, applied in this order.
    ///   - order: The order of keys: a new member comes after the last sibling that precedes it there, else before
    ///     the first that follows it; a key that is not listed comes last.
    /// - Returns: The new text.
    /// - Throws: ``JSONEditFailure`` for the first edit that cannot be applied.
    package func edited(_ edits: [JSONEdit], order: JSONKeyOrder = []) throws(JSONEditFailure) -> [UInt8] {
        var draft = JSONDraft(tree: tree, order: order)
        for edit in edits {
            do {
                try draft.apply(edit)
            } catch {
                throw JSONEditFailure(kind: error.kind, edit: edit)
            }
        }
        return JSONDraftWriter(tree: tree).text(of: draft.root, order: order)
    }
}
