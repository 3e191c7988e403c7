import JSONText
import PlanFormat
import PlanModel
import Records
import VietnameseText

/// A file that staff change: where it lies, which lists of records it has, and how it is written.
package struct RecordFile: Hashable, Sendable {
    /// What sort of file.
    package enum Kind: Hashable, Sendable {
        case plan
        case figures(UnitID)
        case roster(UnitID)
        case letters(UnitID)
        case contacts(UnitID)
        case forms(UnitID)
        case signing(UnitID)
        case observances
        case holidays
        case ownAgencies
        case ownUnits
    }

    /// What records and histories call it.
    package let id: PlanID
    /// What sort of file.
    package let kind: Kind

    /// The file with an id.
    package init(_ id: PlanID) {
        self.id = id
        if id == .observances {
            kind = .observances
        } else if id == .holidays {
            kind = .holidays
        } else if id == .ownAgencies {
            kind = .ownAgencies
        } else if id == .ownUnits {
            kind = .ownUnits
        } else {
            kind =
                id.figuresUnit.map { .figures($0) } ?? id.rosterUnit.map { .roster($0) }
                ?? id.lettersUnit.map { .letters($0) } ?? id.contactsUnit.map { .contacts($0) }
                ?? id.formsUnit.map { .forms($0) } ?? id.signingUnit.map { .signing($0) } ?? .plan
        }
    }

    /// The file at a path relative to the data folder; nil if staff change nothing there.
    package init?(path: String) {
        if path == FolderLayout.ownAgencies || path == FolderLayout.ownUnits {
            self.init(path == FolderLayout.ownUnits ? .ownUnits : .ownAgencies)
            return
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let last = parts.last, last.hasSuffix(".json") else { return nil }
        let name = last.dropLast(5)
        let folders = parts.dropLast()
        guard name.isSlug, folders.allSatisfy(\.isSlug) else { return nil }
        let id: PlanID
        switch (folders.first, folders.count) {
        case (nil, _) where path == FolderLayout.observances: id = .observances
        case (nil, _) where path == FolderLayout.holidays: id = .holidays
        case (FolderLayout.figures[...]?, 1): id = .figures(of: UnitID(String(name)))
        case (FolderLayout.rosters[...]?, 1): id = .roster(of: UnitID(String(name)))
        case (FolderLayout.letters[...]?, 1): id = .letters(of: UnitID(String(name)))
        case (FolderLayout.contacts[...]?, 1): id = .contacts(of: UnitID(String(name)))
        case (FolderLayout.forms[...]?, 1): id = .forms(of: UnitID(String(name)))
        case (FolderLayout.signing[...]?, 1): id = .signing(of: UnitID(String(name)))
        case (FolderLayout.plans[...]?, 1...): id = PlanID(String(name))
        default: return nil
        }
        self.init(id)
        guard (kind == .plan) == (folders.first == FolderLayout.plans[...]) else { return nil }
    }

    /// Whether a text can name such a file, as the names of histories do.
    static func isID(_ text: some StringProtocol) -> Bool {
        let id = String(text)
        return id.isSlug || PlanID(id).isReserved
    }

    /// Where the file lies, relative to the folder; nil for a plan, which lies in the folder of its unit.
    var path: String? {
        switch kind {
        case .plan: nil
        case .figures(let unit): FolderLayout.figures(of: unit)
        case .roster(let unit): FolderLayout.roster(of: unit)
        case .letters(let unit): FolderLayout.letters(of: unit)
        case .contacts(let unit): FolderLayout.contacts(of: unit)
        case .forms(let unit): FolderLayout.forms(of: unit)
        case .signing(let unit): FolderLayout.signing(of: unit)
        case .observances: FolderLayout.observances
        case .holidays: FolderLayout.holidays
        case .ownAgencies: FolderLayout.ownAgencies
        case .ownUnits: FolderLayout.ownUnits
        }
    }

    /// Whether it tells of persons: others have no rights on it, and it stays with its folder.
    var isConfidential: Bool { id.contactsUnit != nil }

    /// The order of its keys.
    package var order: JSONKeyOrder {
        switch kind {
        case .plan: .plan
        case .figures: .figures
        case .roster: .rosters
        case .letters: .letters
        case .contacts: .contacts
        case .forms: .forms
        case .signing: .signing
        case .observances: .observances
        case .holidays: .holidays
        case .ownAgencies: .agencies
        case .ownUnits: .units
        }
    }

    /// The file as its first record finds it; nil for files that have to be there.
    var beginning: FieldValue? {
        switch kind {
        case .plan, .observances: nil
        case .figures(let unit):
            .object([
                "$schema": .string("../schema/figures.schema.json"), "unit": .string(unit.slug), "values": .array([]),
                "money": .array([]),
            ])
        case .roster(let unit):
            .object([
                "$schema": .string("../schema/rosters.schema.json"), "unit": .string(unit.slug), "members": .array([]),
            ])
        case .letters(let unit):
            .object([
                "$schema": .string("../schema/letters.schema.json"), "unit": .string(unit.slug), "letters": .array([]),
            ])
        case .contacts(let unit):
            .object([
                "$schema": .string("../schema/contacts.schema.json"), "unit": .string(unit.slug),
                "contacts": .array([]),
            ])
        case .forms(let unit):
            .object([
                "$schema": .string("../schema/forms.schema.json"), "unit": .string(unit.slug), "forms": .array([]),
            ])
        case .signing(let unit):
            .object([
                "$schema": .string("../schema/signing.schema.json"), "unit": .string(unit.slug), "steps": .array([]),
            ])
        case .holidays: .object(["$schema": .string("schema/holidays.schema.json"), "holidays": .array([])])
        case .ownAgencies: .object(["$schema": .string("schema/agencies.schema.json"), "agencies": .array([])])
        case .ownUnits: .object(["$schema": .string("schema/units.schema.json"), "units": .array([])])
        }
    }

    // MARK: Records

    /// A list of records that staff know by an id.
    package struct RecordList: Hashable, Sendable {
        /// The list's key in the file.
        package let key: String
        /// What the ids of its records begin with; empty for the list that has all others.
        package let prefix: String
        /// What the ids of its newer records begin with.
        var newPrefix: String?
        /// Whether records without an `id` are known by their `ref`, which stands in the id behind the prefix.
        var isByRef = false
        /// Whether a new record stands behind all others: ids are by chance, and the order of the file says something.
        var isInOrderOfEntry = false
        /// Whether the record has a `year`, which stands in the id behind the prefix, in place of an `id`.
        package var isByYear = false

        /// The id of a record of the list.
        package func id(of element: JSONNode) -> Ref? {
            if isByYear { return element["year"]?.int.map { Ref(prefix + String($0)) } }
            if isByRef { return id(stated: element["id"]?.string ?? element["ref"]?.string) }
            return element["id"]?.string.map { Ref($0.composingVietnamese) }
        }

        /// The record with what makes up its id; nil if the id does not fit the list.
        func named(_ value: FieldValue, _ id: Ref) -> FieldValue? {
            guard case .object(var members) = value else { return nil }
            if isByYear {
                guard let year = Int(id.description.dropFirst(prefix.count)) else { return nil }
                members["year"] = .int(year)
            } else if isByRef {
                // Its ref is all that most have.
                guard self.id(stated: members["id"]?.text ?? members["ref"]?.text) != id else { return value }
                members["id"] = .string(id.description)
            } else {
                members["id"] = .string(id.description)
            }
            return .object(members)
        }

        private func id(stated text: String?) -> Ref? {
            text.map { text in
                let key = text.composingVietnamese
                return Ref(key.hasPrefix(prefix) ? key : prefix + key)
            }
        }

        /// Whether a new record with an id belongs here rather than into the list of all others.
        func takes(_ id: Ref) -> Bool {
            [prefix, newPrefix].contains { prefix in
                guard let prefix, !prefix.isEmpty else { return false }
                return id.description.hasPrefix(prefix)
            }
        }
    }

    /// The lists of records.
    package var lists: [RecordList] {
        switch kind {
        case .plan:
            [
                RecordList(key: "tasks", prefix: ""),
                RecordList(key: "duties", prefix: "duty.", newPrefix: RecordKind.duty.prefix),
                RecordList(key: "activities", prefix: "act."),
                RecordList(key: "sections", prefix: RecordKind.section.prefix, isByRef: true),
                RecordList(key: "assignments", prefix: RecordKind.assignment.prefix, isByRef: true),
                RecordList(key: "norms", prefix: RecordKind.norm.prefix, isByRef: true),
            ]
        case .figures:
            [
                RecordList(key: "values", prefix: ""), RecordList(key: "money", prefix: "money."),
                RecordList(key: "targets", prefix: "target."),
            ]
        case .roster: [RecordList(key: "members", prefix: "")]
        case .letters: [RecordList(key: "letters", prefix: "")]
        case .contacts: [RecordList(key: "contacts", prefix: "", isInOrderOfEntry: true)]
        case .forms: [RecordList(key: "forms", prefix: "")]
        case .signing: [RecordList(key: "steps", prefix: "")]
        case .observances:
            [
                RecordList(key: "observances", prefix: ""),
                RecordList(key: "themes", prefix: "theme.", isByYear: true),
            ]
        case .holidays: [RecordList(key: "holidays", prefix: "")]
        case .ownAgencies: [RecordList(key: "agencies", prefix: "")]
        case .ownUnits:
            [
                RecordList(key: "units", prefix: ""),
                RecordList(key: "changes", prefix: UnitChange.prefix, isInOrderOfEntry: true),
            ]
        }
    }

    /// Whether a field that is not known stands in the file as null, where all others are left out. A history does not
    /// tell the two apart.
    func keepsNull(_ field: FieldPath, of record: RecordID) -> Bool {
        switch kind {
        case .plan: record.isPlan && RecordFile.unknownsOfPapers.contains(field)
        case .observances: field == FieldPath("theme")
        case .figures, .roster, .letters, .contacts, .forms, .signing, .holidays, .ownAgencies, .ownUnits:
            false
        }
    }

    /// What a paper may leave blank.
    private static let unknownsOfPapers: Set<FieldPath> = [
        FieldPath("document/number"), FieldPath("document/issuedOn"), FieldPath("document/place"),
        FieldPath("document/issuer/agency"), FieldPath("document/signatory/name"),
    ]

    /// The list in which a new record with an id belongs; nil for an id that a plan alone has.
    package func list(for id: Ref) -> RecordList? {
        guard id != RecordID.plan(self.id).record else { return nil }
        return lists.last { $0.takes(id) }
            ?? lists.first { $0.prefix.isEmpty }
    }
}
