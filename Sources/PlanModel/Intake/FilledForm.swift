import Records
import VietnameseText

/// A sheet that a body filled in, as its file says it.
package struct FilledForm: Sendable {
    /// What stands in a cell for a number.
    package enum Entry: Hashable, Sendable {
        case number(DecimalNumber)
        /// A text that may be several numbers: `1.234`.
        case doubtful(DecimalNumber, written: String)
        case formula
        case unreadable(String)
    }

    /// What stands in a cell for words.
    package enum Words: Hashable, Sendable {
        case text(String)
        case formula
    }

    package struct Place: Hashable, Sendable {
        package let figure: Ref
        package let part: FormAnswers.Part

        package init(_ figure: Ref, _ part: FormAnswers.Part) { (self.figure, self.part) = (figure, part) }
    }

    /// What the file is called.
    package let file: String
    /// The report and the body of the hidden columns; nil where the sheet has none that can be read.
    package let duty: RecordID?
    package let body: AgencyReference?
    /// Rows whose hidden columns name another report or body than the first one's.
    package let foreignRows: [Int]
    /// The body and the year that are printed for people.
    package let printedBody: String
    package let printedYear: String
    package let number: Words?
    package let day: Words?
    /// What is not blank.
    package let entries: [Place: Entry]
    package let texts: [FormAnswers.Question: Words]

    package init(
        file: String, duty: RecordID?, body: AgencyReference?, foreignRows: [Int] = [], printedBody: String = "",
        printedYear: String = "", number: Words? = nil, day: Words? = nil, entries: [Place: Entry] = [:],
        texts: [FormAnswers.Question: Words] = [:]
    ) {
        (self.file, self.duty, self.body, self.foreignRows) = (file, duty, body, foreignRows)
        (self.printedBody, self.printedYear) = (printedBody, printedYear)
        (self.number, self.day, self.entries, self.texts) = (number, day, entries, texts)
    }
}

extension FilledForm.Entry {
    /// A number as a spreadsheet stores it. It computes in binary fractions: 52.3 comes back as 52.299999999999997.
    package init(stored text: String) {
        if let number = DecimalNumber(text) {
            // Where a program takes the point for that of a fraction, one thousand typed as 1.234 is little more than one.
            self = number.scale == 3 ? .doubtful(number, written: text) : .number(number)
        } else if let value = Double(text), value >= 0, value < 1e9, let units = Int(exactly: (value * 1e4).rounded()),
            abs(value * 1e4 - Double(units)) < 1e-4, let number = DecimalNumber(units: units)
        {
            self = .number(number)
        } else {
            self = .unreadable(text)
        }
    }

    /// A number as a person typed it, with or without its percent sign; nil for a blank.
    package init?(typed text: String, _ language: Language) {
        let typed = text.asTyped
        guard !typed.isEmpty else { return nil }
        let digits = typed.hasSuffix("%") ? String(typed.dropLast()) : typed
        guard let read = TypedNumber(digits, language, hasUnit: digits != typed) else {
            self = .unreadable(text)
            return
        }
        let numbers = read.meanings.compactMap(\.number)
        guard let number = numbers.first else {
            self = .unreadable(text)
            return
        }
        self = Set(numbers).count > 1 ? .doubtful(number, written: text) : .number(number)
    }

    /// The number that is taken; nil where there is none.
    var value: DecimalNumber? {
        switch self {
        case .number(let number), .doubtful(let number, _): number
        case .formula, .unreadable: nil
        }
    }
}

extension ReportingDuty {
    /// What the sheet of a body is called, without its ending. The marks of ids that a file's name should not have are
    /// left to the hidden columns, by which the sheet is known.
    package func sheetName(of body: AgencyReference, in plan: PlanID) -> String {
        "\(plan.slug).\(ref).\(body)".replacing("#", with: ".").replacing("@", with: ".").replacing("/", with: "-")
            .replacing("*", with: "-")
    }
}
