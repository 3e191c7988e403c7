import PlanModel

/// What is said of reports that were sent back, replaced, or that a body need not hand in.
extension Wording {
    /// A cell in few characters, the longest text first: "↩ 12/6 · trễ 3 ng.".
    func sentBack(
        _ submission: ReportingDuty.Submission, _ standing: ReportCell, isRequested: Bool
    ) -> [String] {
        let day = submission.returned.map { dayAndMonth($0.on) } ?? ""
        let rest = standing.daysOverdue.flatMap { isRequested ? nil : $0 }
        guard let rest else { return [pick("↩ trả lại \(day)", "↩ sent back \(day)"), "↩ \(day)", "↩"] }
        return [
            pick("! trả lại \(day), trễ \(rest) ng.", "! sent back \(day), \(rest)d late"),
            pick("! trả lại \(day)", "! sent back \(day)"), "! ↩ \(rest)", "! ↩",
        ]
    }

    /// The same in words.
    func sentBackInWords(
        _ submission: ReportingDuty.Submission, _ standing: ReportCell, isRequested: Bool
    ) -> String {
        let returned = submission.returned.map { self.returned($0) } ?? ""
        let came = pick("nhận \(self.submission(submission))", "received \(self.submission(submission))")
        return "\(returned); \(came); \(reportStanding(standing, isRequested: isRequested))"
    }

    /// That a report was sent back, and why.
    package func returned(_ returned: ReportingDuty.Return) -> String {
        pick(
            "trả lại ngày \(day(returned.on)) để hoàn thiện (\(returned.reason))",
            "sent back on \(day(returned.on)) to be completed (\(returned.reason))")
    }

    /// That a body need not hand in, and why.
    package func exempt(_ exemption: ReportingDuty.Exemption) -> String {
        pick(
            "miễn nộp từ \(day(exemption.on)) (\(exemption.reason))",
            "exempt since \(day(exemption.on)) (\(exemption.reason))")
    }

    /// What came in before a report, and was replaced or sent back.
    func earlier(_ earlier: [ReportingDuty.Submission]) -> String {
        earlier.map { before in
            let name = [before.number.map { pick("số \($0)", "No. \($0)") }, day(before.receivedOn)]
                .compactMap(\.self).joined(separator: pick(" ngày ", " of "))
            guard let returned = before.returned else { return pick("thay bản \(name)", "in place of \(name)") }
            return pick(
                "bản trước \(name) trả lại \(day(returned.on)): \(returned.reason)",
                "\(name) was sent back on \(day(returned.on)): \(returned.reason)")
        }.joined(separator: ", ")
    }

    /// That a report came in after a letter had reminded its body.
    package func afterReminder(_ letter: LetterRegister.Letter) -> String {
        let name = letter.number.map { pick("Công văn số \($0)", "letter No. \($0)") } ?? pick("công văn", "the letter")
        return pick(
            "nhận sau khi đôn đốc (\(name) ngày \(day(letter.sentOn)))",
            "received after a reminder (\(name) of \(day(letter.sentOn)))")
    }

    /// How many are exempt: "2 miễn"; nil where nobody is.
    func exempt(_ tally: ReportTally) -> String? {
        let count = tally[.exempt]
        return count > 0 ? pick("\(count) miễn", "\(count) exempt") : nil
    }

    func exemptBehind(_ tally: ReportTally) -> String { exempt(tally).map { " + " + $0 } ?? "" }

    // MARK: What is said of a change

    /// That reports were sent back, or that this was taken back.
    package func sentBackRecorded(_ who: String, _ returned: ReportingDuty.Return?) -> String {
        returned.map {
            pick(
                "Đã ghi trả lại báo cáo của \(who) ngày \(day($0.on)) · \(key(.undo)) hoàn tác",
                "\(who): sent back on \(day($0.on)) · \(key(.undo)) undoes")
        }
            ?? pick(
                "Đã bỏ ghi trả lại của \(who) · \(key(.undo)) hoàn tác",
                "\(who): not sent back any more · \(key(.undo)) undoes")
    }

    /// That bodies are exempt, or owe a report again.
    package func exemptRecorded(_ who: String, isExempt: Bool) -> String {
        isExempt
            ? pick("Đã ghi miễn nộp: \(who) · \(key(.undo)) hoàn tác", "\(who): exempt · \(key(.undo)) undoes")
            : pick(
                "\(who) phải nộp (đã bỏ miễn) · \(key(.undo)) hoàn tác", "\(who): owes it again · \(key(.undo)) undoes")
    }

    /// Why a report cannot be recorded so. `body` is the id, by which commands know it.
    func handedInBefore(_ body: String, _ known: ReportingDuty.Submission) -> String {
        pick(
            "\(body) đã nộp: \(submission(known)). Bản mới thay bản này: --replace; sửa chỗ ghi sai: --correct",
            "\(body) has handed in: \(submission(known)). A new one in its place: --replace; what was recorded wrongly: "
                + "--correct")
    }

    // MARK: The choice of screen 6

    /// What can become of a report.
    package enum ReportAct: CaseIterable, Sendable {
        case handIn, replace, sendBack, keep, exempt, owe, withdraw
    }

    package func reportAct(_ act: ReportAct) -> String {
        switch act {
        case .handIn: pick("đã nộp hôm nay", "handed in today")
        case .replace: pick("bản mới thay bản đã nộp (giữ bản trước) …", "a new one in its place (the first is kept) …")
        case .sendBack: pick("trả lại để hoàn thiện …", "sent back to be completed …")
        case .keep: pick("bỏ ghi trả lại", "not sent back after all")
        case .exempt: pick("miễn nộp …", "exempt …")
        case .owe: pick("phải nộp (bỏ miễn)", "owes it (not exempt)")
        case .withdraw: pick("bỏ ghi nộp", "not handed in after all")
        }
    }

    package func reportStateTitle(_ who: String) -> String { pick("Báo cáo: \(who)", "Report: \(who)") }
    package func replacementTitle(_ who: String) -> String { pick("Bản mới: \(who)", "New report: \(who)") }
    package func returnTitle(_ who: String) -> String { pick("Trả lại: \(who)", "Sent back: \(who)") }
    package func exemptTitle(_ who: String) -> String { pick("Miễn nộp: \(who)", "Exempt: \(who)") }

    // MARK: Help of the command line

    package var submitReplaceHelp: String {
        pick("Bản mới thay bản đã nộp; bản trước được giữ.", "A new one in the place of what came in, which is kept.")
    }
    package var submitCorrectHelp: String {
        pick("Sửa chỗ đã ghi sai (ngày, số, ghi chú).", "Puts right what was recorded wrongly.")
    }
    package var submitReturnHelp: String {
        pick(
            "Trả lại ngày này để hoàn thiện, kèm --reason; “không”: bỏ ghi trả lại.",
            "Sent back on this day, with --reason; \"none\": not sent back after all.")
    }
    package var submitExemptHelp: String {
        pick(
            "Miễn nộp, kèm --reason (--on: ngày quyết định).", "Exempt, with --reason (--on: the day of the decision).")
    }
    package var submitOwedHelp: String { pick("Lại phải nộp: bỏ miễn.", "Owes it again: not exempt any more.") }
    package var submitReasonHelp: String { pick("Lý do trả lại hoặc miễn.", "Why it is sent back, or exempt.") }
    package var reasonPlaceholder: String { pick("lý-do", "reason") }
}
