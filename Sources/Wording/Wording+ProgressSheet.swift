import DocumentReading
import PlanActions
import PlanModel
import Records

/// What is said of a tracking sheet that came back, and the help of its command.
extension Wording {
    package var progressAbstract: String {
        pick("Nhận lại bảng theo dõi đã điền.", "Takes in a tracking sheet that was filled in.")
    }

    package var progressDiscussion: String {
        pick(
            "Bảng là tệp .xlsx hoặc .csv do “export tasks” xuất ra: trạng thái, kết quả xử lý và ghi chú được so với dữ liệu "
                + "và liệt kê; --yes mới ghi, thành một bước hoàn tác được. Dòng không chắc (?) cần thêm --all; trạng thái mà "
                + "cả bảng lẫn dữ liệu cùng đổi (!) cần --mine (giữ dữ liệu) hoặc --theirs (theo bảng).",
            "The sheet is an .xlsx or .csv file of “export tasks”: status, evidence and notes are compared with the data and "
                + "listed; --yes writes them, as one step that can be undone. Rows that are not certain (?) need --all; a "
                + "status that both the sheet and the data changed (!) needs --mine (keep the data) or --theirs (as the sheet "
                + "says).")
    }

    package var progressFileHelp: String { pick("Bảng đã điền (.xlsx, .csv).", "The sheet (.xlsx, .csv).") }
    package var progressYesHelp: String {
        pick(
            "Ghi những gì được liệt kê, lấy ngày --on như đã gõ.",
            "Write what is listed, and take --on as it was typed.")
    }
    package var progressAllHelp: String {
        pick("Cả những dòng không chắc.", "The rows that are not certain, too.")
    }
    package var progressMineHelp: String {
        pick("Giữ trạng thái trong dữ liệu.", "Keep the status that the data has.")
    }
    package var progressTheirsHelp: String {
        pick("Lấy trạng thái trong bảng.", "Take the status that the sheet has.")
    }
    package var progressDayHelp: String {
        pick(
            "Ngày hoàn thành; bỏ trống: ngày của văn bản mới điền, không có thì hôm nay.",
            "The day of completion; without it that of the document filled in, or else today.")
    }

    package var progressDayPlaceholder: String { pick("ngày", "day") }

    /// That tasks say what a sheet said.
    package func progressTaken(_ count: Int) -> String {
        pick("Đã nhận tiến độ của \(count) nhiệm vụ", "Took in the progress of \(counted(count, "task", "tasks"))")
            + undoHint
    }

    /// Why a file cannot be read as a sheet.
    package func sheetFailure(_ failure: ReadingFailure) -> String {
        guard case .unknownFormat = failure else { return readingFailure(failure) }
        return pick(
            "Không phải tệp .xlsx hay .csv; tệp .xls thì lưu lại thành .xlsx.",
            "It is not an .xlsx or .csv file; save an .xls file as .xlsx.")
    }

    package func noProgressSheet(_ file: String) -> String {
        pick(
            "\(file) không có hàng tiêu đề của bảng theo dõi (“\(trackingColumns[1])”, “\(trackingColumns[9])”).",
            "\(file) has no heading of a tracking sheet (“\(trackingColumns[1])”, “\(trackingColumns[9])”).")
    }

