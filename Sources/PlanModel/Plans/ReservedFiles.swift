/// Files beside the plans that staff change have ids of the same kind, so that changes, histories and undo know one
/// sort of name: `observances`, `holidays`, `figures.an-giang`.
extension PlanID {
    /// Days of every year and the themes of the Action Months: `observances.json`.
    public static let observances = PlanID("observances")

    /// Public holidays: `holidays.json`.
    public static let holidays = PlanID("holidays")

    /// What staff enter of a unit, targets and money: `figures/<unit>.json`.
    public static func figures(of unit: UnitID) -> PlanID { PlanID(figuresPrefix + unit.slug) }

    /// The unit whose figures the file holds; nil for any other file.
    public var figuresUnit: UnitID? {
        guard slug.hasPrefix(PlanID.figuresPrefix) else { return nil }
        let unit = slug.dropFirst(PlanID.figuresPrefix.count)
        return unit.isSlug ? UnitID(String(unit)) : nil
    }

    /// Whether the id names another file than a plan, so that no plan may have it.
    public var isReserved: Bool { self == .observances || self == .holidays || figuresUnit != nil }

    private static let figuresPrefix = "figures."
}

extension RecordID {
    /// A plan as a record of its own: its fields are the outermost members of its file (`state`, `derivedFrom`,
    /// `document/number`), and inserted as a whole it makes the file.
    public static func plan(_ plan: PlanID) -> RecordID { RecordID(plan, Ref(planRecord)) }

    /// The theme of a year's Action Month.
    public static func theme(_ year: Int) -> RecordID { RecordID(.observances, Ref("theme.\(year)")) }

    /// A public holiday.
    public static func holiday(_ id: String) -> RecordID { RecordID(.holidays, Ref(id)) }

    /// A value that staff enter for a unit: of a target, or with an id that begins with `money.` of money.
    public static func figure(_ unit: UnitID, _ id: String) -> RecordID { RecordID(.figures(of: unit), Ref(id)) }

    /// Whether this is a plan as a record of its own.
    public var isPlan: Bool { !plan.isReserved && record.description == RecordID.planRecord }

    private static let planRecord = "plan"
}
