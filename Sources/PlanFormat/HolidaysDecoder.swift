import PlanModel

/// What `holidays.json` holds.
package typealias HolidaysContent = [Holiday]

extension ReferenceFile where Value == [Holiday] {
    /// Reads `holidays.json`.
    package init(holidays bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.identified("holidays") { $0.holiday($1) }
        }
    }
}

extension RecordReader {
    /// A holiday: of one year where it names one or its days have one, else of every year.
    fileprivate func holiday(_ id: String) -> Holiday? {
        let names = record("name")
        let name = names?.text("vi") ?? Unreadable.text
        let english = names?.optionalText("en") ?? name
        let isVerified = flag("verified")
        let (source, remark) = (optionalText("source"), optionalText("remark"))
        let isOfOneYear = optional("year") != nil || node["from"]?.string?.utf8.count == 10
        guard let span = isOfOneYear ? span() : yearlySpan() else { return nil }
        return Holiday(
            id: id, name: name, english: english, span: span, workedOn: since(.second, "workedOn")?.day("workedOn"),
            source: source, isVerified: isVerified, remark: remark)
    }

    private func yearlySpan() -> Holiday.Span? {
        let (from, to) = (yearDay("from"), yearDay("to"))
        let (since, until) = (optionalNumber("since"), optionalNumber("until"))
        guard let from, let to else { return nil }
        return .yearly(from: from, to: to, since: since, until: until)
    }

    private func span() -> Holiday.Span? {
        let from = optionalDay("from")
        let to = optionalDay("to") ?? from
        guard let from, let to else { return number("year").map { .once(year: $0, days: nil) } }
        guard from <= to else {
            log.add(.reversedWindow(from: from, to: to), at: node)
            return nil
        }
        return .once(year: optionalNumber("year") ?? from.year, days: from...to)
    }
}
