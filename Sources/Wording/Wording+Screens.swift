import PlanModel

extension Wording {
    /// The name of a screen in the header; short where there is little room.
    package func screenName(_ digit: Int, isShort: Bool) -> String {
        switch digit {
        case 1: isShort ? pick("Chung", "Home") : pick("Tổng quan", "Overview")
        case 2: pick("Duyệt", "Browse")
        case 3: pick(isShort ? "Việc" : "Nhiệm vụ", "Tasks")
        case 4: pick("Lịch", "Calendar")
        case 5: isShort ? pick("Tháng HĐ", "Nov-Dec") : pick("Tháng hành động", "Action Month")
        case 6: pick("Báo cáo", "Reports")
        case 7: pick("Chỉ tiêu", isShort ? "Targets" : "Figures")
        default: ""
        }
    }

    /// The badge of a folder that cannot be changed.
    package var readOnlyBadge: String { pick("CHỈ ĐỌC", "READ ONLY") }

    /// The badge of a folder with faults.
    package func faultBadge(_ count: Int) -> String {
        pick("\(count) lỗi dữ liệu", counted(count, "data fault", "data faults"))
    }

    /// What is asked of a terminal that is too small.
    package func tooSmall(_ needed: String, actual: String) -> [String] {
        [
            pick("Cửa sổ quá nhỏ: \(actual)", "The window is too small: \(actual)"),
            pick("Cần ít nhất \(needed)", "At least \(needed) is needed"),
        ]
    }

    // MARK: Screen 1

    /// The heading over plans in force.
    package var plansInForce: String { pick("Kế hoạch đang hiệu lực", "Plans in force") }
    /// The heading over the latest plans.
    package var latestPlans: String { pick("Kế hoạch gần nhất của từng nơi", "Latest plan of each unit") }
    /// That there is no plan in force.
    package func noPlanInForce(_ year: Int, isLacking: Bool = false) -> String {
        isLacking
            ? pick(
                "Trong các tệp đọc được không có kế hoạch nào đang hiệu lực năm \(year).",
                "None of the files that could be read is a plan in force in \(year).")
            : pick("Không có kế hoạch nào đang hiệu lực năm \(year).", "No plan is in force in \(year).")
    }
    /// That the folder has no plans at all.
    package var noPlans: String {
        pick("Thư mục chưa có kế hoạch nào.", "The folder has no plans yet.")
    }
    /// The badge of a folder to try things with.
    package var sampleBadge: String { pick("BẢN XEM THỬ", "SAMPLE") }

    /// What can be done first in a folder without plans.
    package enum FirstStep: CaseIterable, Sendable {
        /// Plans to try things with.
        case sample
        /// A plan of the office's own.
        case ownPlan
        /// A plan from a document.
        case document
        /// Another folder, or one that comes by git.
        case otherFolder
    }

    package func firstStep(_ step: FirstStep) -> (name: String, remark: String) {
        switch step {
        case .ownPlan:
            (
                pick("Bắt đầu cho cơ quan của mình", "Begin for one's own office"),
                pick("tỉnh, xã hay sở; năm", "province, commune or department; year")
            )
        case .document:
            (
                pick("Đọc một văn bản có sẵn", "Read a document"),
                pick(".docx .pdf .html .txt …", ".docx .pdf .html .txt …")
            )
        case .sample:
            (
                pick("Xem thử với năm kế hoạch thật", "Try things with five real plans"),
                pick("bản sao, sửa thoải mái", "a copy, change what you like")
            )
        case .otherFolder: (pick("Mở thư mục khác, nhận từ git", "Open another folder, or one from git"), "")
        }
    }

    /// The commands with which a first step is done outside the dashboard.
    package func firstStepPage(_ step: FirstStep, folder: String) -> String {
        switch step {
        case .sample:
            pick(
                "Thoát (\(key(.quit))), rồi gõ:\n\n  kehoach init ~/kehoach-xem-thu --sample\n  kehoach --data "
                    + "~/kehoach-xem-thu\n\nThư mục này (\(folder)) không bị đụng đến. Xem xong, xóa thư mục xem thử là hết.",
                "Leave (\(key(.quit))), then type:\n\n  kehoach init ~/kehoach-sample --sample\n  kehoach --data "
                    + "~/kehoach-sample\n\nThis folder (\(folder)) is not touched. Remove the sample's when done.")
        case .otherFolder:
            pick(
                "Thoát (\(key(.quit))), rồi gõ:\n\n  kehoach --data THƯ-MỤC\n\nThư mục dùng chung qua git thì nhận về trước:"
                    + "\n\n  git clone ĐỊA-CHỈ data\n  kehoach --data data",
                "Leave (\(key(.quit))), then type:\n\n  kehoach --data DIR\n\nA folder that is shared by git is fetched first:"
                    + "\n\n  git clone ADDRESS data\n  kehoach --data data")
        case .ownPlan, .document: ""
        }
    }
    /// The heading over deadlines.
    package var nextDeadlines: String { pick("Hạn gần nhất", "Next deadlines") }
    /// Before the figures of what is late.
    package var lateLabel: String { pick("Trễ:", "Late:") }
    /// How many tasks, as a figure.
    package func taskCount(_ count: Int) -> String { pick("\(count) nhiệm vụ", counted(count, "task", "tasks")) }
    /// How many reports, as a figure.
    package func reportCount(_ count: Int) -> String { pick("\(count) báo cáo", counted(count, "report", "reports")) }
    /// The query that finds the tasks that are late.
    package var lateQuery: String { pick("trạng-thái:trễ", "status:late") }
    /// How many reports of plans that are over were never recorded, which is nothing to be alarmed about.
    package func leftReports(_ count: Int) -> String {
        pick("Kế hoạch đã kết thúc: ", "Plans that ended: ") + reportCount(count)
            + pick(" không ghi nộp", " never recorded")
    }
    /// The columns of counts behind a plan's line. Each task is in ``tasks`` and in one of the others.
    package enum CountColumn: CaseIterable, Sendable {
        case tasks, done, running, overdue
        /// Not begun, and not late.
        case rest
        case unrecorded
        /// Suspended or dropped.
        case setAside
    }

