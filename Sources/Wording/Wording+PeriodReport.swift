import PlanDocuments
import PlanModel
import Records

/// A report as a paper.
package struct ReportPaper: Hashable, Sendable {
    package var paper: OfficialPaper
    /// What is not known, and stands as a dotted line.
    package var gaps: [String]
}

extension Wording {
    /// That a report still has to be filled in somewhere.
    package func reportGaps(_ gaps: [String]) -> String {
        pick("Còn phải điền: ", "Still to fill in: ") + gaps.joined(separator: "; ") + "."
    }

    /// A period as a title names it: "6 tháng đầu năm 2021".
    private func name(of period: PeriodReport.Period, _ year: Int) -> String {
        switch period {
        case .sixMonth: pick("6 tháng đầu năm \(year)", "of the first half of \(year)")
        case .year: pick("năm \(year)", "of \(year)")
        }
    }

    /// The report of a plan in the outline that ministries ask for, to whom the standing agency reports.
    package func paper(
        of report: PeriodReport, about plan: ResolvedPlan, reference: ReferenceData,
        from sender: PaperSender = PaperSender()
    ) -> ReportPaper {
        let summary = plan.plan.duties.first { $0.kind == .consolidatedReport }
        let head = reference.letterhead(of: plan.plan, from: sender.office, on: report.asOf, language)
        let period = name(of: report.period, plan.plan.year)
        var text = ReportText(report, plan, reference, self)
        text.write(
            opening: pick(
                "Thực hiện \(paper(plan.plan, reference)), \(head?.name ?? dots) báo cáo kết quả \(period) (tính đến \(longDay(report.asOf))) như sau:",
                "Under \(paper(plan.plan, reference)), the \(head?.name ?? dots) reports on the results \(period) (as of \(day(report.asOf))):"
            ))
        var gaps = text.gaps
        let addressees = (summary?.toWhom ?? []).map { body in
            // "Ủy ban nhân dân tỉnh" of a plan is that of its own unit, which a letter names.
            body.scope == .own && reference.agencies[body.agency]?.sort == .committee
                ? pick("Ủy ban nhân dân ", "People's Committee of ")
                    + reference.formalName(of: plan.plan.unit, on: report.asOf, language)
                : reference.formalName(of: body, in: plan.plan, language)
        }
        if addressees.isEmpty { gaps.insert(pick("nơi nhận báo cáo", "to whom it goes"), at: 0) }
        let note = pick(
            "(Kèm theo Báo cáo số ……/BC-…… của \(head?.name ?? dots))",
            "(Goes with report No. ……/…… of the \(head?.name ?? dots))")
        return ReportPaper(
            paper: OfficialPaper(
                language: paperLanguage,
                letterhead: letterhead(
                    head, of: plan.plan, reference, kind: "BC", symbol: sender.symbol, on: report.asOf),
                title: OfficialPaper.Title(
                    kind: pick("BÁO CÁO", "REPORT"),
                    about: [
                        pick("Kết quả thực hiện công tác bình đẳng giới", "Results of the work for gender equality"),
                        pick("và vì sự tiến bộ của phụ nữ \(period)", "and the advancement of women \(period)"),
                    ]), salutation: pick("Kính gửi", "To"), addressees: addressees.isEmpty ? [dots] : addressees,
                body: text.blocks, recipientsHeading: recipientsHeading,
                recipients: [pick("Như trên", "As above"), dots, filing],
                signature: signature(sender, of: head), annexes: text.annexes(note)), gaps: gaps)
    }
}

/// The parts of a report.
private struct ReportText {
    private let report: PeriodReport
    private let plan: ResolvedPlan
    private let reference: ReferenceData
    private let wording: Wording
    private(set) var blocks: [OfficialPaper.Block] = []
    private(set) var gaps: [String] = []

    init(_ report: PeriodReport, _ plan: ResolvedPlan, _ reference: ReferenceData, _ wording: Wording) {
        (self.report, self.plan, self.reference, self.wording) = (report, plan, reference, wording)
    }

    private func pick(_ vietnamese: String, _ english: String) -> String { wording.pick(vietnamese, english) }

    private mutating func section(_ mark: String, _ vietnamese: String, _ english: String) {
        blocks.append(.line(.section, mark: mark, text: pick(vietnamese, english).uppercased()))
    }

    private mutating func bullet(_ text: String) { blocks.append(.line(.bullet, mark: "", text: text)) }

    /// A dotted line for what nobody has recorded.
    private mutating func gap(_ vietnamese: String, _ english: String) {
        gaps.append(pick(vietnamese, english))
        blocks.append(.paragraph(String(repeating: "…", count: 60)))
    }

