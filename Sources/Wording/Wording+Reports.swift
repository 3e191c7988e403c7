import PlanModel

/// Who has handed in what: screen 6, the list of reports and what is said about them.
extension Wording {
    /// A duty as a column names it, the longest text first.
    package func dutyColumn(_ kind: ReportingDuty.Kind) -> [String] {
        switch kind {
        case .ownPlan: [pick("KH đơn vị", "Own plan"), pick("KH đv", "Plan")]
        case .sixMonthReport: [pick("6 tháng", "6 months")]
        case .yearReport: [pick("Năm", "Year")]
        case .consolidatedReport: [pick("Tổng hợp", "Summary")]
        case .periodicReport: [pick("Định kỳ", "Periodic")]
        }
    }

    /// A duty over its column, the longest text first. A plan may have several periodic ones, told apart by their places.
    package func dutyColumn(_ column: ReportBoard.Column) -> [String] {
        let names = dutyColumn(column.duty.kind)
        guard column.duty.kind == .periodicReport else { return names }
        return names.map { "\($0) \(column.place)" } + [column.place.description]
    }

    /// The printed day of a duty over its column: "tr. 15/11"; the day that staff set in place of it behind an arrow. The
    /// longest text first.
    package func dutyDay(_ column: ReportBoard.Column) -> [String] {
        let printed: (long: String, short: String)? =
            switch column.duty.timing?.bound {
            case .before(let day): ("\(beforeMark) \(dayAndMonth(day))", beforeMark + dayAndMonth(day))
            case .on(let day), .range(_, let day): (dayAndMonth(day), dayAndMonth(day))
            case .recurring(let day, let recurrence):
                recurrence.isBefore
                    ? ("\(beforeMark) \(dayAndMonth(day))", beforeMark + dayAndMonth(day))
                    : (dayAndMonth(day), dayAndMonth(day))
            case .relative, nil: nil
            }
        guard let moved = column.newDue.map({ "→\(dayAndMonth($0))" }) else {
            return printed.map { [$0.long, $0.short] } ?? [pick("không hạn", "no day"), "–"]
        }
        return [[printed?.long, moved].compactMap(\.self).joined(separator: " "), moved]
    }

    /// A cell in few characters: the longest text first, each shorter than the one before.
    package func reportCell(_ cell: ReportCell, isRequested: Bool) -> [String] {
        switch cell {
        case .notOwed: return [""]
        case .onTime(let submission), .received(let submission):
            return ["✓ \(dayAndMonth(submission.countsFrom))", "✓"]
        case .handedInLate(let submission, let days):
            let day = dayAndMonth(submission.countsFrom)
            return ["✓ \(day) +\(days)", "✓\(day)+\(days)", "✓ +\(days)"]
        // Who is asked is never called late.
        case .overdue where isRequested, .undated: return [pick("chưa nộp", "not sent"), pick("chưa", "open")]
        case .overdue(let days):
            return [
                pick("! trễ \(days) ng.", "! \(days)d late"), pick("! trễ \(days)", "! \(days)d"), "! \(days)",
            ]
        case .awaited(0): return [pick("hôm nay", "today")]
        case .awaited(let days): return [pick("còn \(days) ng.", "\(days)d left"), pick("còn \(days)", "\(days)d")]
        case .unrecorded, .excused: return [pick("? không ghi", "? not recorded"), "?"]
        case .setAside(let status): return ["~ \(status.name(language))", "~"]
        case .exempt: return [pick("– miễn", "– exempt"), "–"]
        case .sentBack(let submission, let standing): return sentBack(submission, standing, isRequested: isRequested)
        }
    }