    package func countColumn(_ column: CountColumn, isShort: Bool = false) -> String {
        switch column {
        case .tasks: isShort ? pick("tổng", "tasks") : pick("nhiệm vụ", "tasks")
        case .done: pick("xong", "done")
        case .running: isShort ? pick("đang", "going") : pick("đang làm", "in progress")
        case .overdue: pick("trễ", "late")
        case .rest: isShort ? pick("chưa", "to do") : pick("chưa làm", "to do")
        case .unrecorded: isShort ? pick("chưa ghi", "unrec.") : pick("chưa ghi", "unrecorded")
        case .setAside: isShort ? pick("hoãn, bỏ", "aside") : pick("hoãn, bỏ", "set aside")
        }
    }

    /// A short name of a part, for legends and narrow columns.
    package func shortPart(_ part: TallyPart) -> String {
        switch part {
        case .dropped: pick("bỏ", "dropped")
        case .done: pick("xong", "done")
        case .overdue: pick("trễ", "late")
        case .unrecorded: pick("chưa ghi", "unrecorded")
        case .suspended: pick("hoãn", "suspended")
        case .running: pick("đang làm", "in progress")
        case .dated: pick("có hạn", "dated")
        case .undated: pick("không hạn", "undated")
        }
    }
    /// What a part is, in words: the one definition of it.
    package func definition(of part: TallyPart) -> String {
        switch part {
        case .overdue:
            pick("trễ: qua ngày muộn nhất mà chưa xong", "late: past its last safe day and not done")
        case .unrecorded:
            pick(
                "chưa ghi: sự kiện đã qua, hoặc việc còn lại khi kế hoạch kết thúc",
                "unrecorded: an event that is past, or what was left when a plan ended")
        case .done: pick("xong", "done")
        case .running: pick("đang làm hoặc chờ xác nhận", "in progress, or awaiting confirmation")
        case .suspended: pick("tạm hoãn: không tính trễ", "suspended: never late")
        case .dropped: pick("không thực hiện: không tính trễ", "dropped: never late")
        case .dated: pick("có hạn, chưa làm", "dated, not started")
        case .undated: pick("không hạn, chưa làm", "undated, not started")
        }
    }
    /// What comes next in the calendar.
    package var comingUp: String { pick("Sắp tới:", "Coming up:") }
    /// How many of how many bodies have handed in.
    package func submitted(_ share: Deadline.Share) -> String {
        pick("\(share.done)/\(share.total) cơ quan đã nộp", "\(share.done)/\(share.total) handed in")
    }
    /// How many of how many bodies have done their part.
    package func members(_ done: Int, of total: Int) -> String {
        pick("\(done)/\(total) cơ quan", "\(done)/\(total) agencies")
    }
    /// How many of those who are to act have: handed in a report, or done their part; nil where one acts.
    package func share(of deadline: Deadline) -> String? {
        deadline.share.map { deadline.kind.isDuty ? submitted($0) : members($0.done, of: $0.total) }
    }
    /// How many tasks of the Action Month stayed open.
    package func openAfterMonth(_ count: Int) -> String {
        pick("còn \(count) nhiệm vụ chưa xong", counted(count, "task", "tasks") + " still open")
    }

    // MARK: Screen 2

    /// The title of a column.
    package var provinces: String { pick("Tỉnh, thành phố", "Provinces") }
    /// The title of a column.
    package var plans: String { pick("Kế hoạch", "Plans") }
    /// The title of a column.
    package var agencies: String { pick("Cơ quan", "Agencies") }
    /// The title of a column.
    package var sections: String { pick("Mục", "Sections") }
    /// The title of a column.
    package var tasks: String { pick("Nhiệm vụ", "Tasks") }
    /// The title of a column.
    package var detail: String { pick("Chi tiết", "Detail") }
    /// The title of a column.
    package var outline: String { pick("Văn bản", "The paper") }
    /// The heading of tasks outside agency blocks.
    package var general: String { pick("Nhiệm vụ chung", "For everyone") }
    /// Before the names of bodies that are asked, not ordered.
    package var requested: String { pick("Đề nghị: ", "Requested: ") }

