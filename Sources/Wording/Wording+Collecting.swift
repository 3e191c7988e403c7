import DocumentReading
import PlanActions
import PlanModel
import Records

/// What is said of sheets of figures that go out and come back, and the help of their commands.
extension Wording {
    package var formAbstract: String {
        pick(
            "Số liệu mà một báo cáo phải có, và phiếu cho từng cơ quan.",
            "The figures that a report is asked for, and a sheet for each agency.")
    }

    package var formDiscussion: String {
        pick(
            "Biểu nằm trong forms/<đơn vị>.json; chưa có thì dùng các chỉ tiêu của Chiến lược. --xlsx ghi mỗi cơ quan phải báo cáo "
                + "một tệp .xlsx (chỉ ô cần điền mở khóa). --keep đưa biểu có sẵn vào forms/<đơn vị>.json để sửa. JSON: code, "
                + "label, unit, byGender, adds, per, target, who.",
            "The form is in forms/<unit>.json; without one it is the targets of the national strategy. --xlsx writes an .xlsx "
                + "file for each agency that owes the report (only the cells to be filled in are unlocked). --keep puts the "
                + "built-in form into forms/<unit>.json, to be changed there. JSON: code, label, unit, byGender, adds, per, "
                + "target, who.")
    }

    package var formSheetsHelp: String { pick("Ghi phiếu vào thư mục này.", "Write the sheets into this folder.") }
    package var formSheetsPlaceholder: String { pick("thư mục", "folder") }
    package var formKeepHelp: String {
        pick("Đưa biểu có sẵn vào forms/<đơn vị>.json.", "Put the built-in form into forms/<unit>.json.")
    }

    package var collectAbstract: String {
        pick("Nhận lại phiếu số liệu đã điền.", "Takes in sheets of figures that were filled in.")
    }

    package var collectDiscussion: String {
        pick(
            "Đọc các tệp .xlsx hoặc .csv, hoặc mọi tệp như thế trong một thư mục, so với dữ liệu và liệt kê: chắc chắn (+), còn phải "
                + "chọn (?), không nhận (✗). --yes mới ghi, thành một bước hoàn tác được; phiếu “?” cần thêm --all. Báo cáo chưa "
                + "ghi nhận thì ghi nhận luôn, với số và ngày trong phiếu. Ô trống là chưa biết, không phải 0.",
            "Reads .xlsx or .csv files, or all of them in a folder, compares them with the data and lists what is certain (+), to "
                + "be decided (?) or refused (✗). --yes writes it, as one step that can be undone; what is to be decided needs "
                + "--all. A report that has not come in is recorded with the number and the day in its sheet. A blank cell is "
                + "unknown, and not zero.")
    }

    package var collectFilesHelp: String {
        pick("Phiếu đã điền, hoặc thư mục chứa phiếu.", "Sheets, or a folder of them.")
    }
    package var collectFilesPlaceholder: String { pick("tệp", "file") }
    package var collectYesHelp: String {
        pick(
            "Ghi những gì được liệt kê, lấy ngày --on như đã gõ.",
            "Write what is listed, and take --on as it was typed.")
    }
    package var collectAllHelp: String {
        pick("Cả những phiếu còn phải chọn.", "The sheets that are to be decided, too.")
    }
    package var collectDayHelp: String {
        pick(
            "Ngày nhận; bỏ trống: ngày của báo cáo ghi trong phiếu, không có thì hôm nay.",
            "The day they came in; without it that of the report in the sheet, or else today.")
    }

    package var formFiguresHelp: String {
        pick("Từng cơ quan, cả cơ quan chưa có số.", "Agency by agency, also those that have not answered.")
    }

    /// That sheets were written.
    package func sheetsWritten(_ count: Int, in folder: String, shownAs: String? = nil, groups: Int) -> String {
        pick("Đã ghi \(count) phiếu vào \(folder)", "Wrote \(counted(count, "sheet", "sheets")) into \(folder)")
            + seenAs(shownAs)
            + (groups > 0
                ? pick(
                    "; \(groups) nhóm chưa tách, không có phiếu",
                    "; \(counted(groups, "group", "groups")) without a sheet, as nobody knows who belongs to it")
                : "") + "."
    }

    package func figuresCollected(_ count: Int) -> String {
        pick("Đã nhận số liệu của \(count) báo cáo", "Took in the figures of \(counted(count, "report", "reports"))")
            + undoHint
    }