    /// What a sheet would change, a line a row, and what it comes to.
    ///
    /// - Parameters:
    ///   - intake: What was found.
    ///   - names: By what the tasks are known.
    ///   - decisions: What was decided of the rows that are not taken unasked.
    ///   - taken: How many rows are taken as the command was called.
    ///   - left: How many are to be decided.
    ///   - isWritten: Whether the others are written now.
    /// - Returns: Lines, each with its end.
    package func progress(
        _ intake: ProgressIntake, _ names: RecordNames, _ decisions: ProgressIntake.Decisions, taken: Int, left: Int,
        isWritten: Bool
    ) -> String {
        var lines = intake.items.map { line($0, names) }
        for (row, reason) in intake.refused {
            lines.append("✗ \(rowName(row)) \(row.printed): \(refusal(reason))")
        }
        for row in intake.wiped {
            lines.append(
                "  \(rowName(row)) \(row.printed): "
                    + pick(
                        "bảng đã xóa bớt kết quả hoặc ghi chú; dữ liệu giữ nguyên",
                        "the sheet lacks evidence or notes; the data keeps them"))
        }
        let counts = [
            pick(
                "\(intake.items.count) nhiệm vụ đổi", "\(counted(intake.items.count, "task changes", "tasks change"))"),
            pick("\(intake.unchanged) như cũ", "\(intake.unchanged) as before"),
            intake.refused.isEmpty
                ? nil
                : pick(
                    "\(intake.refused.count) dòng không nhận", "\(counted(intake.refused.count, "row", "rows")) refused"
                ),
            left == 0 ? nil : pick("\(left) còn phải chọn", "\(left) to be decided"),
        ].compactMap(\.self)
        lines.append(counts.joined(separator: " · "))
        if !isWritten, taken > 0 {
            lines.append(pick("Chưa ghi gì; để ghi, thêm --yes.", "Nothing has been written; add --yes to write it."))
        } else if isWritten, taken == 0 {
            lines.append(pick("Không có gì để ghi.", "There is nothing to write."))
        }
        if !decisions.takesAll, intake.items.contains(where: { !$0.questions.isEmpty }) {
            lines.append(pick("Dòng “?” không chắc: thêm --all.", "Rows with “?” are not certain: add --all."))
        }
        if decisions.conflicts == nil, intake.items.contains(where: { $0.conflict != nil }) {
            lines.append(
                pick(
                    "Dòng “!” cả hai bên cùng đổi: thêm --mine (giữ dữ liệu) hoặc --theirs (theo bảng).",
                    "Rows with “!” were changed on both sides: add --mine (the data) or --theirs (the sheet)."))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ item: ProgressIntake.Item, _ names: RecordNames) -> String {
        let mark = item.conflict != nil ? "!" : item.questions.isEmpty ? "+" : "?"
        var parts: [String] = []
        if let status = item.status {
            var text = "\(trackingColumns[9].lowercased()): \(status.name(language))"
            if let day = item.doneOn { text += pick(", ngày \(self.day(day))", ", \(self.day(day))") }
            if let conflict = item.conflict {
                text += pick(
                    " (khi xuất: \(conflict.then.name(language)); nay: \(conflict.now.name(language)))",
                    " (when exported: \(conflict.then.name(language)); now: \(conflict.now.name(language)))")
            }
            parts.append(text)
        }
        if !item.evidence.isEmpty {
            parts.append(
                "\(trackingColumns[10].lowercased()): + " + item.evidence.map(evidence).joined(separator: "; "))
        }
        if !item.notes.isEmpty {
            parts.append("\(trackingColumns[11].lowercased()): + " + item.notes.joined(separator: "; "))
        }
        let doubts = item.questions.map(question)
        return "\(mark) \(rowName(item.row)) \(names[item.task])  " + parts.joined(separator: " · ")
            + (doubts.isEmpty ? "" : " (\(doubts.joined(separator: "; ")))")
    }

    private func rowName(_ row: ProgressRow) -> String { pick("Dòng \(row.number)", "Row \(row.number)") }

    private func question(_ question: ProgressIntake.Question) -> String {
        switch question {
        case .foundByMark: pick("không có mã ẩn, tìm theo ký hiệu mục", "no hidden id, found by its mark")
        case .noBase: pick("không rõ lúc xuất ghi gì", "what it said when exported is not known")
        case .otherText: pick("nội dung khác với nhiệm vụ của mã ẩn", "it prints another task than its hidden id names")
        case .doubtfulDay: pick("ngày của văn bản cần xem lại", "the day of a document is doubtful")
        case .severalBodies(let count):
            pick("cho cả \(count) cơ quan", "for all \(counted(count, "agency", "agencies"))")
        }
    }

    private func refusal(_ reason: ProgressIntake.Refusal) -> String {
        switch reason {
        case .noSuchTask: pick("không có nhiệm vụ này", "there is no such task")
        case .planClosed: planClosedHere
        case .sameTask(let row):
            pick("nhiệm vụ này đã có ở dòng \(row); hãy gộp lại", "row \(row) is of the same task; put them together")
        case .severalTasks(let tasks):
            pick("có thể là ", "may be ") + tasks.map(\.description).joined(separator: ", ")
        case .unknownStatus(let text): pick("không hiểu trạng thái “\(text)”", "“\(text)” is not a status")
        case .hasFormula: pick("ô có công thức", "a cell holds a formula")
        case .followsReports:
            pick(
                "trạng thái theo báo cáo đã nộp; ghi bằng submit",
                "its status follows its reports; record those with submit")
        case .severalDays:
            pick("có nhiều ngày; đánh dấu từng ngày bằng done", "it has several days; tick each with done")
        }
    }
}
