import Records

/// What a body's report said to a form. What it left blank is not there: blank is unknown, and not zero.
package struct FormAnswers: Hashable, Sendable {
    /// What a figure is stated in.
    package enum Part: String, CaseIterable, Sendable {
        case total, women, men, numerator, denominator
    }

    /// What is asked for in words.
    package enum Question: String, CaseIterable, Sendable {
        case difficulties, causes, proposals
    }

    /// The numbers as they were typed, by the figure's code.
    package var figures: [Ref: [Part: DecimalNumber]]
    package var texts: [Question: String]

    package init(figures: [Ref: [Part: DecimalNumber]] = [:], texts: [Question: String] = [:]) {
        self.figures = figures.filter { !$0.value.isEmpty }
        self.texts = texts
    }

    package var isEmpty: Bool { figures.isEmpty && texts.isEmpty }

    /// A number; of women and men together also where the total itself was left blank.
    package subscript(figure: Ref, part: Part) -> DecimalNumber? {
        guard let stated = figures[figure] else { return nil }
        if let number = stated[part] { return number }
        guard part == .total, let women = stated[.women], let men = stated[.men] else { return nil }
        return DecimalNumber(units: women.units + men.units)
    }

    /// What stands in both, where something new stands in its place.
    package func overlaid(by new: FormAnswers) -> FormAnswers {
        FormAnswers(
            figures: figures.merging(new.figures) { old, new in old.merging(new) { $1 } },
            texts: texts.merging(new.texts) { $1 })
    }
}

extension ReportForm.Figure {
    /// The value that answers come to: of a share what its parts make, rounded to hundredths; nil where that is not known.
    package func value(in answers: FormAnswers) -> DecimalNumber? {
        guard addition == .recomputed else { return answers[id, .total] }
        guard let numerator = answers[id, .numerator], let denominator = answers[id, .denominator] else { return nil }
        return share(numerator.units, of: denominator.units)
    }

    /// A share in hundredths; nil of nothing.
    func share(_ numerator: Int, of denominator: Int) -> DecimalNumber? {
        let (product, isTooLarge) = numerator.multipliedReportingOverflow(by: per * 100)
        guard denominator > 0, !isTooLarge else { return nil }
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: denominator)
        return DecimalNumber(digits: quotient + (remainder * 2 >= denominator ? 1 : 0), scale: 2)
    }
}
