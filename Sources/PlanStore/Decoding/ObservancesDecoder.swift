import PlanModel

/// What `observances.json` holds.
struct YearlyDays: Sendable, Equatable {
    var observances: [Observance] = []
    var themes: [ActionMonthTheme] = []
}

extension ReferenceFile where Value == YearlyDays {
    /// Reads `observances.json`.
    init(observances bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            YearlyDays(
                observances: reader.identified("observances") { $0.observance($1) },
                themes: reader.list("themes").enumerated().compactMap { place, node in
                    reader.log.within(.record(Ref("themes/\(place)"))) {
                        reader.record(node, "themes")?.theme()
                    }
                })
        }
    }
}

extension RecordReader {
    fileprivate func observance(_ id: String) -> Observance? {
        let kind: Observance.Kind? = word("kind")
        let from = yearDay("from")
        let to = yearDay("to")
        let names = record("name")
        guard let kind, let from, let to else { return nil }
        let name = names?.text("vi") ?? Unreadable.text
        return Observance(
            id: id, kind: kind, name: name, english: names?.optionalText("en") ?? name, from: from, to: to,
            since: optionalNumber("since"))
    }

    private func yearDay(_ key: String) -> YearDay? {
        guard let value = required(key), let text = text(value, key) else { return nil }
        let day = YearDay(text)
        if day == nil { log.add(.badDay(field: key, text: text), at: value) }
        return day
    }

    fileprivate func theme() -> ActionMonthTheme? {
        number("year").map { year in
            ActionMonthTheme(year: year, text: optionalText("theme"), isVerified: flag("verified"))
        }
    }
}
