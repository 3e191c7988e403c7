import Records
import VietnameseText

/// Files beside the plans that staff change have ids of the same kind, so that changes, histories and undo know one
/// sort of name: `observances`, `holidays`, `figures.an-giang`.
extension PlanID {
    /// Days of every year and the themes of the Action Months: `observances.json`.
    package static let observances = PlanID("observances")

    /// Public holidays: `holidays.json`.
    package static let holidays = PlanID("holidays")

    /// Bodies that the folder's people added to the list of bodies: `agencies.local.json`.
    package static let ownAgencies = PlanID("agencies.local")

    /// Units that the folder's people added to the lists of units: `units.local.json`.
    package static let ownUnits = PlanID("units.local")

    /// What staff enter of a unit, targets and money: `figures/<unit>.json`.
    package static func figures(of unit: UnitID) -> PlanID { PlanID(figuresPrefix + unit.slug) }

    /// The unit whose figures the file holds; nil for any other file.
    package var figuresUnit: UnitID? { unit(behind: PlanID.figuresPrefix) }

    /// Who belongs to the groups that papers of a unit name: `rosters/<unit>.json`.
    package static func roster(of unit: UnitID) -> PlanID { PlanID(rostersPrefix + unit.slug) }

    /// The unit whose roster the file holds; nil for any other file.
    package var rosterUnit: UnitID? { unit(behind: PlanID.rostersPrefix) }

    /// The letters that were made about the plans of a unit: `letters/<unit>.json`.
    package static func letters(of unit: UnitID) -> PlanID { PlanID(lettersPrefix + unit.slug) }

    /// The unit whose letters the file holds; nil for any other file.
    package var lettersUnit: UnitID? { unit(behind: PlanID.lettersPrefix) }

    /// Whom bodies of a unit's plans are reached through: `contacts/<unit>.json`.
    package static func contacts(of unit: UnitID) -> PlanID { PlanID(contactsPrefix + unit.slug) }

    /// The unit whose contacts the file holds; nil for any other file.
    package var contactsUnit: UnitID? { unit(behind: PlanID.contactsPrefix) }

    /// What reports of a unit's plans are asked for in figures: `forms/<unit>.json`.
    package static func forms(of unit: UnitID) -> PlanID { PlanID(formsPrefix + unit.slug) }

    /// The unit whose forms the file holds; nil for any other file.
    package var formsUnit: UnitID? { unit(behind: PlanID.formsPrefix) }

    /// The ways of papers of a unit to a signature: `signing/<unit>.json`.
    package static func signing(of unit: UnitID) -> PlanID { PlanID(signingPrefix + unit.slug) }

    /// The unit of whose papers the file holds the ways; nil for any other file.
    package var signingUnit: UnitID? { unit(behind: PlanID.signingPrefix) }

    /// Whether the id names another file than a plan, so that no plan may have it.
    package var isReserved: Bool {
        self == .observances || self == .holidays || self == .ownAgencies || self == .ownUnits || figuresUnit != nil
            || rosterUnit != nil || lettersUnit != nil || contactsUnit != nil || formsUnit != nil
            || signingUnit != nil
    }

    private func unit(behind prefix: String) -> UnitID? {
        guard slug.hasPrefix(prefix) else { return nil }
        let unit = slug.dropFirst(prefix.count)
        return unit.isSlug ? UnitID(String(unit)) : nil
    }

    private static let figuresPrefix = "figures."
    private static let rostersPrefix = "rosters."
    private static let lettersPrefix = "letters."
    private static let contactsPrefix = "contacts."
    private static let formsPrefix = "forms."
    private static let signingPrefix = "signing."
}

extension RecordID {
    /// Reads the written form as a person types it: `dd` may stand for `đ`. Nil if it has no slash or a part that can be
    /// no id.
    package init?(typed text: String) {
        let parts = text.composingVietnamese.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let (file, record) = (PlanID(String(parts[0])), Ref(typed: String(parts[1])))
        guard file.slug.isSlug || file.isReserved, record.isWellFormed else { return nil }
        self.init(file, record)
    }

    /// A plan as a record of its own: its fields are the outermost members of its file (`state`, `derivedFrom`,
    /// `document/number`), and inserted as a whole it makes the file.
    package static func plan(_ plan: PlanID) -> RecordID { RecordID(plan, Ref(planRecord)) }

    /// The theme of a year's Action Month.
    package static func theme(_ year: Int) -> RecordID { RecordID(.observances, Ref("theme.\(year)")) }

    /// A body that the folder's people added.
    package static func ownAgency(_ agency: AgencyID) -> RecordID { RecordID(.ownAgencies, Ref(agency.slug)) }

    /// A unit that the folder's people added.
    package static func ownUnit(_ unit: UnitID) -> RecordID { RecordID(.ownUnits, Ref(unit.slug)) }

    /// What became of units.
    package static func unitChange(_ change: Ref) -> RecordID { RecordID(.ownUnits, change) }

    /// A public holiday.
    package static func holiday(_ id: String) -> RecordID { RecordID(.holidays, Ref(id)) }

    /// A value that staff enter for a unit: of a target, or with an id that begins with `money.` of money.
    package static func figure(_ unit: UnitID, _ id: String) -> RecordID { RecordID(.figures(of: unit), Ref(id)) }

    /// A body of a group of a unit.
    package static func rosterEntry(_ unit: UnitID, _ entry: Ref) -> RecordID { RecordID(.roster(of: unit), entry) }

    /// A letter about a plan of a unit.
    package static func letter(_ unit: UnitID, _ letter: Ref) -> RecordID { RecordID(.letters(of: unit), letter) }

    /// A person whom a body of a unit's plans is reached through.
    package static func contact(_ unit: UnitID, _ contact: Ref) -> RecordID {
        RecordID(.contacts(of: unit), contact)
    }

    /// A form of a unit.
    package static func form(_ unit: UnitID, _ form: Ref) -> RecordID { RecordID(.forms(of: unit), form) }

    /// A step of a paper of a unit to its signature.
    package static func signing(_ unit: UnitID, _ step: Ref) -> RecordID { RecordID(.signing(of: unit), step) }

    /// Whether this is a plan as a record of its own.
    package var isPlan: Bool { !plan.isReserved && record.description == RecordID.planRecord }

    private static let planRecord = "plan"
}
