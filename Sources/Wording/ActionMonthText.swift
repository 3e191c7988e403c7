import PlanDocuments
import PlanModel
import Records

/// The texts of papers about an Action Month.
struct ActionMonthText {
    let month: ActionMonthPaper
    let plan: ResolvedPlan
    let reference: ReferenceData
    let wording: Wording
    var body: PaperBody

    init(_ month: ActionMonthPaper, _ plan: ResolvedPlan, _ reference: ReferenceData, _ wording: Wording) {
        (self.month, self.plan, self.reference, self.wording) = (month, plan, reference, wording)
        body = PaperBody(wording)
    }

    func pick(_ vietnamese: String, _ english: String) -> String { wording.pick(vietnamese, english) }
    func name(of body: AgencyReference) -> String {
        reference.formalName(of: body, in: plan.plan, wording.language)
    }
    /// A point, with its full stop.
    mutating func bullet(_ text: String) {
        body.bullet(text.hasSuffix(".") || text.hasSuffix("…") ? text : text + ".")
    }

    // MARK: The plan of the month

    mutating func writePlan(opening: String) {
        body.paragraph(opening)
        body.section("I.", "Mục đích, yêu cầu", "Purpose")
        body.gap("mục đích, yêu cầu", "purpose")
        body.section("II.", "Chủ đề, thời gian", "Theme and time")
        writeTheme()
        body.section("III.", "Nội dung", "What is done")
        if month.tasks.isEmpty { body.gap("nội dung", "what is done") }
        for item in month.tasks {
            let bodies = plan.statedBodies(of: item.task).map(name).joined(separator: ", ")
            bullet(wording.spelledOut(item.task.title) + (bodies.isEmpty ? "" : " (\(bodies))"))
        }
        body.section("IV.", "Các hoạt động", "Activities")
        writeActivities()
        body.section("V.", "Kinh phí", "Money")
        body.gap("kinh phí", "money")
        body.section("VI.", "Tổ chức thực hiện", "Who carries it out")
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
        if month.reports.isEmpty { body.gap("thời hạn báo cáo kết quả", "by when results are reported") }
        for duty in month.reports {
            bullet(
                wording.spelledOut(duty.titleOfPeriod)
                    + (duty.timing.map { ": " + wording.printedDay($0) } ?? ""))
        }
        body.paragraph(
            pick(
                "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời báo cáo để xem xét, giải "
                    + "quyết./.", "Whoever meets with difficulties reports them in time, so that they can be solved."))
    }

    mutating func writeTheme() {
        if let theme = month.theme {
            bullet(pick("Chủ đề: “\(theme)”", "Theme: “\(theme)”"))
        } else {
            body.lack("chủ đề", "theme")
            bullet(pick("Chủ đề: ", "Theme: ") + String(repeating: "…", count: 40))
        }
        bullet(pick("Thời gian: \(wording.span(month.month))", "Time: \(wording.span(month.month))"))
    }

    // MARK: Activities

    private mutating func writeActivities() {
        guard !month.activities.isEmpty else { return body.gap("hoạt động", "activities") }
        body.add(
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
        guard !month.activities.isEmpty else { return body.gap("hoạt động", "activities") }
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
        body.add(
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
                body.lack(
                    "\(vietnamese) của \(count) hoạt động",
                    "the \(english) of \(wording.counted(count, "activity", "activities"))")
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

    func lead(of activity: Activity) -> String? { activity.lead.map(name) ?? activity.printedLead }

    private func partners(of activity: Activity) -> String {
        activity.partners.map { partner in
            switch partner {
            case .agency(let body): name(of: body)
            case .printed(let text): text
            }
        }.joined(separator: ", ")
    }
}