    /// A cell in words.
    package func reportStanding(_ cell: ReportCell, isRequested: Bool) -> String {
        switch cell {
        case .notOwed: return pick("không phải nộp", "not owed")
        case .onTime(let submission):
            return pick(
                "nhận \(self.submission(submission)), đúng hạn", "received \(self.submission(submission)), in time")
        case .handedInLate(let submission, let days):
            return pick(
                "nhận \(self.submission(submission)), trễ \(days) ngày",
                "received \(self.submission(submission)), \(counted(days, "day", "days")) late")
        case .received(let submission):
            return pick("nhận \(self.submission(submission))", "received \(self.submission(submission))")
        case .overdue(let days) where isRequested:
            return pick(
                "chưa nhận, đã qua hạn \(days) ngày", "not received, \(counted(days, "day", "days")) past its day")
        case .overdue(let days):
            return pick("chưa nộp, trễ \(days) ngày", "not handed in, \(counted(days, "day", "days")) late")
        case .awaited(0): return pick("chưa nộp, hôm nay là hạn cuối", "not handed in, today is the last day")
        case .awaited(let days):
            return pick("chưa nộp, còn \(days) ngày", "not handed in, \(counted(days, "day", "days")) left")
        case .undated: return pick("chưa nộp, không ghi hạn", "not handed in, no day set")
        case .unrecorded: return pick("không ghi nộp khi kế hoạch kết thúc", "not recorded when the plan ended")
        case .excused:
            return pick(
                "chưa nộp, hạn đã qua trước khi kế hoạch có hiệu lực (không tính trễ)",
                "not handed in, its day had passed when the plan was put in force (not late)")
        case .setAside(let status): return status.name(language)
        case .exempt(let exemption): return self.exempt(exemption)
        case .sentBack(let submission, let standing):
            return sentBackInWords(submission, standing, isRequested: isRequested)
        }
    }

    package func submission(_ submission: ReportingDuty.Submission) -> String {
        [
            day(submission.receivedOn), submission.number.map { pick("số \($0)", "No. \($0)") },
            submission.note.map { "“\($0)”" }, submission.earlier.isEmpty ? nil : earlier(submission.earlier),
        ].compactMap(\.self).joined(separator: ", ")
    }

    /// A part of a count of reports.
    package func reportPart(_ part: ReportPart) -> String {
        switch part {
        case .onTime: pick("nộp đúng hạn", "in time")
        case .handedInLate: pick("nộp trễ", "handed in late")
        case .received: pick("đã nộp, không hạn", "handed in, no day")
        case .overdue: pick("quá hạn chưa nộp", "overdue")
        case .awaited: pick("chưa đến hạn", "not yet due")
        case .undated: pick("chưa nộp, không hạn", "not handed in, no day")
        case .unrecorded: pick("không ghi nộp", "not recorded")
        case .setAside: pick("tạm hoãn, bỏ", "set aside")
        case .exempt: pick("miễn", "exempt")
        }
    }

    /// The counts of all bodies that are ordered; the parts that are not empty, which add up.
    package func reportTotals(bodies: Int, groups: Int, _ tally: ReportTally) -> String {
        let owed = ReportPart.allCases.filter { $0 != .exempt && tally[$0] > 0 }
        var parts = owed.map { "\(tally[$0]) \(reportPart($0))" }
        if tally.sentBack > 0 {
            parts.append(pick("trong đó trả lại \(tally.sentBack)", "\(tally.sentBack) of them sent back"))
        }
        let reports = pick("\(tally.total) báo cáo", counted(tally.total, "report", "reports"))
        return "\(bodyCount(bodies, groups: groups)), \(reports)"
            + (parts.isEmpty ? "" : ": " + parts.joined(separator: " · ")) + exemptBehind(tally)
    }

    /// The counts of the bodies that are only asked.
    package func requestedTotals(bodies: Int, _ tally: ReportTally) -> String {
        pick(
            "Đề nghị \(bodies) cơ quan (không tính trễ): đã nộp \(tally.handedIn)/\(tally.total)",
            "\(counted(bodies, "requested agency", "requested agencies")) (never late): \(tally.handedIn)/\(tally.total) "
                + "handed in") + exemptBehind(tally)
    }

