import Records
import VietnameseText

/// What a sheet says to a form, and what about it cannot be right or has to be asked, before anybody looks at the data.
struct FormCheck {
    struct Failure: Error { let reason: FormIntake.Refusal }

    let answers: FormAnswers
    /// Number and day of the report, as they were typed.
    let number: String?
    let day: String?
    private(set) var questions: [FormIntake.Question] = []

    init(_ form: FilledForm, _ asked: ReportForm) throws(Failure) {
        var figures: [Ref: [FormAnswers.Part: DecimalNumber]] = [:]
        let places = form.entries.keys.sorted { ($0.figure, $0.part.order) < ($1.figure, $1.part.order) }
        for place in places {
            guard let entry = form.entries[place] else { continue }
            guard asked[figure: place.figure]?.parts.contains(place.part) == true else {
                questions.append(.notAsked(place.figure))
                continue
            }
            switch entry {
            case .formula: throw Failure(reason: .formula(place))
            case .unreadable(let text): throw Failure(reason: .notANumber(place, text))
            case .doubtful(_, let text): questions.append(.doubtfulNumber(place, text))
            case .number: break
            }
            figures[place.figure, default: [:]][place.part] = entry.value
        }
        var texts: [FormAnswers.Question: String] = [:]
        for (question, words) in form.texts { texts[question] = try FormCheck.text(words) }
        (number, day) = (try FormCheck.text(form.number), try FormCheck.text(form.day))
        answers = FormAnswers(figures: figures, texts: texts)
        guard !answers.isEmpty else { throw Failure(reason: .blank) }
        for figure in asked.figures { try check(figure) }
    }

    private static func text(_ words: FilledForm.Words?) throws(Failure) -> String? {
        switch words {
        case .formula?: throw Failure(reason: .formula(nil))
        case .text(let text)?: text
        case nil: nil
        }
    }

    /// The part of a figure that is more than the whole.
    static func excess(in answers: FormAnswers, of figure: ReportForm.Figure) -> FilledForm.Place? {
        guard let stated = answers.figures[figure.id], let total = stated[.total] else { return nil }
        return [FormAnswers.Part.women, .men].first { part in stated[part].map { $0 > total } ?? false }
            .map { FilledForm.Place(figure.id, $0) }
    }

    private mutating func check(_ figure: ReportForm.Figure) throws(Failure) {
        if let place = FormCheck.excess(in: answers, of: figure) { throw Failure(reason: .moreThanTotal(place)) }
        guard let stated = answers.figures[figure.id] else { return }
        if figure.addition == .recomputed, figure.unit.contains("%"), let part = stated[.numerator],
            let whole = stated[.denominator], part > whole
        {
            questions.append(.overWhole(figure.id))
        }
        // What has women and men in it is counted in persons.
        if figure.isByGender, !figure.unit.contains("%") {
            for (place, number) in FormCheck.places(of: FormAnswers(figures: [figure.id: stated], texts: [:]))
            where number.units % DecimalNumber.unitsInOne != 0 {
                questions.append(.notWhole(place, number))
            }
        }
        guard let total = stated[.total] else { return }
        // Who is counted as neither, or whose sex was not written down, is in the total alone.
        if let women = stated[.women], let men = stated[.men], women.units + men.units != total.units {
            questions.append(.sum(figure.id))
        }
    }

    /// The numbers, in the order of their codes.
    static func places(of answers: FormAnswers) -> [(FilledForm.Place, DecimalNumber)] {
        answers.figures.sorted { $0.key < $1.key }.flatMap { code, parts in
            parts.sorted { $0.key.order < $1.key.order }.map { (FilledForm.Place(code, $0.key), $0.value) }
        }
    }

    /// How many numbers and texts stand in the first and not in the second.
    static func differences(_ answers: FormAnswers, _ other: FormAnswers) -> Int {
        places(of: answers).count { other.figures[$0.figure]?[$0.part] != $1 }
            + answers.texts.count { other.texts[$0.key] != $0.value }
    }

    /// What of the data a sheet says otherwise.
    static func replaced(in old: FormAnswers, by new: FormAnswers) -> [FormIntake.Question] {
        let numbers = places(of: new).compactMap { place, number -> FormIntake.Question? in
            guard let was = old.figures[place.figure]?[place.part], was != number else { return nil }
            return .replaces(place, from: was, to: number)
        }
        let texts = FormAnswers.Question.allCases.filter { question in
            guard let was = old.texts[question], let text = new.texts[question] else { return false }
            return was != text
        }
        return numbers + texts.map { .replacesText($0) }
    }
}

extension FormAnswers.Part {
    fileprivate var order: Int { FormAnswers.Part.allCases.firstIndex(of: self) ?? 0 }
}
