import JSONText
import PlanModel
import Records

/// Reads the fields of one object; what cannot be read is noted in the log and answered with nil.
///
/// `null` and a missing field are the same: unknown. Fields that nobody asks for are no fault.
package struct RecordReader {
    let node: JSONNode
    let log: DecodingLog

    /// The value of a field that is there and not null.
    func optional(_ key: String) -> JSONNode? {
        guard let value = node[key], !value.isNull else { return nil }
        return value
    }

    /// The value of a field that has to be there.
    func required(_ key: String) -> JSONNode? {
        let value = optional(key)
        if value == nil { log.add(.missingField(key), at: node) }
        return value
    }

    /// The same reader where the object has a field that came with a format, which the file then needs.
    func since(_ format: DataFormat, _ key: String) -> RecordReader? {
        guard optional(key) != nil else { return nil }
        log.uses(format)
        return self
    }

    /// The printed mark of a record that is not its id.
    func ownRef() -> Ref? { since(.second, "ref")?.ref("ref") }

    /// A mark or id that has to be there.
    func ref(_ key: String) -> Ref? {
        guard let value = required(key), let text = text(value, key) else { return nil }
        let ref = Ref(text)
        if !ref.isWellFormed { log.add(.badRecordID(text), at: value) }
        return ref
    }

    // MARK: Texts and words

    /// A text that has to be there.
    func text(_ key: String) -> String? {
        required(key).flatMap { text($0, key) }
    }

    /// A text that may be unknown.
    func optionalText(_ key: String) -> String? {
        optional(key).flatMap { text($0, key) }
    }

    func text(_ value: JSONNode, _ key: String) -> String? {
        let text = log.text(value)
        if text == nil { log.add(.wrongType(field: key, expected: .text), at: value) }
        return text
    }

    /// The texts of a list; a missing list is empty.
    func texts(_ key: String) -> [String] {
        list(key).compactMap { text($0, key) }
    }

    /// A word that has to be there.
    func word<Word>(_ key: String, as type: Word.Type = Word.self) -> Word?
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        required(key).flatMap { word($0, key) }
    }

    /// A word that may be absent.
    func optionalWord<Word>(_ key: String, as type: Word.Type = Word.self) -> Word?
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        optional(key).flatMap { word($0, key) }
    }

    func word<Word>(_ value: JSONNode, _ key: String) -> Word?
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        guard let text = text(value, key) else { return nil }
        let word = Word(rawValue: text)
        if word == nil {
            log.add(.unknownWord(field: key, word: text, known: Word.allCases.map(\.rawValue)), at: value)
        }
        return word
    }

    /// A slug that has to be there.
    func slug(_ key: String) -> String? {
        required(key).flatMap { slug($0, key) }
    }

    /// A slug that may be absent.
    func optionalSlug(_ key: String) -> String? {
        optional(key).flatMap { slug($0, key) }
    }

    /// The slugs of a list; a missing list is empty.
    func slugs(_ key: String) -> [String] {
        list(key).compactMap { slug($0, key) }
    }

    func slug(_ value: JSONNode, _ key: String) -> String? {
        guard let text = text(value, key) else { return nil }
        guard text.isStoredSlug else {
            log.add(.badSlug(field: key, text: text), at: value)
            return nil
        }
        return text
    }

    // MARK: Numbers and truth values

    /// A whole number that has to be there.
    func number(_ key: String) -> Int? {
        required(key).flatMap { number($0, key) }
    }

    /// A whole number that may be unknown.
    func optionalNumber(_ key: String) -> Int? {
        optional(key).flatMap { number($0, key) }
    }

    private func number(_ value: JSONNode, _ key: String) -> Int? {
        if value.int == nil { log.add(.wrongType(field: key, expected: .wholeNumber), at: value) }
        return value.int
    }

    /// A truth value; false where it is absent or none.
    func flag(_ key: String) -> Bool {
        guard let value = optional(key) else { return false }
        if value.bool == nil { log.add(.wrongType(field: key, expected: .truthValue), at: value) }
        return value.bool ?? false
    }

    // MARK: Dates

    /// A day that has to be there.
    func day(_ key: String) -> Day? {
        required(key).flatMap { day($0, key) }
    }

    /// A day that may be unknown.
    func optionalDay(_ key: String) -> Day? {
        optional(key).flatMap { day($0, key) }
    }

    private func day(_ value: JSONNode, _ key: String) -> Day? {
        guard let text = text(value, key) else { return nil }
        let day = Day(stored: text)
        if day == nil { log.add(.badDay(field: key, text: text), at: value) }
        return day
    }

    /// A date as far as it is known.
    func partialDate(_ key: String) -> PartialDate? {
        guard let value = optional(key), let text = text(value, key) else { return nil }
        let date = PartialDate(stored: text)
        if date == nil { log.add(.badDay(field: key, text: text), at: value) }
        return date
    }

    // MARK: Bodies

    /// A body that may be unknown.
    func optionalBody(_ key: String) -> AgencyReference? {
        optional(key).flatMap { body($0, key) }
    }

    /// The bodies of a list; a missing list is empty.
    func bodies(_ key: String) -> [AgencyReference] {
        list(key).compactMap { body($0, key) }
    }

    func body(_ value: JSONNode, _ key: String) -> AgencyReference? {
        text(value, key).flatMap { body($0, key, at: value) }
    }

    /// A body as written; one that is well written but not known is noted and kept, so that it is shown and counted.
    func body(_ text: String, _ key: String, at value: JSONNode) -> AgencyReference? {
        guard let body = AgencyReference(stored: text) else {
            log.add(.badSlug(field: key, text: text), at: value)
            return nil
        }
        if let agencies = log.agencies, !agencies.contains(body.agency) {
            log.add(.unknownAgency(body.agency.slug), at: value)
        }
        switch body.scope {
        case .own: break
        case .unit(let unit): log.mention(unit, at: value)
        case .all: log.mentionGroup()
        }
        return body
    }

    // MARK: Lists and objects

    /// The elements of a list; a missing list is empty.
    func list(_ key: String) -> [JSONNode] {
        optional(key).map { elements($0, key) } ?? []
    }

    /// The elements of a list that has to be there.
    func requiredList(_ key: String) -> [JSONNode] {
        required(key).map { elements($0, key) } ?? []
    }

    private func elements(_ value: JSONNode, _ key: String) -> [JSONNode] {
        guard value.kind == .array else {
            log.add(.wrongType(field: key, expected: .list), at: value)
            return []
        }
        return Array(value.elements)
    }

    /// The objects of a list; a missing list is empty.
    func records(_ key: String) -> [RecordReader] {
        list(key).compactMap { record($0, key) }
    }

    /// An object that has to be there.
    func record(_ key: String) -> RecordReader? {
        required(key).flatMap { record($0, key) }
    }

    /// An object that may be absent.
    func optionalRecord(_ key: String) -> RecordReader? {
        optional(key).flatMap { record($0, key) }
    }

    func record(_ value: JSONNode, _ key: String) -> RecordReader? {
        guard value.kind == .object else {
            log.add(.wrongType(field: key, expected: .object), at: value)
            return nil
        }
        return RecordReader(node: value, log: log)
    }
}
