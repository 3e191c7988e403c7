import PlanFormat
import Records
import VietnameseText

/// Whether a stored value is what a person saw. Stored files may say the same in several ways.
struct FieldComparison {
    /// The last part of the field's path, by which it has a default.
    let field: String

    init(_ path: FieldPath) {
        field = path.parts.last ?? ""
    }

    /// Whether both mean the same: null, an empty list and the field's own default are as good as absent.
    func isSame(_ found: FieldValue?, _ known: FieldValue?) -> Bool {
        switch (meaning(found), meaning(known)) {
        case (nil, nil): true
        case (let found?, let known?): FieldComparison.isEqual(found, known)
        default: false
        }
    }

    private func meaning(_ value: FieldValue?) -> FieldValue? {
        switch value {
        case nil, .null, .array([]): nil
        default: value == StoredDefault.value(of: field) ? nil : value
        }
    }

    /// Whether a stored value has everything that is known of it. Members that we do not know are left out of
    /// account, and so is how letters are composed.
    static func isEqual(_ found: FieldValue, _ known: FieldValue) -> Bool {
        switch (found, known) {
        case (.string(let found), .string(let known)):
            return found == known || found.composingVietnamese == known.composingVietnamese
        case (.array(let found), .array(let known)):
            return found.count == known.count && zip(found, known).allSatisfy { isEqual($0, $1) }
        case (.object(let found), .object(let known)):
            return known.allSatisfy { key, value in isEqual(found[key] ?? .null, value) }
        default:
            return found == known
        }
    }
}

/// Carries what a person did to a list over to the list as it is now: what was added is added, what was removed is
/// removed, and what others did in between stays.
struct ListMerge {
    /// What all three begin with. Lists grow at their end, and may be long.
    private let shared: ArraySlice<FieldValue>
    private let found: [FieldValue]
    private let old: [FieldValue]
    private let new: [FieldValue]

    /// - Parameters:
    ///   - found: The list as it is now.
    ///   - old: The list that the person saw.
    ///   - new: The list that the person wants.
    init(found: [FieldValue], old: [FieldValue], new: [FieldValue]) {
        let limit = min(found.count, old.count, new.count)
        let isShared = { (place: Int) in
            FieldComparison.isEqual(found[place], old[place]) && FieldComparison.isEqual(found[place], new[place])
        }
        let count = (0..<limit).first { !isShared($0) } ?? limit
        shared = found[..<count]
        (self.found, self.old, self.new) = (
            Array(found[count...]), Array(old[count...]), Array(new[count...])
        )
    }

    /// Whether all that the person removes is still there. An undo that finds its addition gone has nothing to take
    /// back.
    var findsWhatIsRemoved: Bool {
        removed.allSatisfy { gone in count(gone, in: found) >= count(gone, in: old) }
    }

    /// The list with the change. Elements that stay are those of the file, with members that we do not know.
    var merged: [FieldValue] { shared + mergedRest }

    /// The list without the elements of the old one, the last of equal ones, and with those of the new one at its end,
    /// for a change that names no others.
    var exchanged: [FieldValue] {
        var result = Array(shared) + found
        for gone in Array(shared) + old {
            if let place = result.lastIndex(where: { FieldComparison.isEqual($0, gone) }) { result.remove(at: place) }
        }
        return result + shared + new
    }

    private var mergedRest: [FieldValue] {
        if found.count == old.count, zip(found, old).allSatisfy({ FieldComparison.isEqual($0, $1) }) {
            var rest = found
            return new.map { element in
                guard let place = rest.firstIndex(where: { FieldComparison.isEqual($0, element) }) else {
                    return element
                }
                return rest.remove(at: place)
            }
        }
        var result = found
        for gone in removed where count(gone, in: result) > count(gone, in: new) {
            if let place = result.firstIndex(where: { FieldComparison.isEqual($0, gone) }) { result.remove(at: place) }
        }
        // Who repeats a change, as a recovery does, finds the elements there already.
        for element in added where count(element, in: result) < count(element, in: new) { result.append(element) }
        return result
    }

    private var removed: [FieldValue] { ListMerge.difference(old, new) }
    private var added: [FieldValue] { ListMerge.difference(new, old) }

    /// The elements of the first list that the second one does not have as often.
    private static func difference(_ first: [FieldValue], _ second: [FieldValue]) -> [FieldValue] {
        var rest = second
        return first.filter { element in
            guard let place = rest.firstIndex(where: { FieldComparison.isEqual($0, element) }) else { return true }
            rest.remove(at: place)
            return false
        }
    }

    private func count(_ element: FieldValue, in list: [FieldValue]) -> Int {
        list.count { FieldComparison.isEqual($0, element) }
    }
}
