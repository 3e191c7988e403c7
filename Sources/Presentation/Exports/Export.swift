import PlanDocuments
import PlanModel
import PlanStore
import Records
import Wording

/// What goes out of a folder at a person's wish: what, and how much of it.
package struct ExportRequest: Hashable, Sendable {
    /// How much.
    package enum Scope: Hashable, Sendable {
        case plan(PlanID)
        /// What a query finds.
        case found(Query)
        case all
    }

    package let subject: ExportSubject
    package let scope: Scope
    /// Of which year an Action Month is where no plan is named.
    package let year: Int
    package let today: Day

    package init(_ subject: ExportSubject, _ scope: Scope, year: Int? = nil, today: Day) {
        (self.subject, self.scope, self.year, self.today) = (subject, scope, year ?? today.year, today)
    }

    /// The only plan that is meant.
    package var plan: PlanID? {
        if case .plan(let plan) = scope { plan } else { nil }
    }

    fileprivate var query: Query {
        if case .found(let query) = scope { query } else { Query() }
    }
}

/// What was made of a request.
package struct Export: Sendable {
    package let request: ExportRequest
    package let document: OutgoingDocument
    /// How many deadlines have no day, and how many are left out as their plans are over.
    package var undated = 0
    package var leftOut = 0
    /// The province whose figures they are, where a plan was named.
    package var province: String?

    package var isEmpty: Bool {
        switch document {
        case .sheet(let sheet): sheet.rows.isEmpty
        case .calendar(_, let events): events.isEmpty
        case .papers(let papers): papers.isEmpty
        case .text(let text): text.isEmpty
        }
    }

    /// What a person should know of it.
    package func remarks(_ wording: Wording) -> [String] {
        [
            province.map(wording.figuresOfProvince), undated > 0 ? wording.withoutDay(undated) : nil,
            leftOut > 0 ? wording.closedLeftOut(leftOut) : nil,
        ].compactMap(\.self)
    }
}

extension FolderExports {
    /// Makes what was asked for.
    ///
    /// - Parameters:
    ///   - request: What, and how much.
    ///   - history: What happened to the records, of which calendars tell.
    /// - Returns: The outcome; papers of a plan are none of its own, and give its tasks.
    package func made(_ request: ExportRequest, history: [HistoryEntry]) -> Export {
        func sheet(_ sheet: Spreadsheet) -> Export { Export(request: request, document: .sheet(sheet)) }
        let plan = request.plan.flatMap(library.plan)?.plan
        switch request.subject {
        case .tasks, .plan, .submission, .decision, .covering, .actionMonthPlan, .actionMonthProgramme,
            .actionMonthClosing:
            return sheet(request.plan.map { tasks(of: $0) } ?? tasks(matching: request.query))
        case .reports: return sheet(reports(of: request.plan))
        case .calls: return sheet(calls(of: request.plan))
        case .activities: return sheet(activities(of: request.plan))
        case .figures:
            let unit = plan.map { library.reference.province(of: $0.unit, on: today) }
            var made = sheet(figures(of: provincesWithFigures.filter { unit == nil || $0.id == unit }))
            made.province = unit.map { library.reference.name(of: $0, on: today, wording.language) }
            return made
        case .actionMonth:
            return sheet(actionMonth(of: plan?.year ?? request.year, plan: request.plan))
        case .deadlines, .actionMonthDays, .activityDays:
            let list = DeadlineList(
                library, of: request.plan, matching: request.query, today: today,
                includingClosed: request.plan != nil)
            let made = calendar(of: request.subject.days, list.all, history: history)
            return Export(
                request: request, document: .calendar(named: wording.calendarTitle, made.events),
                undated: made.undated, leftOut: list.leftOut)
        }
    }
}

