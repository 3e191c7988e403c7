import PlanModel
import Records

extension ActionMonthTheme {
    /// The step that gives a year another motto; nil takes it away. A motto that staff enter counts as verified where
    /// they name its source.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - known: What is known of the year; nil where nothing is recorded.
    ///   - text: The motto.
    ///   - source: Where it was read.
    /// - Returns: The change; nil where nothing changes.
    static func change(
        of year: Int, from known: ActionMonthTheme?, to text: String?, source: String?
    ) -> RecordChange? {
        func value(_ text: String?) -> FieldValue { text.map { .string($0) } ?? .null }
        let isVerified = text != nil && source != nil
        guard let known else {
            guard text != nil else { return nil }
            let record: FieldValue = .object([
                "year": .int(year), "theme": value(text), "source": .string(source ?? ""),
                "verified": .bool(isVerified),
            ])
            return RecordChange(RecordID.theme(year), [FieldChange(.whole, from: nil, to: record)])
        }
        guard known.text != text || (source != nil && source != known.source) else { return nil }
        var fields: [FieldChange] = []
        if known.text != text {
            fields.append(FieldChange(FieldPath("theme"), from: value(known.text), to: value(text)))
        }
        // Where the new words come from is not what the old source said.
        let wanted = source ?? ""
        if known.source != wanted {
            fields.append(FieldChange(FieldPath("source"), from: value(known.source), to: .string(wanted)))
        }
        if known.isVerified != isVerified {
            fields.append(FieldChange(FieldPath("verified"), from: .bool(known.isVerified), to: .bool(isVerified)))
        }
        return RecordChange(RecordID.theme(year), fields)
    }
}
