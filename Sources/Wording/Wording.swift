import PlanModel

/// Every sentence that people read, in the language of a person. A sentence is made by giving both languages at once,
/// so that one cannot be missing.
package struct Wording: Sendable {
    /// The language of all sentences.
    package let language: Language

    private let keys: [CommandID: String]

    /// The sentences of a language, with the names of the keys of commands where there are keys.
    package init(_ language: Language, keys: [CommandID: String] = [:]) {
        (self.language, self.keys) = (language, keys)
    }

    /// The key of a command as it stands in a sentence: no sentence knows it, since keys can change.
    /// Where a person left it to the palette, that leads there.
    package func key(_ command: CommandID) -> String {
        if let key = keys[command] { return key }
        guard let palette = keys[.palette] else { return command.rawValue }
        return "\(palette) “\(sentence(of: command))”"
    }

    func hasKey(_ command: CommandID) -> Bool { keys[command] != nil }

    func pick(_ vietnamese: String, _ english: String) -> String {
        language.pick(vietnamese, english)
    }

    /// A day as offices write it, day first: `21/11/2026`.
    package func day(_ day: Day) -> String { "\(dayAndMonth(day))/\(day.year)" }

    /// A day without its year: `21/11`. In Vietnamese days below 10 and the months 1 and 2 have a zero before them, and no
    /// other month has (Nghị định 30/2020/NĐ-CP, Phụ lục I): `05/3`, `10/02`.
    package func dayAndMonth(_ day: Day) -> String {
        let month = day.month < 3 ? twoDigits(day.month) : String(day.month)
        return twoDigits(day.day) + "/" + pick(month, twoDigits(day.month))
    }

    /// A date as far as it is known: `…/3/2020`, `2020`.
    package func date(_ date: PartialDate) -> String {
        if let complete = date.complete { return day(complete) }
        guard let month = date.month else { return String(date.year) }
        return "…/\(month)/\(date.year)"
    }

    /// What is known of a paper from elsewhere and not from its print.
    package func notPrinted(_ text: String) -> String { "[\(text)]" }

    /// Where something was read that the print leaves blank.
    package func notPrinted(source: String) -> String {
        pick("bản in để trống, theo \(source)", "left blank in print, from \(source)")
    }

    /// The date of a paper as far as it is known, in brackets where the print does not say it.
    package func issuedOn(_ paper: OfficialDocument) -> String? {
        let date = paper.knownDate.map(date)
        return paper.knownDate == paper.issuedOn ? date : date.map { notPrinted($0) }
    }

    /// The short name of a weekday: T2 … CN.
    package func weekday(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: pick("T2", "Mon")
        case .tuesday: pick("T3", "Tue")
        case .wednesday: pick("T4", "Wed")
        case .thursday: pick("T5", "Thu")
        case .friday: pick("T6", "Fri")
        case .saturday: pick("T7", "Sat")
        case .sunday: pick("CN", "Sun")
        }
    }

    /// A number and its noun in English, which has a plural.
    func counted(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    private func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

extension String {
    /// The text with its first letter in upper case.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
