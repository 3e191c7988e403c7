import PlanModel
import Records

/// What the reports of bodies said to their form, in the report that follows from them.
extension ReportText {
    /// The figures, each with how many bodies have stated it.
    mutating func writeTotals() {
        for figure in statedFigures { body.bullet(ended(line(of: figure))) }
    }

    /// The figures that anybody has stated.
    var statedFigures: [FormTotals.Figure] { (report.totals?.figures ?? []).filter { $0.answered > 0 } }

    private func line(of total: FormTotals.Figure) -> String {
        let figure = total.figure
        let answered = report.body == nil ? [wording.answered(total.answered, of: total.owed)] : []
        guard figure.addition != .recomputed else {
            let parts = [FormAnswers.Part.numerator, .denominator].compactMap { total.columns[$0]?.units }
            let share = total.share.map { amount($0.text(wording.language), figure) } ?? ""
            let made = parts.map(wording.formSum).joined(separator: "/")
            return "\(figure.label): \(share) (\(([made] + answered).joined(separator: "; ")))"
        }
        var text = "\(figure.label): " + amount(wording.formSum(total.columns[.total]?.units ?? 0), figure)
        let parts = [FormAnswers.Part.women, .men].compactMap { part -> String? in
            guard let column = total.columns[part], column.known > 0 else { return nil }
            let name = wording.formPart(part).lowercased()
            // A part that fewer bodies stated than the whole is no part of the whole.
            let known =
                column.known == total.answered ? "" : " (\(wording.answered(column.known, of: total.owed)))"
            return "\(name) \(wording.formSum(column.units))\(known)"
        }
        if !parts.isEmpty { text += pick(", trong đó ", ", of them ") + parts.joined(separator: ", ") }
        return text + answered.map { " (\($0))" }.joined()
    }

    private func amount(_ number: String, _ figure: ReportForm.Figure) -> String {
        figure.unit == "%" ? number + "%" : "\(number) \(figure.unit)"
    }

    /// What bodies wrote, each under its name.
    func texts(_ questions: FormAnswers.Question...) -> [String] {
        (report.totals?.texts ?? []).filter { questions.contains($0.question) }.map { text in
            (report.body == nil ? "\(name(of: text.body)): " : "")
                + text.text.split(whereSeparator: \.isNewline).joined(separator: "; ")
        }
    }
}