    /// That a task is a body's as one of a group that the paper names, after the group's name.
    package var inGroup: String { pick(" (trong nhóm)", " (in the group)") }
    /// What an empty list says.
    package var nothingHere: String { pick("Không có gì ở đây.", "Nothing here.") }
    /// Before the line of a filter.
    package var narrowLabel: String { pick("Lọc: ", "Filter: ") }
    /// That a filter leaves no plan.
    package var noPlanFound: String { pick("Không có kế hoạch nào khớp.", "No plan matches.") }
    /// That a filter leaves no province.
    package var noProvinceFound: String { pick("Không có tỉnh nào khớp.", "No province matches.") }

    // MARK: Screen 3

    /// Before the line of a search.
    package var searchLabel: String { pick("Tìm: ", "Search: ") }
    /// How many tasks match.
    package func matchCount(_ count: Int, of total: Int) -> String {
        count == total
            ? pick("\(total) nhiệm vụ", counted(total, "task", "tasks"))
            : pick("\(count)/\(total) nhiệm vụ", "\(count) of \(total) tasks")
    }
    /// How many are marked.
    package func markedCount(_ count: Int) -> String { pick("đã chọn \(count)", "\(count) marked") }
    /// That nothing matches.
    package var stillSearching: String {
        pick("Đang tìm; danh sách chưa phải kết quả mới.", "Still searching; the list is not the result yet.")
    }
    /// Stands in place of a task whose plan has gone or been broken since the list was made.
    package var unreadableNow: String { pick("không đọc được tệp lúc này", "its file cannot be read just now") }
    package var noMatches: String { pick("Không có nhiệm vụ nào khớp.", "No task matches.") }
    /// What the empty search line suggests.
    package var searchHint: String {
        pick(
            "từ bất kỳ, không cần dấu · cơ-quan:\"sở y tế\" · trạng-thái:quá-hạn · tỉnh:huế · hạn:2021-06",
            "any words, accents not needed · agency:\"so y te\" · status:overdue · province:hue · due:2021-06")
    }

    // MARK: Screen 5

    /// The title of screen 5.
    package func actionMonth(_ year: Int) -> String { pick("Tháng hành động \(year)", "Action Month \(year)") }
    /// That all provinces are shown.
    package var allProvinces: String { pick("tất cả các tỉnh", "all provinces") }
    /// That another year's plan stands in.
    package func standsIn(_ year: Int, for shown: Int) -> String {
        pick(
            "chưa có kế hoạch \(shown); tạm lấy theo kế hoạch năm \(year)",
            "no plan for \(shown); showing the \(year) plan instead")
    }
    /// That a province has nothing to show for a year.
    package func noPlanYet(_ year: Int) -> String {
        pick("không có kế hoạch nào đến năm \(year)", "no plan up to \(year)")
    }
    /// That there was no Action Month in a year.
    package func noActionMonth(_ year: Int) -> String {
        pick("Năm \(year) chưa có Tháng hành động (từ 2016).", "There was no Action Month in \(year) (since 2016).")
    }
    /// Mark of what has no day of its own.
    package var noDaySet: String { pick("không ghi ngày", "no day set") }
    /// A month over the strip: 11/2024, Nov.
    package func month(over first: Day) -> String {
        pick(
            "\(first.month)/\(first.year)",
            ["Oct", "Nov", "Dec"].indices.contains(first.month - 10)
                ? ["Oct", "Nov", "Dec"][first.month - 10] : String(first.month))
    }
    /// What the signs of days over the strip mean, the longest text first.
    package var closedSigns: [String] {
        let (weekend, holiday) = (pick("7 C", "S"), pick("L", "H"))
        return [
            pick("\(weekend) cuối tuần · \(holiday) nghỉ lễ", "\(weekend) weekend · \(holiday) holiday"),
            pick("\(weekend) cuối tuần", "\(weekend) weekend"),
        ]
    }
    /// The preparation weeks, over the strip.
    package var preparation: String { pick("chuẩn bị", "prepare") }
    /// The first day of preparation, under that.
    package func since(_ day: Day) -> String { pick("từ \(day.day)/\(day.month)", "from \(day.day)/\(day.month)") }
}

extension Wording {
    /// The columns of a task's line on a screen.
    package var placeColumn: String { pick("Nơi, năm", "Place, year") }
    package var taskTitleColumn: String { pick("Nhiệm vụ", "Task") }
    package var agencyColumn: String { pick("Cơ quan", "Agency") }
    package var dueColumn: String { pick("Hạn", "Due") }
}
