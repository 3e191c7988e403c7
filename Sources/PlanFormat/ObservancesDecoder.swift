import PlanModel
import Records

/// What `observances.json` holds.
package struct YearlyDays: Sendable, Equatable {
    package var observances: [Observance] = []
    package var themes: [ActionMonthTheme] = []
}

extension ReferenceFile where Value == YearlyDays {
    /// Reads `observances.json`.
    package init(observances bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            YearlyDays(observances: reader.identified("observances") { $0.observance($1) }, themes: reader.themes())
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

    /// A day of every year.
    func yearDay(_ key: String) -> YearDay? {
        guard let value = required(key), let text = text(value, key) else { return nil }
        let day = YearDay(text)
        if day == nil { log.add(.badDay(field: key, text: text), at: value) }
        return day
    }

    /// The themes, each under the id by which staff change it, where its year can be read.
    fileprivate func themes() -> [ActionMonthTheme] {
        var seen: Set<Int> = []
        return list("themes").enumerated().compactMap { place, node in
            let found: (year: Int, record: RecordReader)? = log.within(.record(Ref("themes/\(place)"))) {
                guard let record = record(node, "themes") else { return nil }
                return record.number("year").map { ($0, record) }
            }
            guard let (year, record) = found else { return nil }
            return log.within(.record(RecordID.theme(year).record)) {
                if !seen.insert(year).inserted { log.add(.duplicateRecord(String(year)), at: node) }
                return ActionMonthTheme(
                    year: year, text: record.optionalText("theme"), isVerified: record.flag("verified"),
                    source: record.optionalText("source"))
            }
        }
    }
}