/// What can go out of a folder.
package enum ExportSubject: String, NamedWord {
    case plan, tasks, reports, calls, activities, figures
    case actionMonth = "action-month"
    case deadlines
    case actionMonthDays = "action-month.ics"
    case activityDays = "activities.ics"
    case submission, decision, covering
    case actionMonthPlan = "action-month-plan"
    case actionMonthProgramme = "action-month-programme"
    case actionMonthClosing = "action-month-closing"

    package var isCalendar: Bool { [.deadlines, .actionMonthDays, .activityDays].contains(self) }

    /// Whether it can be of what a query finds.
    package var takesQuery: Bool { self == .tasks || isCalendar }

    /// Whether somebody has to be said who signs; the plan has its own signatory.
    package var isSigned: Bool { covering != nil || paperOfActionMonth != nil }

    /// Whether it can be of either office; who submits a plan and who decides on it is the plan's own matter.
    package var hasChoiceOfSender: Bool { covering == .covering || paperOfActionMonth != nil }

    /// Whether it is a paper of one plan.
    package var isPaper: Bool { self == .plan || covering != nil || paperOfActionMonth != nil }

    package var covering: CoveringPaper.Kind? {
        switch self {
        case .submission: .submission
        case .decision: .decision
        case .covering: .covering
        default: nil
        }
    }

    package var paperOfActionMonth: ActionMonthPaper.Kind? {
        switch self {
        case .actionMonthPlan: .plan
        case .actionMonthProgramme: .programme
        case .actionMonthClosing: .closing
        default: nil
        }
    }

    fileprivate var days: FolderExports.Days {
        switch self {
        case .actionMonthDays: .actionMonth
        case .activityDays: .activities
        default: .deadlines
        }
    }

    package func name(_ language: Language) -> String {
        switch self {
        case .plan: language.pick("kế hoạch thành văn bản", "the plan as a paper")
        case .tasks: language.pick("bảng theo dõi nhiệm vụ", "sheet of tasks")
        case .reports: language.pick("bảng báo cáo phải nộp", "sheet of reports")
        case .calls: language.pick("bảng gọi đôn đốc", "sheet of calls")
        case .activities: language.pick("bảng hoạt động", "sheet of activities")
        case .figures: language.pick("bảng chỉ tiêu", "sheet of figures")
        case .actionMonth: language.pick("bảng Tháng hành động", "sheet of the Action Month")
        case .deadlines: language.pick("lịch thời hạn", "calendar of deadlines")
        case .actionMonthDays: language.pick("lịch Tháng hành động", "calendar of the Action Month")
        case .activityDays: language.pick("lịch hoạt động", "calendar of activities")
        case .submission: CoveringPaper.Kind.submission.name(language)
        case .decision: CoveringPaper.Kind.decision.name(language)
        case .covering: CoveringPaper.Kind.covering.name(language)
        case .actionMonthPlan: ActionMonthPaper.Kind.plan.name(language)
        case .actionMonthProgramme: ActionMonthPaper.Kind.programme.name(language)
        case .actionMonthClosing: ActionMonthPaper.Kind.closing.name(language)
        }
    }

    /// The beginning of the name of its file.
    package func fileName(_ language: Language) -> String {
        switch self {
        case .plan: language.pick("ke-hoach", "plan")
        case .tasks: language.pick("theo-doi", "tasks")
        case .reports: language.pick("bao-cao", "reports")
        case .calls: language.pick("goi-don-doc", "calls")
        case .activities, .activityDays: language.pick("hoat-dong", "activities")
        case .figures: language.pick("chi-tieu", "figures")
        case .actionMonth, .actionMonthDays: language.pick("thang-hanh-dong", "action-month")
        case .deadlines: language.pick("han", "deadlines")
        case .submission: language.pick("to-trinh", "submission")
        case .decision: language.pick("quyet-dinh", "decision")
        case .covering: language.pick("cong-van", "covering-letter")
        case .actionMonthPlan: language.pick("ke-hoach-thang-hanh-dong", "action-month-plan")
        case .actionMonthProgramme: language.pick("chuong-trinh-thang-hanh-dong", "action-month-programme")
        case .actionMonthClosing: language.pick("ket-qua-thang-hanh-dong", "action-month-closing")
        }
    }
}
