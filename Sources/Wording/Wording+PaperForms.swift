import PlanDocuments
import PlanModel
import Records

/// The forms and previews of papers that go out.
extension Wording {
    /// The title of the form of a letter.
    package func letterForm(_ plan: PlanID) -> String { pick("Công văn đôn đốc: \(plan)", "Reminder: \(plan)") }

    /// The title of the form of a report.
    package func reportForm(_ plan: PlanID) -> String { pick("Báo cáo kỳ: \(plan)", "Report: \(plan)") }

    /// The title over a report before it is saved.
    package var reportTitle: String { pick("Báo cáo (bản nháp)", "Report (draft)") }

    /// The title of the form of what goes out of the folder.
    package var exportForm: String { pick("Xuất ra tệp", "Export to a file") }
    /// A name as a title.
    package func title(of name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
    /// The title over a plan as a paper before it is saved.
    package var planPaperTitle: String { pick("Kế hoạch (văn bản)", "Plan (paper)") }
    /// How much goes out: what the list shows, one plan, all.
    package var scopeAsShown: String { pick("như đang hiện", "as shown") }
    package func scopePlan(_ plan: PlanID) -> String { pick("kế hoạch \(plan)", "plan \(plan)") }
    package var scopeAll: String { pick("cả thư mục", "the whole folder") }
    package func rowCount(_ count: Int) -> String { pick("\(count) dòng", counted(count, "row", "rows")) }
    package func eventCount(_ count: Int) -> String { pick("\(count) sự kiện", counted(count, "event", "events")) }
    /// That something is being put together.
    package func exporting(_ what: String) -> String {
        pick("Đang lập \(what) · \(key(.cancel)) dừng", "Making the \(what) · \(key(.cancel)) stops it")
    }
    package func actionMonthSheetTitle(_ year: Int) -> String {
        pick("Tháng hành động \(year)", "Action Month \(year)")
    }

    /// What stands in a paper where a field of its form is left empty.
    package func emptyHint(_ text: String) -> String {
        let isKnown = text.contains { !"…/".contains($0) }
        return isKnown ? pick("để trống: \(text)", "empty: \(text)") : pick("để trống: dấu chấm", "empty: dots")
    }

    /// The number of a letter or report as long as nobody says what follows the stroke.
    package func blankNumber(
        _ office: PaperSender.Office, of plan: Plan, _ reference: ReferenceData, isReport: Bool, on day: Day
    ) -> String {
        let head = reference.letterhead(of: plan, from: office, on: day, language)
        return blankNumber(kind: isReport ? "BC" : nil, symbol: nil, isCommittee: head?.isCommittee == true)
    }

    /// How the symbol of a letter or report is typed.
    package func symbolExample(isReport: Bool) -> String { isReport ? "BC-SLĐTBXH" : "SLĐTBXH-BĐG" }

    /// What is copied of a paper into another program, each in one line: what it is about, to whom it goes, who gets it.
    package func linesToCopy(of paper: OfficialPaper) -> [(title: String, text: String)] {
        let about = paper.letterhead.subject ?? paper.title.map { $0.about.joined(separator: " ") } ?? ""
        let lines = [
            (pick("Trích yếu", "Subject"), about), (paper.salutation, paper.addressees.joined(separator: "; ")),
            (paper.recipientsHeading, paper.recipients.joined(separator: "; ")),
        ]
        return lines.map { (title: $0.0, text: $0.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")) }
            .filter { !$0.text.isEmpty }
    }

    /// That a line was copied.
    package func lineCopied(_ title: String) -> String { pick("Đã chép: \(title)", "Copied: \(title)") }

    /// That a text has no lines to copy.
    package var noLinesToCopy: String {
        pick("Chỉ văn bản có trích yếu, nơi nhận để chép", "Only papers have a subject and recipients to copy")
    }

    /// Whose a report can be: of the whole plan, or of each body one.
    package var wholePlan: String { pick("cả kế hoạch", "the whole plan") }
    package var everyBody: String { pick("từng cơ quan, mỗi cơ quan một bản", "each agency, one report each") }

    /// The beginning of the name of a report's file; the plan follows.
    package func reportFileName(_ period: PeriodReport.Period, _ form: PeriodReport.Form = .ministry) -> String {
        let name =
            switch period {
            case .sixMonth: pick("bao-cao-6-thang", "report-six-months")
            case .year: pick("bao-cao-nam", "report-year")
            }
        return form == .consolidated ? pick("tong-hop-", "consolidated-") + name : name
    }

    /// A form of files, as who chooses one knows it.
    package func formName(_ form: DocumentForm) -> String {
        let name =
            switch form {
            case .text: pick("văn bản thuần", "plain text")
            case .markdown: "Markdown"
            case .html: pick("trang web", "web page")
            case .docx: "Word"
            case .odt: "LibreOffice"
            case .pdf: "PDF"
            case .xlsx: "Excel"
            case .csv: "CSV"
            case .ics: pick("lịch", "calendar")
            }
        return "\(name) (\(form.endings.first ?? ""))"
    }
}
