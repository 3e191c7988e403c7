import PlanModel
import Records
import Wording

/// A figure that a report is asked for, in lists.
package struct FormRecord: ListedRecord {
    package let figure: ReportForm.Figure

    package init(_ figure: ReportForm.Figure) { self.figure = figure }

    static let code = Field("code", { $0.formColumn(.code) }, value: { .string($0.figure.id.description) }) {
        record, _ in
        record.figure.id.description
    }
    static let label = Field(
        "label", { $0.formColumn(.label) }, minimum: 24, value: { .string($0.figure.label) }
    ) { record, _ in record.figure.label }
    static let unit = Field(
        "unit", { $0.formColumn(.unit) }, minimum: 6, value: { .string($0.figure.unit) }
    ) { record, _ in record.figure.unit }
    static let parts = Field(nil, { $0.formColumn(.parts) }, minimum: 12, leaves: 2) { record, wording in
        record.figure.parts.map { wording.formPart($0).lowercased() }.joined(separator: ", ")
    }
    static let addition = Field(
        "adds", { $0.formColumn(.addition) }, minimum: 12, leaves: 1, value: { .string($0.figure.addition.rawValue) }
    ) { record, wording in wording.formAddition(record.figure.addition) }

    package static let fields = RecordFields(
        [
            code, label, unit, Field("byGender") { .bool($0.figure.isByGender) }, addition,
            Field("per") { $0.figure.addition == .recomputed ? .int($0.figure.per) : .null },
            Field("target") { FieldValue($0.figure.target) }, Field("who") { FieldValue($0.figure.who) },
        ], table: [code, label, unit, parts, addition])
}

/// What a figure comes to over all bodies, in lists.
package struct FormTotalRecord: ListedRecord {
    package let total: FormTotals.Figure

    package init(_ total: FormTotals.Figure) { self.total = total }

    /// What a part comes to; nil where nobody stated it.
    private func units(_ part: FormAnswers.Part) -> Int? {
        total.columns[part].flatMap { $0.known > 0 ? $0.units : nil }
    }

    private static func number(_ part: FormAnswers.Part) -> @Sendable (FormTotalRecord) -> FieldValue {
        { record in FieldValue(record.units(part).map(DecimalNumber.stored)) }
    }

    private static func text(_ part: FormAnswers.Part) -> @Sendable (FormTotalRecord, Wording) -> String {
        { record, wording in record.units(part).map(wording.formSum) ?? "" }
    }

    static let code = Field("code", { $0.formColumn(.code) }, value: { .string($0.total.id.description) }) {
        record, _ in
        record.total.id.description
    }
    static let label = Field(
        "label", { $0.formColumn(.label) }, minimum: 20, value: { .string($0.total.figure.label) }
    ) { record, _ in record.total.figure.label }
    static let unit = Field(
        "unit", { $0.formColumn(.unit) }, minimum: 6, leaves: 1, value: { .string($0.total.figure.unit) }
    ) { record, _ in record.total.figure.unit }
    /// Of a share what it is, of all else the sum.
    static let sum = Field(
        "total", { $0.formColumn(.total) }, .right,
        value: { record in
            record.total.figure.addition == .recomputed
                ? FieldValue(record.total.share?.description) : number(.total)(record)
        }
    ) { record, wording in
        record.total.figure.addition == .recomputed
            ? record.total.share?.text(wording.language) ?? "" : text(.total)(record, wording)
    }
    static let women = Field(
        "women", { $0.formColumn(.women) }, .right, leaves: 2, value: number(.women), text: text(.women))
    static let men = Field("men", { $0.formColumn(.men) }, .right, leaves: 2, value: number(.men), text: text(.men))
    static let answered = Field(
        "answered", { $0.formColumn(.answered) }, value: { .int($0.total.answered) }
    ) { record, wording in wording.answered(record.total.answered, of: record.total.owed) }

    package static let fields = RecordFields(
        [
            code, label, unit, sum, women, men, Field("numerator", number(.numerator)),
            Field("denominator", number(.denominator)), answered, Field("owed") { .int($0.total.owed) },
        ], table: [code, label, unit, sum, women, men, answered])
}

/// What one body stated of a figure, in lists.
package struct FormAnswerRecord: ListedRecord {
    package let figure: ReportForm.Figure
    package let line: FormTotals.Line
    private let names: (vietnamese: String, english: String)

    package init(
        _ figure: ReportForm.Figure, _ line: FormTotals.Line, in plan: ResolvedPlan, _ reference: ReferenceData
    ) {
        (self.figure, self.line) = (figure, line)
        names = (
            reference.shortName(of: line.body, in: plan.plan, .vietnamese),
            reference.shortName(of: line.body, in: plan.plan, .english)
        )
    }

    private var value: DecimalNumber? {
        figure.value(in: FormAnswers(figures: [figure.id: line.stated]))
    }

    private static func number(_ part: FormAnswers.Part) -> @Sendable (FormAnswerRecord) -> FieldValue {
        { record in FieldValue(record.line.stated[part]?.description) }
    }

    private static func text(_ part: FormAnswers.Part) -> @Sendable (FormAnswerRecord, Wording) -> String {
        { record, wording in record.line.stated[part]?.text(wording.language) ?? "" }
    }

    static let code = Field("code", { $0.formColumn(.code) }, value: { .string($0.figure.id.description) }) {
        record, _ in
        record.figure.id.description
    }
    static let body = Field(
        "agency", { $0.formColumn(.body) }, minimum: 18, value: { .string($0.line.body.description) }
    ) { record, wording in wording.language.pick(record.names.vietnamese, record.names.english) }
    static let label = Field(
        "label", { $0.formColumn(.label) }, minimum: 16, leaves: 1, value: { .string($0.figure.label) }
    ) { record, _ in record.figure.label }
    static let total = Field(
        "total", { $0.formColumn(.total) }, .right, value: { FieldValue($0.value?.description) }
    ) { record, wording in record.value?.text(wording.language) ?? "" }
    static let women = Field(
        "women", { $0.formColumn(.women) }, .right, leaves: 2, value: number(.women), text: text(.women))
    static let men = Field("men", { $0.formColumn(.men) }, .right, leaves: 2, value: number(.men), text: text(.men))

    package static let fields = RecordFields(
        [
            code, label, body, total, women, men, Field("numerator", number(.numerator)),
            Field("denominator", number(.denominator)),
        ], table: [code, body, label, total, women, men])
}

extension DecimalNumber {
    /// A sum of ten-thousandths in the form of files, however large it is.
    fileprivate static func stored(_ units: Int) -> String {
        let (whole, rest) = units.quotientAndRemainder(dividingBy: unitsInOne)
        guard rest > 0 else { return String(whole) }
        var digits = String(String(rest + unitsInOne).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