    mutating func write(opening: String) {
        blocks.append(.paragraph(opening))
        writeDirection()
        writeResults()
        section("III.", "Kết quả các chỉ tiêu", "Figures")
        let known = report.figures.filter { $0.value != nil }
        if known.isEmpty {
            gap("số liệu các chỉ tiêu", "values of the targets")
        } else {
            blocks.append(
                .paragraph(
                    pick(
                        "Có số liệu \(known.count)/\(report.figures.count) chỉ tiêu; \(known.count { $0.assessment == .met }) "
                            + "chỉ tiêu đạt, \(known.count { $0.assessment == .behind }) chỉ tiêu chậm so với lộ trình (Phụ lục I).",
                        "There are values of \(known.count) of \(report.figures.count) targets; "
                            + "\(known.count { $0.assessment == .met }) are met, \(known.count { $0.assessment == .behind }) behind "
                            + "their path (annex I).")))
        }
        writeMoney()
        section("V.", "Khó khăn, vướng mắc và nguyên nhân", "Difficulties and causes")
        let reasons = report.parts.flatMap(\.items).flatMap { item in item.reasons.map { (item.task.ref, $0) } }
        let difficulties = report.difficulties.map { ($0.ref, $0.text) } + reasons
        if difficulties.isEmpty { gap("khó khăn, vướng mắc", "difficulties") }
        for (ref, text) in difficulties { bullet(ended("\(text) (\(item(ref)))")) }
        section("VI.", "Đề xuất, kiến nghị", "Proposals")
        if report.proposals.isEmpty { gap("đề xuất, kiến nghị", "proposals") }
        for (ref, text) in report.proposals { bullet(ended("\(text) (\(item(ref)))")) }
        writeNext()
    }

    private func item(_ ref: Ref) -> String { pick("mục \(ref)", "item \(ref)") }

    private func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    private mutating func writeDirection() {
        section("I.", "Công tác chỉ đạo, điều hành và văn bản đã ban hành", "Direction and papers issued")
        let papers = report.parts.flatMap(\.items).filter { $0.task.kind == .document && $0.progress == .done }
        for item in papers {
            let evidence = item.task.allEvidence.map(wording.evidence).joined(separator: "; ")
            bullet(ended(wording.spelledOut(item.task.title) + (evidence.isEmpty ? "" : ": \(evidence)")))
        }
        for count in report.duties where count.handedIn > 0 {
            bullet(
                ended(
                    pick(
                        "\(wording.spelledOut(count.duty.titleOfPeriod)): \(count.handedIn)/\(count.owed) cơ quan, đơn vị đã gửi",
                        "\(count.duty.titleOfPeriod): \(count.handedIn) of \(count.owed) agencies have sent it")))
        }
        if papers.isEmpty, report.duties.allSatisfy({ $0.handedIn == 0 }) {
            gap("văn bản chỉ đạo, điều hành", "papers issued")
        }
    }

    private mutating func writeResults() {
        section("II.", "Kết quả thực hiện", "Results")
        for (index, part) in report.parts.enumerated() {
            blocks.append(.line(.heading, mark: "\(index + 1).", text: wording.spelledOut(part.section.title)))
            let counts = PeriodReport.Progress.allCases.map { progress in part.items.count { $0.progress == progress } }
            blocks.append(
                .paragraph(
                    pick(
                        "Tổng số \(part.items.count) nhiệm vụ: đã hoàn thành \(counts[0]), đang thực hiện \(counts[1]), chưa thực "
                            + "hiện \(counts[2])"
                            + (counts[3] > 0 ? ", tạm hoãn hoặc không thực hiện \(counts[3])" : "") + ".",
                        "\(part.items.count) tasks: \(counts[0]) done, \(counts[1]) under way, \(counts[2]) not begun"
                            + (counts[3] > 0 ? ", \(counts[3]) put off or dropped" : "") + ".")))
            for item in part.items where item.progress == .done {
                let day = item.doneOn.map { pick(" (ngày \(wording.day($0)))", " (\(wording.day($0)))") } ?? ""
                let evidence = item.task.allEvidence.map(wording.evidence).joined(separator: "; ")
                bullet(ended(wording.spelledOut(item.task.title) + day + (evidence.isEmpty ? "" : ": \(evidence)")))
            }
            for item in part.items where item.progress != .done && !item.reasons.isEmpty {
                bullet(
                    ended(
                        pick("Chưa hoàn thành: ", "Not done: ") + wording.spelledOut(item.task.title)
                            + pick("; nguyên nhân: ", "; cause: ") + item.reasons.joined(separator: "; ")))
            }
        }
        blocks.append(
            .line(
                .heading, mark: "\(report.parts.count + 1).",
                text: pick("Hoạt động đã tổ chức, Tháng hành động", "Events held, Action Month")))
        if report.held.isEmpty { gap("hoạt động đã tổ chức", "events held") }
        for activity in report.held { bullet(ended(line(of: activity))) }
    }