    package func formKept(_ title: String) -> String {
        pick("Biểu “\(title)” nay là của đơn vị", "The form “\(title)” is the unit's own now") + undoHint
    }

    /// That a report is asked for nothing in figures.
    package func noForm(_ duty: String) -> String {
        pick("\(duty) không có biểu số liệu.", "\(duty) is asked for no figures.")
    }

    /// What of a report's answers is told in a history.
    func answered(_ members: [String: FieldValue]) -> String {
        let numbers = (members["figures"]?.members ?? [:]).values.reduce(0) { $0 + ($1.members?.count ?? 0) }
        let texts = members["texts"]?.members?.count ?? 0
        return pick("\(numbers) số", counted(numbers, "number", "numbers"))
            + (texts > 0 ? pick(", \(texts) ý kiến", ", \(counted(texts, "text", "texts"))") : "")
    }

    // MARK: What sheets would change

    /// What sheets would change, a line a sheet, and what it comes to.
    ///
    /// - Parameters:
    ///   - intake: What was found.
    ///   - unreadable: Files that are no sheets, and why.
    ///   - name: What a report of a body is called.
    ///   - bodyName: What a body is called.
    ///   - taken: How many sheets are taken as the command was called.
    ///   - isWritten: Whether they are written now.
    /// - Returns: Lines, each with its end.
    package func collected(
        _ intake: FormIntake, unreadable: [(file: String, reason: String)], name: (RecordID, AgencyReference) -> String,
        bodyName: (AgencyReference) -> String, taken: Int, isWritten: Bool
    ) -> String {
        // What a person has to do something about stands last, beside the counts.
        let byNeed = intake.items.filter(\.questions.isEmpty) + intake.items.filter { !$0.questions.isEmpty }
        var lines = byNeed.map { item in
            let doubts = item.questions.map { question($0, bodyName) }
            return "\(doubts.isEmpty ? "+" : "?") \(item.form.file): \(name(item.duty, item.body))  "
                + facts(of: item).joined(separator: " · ")
                + (doubts.isEmpty ? "" : " (\(doubts.joined(separator: "; ")))")
        }
        lines += intake.refused.map { form, reason in
            let whose = if let duty = form.duty, let body = form.body { "\(name(duty, body)): " } else { "" }
            return "✗ \(form.file): \(whose)\(refusal(reason, bodyName))"
        }
        lines += unreadable.map { "✗ \($0.file): \($0.reason)" }
        let left = intake.items.count { !$0.questions.isEmpty }
        let sure = intake.items.count - left
        let refused = intake.refused.count + unreadable.count
        lines.append(
            pick(
                "\(sure) chắc chắn · \(left) còn phải chọn · \(intake.unchanged.count) như cũ · \(refused) không nhận",
                "\(sure) certain · \(left) to be decided · \(intake.unchanged.count) as before · \(refused) refused"))
        if !isWritten, taken > 0 {
            lines.append(pick("Chưa ghi gì; để ghi, thêm --yes.", "Nothing has been written; add --yes to write it."))
        } else if isWritten, taken == 0 {
            lines.append(pick("Không có gì để ghi.", "There is nothing to write."))
        }
        if left > 0, taken < intake.items.count {
            lines.append(
                pick(
                    "Phiếu “?” còn phải chọn: thêm --all để nhận hết, hoặc chỉ nêu những tệp được nhận.",
                    "Sheets with “?” are to be decided: --all takes them; name single files to take those alone."))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func facts(of item: FormIntake.Item) -> [String] {
        var facts = [pick("\(item.changes) mục để ghi", "\(item.changes) to be written")]
        if item.blanks > 0 { facts.append(pick("\(item.blanks) ô trống", "\(item.blanks) blank")) }
        if item.kept > 0 {
            facts.append(pick("\(item.kept) mục trong dữ liệu giữ nguyên", "\(item.kept) kept that the data has"))
        }
        if let received = item.received {
            let number = received.number.map { pick(" số \($0)", " No. \($0)") } ?? ""
            facts.append(
                pick(
                    "ghi nhận báo cáo\(number), ngày \(day(received.receivedOn))",
                    "records the report\(number), \(day(received.receivedOn))"))
        } else if let number = item.number {
            facts.append(pick("số báo cáo \(number)", "the report is No. \(number)"))
        }
        return facts
    }

    private func cell(_ place: FilledForm.Place) -> String {
        pick("mã \(place.figure), ", "\(place.figure) ") + formPart(place.part).lowercased()
    }

    private func question(_ question: FormIntake.Question, _ name: (AgencyReference) -> String) -> String {
        switch question {
        case .sum(let code):
            pick("mã \(code): nữ và nam cộng lại khác tổng số", "\(code): women and men do not make the total")
        case .overWhole(let code):
            pick("mã \(code): tử số lớn hơn mẫu số", "\(code): the numerator is more than the denominator")
        case .notWhole(let place, let number):
            pick(
                "\(cell(place)): \(number.text(language)) không phải số nguyên",
                "\(cell(place)): \(number.text(language)) is no whole number")
        case .alsoIn(let file): pick("\(file) cũng của báo cáo này", "\(file) is of the same report")
        case .jump(let place, let from, let to):
            pick(
                "\(cell(place)): \(to.text(language)), chênh hơn một nửa so với năm trước (\(from.text(language)))",
                "\(cell(place)): \(to.text(language)), more than half away from last year's \(from.text(language))")
        case .replaces(let place, let from, let to):
            pick(
                "\(cell(place)): dữ liệu có \(from.text(language)), phiếu ghi \(to.text(language))",
                "\(cell(place)): the data has \(from.text(language)), the sheet \(to.text(language))")
        case .replacesText(let question):
            pick(
                "\(formQuestion(question).lowercased()): khác với dữ liệu",
                "\(formQuestion(question).lowercased()): the data has another text")
        case .doubtfulNumber(let place, let text):
            pick("\(cell(place)): “\(text)” có thể đọc hai cách", "\(cell(place)): “\(text)” may be two numbers")
        case .doubtfulDay(let text):
            pick("ngày “\(text)” cần xem lại", "the day “\(text)” is doubtful")
        case .dayToCome(let day):
            pick("ngày \(self.day(day)) của báo cáo chưa tới", "the report's day, \(self.day(day)), is yet to come")
        case .noFigures: pick("không có số liệu nào", "it has no figures")
        case .otherNumber(let was, let says):
            pick("đã ghi nhận số \(was), phiếu ghi \(says)", "it came in as \(was), the sheet says \(says)")
        case .namedForOther(let body):
            pick("tên tệp là của \(name(body))", "the file is named for \(name(body))")
        case .planIsOver: pick("kế hoạch đã hết năm", "its plan is over")
        case .notAsked(let code): pick("mã \(code): biểu không hỏi, bỏ qua", "\(code): not asked for, left out")
        }
    }

    private func refusal(_ reason: FormIntake.Refusal, _ name: (AgencyReference) -> String) -> String {
        switch reason {
        case .noIDs:
            pick("không còn mã ẩn của biểu và cơ quan", "the hidden ids of form and agency are gone")
        case .noSuchReport(let id): pick("không có báo cáo \(id)", "there is no report \(id)")
        case .planClosed: planClosedHere
        case .noForm: pick("báo cáo này không có biểu", "this report is asked for no figures")
        case .notOwed(let body):
            pick("\(name(body)) không phải gửi báo cáo này", "\(name(body)) does not owe this report")
        case .otherBody(let printed):
            pick(
                "phiếu của cơ quan khác: ghi “\(printed)”", "somebody else's sheet: it says “\(printed)”")
        case .otherYear(let printed): pick("sai năm: ghi “\(printed)”", "wrong year: it says “\(printed)”")
        case .foreignRows(let rows):
            pick("có dòng của phiếu khác: ", "rows of another sheet: ")
                + rows.prefix(5).map(String.init).joined(separator: ", ")
        case .sameReport(let file): pick("trùng với \(file)", "the same report as \(file)")
        case .blank: pick("chưa điền gì", "nothing is filled in")
        case .formula(let place?): pick("\(cell(place)): ô có công thức", "\(cell(place)): the cell holds a formula")
        case .formula(nil): pick("ô trả lời có công thức", "an answer holds a formula")
        case .notANumber(let place, let text):
            pick(
                "\(cell(place)): “\(text)” không phải là số từ 0 đến \(grouped(999_999_999))",
                "\(cell(place)): “\(text)” is no number from 0 to \(grouped(999_999_999))")
        case .moreThanTotal(let place):
            pick("\(cell(place)) lớn hơn tổng số", "\(cell(place)) are more than the total")
        }
    }

    package var noFilledForm: String {
        pick("không có hàng tiêu đề của phiếu số liệu", "it has no heading of a sheet of figures")
    }

    package func noSheets(in folder: String) -> String {
        pick("\(folder) không có tệp .xlsx hay .csv nào.", "\(folder) has no .xlsx or .csv files.")
    }
}
