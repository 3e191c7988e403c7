extension JSONKeyOrder {
    /// The order of keys in plan files, as in `plan.schema.json`.
    static let plan: JSONKeyOrder = [
        "$schema", "id", "unit", "year", "state", "derivedFrom", "subject", .init("document", document),
        .init("sections", ["ref", "title", "part", .init("notes", ["ref", "text"])]),
        .init("assignments", ["ref", "agencies", "requested", "printed", "namedInBody"]), .init("tasks", task),
        .init("duties", duty), .init("activities", activity),
        .init("norms", ["ref", "level", "who", "minimum", "maximum", "per", "currency", "remark"]),
        .init("remarks", ["at", "text"]),
    ]

    private static let namedBody: JSONKeyOrder = ["agency", "printed", "note"]

    private static let citation: JSONKeyOrder = ["number", "issuedOn", "kind", "issuer", "title", "at", "remark"]

    private static let document: JSONKeyOrder = [
        "kind", "purpose", "number", "printedNumber", "issuedOn", "place", "title", .init("issuer", namedBody),
        .init("signatory", ["name", "capacity"]), .init("parent", citation), .init("addressees", namedBody),
        .init("recipients", ["printed", "agency", "note"]), .init("citations", citation),
    ]

    private static let timing: JSONKeyOrder = ["bound", "due", "from", "to", "text", "occasion", "inferred"]

    private static let progress: [Member] = [
        "status", "doneOn", "newDue", .init("evidence", ["number", "issuedOn", "file"]),
        .init("notes", ["at", "by", "text"]),
    ]

    private static let task = JSONKeyOrder(
        [
            "id", "section", "title", "owners", "role", .init("partners", namedBody), "kind",
            .init("timings", timing), "actionMonth", .init("steps", ["title", "done"]),
        ] + progress + [.init("members", JSONKeyOrder([], others: JSONKeyOrder(progress)))])

    private static let duty: JSONKeyOrder = [
        "id", "task", "kind", "title", "who", "toWhom", "via", .init("timing", timing),
        .init("submissions", JSONKeyOrder([], others: ["receivedOn", "number", "note"])),
    ]

    private static let activity: JSONKeyOrder = [
        "id", "title", "from", "to", "time", "place", "lead", .init("partners", namedBody), "status",
        .init("notes", ["at", "by", "text"]),
    ]
}