    /// The counts of a group in one duty: handed in of all, and how many are overdue; the longest text first.
    package func reportCounts(_ tally: ReportTally, isRequested: Bool) -> [String] {
        guard tally.total > 0 else { return [exempt(tally) ?? ""] }
        let late = isRequested ? 0 : tally[.overdue]
        let share = "\(tally.handedIn)/\(tally.total)"
        let exempt = exempt(tally).map { " · " + $0 }
        guard late > 0 else {
            let whole = tally.handedIn == tally.total ? "✓ \(share)" : share
            return [exempt.map { whole + $0 }, whole, share].compactMap(\.self)
        }
        let whole = pick("\(share) · \(late) trễ", "\(share) · \(late) late")
        return [exempt.map { whole + $0 }, whole, "\(share) \(late)!", "\(late)!"].compactMap(\.self)
    }

    /// The counts of a report: handed in of all who are ordered to, how many are late, and apart those who are only asked;
    /// the longest text first, each shorter than the one before.
    package func reportCounts(_ tally: ReportTally, requested: ReportTally) -> [String] {
        let asked = requested.total > 0 ? pick("đề nghị ", "asked ") + "\(requested.handedIn)/\(requested.total)" : nil
        let apart = exempt(tally + requested)
        guard tally.total > 0 else {
            return [[asked, apart].compactMap(\.self).joined(separator: " · "), asked ?? ""]
        }
        let share = "\(tally.handedIn)/\(tally.total)"
        let late = tally[.overdue] > 0 ? pick("\(tally[.overdue]) trễ", "\(tally[.overdue]) late") : nil
        let done = tally.handedIn == tally.total ? "✓ " : ""
        let whole = done + pick("đã nộp \(share)", "\(share) handed in")
        func joined(_ parts: [String?]) -> String { parts.compactMap(\.self).joined(separator: " · ") }
        let back = tally.sentBack > 0 ? pick("\(tally.sentBack) trả lại", "\(tally.sentBack) sent back") : nil
        let texts = [
            joined([whole, late, back, apart, asked]), joined([whole, late, back, apart]),
            joined([done + share, late, back, apart]), joined([done + share, late]), done + share,
        ]
        return texts.enumerated().filter { $0.offset == 0 || $0.element != texts[$0.offset - 1] }.map(\.element)
    }

    /// How far the day of a report is, in words or in a few cells; nil where nobody is awaited.
    package func reportDistance(
        _ column: ReportBoard.Column, _ tally: ReportTally, isShort: Bool, today: Day
    ) -> String? {
        guard let lastDay = column.lastDay, tally[.overdue] + tally[.awaited] > 0 else { return nil }
        return isShort ? shortDistance(from: today, to: lastDay) : distance(from: today, to: lastDay)
    }

    /// The heading of bodies that the paper names each by itself.
    package var otherBodies: String { pick("Cơ quan, đơn vị khác", "Other agencies") }
    /// The heading of bodies that are asked.
    package var requestedBodies: String { pick("Đề nghị (không tính trễ)", "Requested (never late)") }

    /// Which bodies are listed.
    package func reportFilter(_ filter: ReportListing.Filter, duty: ReportingDuty.Kind?) -> String {
        switch filter {
        case .all: pick("tất cả", "all")
        case .late: pick("trễ", "late")
        case .missing: pick("chưa nộp", "missing")
        case .missingDuty:
            pick("chưa nộp", "missing") + (duty.flatMap { dutyColumn($0).first }.map { ": " + $0 } ?? "")
        }
    }

