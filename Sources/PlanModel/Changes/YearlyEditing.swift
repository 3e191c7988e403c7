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
    package static func change(
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

extension Holiday {
    /// The stored form of the whole record.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "id": .string(id), "name": .object(["vi": .string(name), "en": .string(english)]),
            "source": .string(source ?? ""), "verified": .bool(isVerified),
        ]
        members["workedOn"] = workedOn.map { .string($0.iso) }
        members["remark"] = remark.map { .string($0) }
        switch span {
        case .yearly(let from, let to, let since, let until):
            members["from"] = .string(from.stored)
            members["to"] = .string(to.stored)
            members["since"] = since.map { .int($0) } ?? .null
            members["until"] = until.map { .int($0) }
        case .once(let year, let days):
            members["year"] = .int(year)
            members["from"] = days.map { .string($0.lowerBound.iso) } ?? .null
            members["to"] = days.map { .string($0.upperBound.iso) } ?? .null
        }
        return .object(members)
    }
}

extension YearDay {
    /// The stored form, `MM-dd`.
    package var stored: String { Day.padded(month, to: 2) + "-" + Day.padded(day, to: 2) }
}
