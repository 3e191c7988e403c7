import PlanModel
import Records

/// What is printed in the sheet of a form, and in the lists of forms and their totals.
extension Wording {
    package enum FormColumn: CaseIterable, Sendable {
        /// Of the sheet.
        case code, label, unit, total, women, men, numerator, denominator, words
        /// Of lists.
        case parts, addition, answered, body
    }

    package func formColumn(_ column: FormColumn) -> String {
        switch column {
        case .code: pick("Mã", "Code")
        case .label: pick("Nội dung", "Figure")
        case .unit: pick("Đơn vị tính", "Unit")
        case .total: pick("Tổng số", "Total")
        case .women: pick("Nữ", "Women")
        case .men: pick("Nam", "Men")
        case .numerator: pick("Tử số", "Numerator")
        case .denominator: pick("Mẫu số", "Denominator")
        case .words: pick("Trả lời", "Answer")
        case .addition: pick("Cách cộng", "Adds up as")
        case .parts: pick("Số phải điền", "Asked for")
        case .answered: pick("Đã có số", "Answered")
        case .body: pick("Cơ quan", "Agency")
        }
    }

    package func formPart(_ part: FormAnswers.Part) -> String {
        switch part {
        case .total: formColumn(.total)
        case .women: formColumn(.women)
        case .men: formColumn(.men)
        case .numerator: formColumn(.numerator)
        case .denominator: formColumn(.denominator)
        }
    }

    /// A line of the sheet that asks for no figure.
    package enum FormLine: CaseIterable, Sendable { case body, report, year, number, day }

    package func formLine(_ line: FormLine) -> String {
        switch line {
        case .body: pick("Cơ quan, đơn vị báo cáo", "Agency")
        case .report: pick("Báo cáo", "Report")
        case .year: pick("Năm", "Year")
        case .number: pick("Số, ký hiệu của báo cáo", "Number of the report")
        case .day: pick("Ngày của báo cáo", "Day of the report")
        }
    }

    package func formQuestion(_ question: FormAnswers.Question) -> String {
        switch question {
        case .difficulties: pick("Khó khăn, vướng mắc", "Difficulties")
        case .causes: pick("Nguyên nhân", "Causes")
        case .proposals: pick("Đề xuất, kiến nghị", "Proposals")
        }
    }

    package func formAddition(_ addition: ReportForm.Addition) -> String {
        switch addition {
        case .sum: pick("cộng các cơ quan, các kỳ", "all agencies, all periods")
        case .latest: pick("cộng các cơ quan, kỳ mới nhất", "all agencies, last period")
        case .recomputed: pick("tính lại từ tử số, mẫu số", "from numerators and denominators")
        }
    }

    /// How many of those that owe a figure have stated it: `92/102 đơn vị`.
    package func answered(_ count: Int, of all: Int) -> String {
        pick("\(count)/\(all) đơn vị", "\(count) of \(all) agencies")
    }

    /// The title over what a report's figures come to; of one figure with its label.
    package func reportFiguresTitle(_ report: String, figure: String? = nil) -> String {
        pick("Số liệu: ", "Figures: ") + [report, figure].compactMap(\.self).joined(separator: " › ")
    }

    /// Over those that have not stated a figure, and those that have.
    package func figureHeading(isStated: Bool, _ count: Int) -> String {
        isStated
            ? pick("Đã có số (\(count))", "Stated (\(count))") : pick("Chưa có số (\(count))", "Missing (\(count))")
    }

    /// That a report is asked for no figures.
    package var noFormHere: String { pick("Báo cáo này không có biểu số liệu", "This report is asked for no figures") }

    package var formSheetTitle: String { pick("Biểu số liệu", "Figures") }

    /// A sum of ten-thousandths, as people read it: `1.234,5`.
    package func formSum(_ units: Int) -> String {
        let one = DecimalNumber.unitsInOne
        let (whole, rest) = units.quotientAndRemainder(dividingBy: one)
        guard rest > 0 else { return grouped(whole) }
        var digits = String(String(rest + one).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return grouped(whole) + pick(",", ".") + digits
    }
}