    private func line(of activity: Activity) -> String {
        let days =
            activity.from == activity.to
            ? wording.day(activity.from) : "\(wording.day(activity.from)) - \(wording.day(activity.to))"
        var text = "\(activity.title) (\(days)" + (activity.place.map { ", \($0)" } ?? "") + ")"
        if let reached = activity.reached {
            let counts = [
                reached.total.map { pick("\($0) người", "\($0) people") },
                reached.women.map { pick("\($0) nữ", "\($0) women") },
                reached.men.map { pick("\($0) nam", "\($0) men") },
            ].compactMap(\.self)
            if !counts.isEmpty { text += ": " + counts.joined(separator: ", ") }
        }
        return text
    }

    private mutating func writeMoney() {
        section("IV.", "Kinh phí", "Money")
        guard report.money.planned.known + report.money.spent.known > 0 else {
            return gap("kinh phí bố trí và đã chi", "money planned and spent")
        }
        func line(_ name: String, _ column: MoneyTable.Sums.Column) -> String {
            "\(name): \(wording.dong(column.total))"
                + (column.unknown > 0
                    ? pick(" (chưa có số của \(column.unknown) cơ quan)", " (not known of \(column.unknown) agencies)")
                    : "")
        }
        bullet(ended(line(pick("Đã bố trí", "Planned"), report.money.planned)))
        bullet(ended(line(pick("Đã chi", "Spent"), report.money.spent)))
    }

    private mutating func writeNext() {
        section("VII.", "Phương hướng, nhiệm vụ thời gian tới", "What comes next")
        for item in report.next {
            let day =
                item.lastDay.map { pick(", trước hoặc trong ngày \(wording.day($0))", ", by \(wording.day($0))") } ?? ""
            bullet(ended(wording.spelledOut(item.task.title) + day))
        }
        for activity in report.coming { bullet(ended(line(of: activity))) }
        if report.next.isEmpty, report.coming.isEmpty { gap("nhiệm vụ thời gian tới", "what comes next") }
        blocks.append(
            .paragraph(
                pick(
                    "Trên đây là báo cáo kết quả thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ./.",
                    "This is the report on the work for gender equality and the advancement of women.")))
    }

    // MARK: Annexes

    func annexes(_ note: String) -> [OfficialPaper.Annex] {
        let year = plan.plan.year
        let figures = OfficialPaper.Table(
            columns: [
                .init(pick("TT", "No."), weight: 9, alignment: .centre), .init(pick("Chỉ tiêu", "Target"), weight: 36),
                .init(pick("Mục tiêu", "Aim"), weight: 14, alignment: .centre),
                .init("\(year - 1)", weight: 10, alignment: .centre), .init("\(year)", weight: 10, alignment: .centre),
                .init(pick("Nữ", "Women"), weight: 9, alignment: .centre),
                .init(pick("Nam", "Men"), weight: 9, alignment: .centre),
                .init(pick("Đánh giá", "Standing"), weight: 12),
            ],
            rows: report.figures.map { figure in
                func text(_ value: DecimalNumber?) -> String {
                    value.map { figure.target.text($0, wording.language) } ?? "……"
                }
                let aim = figure.aim.map { "\(figure.target.text($0, wording.language)) (\($0.year))" } ?? ""
                return .cells([
                    figure.target.id, figure.target.title(wording.language), aim, text(figure.before?.value),
                    text(figure.value?.value), figure.value?.women.map { text($0) } ?? "",
                    figure.value?.men.map { text($0) } ?? "",
                    figure.value == nil ? "" : wording.standing(figure.assessment, hasValue: true),
                ])
            })
        let duties = OfficialPaper.Table(
            columns: [
                .init(pick("TT", "No."), weight: 1, alignment: .centre),
                .init(pick("Báo cáo, kế hoạch", "Report, plan"), weight: 8),
                .init(pick("Hạn", "Due"), weight: 4), .init(pick("Phải nộp", "Owed"), weight: 2, alignment: .centre),
                .init(pick("Đã nộp", "Sent"), weight: 2, alignment: .centre),
            ],
            rows: report.duties.enumerated().map { index, count in
                .cells([
                    String(index + 1), wording.spelledOut(count.duty.titleOfPeriod),
                    count.duty.timing.map(wording.printedDay) ?? "",
                    String(count.owed), String(count.handedIn),
                ])
            })
        return [
            .init(
                mark: pick("Phụ lục I", "Annex I"), titles: [pick("KẾT QUẢ CÁC CHỈ TIÊU", "FIGURES")], note: note,
                body: [.table(figures)]),
            .init(
                mark: pick("Phụ lục II", "Annex II"),
                titles: [pick("TÌNH HÌNH NỘP BÁO CÁO, KẾ HOẠCH", "REPORTS AND PLANS")],
                note: note, body: [.table(duties)]),
        ]
    }
}
