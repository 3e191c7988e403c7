import PlanDocuments
import PlanModel
import Records
import Wording

/// The sheet of a form that a body fills in: only what is asked for is open, and hidden columns say which report of which
/// body it is, and what each line asks for.
package struct FormSheet {
    /// The headings of the hidden columns, in every language.
    static let titles = (duty: "report", body: "body", line: "line")

    /// What a line asks for, as the hidden column names it.
    enum Line: Hashable {
        case heading(Wording.FormLine)
        case figure(Ref)
        case question(FormAnswers.Question)

        private static let figurePrefix = "figure "

        init?(_ written: String) {
            if written.hasPrefix(Line.figurePrefix) {
                self = .figure(Ref(String(written.dropFirst(Line.figurePrefix.count))))
            } else if let question = FormAnswers.Question(rawValue: written) {
                self = .question(question)
            } else if let line = Wording.FormLine.allCases.first(where: { "\($0)" == written }) {
                self = .heading(line)
            } else {
                return nil
            }
        }

        var written: String {
            switch self {
            case .heading(let line): "\(line)"
            case .figure(let code): Line.figurePrefix + code.description
            case .question(let question): question.rawValue
            }
        }
    }

    private static let widths: [Wording.FormColumn: Int] = [.code: 8, .label: 52, .unit: 16, .words: 60]

    /// The columns that people see, in their order.
    static func columns(hasShares: Bool) -> [Wording.FormColumn] {
        [.code, .label, .unit, .total, .women, .men] + (hasShares ? [.numerator, .denominator] : []) + [.words]
    }

    private let wording: Wording

    package init(_ wording: Wording) { self.wording = wording }

    /// - Parameters:
    ///   - form: What is asked for.
    ///   - duty: The report.
    ///   - plan: Its plan.
    ///   - body: Who fills it in.
    ///   - reference: Names, and who belongs to a group.
    /// - Returns: The sheet, without the figures that the body does not owe.
    package func sheet(
        of form: ReportForm, _ duty: ReportingDuty, in plan: ResolvedPlan, for body: AgencyReference,
        _ reference: ReferenceData
    ) -> Spreadsheet {
        let figures = form.figures.filter {
            !FormTotals.owing($0, among: [body], plan.plan, reference).isEmpty
        }
        let shown = FormSheet.columns(hasShares: figures.contains { $0.addition == .recomputed })
        var answers: [Spreadsheet.Place: Spreadsheet.Answer] = [:]
        var rows: [[Spreadsheet.Cell]] = []
        func add(
            _ line: Line, _ cells: [Wording.FormColumn: Spreadsheet.Cell], _ open: [Wording.FormColumn],
            _ answer: Spreadsheet.Answer = .number
        ) {
            for column in open {
                guard let place = shown.firstIndex(of: column) else { continue }
                answers[Spreadsheet.Place(row: rows.count, column: place)] = answer
            }
            rows.append(
                shown.map { cells[$0] ?? .empty } + [
                    .text(RecordID(plan.id, duty.id).description), .text(body.description), .text(line.written),
                ])
        }
        func heading(_ line: Wording.FormLine, _ value: Spreadsheet.Cell?) {
            add(
                .heading(line), [.label: .text(wording.formLine(line)), .words: value ?? .empty],
                value == nil ? [.words] : [], .text(lines: 1))
        }
        heading(.body, .text(reference.formalName(of: body, in: plan.plan, wording.language)))
        heading(.report, .text(duty.titleOfPeriod))
        heading(.year, .number(plan.plan.year))
        heading(.number, nil)
        heading(.day, nil)
        for figure in figures {
            add(
                .figure(figure.id),
                [.code: .text(figure.id.description), .label: .text(figure.label), .unit: .text(figure.unit)],
                figure.parts.map(\.column))
        }
        for question in FormAnswers.Question.allCases {
            add(.question(question), [.label: .text(wording.formQuestion(question))], [.words], .text(lines: 5))
        }
        let hidden = [FormSheet.titles.duty, FormSheet.titles.body, FormSheet.titles.line]
        var sheet = Spreadsheet(
            name: wording.formSheetTitle,
            columns: shown.map { Spreadsheet.Column(wording.formColumn($0), width: FormSheet.widths[$0] ?? 13) }
                + hidden.map { Spreadsheet.Column($0, width: 20, isHidden: true) },
            rows: rows)
        sheet.answers = answers
        return sheet
    }
}

extension FormAnswers.Part {
    var column: Wording.FormColumn {
        switch self {
        case .total: .total
        case .women: .women
        case .men: .men
        case .numerator: .numerator
        case .denominator: .denominator
        }
    }
}