    /// Before what is listed.
    package var filterLabel: String { pick("lọc: ", "filter: ") }
    /// Under which headings bodies stand; nil where it is as the paper has them.
    package func reportGrouping(_ grouping: ReportGrouping) -> String? {
        switch grouping {
        case .paper: nil
        case .cluster: pick("theo cụm", "by cluster")
        case .person: pick("theo người phụ trách", "by person in charge")
        }
    }
    package var nobodyInCharge: String { pick("Chưa có người phụ trách", "Nobody in charge") }
    /// That the most delayed stand first.
    package var sortedByDelay: String { pick("trễ nhất trước", "by delay") }
    /// Before the day that counts as today.
    package func asOf(_ day: Day) -> String { pick("tính đến \(self.day(day))", "as of \(self.day(day))") }
    /// That nobody owes anything by any plan.
    package var noDuties: String {
        pick("Không có kế hoạch nào giao nộp báo cáo.", "No plan lays down reports.")
    }
    /// That no body is left by the filter or the search.
    package var noBodies: String {
        pick(
            "Không có cơ quan nào. \(key(.filterReports)): bỏ lọc · \(key(.back)): bỏ tìm",
            "No agency is left. \(key(.filterReports)): other filter · \(key(.back)): end the search")
    }
    /// That the selected body does not owe the selected duty.
    package var notOwedHere: String {
        pick("Cơ quan này không phải nộp báo cáo này", "This agency does not owe this report")
    }
    /// That a report is selected, and none of those who owe it.
    package var noBodyOfReport: String {
        pick(
            "Chưa chọn cơ quan nào: phím \(key(.open)) mở danh sách của báo cáo này",
            "No agency is selected: press \(key(.open)) to list those who owe this report")
    }
    /// Where reports are recorded in the dashboard.
    package var recordOnReports: String {
        pick(
            "Nhiệm vụ này theo báo cáo đã nộp: phím \(key(.showReports)) để ghi từng cơ quan",
            "This task follows its reports: press \(key(.showReports)) to record them")
    }

    /// That bodies handed in, or that it was taken back.
    package func submissionsRecorded(name: String?, count: Int, isRemoved: Bool, clock: String) -> String {
        let who = name ?? pick("\(count) cơ quan", counted(count, "agency", "agencies"))
        return isRemoved
            ? pick(
                "Đã bỏ ghi nộp của \(who) · \(key(.undo)) hoàn tác", "\(who): no longer recorded · \(key(.undo)) undoes"
            )
            : pick(
                "Đã ghi \(who) nộp lúc \(clock) · \(key(.undo)) hoàn tác",
                "\(who): recorded at \(clock) · \(key(.undo)) undoes")
    }

    /// The title of the form for what bodies handed in.
    package func submissionTitle(_ who: String) -> String { pick("Đã nộp: \(who)", "Handed in: \(who)") }
    /// So many bodies.
    package func bodies(_ count: Int) -> String { pick("\(count) cơ quan", counted(count, "agency", "agencies")) }

    /// So many bodies, and groups of which nobody has said who belongs to them.
    func bodies(_ count: Int, groups: Int, _ word: String) -> String {
        let apart = pick("\(groups) nhóm chưa tách", counted(groups, "group not taken apart", "groups not taken apart"))
        if groups == 0 { return "\(count) \(word)" }
        return count == 0 ? apart : "\(count) \(word) + \(apart)"
    }
    /// How a filtered list of owners' parts is marked.
    package func searched(_ text: String, _ count: Int) -> String {
        pick("tìm “\(text)”: \(count)", "“\(text)”: \(count)")
    }
}

extension Wording {
    /// The counts of a board: of the bodies that are ordered, then of those that are asked.
    package func reportTotals(of board: ReportBoard) -> [String] {
        let asked = board.rows.count(where: \.isRequested)
        let ordered = board.rows.filter { !$0.isRequested }
        let groups = ordered.count(where: \.isGroup)
        var lines = [
            reportTotals(bodies: ordered.count - groups, groups: groups, board.tally(requested: false))
        ]
        if asked > 0 { lines.append(requestedTotals(bodies: asked, board.tally(requested: true))) }
        return lines
    }
}
