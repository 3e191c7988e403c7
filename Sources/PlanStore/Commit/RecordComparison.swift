import JSONText
import PlanFormat
import Records

/// Whether a stored record is the one that a person saw, all of it.
///
/// Other than with single fields, what the person does not know of counts here: a colleague may have added it since.
/// Only keys that are none of the format's are left out of account, as nobody was shown them.
package struct RecordComparison {
    /// The order of the record's keys, which also tells those of the format.
    package let order: JSONKeyOrder

    package init(order: JSONKeyOrder) { self.order = order }

    /// Whether both mean the same: null, an empty list, false and a default are as good as absent.
    package func isSame(_ found: FieldValue?, _ known: FieldValue?) -> Bool {
        switch (found, known) {
        case (nil, nil): true
        case (let found?, let known?): RecordComparison.isSame(found, known, "", order)
        default: false
        }
    }

    private static func isSame(
        _ found: FieldValue?, _ known: FieldValue?, _ key: String, _ order: JSONKeyOrder
    ) -> Bool {
        switch (meaning(found, key), meaning(known, key)) {
        case (nil, nil): true
        case (.object(let found)?, .object(let known)?):
            Set(found.keys).union(known.keys).allSatisfy { key in
                (known[key] == nil && !order.knows(key))
                    || isSame(found[key], known[key], key, order.order(inside: key))
            }
        case (.array(let found)?, .array(let known)?):
            found.count == known.count && zip(found, known).allSatisfy { isSame($0, $1, "", order) }
        case (let found?, let known?): FieldComparison.isEqual(found, known)
        default: false
        }
    }

    private static func meaning(_ value: FieldValue?, _ key: String) -> FieldValue? {
        switch value {
        case nil, .null, .array([]), .object([:]), .bool(false): nil
        default: value == StoredDefault.value(of: key) ? nil : value
        }
    }
}

extension FieldEdit {
    /// Decides about a record as a whole.
    ///
    /// - Parameters:
    ///   - change: What the person saw and wants; nil for no record.
    ///   - found: What the file has; nil if the record is not there.
    ///   - order: The order of the record's keys.
    ///   - mode: How strict to be.
    init(whole change: FieldChange, found: FieldValue?, order: JSONKeyOrder, mode: CommitMode) {
        let comparison = RecordComparison(order: order)
        if comparison.isSame(found, change.old) {
            // The one that is there may have keys that nobody was shown: they go, and come back, with it.
            let new = FieldEdit.overlay(change.new, on: found, seen: change.old)
            self = found == new ? .none : .set(old: found, new: new)
        } else if mode == .replay || (mode == .change && comparison.isSame(found, change.new)) {
            self = .none
        } else {
            self = .conflict(found: found)
        }
    }
}
