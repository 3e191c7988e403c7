import PlanDocuments
import PlanModel
import Records

extension Wording {
    /// A paper about a plan's Action Month: its plan, its programme, or how it went.
    package func paper(
        of month: ActionMonthPaper, about plan: ResolvedPlan, reference: ReferenceData,
        from sender: PaperSender = PaperSender()
    ) -> DraftPaper {
        let head = reference.letterhead(of: plan.plan, from: sender.office, on: month.asOf, language)
        let name = head?.name ?? dots
        let theMonth = pick("\(actionMonthName) năm \(month.year)", "\(actionMonthName) \(month.year)")
        var text = ActionMonthText(month, plan, reference, self)
        let cited = paper(plan.plan, reference)
        let (kind, symbol): (String, String)
        let about: [String]
        switch month.kind {
        case .plan:
            (kind, symbol) = (pick("KẾ HOẠCH", "PLAN"), "KH")
            about = [pick("Triển khai \(theMonth)", theMonth)]
            text.writePlan(
                opening: pick(
                    "Thực hiện \(cited), \(name) xây dựng Kế hoạch triển khai \(theMonth) như sau:",
                    "Under \(cited), this is the plan of the \(name) for the \(theMonth):"))
        case .programme:
            (kind, symbol) = (pick("CHƯƠNG TRÌNH", "PROGRAMME"), "CTr")
            about = [theMonth, "(\(span(month.days)))"]
            text.writeProgramme()
        case .closing:
            (kind, symbol) = (pick("BÁO CÁO", "REPORT"), "BC")
            about = [pick("Kết quả thực hiện \(theMonth)", "Results of the \(theMonth)")]
            text.writeClosing(
                opening: pick(
                    "Thực hiện \(cited), \(name) báo cáo kết quả \(theMonth) (tính đến \(longDay(month.asOf))) như sau:",
                    "Under \(cited), the \(name) reports on the results of the \(theMonth) (as of \(day(month.asOf))):"
                ))
        }
        var gaps = text.gaps
        var addressees: [String] = []
        if month.kind == .closing {
            let summary = plan.plan.duties.first { $0.kind == .consolidatedReport }
            addressees = (summary?.toWhom ?? []).map { receiver($0, of: plan.plan, reference, on: month.asOf) }
            if addressees.isEmpty {
                gaps.insert(pick("nơi nhận báo cáo", "to whom it goes"), at: 0)
                addressees = [dots]
            }
        }
        let note = pick(
            "(Kèm theo Báo cáo số ……/BC-…… của \(name))", "(Goes with report No. ……/…… of the \(name))")
        return DraftPaper(
            paper: OfficialPaper(
                language: paperLanguage,
                letterhead: letterhead(
                    head, of: plan.plan, reference, kind: symbol, symbol: sender.symbol, on: month.asOf),
                title: OfficialPaper.Title(kind: kind, about: about),
                salutation: pick("Kính gửi", "To"), addressees: addressees, body: text.blocks,
                recipientsHeading: recipientsHeading,
                recipients: (month.kind == .closing ? [pick("Như trên", "As above")] : []) + [dots, filing],
                signature: signature(sender, of: head),
                annexes: month.kind == .closing ? [text.annex(note)] : []), gaps: gaps)
    }

    func span(_ days: ClosedRange<Day>) -> String {
        let (from, to) = (day(days.lowerBound), day(days.upperBound))
        return from == to ? pick("ngày \(from)", from) : pick("từ ngày \(from) đến ngày \(to)", "\(from) to \(to)")
    }
}

/// The texts of papers about an Action Month.
private struct ActionMonthText {
    private let month: ActionMonthPaper
    private let plan: ResolvedPlan
    private let reference: ReferenceData
    private let wording: Wording
    private(set) var blocks: [OfficialPaper.Block] = []
    private(set) var gaps: [String] = []

    init(_ month: ActionMonthPaper, _ plan: ResolvedPlan, _ reference: ReferenceData, _ wording: Wording) {
        (self.month, self.plan, self.reference, self.wording) = (month, plan, reference, wording)
    }

