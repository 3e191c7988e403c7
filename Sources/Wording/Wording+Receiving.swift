import PlanActions
import PlanModel
import Records

/// What is said of lists of papers that came in, and the help of their command.
extension Wording {
    package var receiveAbstract: String {
        pick("Ghi báo cáo đã đến theo danh sách văn bản đến.", "Records reports from a list of incoming papers.")
    }

    package var receiveDiscussion: String {
        pick(
            "Danh sách là tệp .xlsx hoặc .csv xuất từ phần mềm văn bản (số, ngày, nơi gửi, trích yếu), hoặc các dòng dán vào đầu "
                + "vào chuẩn (-). Mỗi dòng được xếp: chắc chắn (+), còn phải chọn (?), không phải (·). --yes ghi những dòng "
                + "chắc chắn, thành một bước hoàn tác được; dòng đã ghi thì bỏ qua. Dòng “?” ghi bằng submit.",
            "The list is an .xlsx or .csv file of a document system (number, day, sender, subject), or lines pasted into "
                + "standard input (-). Each line is certain (+), to be chosen (?) or none (·). --yes records what is certain, "
                + "as one step that can be undone; what was recorded before is passed over. What is to be chosen is recorded "
                + "with submit.")
    }

    package var receiveFileHelp: String {
        pick(
            "Danh sách văn bản đến (.xlsx, .csv; “-” là đầu vào chuẩn).",
            "The list (.xlsx, .csv; “-” is standard input).")
    }
    package var receivePlanHelp: String {
        pick(
            "Chỉ báo cáo của kế hoạch này; không có thì mọi kế hoạch đang hiệu lực.",
            "Only reports of this plan; without it those of every plan in force.")
    }
    package var receiveYesHelp: String { pick("Ghi những dòng chắc chắn.", "Record what is certain.") }

    /// That reports were recorded from a list.
    package func reportsReceived(_ count: Int) -> String {
        pick("Đã ghi \(count) báo cáo đến", "Recorded \(counted(count, "report", "reports"))") + undoHint
    }

    package var noPlanWaits: String {
        pick(
            "Không có kế hoạch nào đang hiệu lực (kehoach plan-state, hoặc --plan cho một dự thảo).",
            "No plan is in force (kehoach plan-state, or --plan for a draft).")
    }

    package func noRegister(_ file: String) -> String {
        pick(
            "\(file) không phải danh sách văn bản đến: cần cột số ký hiệu và nơi gửi.",
            "\(file) is no list of incoming papers: it needs columns for number and sender.")
    }

    /// What a list holds, a line a paper, and what it comes to.
    ///
    /// - Parameters:
    ///   - reports: What was found.
    ///   - name: What a report of a body is called.
    ///   - isWritten: Whether what is certain is recorded now.
    /// - Returns: Lines, each with its end.
    package func incoming(
        _ reports: IncomingReports, name: (IncomingReports.Target) -> String, isWritten: Bool
    ) -> String {
        // What a person has to do something about stands last, beside the counts.
        var (sure, open, taken, none): ([String], [String], [String], [String]) = ([], [], [], [])
        for (paper, verdict) in reports.papers {
            let what =
                pick("Dòng \(paper.row)", "Row \(paper.row)") + " "
                + [paper.number, paper.day.map(day), paper.sender].compactMap(\.self).joined(separator: " · ")
            switch verdict {
            case .sure(let target):
                sure.append("+ \(what): \(name(target))")
            case .toChoose(let targets, let doubt):
                open.append("? \(what): \(self.doubt(doubt)): \(choice(of: targets, name))")
            case .taken(let target):
                taken.append("= \(what): " + pick("đã ghi", "recorded before") + ", \(name(target))")
            case .notOurs(let reason):
                none.append("· \(what): \(self.reason(reason))")
            }
        }
        var lines = none + taken + sure + open
        lines.append(
            pick(
                "\(sure.count) chắc chắn · \(open.count) còn phải chọn · \(taken.count) đã ghi · \(none.count) không phải",
                "\(sure.count) certain · \(open.count) to be chosen · \(taken.count) recorded before · "
                    + "\(none.count) none of ours"))
        if !isWritten, !sure.isEmpty {
            lines.append(pick("Chưa ghi gì; để ghi, thêm --yes.", "Nothing has been written; add --yes to write it."))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Between which reports a person has to choose: the first of them.
    private func choice(of targets: [IncomingReports.Target], _ name: (IncomingReports.Target) -> String) -> String {
        let shown = targets.prefix(Wording.fewChoices).map { "\($0.duty) \(name($0))" }
        let rest = targets.count - shown.count
        return (shown + (rest > 0 ? [pick("và \(rest) báo cáo khác", "and \(rest) more")] : [])).joined(separator: "; ")
    }

    private static let fewChoices = 3

    package func doubt(_ doubt: IncomingReports.Doubt) -> String {
        switch doubt {
        case .severalBodies: pick("có thể của nhiều cơ quan", "may be of several agencies")
        case .severalReports: pick("có thể là nhiều báo cáo", "may be several reports")
        case .cameInBefore(let number?): pick("đã có \(number)", "\(number) came in before")
        case .cameInBefore(nil): pick("đã ghi nộp, chưa có số", "recorded before, without a number")
        case .noDay: pick("không có ngày", "it has no day")
        case .otherPaper: pick("chưa chắc là báo cáo", "it may be no report")
        case .dayBefore: pick("ngày trước năm của kế hoạch", "its day is before the year of the plan")
        case .severalPapers:
            pick("danh sách có nhiều văn bản cho báo cáo này", "the list has several papers for this report")
        case .exempt: pick("cơ quan này được miễn nộp", "the agency is exempt")
        case .beforeReturn: pick("ngày trước khi trả lại bản trước", "it came before the last one was sent back")
        case .dayToCome: pick("ngày chưa tới", "its day is yet to come")
        }
    }

    private func reason(_ reason: IncomingReports.Reason) -> String {
        switch reason {
        case .otherSender:
            pick("không kế hoạch nào chờ báo cáo của nơi gửi này", "no plan waits for anything from this sender")
        case .otherSubject: pick("về việc khác", "about something else")
        case .notOwed: pick("không phải báo cáo đang chờ", "no report that is waited for")
        }
    }
}
