import JSONText

extension JSONKeyOrder {
    /// The order of keys in plan files, as in `plan.schema.json`.
    package static let plan: JSONKeyOrder = [
        "$schema", "id", "unit", "year", "state", "alarmsFrom", "derivedFrom", "subject",
        .init("source", ["file", "sha256", "day"]), .init("document", document),
        .init("sections", ["id", "ref", "title", "part", .init("notes", ["ref", "text"])]),
        .init("assignments", ["id", "ref", "agencies", "requested", "printed", "namedInBody", "unsure"]),
        .init("tasks", task),
        .init("duties", duty), .init("activities", activity),
        .init("norms", ["id", "ref", "level", "who", "minimum", "maximum", "per", "currency", "remark"]),
        .init("remarks", ["at", "text"]),
    ]

    private static let namedBody: JSONKeyOrder = ["agency", "printed", "note"]

    private static let citation: JSONKeyOrder = ["number", "issuedOn", "kind", "issuer", "title", "at", "remark"]

    private static let document: JSONKeyOrder = [
        "kind", "purpose", "number", "printedNumber", "issuedOn", "place", "title", .init("issuer", namedBody),
        .init("signatory", ["name", "capacity"]), .init("parent", citation), .init("addressees", namedBody),
        .init("recipients", ["printed", "agency", "note"]), .init("citations", citation),
        .init("outside", JSONKeyOrder([], others: ["value", "source"])),
    ]

    private static let timing: JSONKeyOrder = [
        "bound", "every", "month", "day", "before", "due", "from", "to", "text", "occasion", "inferred",
    ]

    private static let progress: [Member] = [
        "responsible", "status", "doneOn", "newDue", .init("evidence", evidence), .init("notes", note),
        .init("occasions", ["on", "status", "doneOn", .init("evidence", evidence)]),
    ]

    private static let evidence: JSONKeyOrder = ["number", "issuedOn", "file", "sha256"]
    private static let note: JSONKeyOrder = ["at", "by", "text", "kind", "internal"]

    private static let task = JSONKeyOrder(
        [
            "id", "ref", "section", "title", "text", "owners", "role", .init("partners", namedBody), "kind",
            .init("timings", timing), "actionMonth", .init("steps", ["title", .init("timing", timing), "done"]),
            "unsure",
        ] + progress + [.init("members", JSONKeyOrder([], others: JSONKeyOrder(progress)))])

    private static let duty: JSONKeyOrder = [
        "id", "ref", "task", "kind", "title", "who", "toWhom", "via", .init("timing", timing), "unsure",
        .init(
            "submissions",
            JSONKeyOrder([], others: JSONKeyOrder(submission + [.init("earlier", JSONKeyOrder(submission))]))),
        .init("exempt", JSONKeyOrder([], others: ["on", "reason"])),
        .init("calls", JSONKeyOrder([], others: ["on", "person", "promised", "note"])),
    ]

    private static let submission: [Member] = [
        "receivedOn", "number", "note", .init("answers", answers), .init("returned", ["on", "reason"]),
    ]

    private static let answers: JSONKeyOrder = [
        .init("figures", JSONKeyOrder([], others: ["total", "women", "men", "numerator", "denominator"])),
        .init("texts", ["difficulties", "causes", "proposals"]),
    ]

    private static let activity: JSONKeyOrder = [
        "id", "ref", "title", "from", "to", "time", "place", .init("lead", namedBody), .init("partners", namedBody),
        "status",
        .init("reached", ["total", "women", "men"]), .init("evidence", evidence), .init("notes", note),
    ]
}