    private func pick(_ vietnamese: String, _ english: String) -> String { wording.pick(vietnamese, english) }
    private func name(of body: AgencyReference) -> String {
        reference.formalName(of: body, in: plan.plan, wording.language)
    }
    private mutating func section(_ mark: String, _ vietnamese: String, _ english: String) {
        blocks.append(.line(.section, mark: mark, text: pick(vietnamese, english).uppercased()))
    }
    private mutating func bullet(_ text: String) {
        blocks.append(.line(.bullet, mark: "", text: text.hasSuffix(".") || text.hasSuffix("…") ? text : text + "."))
    }
    private mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }
    private mutating func gap(_ vietnamese: String, _ english: String) {
        gaps.append(pick(vietnamese, english))
        blocks.append(.paragraph(String(repeating: "…", count: 60)))
    }

    // MARK: The plan of the month

    mutating func writePlan(opening: String) {
        paragraph(opening)
        section("I.", "Mục đích, yêu cầu", "Purpose")
        gap("mục đích, yêu cầu", "purpose")
        section("II.", "Chủ đề, thời gian", "Theme and time")
        writeTheme()
        section("III.", "Nội dung", "What is done")
        if month.tasks.isEmpty { gap("nội dung", "what is done") }
        for item in month.tasks {
            let bodies = plan.statedBodies(of: item.task).map(name).joined(separator: ", ")
            bullet(wording.spelledOut(item.task.title) + (bodies.isEmpty ? "" : " (\(bodies))"))
        }
        section("IV.", "Các hoạt động", "Activities")
        writeActivities()
        section("V.", "Kinh phí", "Money")
        gap("kinh phí", "money")
        section("VI.", "Tổ chức thực hiện", "Who carries it out")
        var leads: [(name: String, titles: [String])] = []
        for activity in month.activities {
            guard let lead = lead(of: activity) else { continue }
            if let place = leads.firstIndex(where: { $0.name == lead }) {
                leads[place].titles.append("“\(activity.title)”")
            } else {
                leads.append((lead, ["“\(activity.title)”"]))
            }
        }
        for lead in leads {
            let titles = lead.titles.joined(separator: ", ")
            bullet(pick("\(lead.name): chủ trì \(titles)", "\(lead.name): leads \(titles)"))
        }
        if month.reports.isEmpty { gap("thời hạn báo cáo kết quả", "by when results are reported") }
        for duty in month.reports {
            bullet(
                wording.spelledOut(duty.titleOfPeriod)
                    + (duty.timing.map { ": " + wording.printedDay($0) } ?? ""))
        }
        paragraph(
            pick(
                "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời báo cáo để xem xét, giải "
                    + "quyết./.", "Whoever meets with difficulties reports them in time, so that they can be solved."))
    }

    private mutating func writeTheme() {
        if let theme = month.theme {
            bullet(pick("Chủ đề: “\(theme)”", "Theme: “\(theme)”"))
        } else {
            gaps.append(pick("chủ đề", "theme"))
            bullet(pick("Chủ đề: ", "Theme: ") + String(repeating: "…", count: 40))
        }
        bullet(pick("Thời gian: \(wording.span(month.month))", "Time: \(wording.span(month.month))"))
    }

    // MARK: Activities

    private mutating func writeActivities() {
        guard !month.activities.isEmpty else { return gap("hoạt động", "activities") }
        blocks.append(
            .table(
                OfficialPaper.Table(
                    columns: [
                        .init(pick("TT", "No."), weight: 9, alignment: .centre),
                        .init(pick("Ngày", "Day"), weight: 25, alignment: .centre),
                        .init(pick("Giờ", "Hour"), weight: 15, alignment: .centre),
                        .init(pick("Hoạt động", "Activity"), weight: 41),
                        .init(pick("Địa điểm", "Place"), weight: 25),
                        .init(pick("Chủ trì", "Lead"), weight: 26), .init(pick("Phối hợp", "Partners"), weight: 26),
                    ],
                    rows: month.activities.enumerated().map { index, activity in
                        .cells([
                            String(index + 1), wording.dayLines(activity.days), hour(of: activity), activity.title,
                            activity.place ?? wording.dots, lead(of: activity) ?? wording.dots, partners(of: activity),
                        ])
                    })))
        countBlanks()
    }

    mutating func writeProgramme() {
        guard !month.activities.isEmpty else { return gap("hoạt động", "activities") }
        var rows: [OfficialPaper.Table.Row] = []
        var last: Day?
        for activity in month.activities {
            // What began before the first day stands on that.
            let first = max(activity.from, month.days.lowerBound)
            if first != last {
                let weekday = wording.longWeekday(first.weekday)
                rows.append(
                    .heading(pick("\(weekday), ngày \(wording.day(first))", "\(weekday), \(wording.day(first))")))
                last = first
            }
            let until =
                activity.to > first
                ? pick(" (đến ngày \(wording.day(activity.to)))", " (until \(wording.day(activity.to)))") : ""
            rows.append(
                .cells([
                    hour(of: activity), activity.title + until, activity.place ?? wording.dots,
                    lead(of: activity) ?? wording.dots, partners(of: activity),
                ]))
        }
        blocks.append(
            .table(
                OfficialPaper.Table(
                    columns: [
                        .init(pick("Giờ", "Hour"), weight: 16, alignment: .centre),
                        .init(pick("Hoạt động", "Activity"), weight: 55), .init(pick("Địa điểm", "Place"), weight: 32),
                        .init(pick("Chủ trì", "Lead"), weight: 32), .init(pick("Phối hợp", "Partners"), weight: 32),
                    ], rows: rows)))
        countBlanks()
    }

    /// How many cells of activities are dots.
    private mutating func countBlanks() {
        func add(_ vietnamese: String, _ english: String, _ count: Int) {
            if count > 0 {
                gaps.append(
                    pick(
                        "\(vietnamese) của \(count) hoạt động",
                        "the \(english) of \(wording.counted(count, "activity", "activities"))"))
            }
        }
        add("giờ", "hour", month.activities.count { $0.from == $0.to && $0.time == nil })
        add("địa điểm", "place", month.activities.count { $0.place == nil })
        add("cơ quan chủ trì", "lead", month.activities.count { lead(of: $0) == nil })
    }

    /// When it begins; what goes on for days has no hour.
    private func hour(of activity: Activity) -> String {
        activity.time.map(\.stored) ?? (activity.from == activity.to ? wording.dots : "")
    }

    private func lead(of activity: Activity) -> String? { activity.lead.map(name) ?? activity.printedLead }

    private func partners(of activity: Activity) -> String {
        activity.partners.map { partner in
            switch partner {
            case .agency(let body): name(of: body)
            case .printed(let text): text
            }
        }.joined(separator: ", ")
    }

    // MARK: How it went

    mutating func writeClosing(opening: String) {
        paragraph(opening)
        section("I.", "Công tác chỉ đạo, triển khai", "Direction")
        writeTheme()
        let done = month.tasks.filter { $0.progress == .done }
        for item in done {
            let evidence = item.evidence.map(wording.evidence).joined(separator: "; ")
            bullet(wording.spelledOut(item.task.title) + (evidence.isEmpty ? "" : ": \(evidence)"))
        }
        if done.isEmpty { gap("văn bản chỉ đạo, triển khai", "papers issued") }
        section("II.", "Kết quả", "Results")
        writeResults()
        section("III.", "Khó khăn, vướng mắc", "Difficulties")
        writeNotes(.difficulty, "khó khăn, vướng mắc", "difficulties")
        section("IV.", "Đề xuất, kiến nghị", "Proposals")
        writeNotes(.proposal, "đề xuất, kiến nghị", "proposals")
        paragraph(
            pick(
                "Trên đây là báo cáo kết quả Tháng hành động năm \(month.year)./.",
                "This is the report on the Action Month \(month.year)."))
    }

    private mutating func writeResults() {
        guard !month.activities.isEmpty else { return gap("hoạt động", "activities") }
        let (held, setAside) = (month.count(.held), month.count(.setAside))
        let (unrecorded, coming) = (month.count(.unrecorded), month.count(.coming))
        paragraph(
            pick(
                "Tổng số \(month.activities.count) hoạt động: đã tổ chức \(held), tạm hoãn hoặc không tổ chức \(setAside)"
                    + (unrecorded > 0 ? ", chưa ghi kết quả \(unrecorded)" : "")
                    + (coming > 0 ? ", chưa đến ngày \(coming)" : "") + " (danh sách kèm theo).",
                "\(wording.counted(month.activities.count, "activity", "activities")): \(held) held, \(setAside) put off or not held"
                    + (unrecorded > 0 ? ", \(unrecorded) without a record" : "")
                    + (coming > 0 ? ", \(coming) still to come" : "") + " (list enclosed)."))
        if unrecorded > 0 {
            gaps.append(
                pick(
                    "kết quả của \(unrecorded) hoạt động",
                    "the outcome of \(wording.counted(unrecorded, "activity", "activities"))"))
        }
        let reach = month.reach
        guard reach.counted > 0 else { return gap("số người tham gia", "people reached") }
        let parts = [
            reach.women.map { pick("\($0) nữ", "\($0) women") }, reach.men.map { pick("\($0) nam", "\($0) men") },
        ].compactMap(\.self)
        let known =
            reach.split == reach.counted
            ? ""
            : pick(
                " (theo số liệu của \(reach.split) hoạt động)",
                " (as far as \(wording.counted(reach.split, "activity", "activities")) tell)")
        let both = parts.isEmpty ? "" : pick(", trong đó có ", ", among them ") + parts.joined(separator: ", ") + known
        let missing = held - reach.counted
        paragraph(
            pick(
                "Số người tham gia: \(reach.total)\(both)"
                    + (missing > 0 ? " (chưa có số liệu của \(missing) hoạt động)." : "."),
                "People reached: \(reach.total)\(both)"
                    + (missing > 0 ? " (not known of \(wording.counted(missing, "activity", "activities")))." : ".")))
        if missing > 0 {
            gaps.append(
                pick(
                    "số người tham gia của \(missing) hoạt động",
                    "people reached by \(wording.counted(missing, "activity", "activities"))"))
        }
    }

    private mutating func writeNotes(_ kind: TaskNote.Kind, _ vietnamese: String, _ english: String) {
        let notes = month.activities.flatMap { activity in
            activity.notes.filter { $0.kind == kind && !$0.isInternal }.map { "\($0.text) (\(activity.title))" }
        }
        if notes.isEmpty { gap(vietnamese, english) }
        for note in notes { bullet(note) }
    }

    /// The activities one by one; what was not counted is blank.
    func annex(_ note: String) -> OfficialPaper.Annex {
        func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }
        let rows = month.activities.enumerated().map { index, activity -> OfficialPaper.Table.Row in
            let outcome =
                switch month.outcome(of: activity) {
                case .held: pick("đã tổ chức", "held")
                case .setAside: pick("không tổ chức hoặc tạm hoãn", "put off or not held")
                case .unrecorded: wording.dots
                case .coming: pick("chưa đến ngày", "to come")
                }
            return .cells([
                String(index + 1), activity.title, wording.dayLines(activity.days), activity.place ?? "",
                lead(of: activity) ?? "", outcome, number(activity.reached?.total), number(activity.reached?.women),
                number(activity.reached?.men), activity.evidence.map(wording.evidence).joined(separator: "; "),
            ])
        }
        return OfficialPaper.Annex(
            titles: [pick("CÁC HOẠT ĐỘNG CỦA THÁNG HÀNH ĐỘNG", "ACTIVITIES OF THE ACTION MONTH")], note: note,
            body: [
                .table(
                    OfficialPaper.Table(
                        columns: [
                            .init(pick("TT", "No."), weight: 10, alignment: .centre),
                            .init(pick("Hoạt động", "Activity"), weight: 48),
                            .init(pick("Ngày", "Day"), weight: 28, alignment: .centre),
                            .init(pick("Địa điểm", "Place"), weight: 30), .init(pick("Chủ trì", "Lead"), weight: 36),
                            .init(pick("Kết quả", "Outcome"), weight: 24, alignment: .centre),
                            .init(pick("Số người", "People"), weight: 18, alignment: .centre),
                            .init(pick("Nữ", "Women"), weight: 14, alignment: .centre),
                            .init(pick("Nam", "Men"), weight: 15, alignment: .centre),
                            .init(pick("Minh chứng", "Evidence"), weight: 39),
                        ], rows: rows))
            ], isLandscape: true)
    }
}

extension Wording {
    /// Days for a narrow cell: the first, and the last where it is another.
    fileprivate func dayLines(_ days: ClosedRange<Day>) -> String {
        let (from, to) = (day(days.lowerBound), day(days.upperBound))
        return from == to ? from : "\(from) - \(to)"
    }
}
