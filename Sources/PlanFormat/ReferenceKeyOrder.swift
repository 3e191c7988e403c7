import JSONText

extension JSONKeyOrder {
    /// The order of keys in `folder.json`, as in `folder.schema.json`.
    package static let mark: JSONKeyOrder = [
        "$schema", "format", "dueSoonDays", "beforeIncludesDay", "firstDayOfWeek", "nextWorkingDay", "backupDays",
        "keepSources", "roles", "lock", "sample", "practice",
    ]

    /// The order of keys in `units.json` and the files of `units/`, as in `units.schema.json`.
    package static let units: JSONKeyOrder = [
        "$schema", "credit", "province", "remark",
        .init(
            "units",
            [
                "id", "level", "kind", "name", "printed", "parent", .init("codes", ["before-2025-07", "2025-07"]),
                "began", "ended", "predecessors", .init("names", ["from", "name", "kind"]), "unverified",
            ]),
        .init("changes", ["id", "change", "from", "units", "into", "name", "kind", "source"]),
    ]

    /// The order of keys in `agencies.json`, as in `agencies.schema.json`.
    package static let agencies: JSONKeyOrder = [
        "$schema",
        .init(
            "agencies",
            [
                "id", "level", "class", "name", "english", "short", "shortEnglish", "abbreviations", "spellings",
                "expandsTo", "began", "ended",
                .init("successors", ["agency", "from", "function", "units", "verified", "source"]), "unverified",
                "remark",
            ]),
    ]

    /// The order of keys in `observances.json`, as in `observances.schema.json`.
    package static let observances: JSONKeyOrder = [
        "$schema",
        .init(
            "observances",
            [
                "id", "kind", .init("name", ["vi", "en"]), "from", "to", "since", "source", "verified", "remark",
            ]),
        .init("themes", ["year", "theme", "source", "verified", "remark"]),
    ]

    /// The order of keys in `holidays.json`, as in `holidays.schema.json`.
    package static let holidays: JSONKeyOrder = [
        "$schema", "credit",
        .init(
            "holidays",
            [
                "id", .init("name", ["vi", "en"]), "year", "from", "to", "workedOn", "since", "until", "source",
                "verified",
                "remark",
            ]),
    ]

    /// The order of keys in `targets.json`, as in `targets.schema.json`.
    package static let targets: JSONKeyOrder = [
        "$schema", .init("resolution", ["number", "issuedOn", "issuer", .init("title", ["vi", "en"]), "from", "to"]),
        .init("objectives", ["id", .init("title", ["vi", "en"]), "source", "verified"]),
        .init(
            "targets",
            [
                "id", "objective", .init("title", ["vi", "en"]), "unit", "direction",
                .init("baseline", ["year", "value"]), .init("values", ["year", "bound", "value"]), "source",
                "verified", "who", "remark",
            ]),
    ]

    /// The order of keys in the files of `figures/`, as in `figures.schema.json`.
    package static let figures: JSONKeyOrder = [
        "$schema", "unit", .init("targets", ["id", "target", "year", "bound", "value", "source", "number", "note"]),
        .init("values", ["id", "target", "year", "value", "women", "men", "source", "number", "note"]),
        .init(
            "money",
            ["id", "plan", "norm", "agency", "year", "planned", "spent", "source", "number", "note"]),
    ]

    /// The order of keys in the files of `rosters/`, as in `rosters.schema.json`.
    package static let rosters: JSONKeyOrder = [
        "$schema", "unit", .init("members", ["id", "group", "body", "from", "until", "note"]),
    ]

    /// The order of keys in the files of `letters/`, as in `letters.schema.json`.
    package static let letters: JSONKeyOrder = [
        "$schema", "unit",
        .init(
            "letters",
            [
                "id", "plan", "duties", "tasks", "to", "from", "madeOn", "number", "issuedOn", "newDue", "reminds",
                "note",
            ]),
    ]

    /// The order of keys in the files of `contacts/`, as in `contacts.schema.json`.
    package static let contacts: JSONKeyOrder = [
        "$schema", "unit",
        .init("contacts", ["id", "body", "name", "post", "telephone", "mail", "from", "until", "note"]),
    ]

    /// The order of keys in the files of `forms/`, as in `forms.schema.json`.
    package static let forms: JSONKeyOrder = [
        "$schema", "unit",
        .init(
            "forms",
            [
                "id", "title", "reports",
                .init("figures", ["id", "label", "unit", "byGender", "adds", "per", "target", "who"]),
            ]),
    ]

    /// The order of keys in the files of `signing/`, as in `signing.schema.json`.
    package static let signing: JSONKeyOrder = [
        "$schema", "unit",
        .init(
            "steps",
            [
                "id", "plan", "letter", "step", "on", "turn", "bodies", "to", "person", "until",
                .init("replies", JSONKeyOrder([], others: ["on", "text"])), "note",
            ]),
    ]

    /// The order of keys in `legal.json`, as in `legal.schema.json`.
    package static let legal: JSONKeyOrder = [
        "$schema",
        .init(
            "instruments",
            [
                "id", "number", "issuedOn", "kind", "issuer", "title", "validFrom", "validTo", "verified", "source",
                "remark",
            ]),
    ]
}
