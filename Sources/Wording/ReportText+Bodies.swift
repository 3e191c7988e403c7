import PlanDocuments
import PlanModel
import Records

/// The reports that speak of single bodies: the consolidated one of all, and the short one of one.
extension ReportText {
    func name(of body: AgencyReference) -> String { reference.formalName(of: body, in: plan.plan, wording.language) }

    private func percent(_ part: Int, of all: Int) -> String { all == 0 ? "" : " (\((200 * part + all) / (2 * all))%)" }

    // MARK: Consolidated

    mutating func write(_ consolidated: ConsolidatedReport, opening: String) {
        body.paragraph(opening)
        writeHandingIn(consolidated)
        body.section("II.", "Kết quả thực hiện", "Results")
        for (index, part) in report.parts.enumerated() {
            body.heading(index + 1, wording.spelledOut(part.section.title))
            body.paragraph(counts(of: part.items) + share(consolidated.shares[index]))
        }
        writeHeld(report.parts.count + 1)
        writeFigures()
        writeMoney("IV.")
        body.section("V.", "Khó khăn, vướng mắc và nguyên nhân", "Difficulties and causes")
        write(
            consolidated.difficulties, "khó khăn, vướng mắc", "difficulties", and: texts(.difficulties, .causes))
        body.section("VI.", "Đề xuất, kiến nghị", "Proposals")
        write(consolidated.proposals, "đề xuất, kiến nghị", "proposals", and: texts(.proposals))
        writeNext("VII.")
        close(
            pick(
                "Trên đây là báo cáo tổng hợp kết quả thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ",
                "This is the consolidated report on the work for gender equality and the advancement of women"))
    }

    private func share(_ share: ConsolidatedReport.Share) -> String {
        guard share.bodies > 0 else { return "" }
        let percent = percent(share.finished, of: share.bodies)
        return pick(
            " Có \(share.finished)/\(share.bodies) cơ quan, đơn vị đã hoàn thành phần việc được giao\(percent).",
            " \(share.finished) of \(share.bodies) agencies have done their part\(percent).")
    }

    private mutating func writeHandingIn(_ consolidated: ConsolidatedReport) {
        body.section("I.", "Tình hình gửi báo cáo", "Reports handed in")
        if consolidated.reports.allSatisfy({ $0.owed == 0 }) { body.gap("tình hình gửi báo cáo", "reports handed in") }
        for count in consolidated.reports where count.owed > 0 {
            let day = count.duty.timing.map { " (\(wording.printedDay($0)))" } ?? ""
            let title = wording.spelledOut(count.duty.titleOfPeriod)
            let percent = percent(count.handedIn, of: count.owed)
            var text = pick(
                "\(title)\(day): \(count.handedIn)/\(count.owed) cơ quan, đơn vị đã gửi\(sentBy)\(percent)",
                "\(title)\(day): \(count.handedIn) of \(count.owed) agencies have sent it\(sentBy)\(percent)")
            text += apart(count)
            switch count.late.count {
            case 0: break
            case ...Wording.fewAddressees:
                text += pick("; chậm: ", "; late: ") + count.late.map(name).joined(separator: ", ")
            default:
                text += pick(
                    "; chậm: \(count.late.count) cơ quan, đơn vị (Phụ lục II)",
                    "; late: \(count.late.count) agencies (annex II)")
            }
            body.bullet(ended(text))
        }
    }

    private mutating func write(
        _ remarks: [ConsolidatedReport.Remark], _ vietnamese: String, _ english: String, and texts: [String]
    ) {
        if remarks.isEmpty, texts.isEmpty { body.gap(vietnamese, english) }
        for remark in remarks {
            let who = remark.body.map { name(of: $0) + ": " } ?? ""
            body.bullet(ended("\(who)\(remark.text) (\(item(remark.ref)))"))
        }
        for text in texts { body.bullet(ended(text)) }
    }

    // MARK: Short

    mutating func writeShort(opening: String, by name: String) {
        body.paragraph(opening)
        body.section("I.", "Kết quả thực hiện", "Results")
        let items = report.parts.flatMap(\.items)
        body.heading(1, pick("Nhiệm vụ được giao", "Tasks"))
        body.paragraph(counts(of: items))
        for item in items where item.progress == .done { body.bullet(done(item)) }
        for item in items where isWorthSaying(item) { body.bullet(notDone(item)) }
        body.heading(2, pick("Báo cáo, kế hoạch phải gửi", "Reports and plans owed"))
        if report.duties.isEmpty { body.gap("báo cáo, kế hoạch phải gửi", "reports and plans owed") }
        for count in report.duties { body.bullet(ended(line(of: count))) }
        writeHeld(3)
        writeMoney("II.")
        body.section("III.", "Khó khăn, vướng mắc", "Difficulties")
        writeNotes(
            report.difficulties, "khó khăn, vướng mắc", "difficulties", and: texts(.difficulties, .causes))
        body.section("IV.", "Đề xuất, kiến nghị", "Proposals")
        writeNotes(report.proposals, "đề xuất, kiến nghị", "proposals", and: texts(.proposals))
        writeNext("V.")
        close(pick("Trên đây là báo cáo của \(name)", "This is the report of the \(name)"))
    }

    /// What is open without a cause and without a day that has passed is counted and not listed: the report is short.
    private func isWorthSaying(_ item: PeriodReport.Item) -> Bool {
        guard item.progress != .done else { return false }
        if item.progress == .setAside { return !item.reasons.isEmpty }
        return !item.reasons.isEmpty || item.lastDay.map { $0 < report.asOf } ?? false
    }

    /// How many sent it after a reminder, and how many need not.
    private func apart(_ count: PeriodReport.DutyCount) -> String {
        let reminded = count.reminded
        let exempt = count.exempt.count
        return [
            reminded > 0
                ? pick(
                    ", trong đó \(reminded) gửi sau khi có công văn đôn đốc", ", \(reminded) of them after a reminder")
                : "",
            exempt > 0 ? pick("; miễn \(exempt)", "; \(exempt) exempt") : "",
        ].joined()
    }

    /// The day by which reports had come in, where it is behind the day up to which all else is told.
    private var sentBy: String {
        guard report.reportsBy > report.asOf else { return "" }
        return pick(" đến ngày \(wording.day(report.reportsBy))", " by \(wording.day(report.reportsBy))")
    }

    /// Who handed a report in, or what a body's own report says of that.
    func line(of count: PeriodReport.DutyCount, withDay: Bool = true) -> String {
        let title = pick(wording.spelledOut(count.duty.titleOfPeriod), count.duty.titleOfPeriod)
        let day = withDay ? count.duty.timing.map { " (\(wording.printedDay($0)))" } ?? "" : ""
        guard report.body != nil else {
            return pick(
                "\(title)\(day): \(count.handedIn)/\(count.owed) cơ quan, đơn vị đã gửi\(sentBy)",
                "\(title)\(day): \(count.handedIn) of \(count.owed) agencies have sent it\(sentBy)") + apart(count)
        }
        if let body = report.body, count.exempt.contains(body) {
            return title + day + pick(": được miễn", ": exempt")
        }
        guard let sent = count.submissions.first?.submission else {
            return title + day + pick(": chưa gửi", ": not sent")
        }
        let number = sent.number.map { pick(", số \($0)", ", No. \($0)") } ?? ""
        return title + day
            + pick(": đã gửi ngày \(wording.day(sent.receivedOn))", ": sent on \(wording.day(sent.receivedOn))")
            + number
    }
}
