extension Wording {
    /// The commands that have a help text.
    package enum CommandTopic: CaseIterable, Sendable {
        /// The whole program.
        case program
        /// The dashboard.
        case dashboard
        /// Lists.
        case provinces, plans, agencies, tasks, deadlines, today, actionMonth, show, activities, holidays
        /// The programme of the Action Month.
        case activity, addActivity, editActivity, moveActivity, removeActivity, theme, holiday, addHoliday,
            removeHoliday
        /// Changes.
        case done, start, reopen, status, note, due, assign, submit
        /// Groups of bodies.
        case rosters, roster
        /// Looking back.
        case undo, redo, history
        /// The folder.
        case check, create, generate
    }

    /// What a command does, in a line.
    package func abstract(_ topic: CommandTopic) -> String {
        switch topic {
        case .program:
            pick(
                "Theo dõi việc thực hiện kế hoạch bình đẳng giới hằng năm.",
                "Follows how the yearly gender-equality plans are carried out.")
        case .dashboard: pick("Mở màn hình theo dõi.", "Opens the dashboard.")
        case .provinces: pick("Liệt kê tỉnh, thành phố.", "Lists provinces.")
        case .plans: pick("Liệt kê kế hoạch.", "Lists plans.")
        case .agencies:
            pick(
                "Liệt kê các mục giao việc cho cơ quan trong kế hoạch.",
                "Lists the blocks in which plans address agencies.")
        case .tasks: pick("Liệt kê nhiệm vụ, theo thứ tự trong văn bản.", "Lists tasks, in the order of the papers.")
        case .deadlines: pick("Liệt kê thời hạn, theo ngày.", "Lists deadlines, by day.")
        case .today:
            pick(
                "Xem việc quá hạn, đến hạn hôm nay và sắp đến hạn, gọn trong một màn hình.",
                "Shows what is late, due today and due soon, on one screen.")
        case .actionMonth:
            pick("Xem Tháng hành động của một năm.", "Shows the Action Month of a year.")
        case .activities, .holidays, .activity, .addActivity, .editActivity, .moveActivity, .removeActivity, .theme,
            .holiday, .addHoliday, .removeHoliday:
            scheduleAbstract(topic)
        case .show: pick("Xem trọn một kế hoạch, cơ quan hoặc nhiệm vụ.", "Shows one plan, agency or task, whole.")
        case .done: pick("Đánh dấu nhiệm vụ đã hoàn thành.", "Marks tasks done.")
        case .start: pick("Đánh dấu nhiệm vụ đang thực hiện.", "Marks tasks as in progress.")
        case .reopen:
            pick(
                "Mở lại nhiệm vụ; minh chứng và ghi chú vẫn còn.", "Reopens tasks; evidence and notes stay.")
        case .status: pick("Ghi tình trạng của một nhiệm vụ.", "Sets the status of a task.")
        case .note: pick("Thêm ghi chú cho một nhiệm vụ.", "Adds a note to a task.")
        case .due:
            pick(
                "Đặt hạn điều chỉnh cho một nhiệm vụ, hoặc bỏ đi; hạn in trong văn bản vẫn còn.",
                "Sets a new due day of a task, or takes it away; the printed one stays.")
        case .assign:
            pick(
                "Ghi người phụ trách một nhiệm vụ, hoặc phần việc của một cơ quan.",
                "Names the person in charge of a task, or of one agency's part of it.")
        case .submit:
            pick(
                "Ghi nhận một hay nhiều cơ quan đã nộp báo cáo, kế hoạch.",
                "Records that agencies handed in their report or plan.")
        case .rosters:
            pick("Liệt kê thành viên của các nhóm cơ quan.", "Lists the agencies of groups that papers name.")
        case .roster:
            pick(
                "Ghi ai thuộc một nhóm cơ quan, như “các sở, ban, ngành”.",
                "Says who belongs to a group, as “departments, boards and sectors”.")
        case .undo: pick("Hoàn tác thay đổi gần nhất của bạn.", "Undoes your last change.")
        case .redo: pick("Làm lại thay đổi vừa hoàn tác.", "Does again what you just took back.")
        case .history:
            pick("Xem ai đã thay đổi gì, cũ nhất trước.", "Shows who changed what, oldest first.")
        case .check:
            pick("Kiểm tra toàn bộ thư mục dữ liệu.", "Checks the whole data folder.")
        case .create:
            pick(
                "Tạo thư mục dữ liệu mới, đủ danh mục dùng chung.", "Makes a new data folder with the reference files.")
        case .generate:
            pick(
                "Tạo thư mục dữ liệu giả lập để đo và thử.",
                "Makes a folder of made-up plans, to measure and to try out.")
        }
    }

    /// More about a command; empty where its line says all.
    package func discussion(_ topic: CommandTopic) -> String {
        switch topic {
        case .program:
            pick(
                "Không kèm lệnh nào thì mở màn hình theo dõi.", "Without a command it opens the dashboard.")
        case .tasks, .deadlines: queryHelp
        case .done, .start, .reopen, .status:
            pick(
                "Mã nhiệm vụ: <kế hoạch>/<mục>, như an-giang-2021/IV.1.dd (dd thay cho đ). Nhiệm vụ của nhiều cơ quan "
                    + "cần --member (một cơ quan) hoặc --all (mọi cơ quan).",
                "Task ids: <plan>/<ref>, as an-giang-2021/IV.1.dd (dd stands for đ). A task of several agencies needs "
                    + "--member (one of them) or --all.")
        case .due:
            pick(
                "Ví dụ: kehoach due an-giang-2021/IV.1.1 20/12/2021; bỏ hạn điều chỉnh: kehoach due an-giang-2021/IV.1.1 "
                    + "không.",
                "For example: kehoach due an-giang-2021/IV.1.1 20/12/2021; without a new due day again: kehoach due "
                    + "an-giang-2021/IV.1.1 none.")
        case .assign:
            pick(
                "Ví dụ: kehoach assign an-giang-2021/IV.1.1 Nguyễn Thị Hoa; không còn ai: kehoach assign "
                    + "an-giang-2021/IV.1.1 không.",
                "For example: kehoach assign an-giang-2021/IV.1.1 Nguyễn Thị Hoa; nobody any more: kehoach assign "
                    + "an-giang-2021/IV.1.1 none.")
        case .submit:
            pick(
                "Ví dụ: kehoach submit an-giang-2021/duty.year chau-doc --number 12/BC-UBND; cả nhóm: ubnd-huyen@*. Bỏ "
                    + "ghi bản cuối: --remove. Đã ghi thì không ghi đè: --replace giữ bản trước, --correct sửa chỗ ghi sai. "
                    + "--return 12/6 --reason 'thiếu phụ lục' trả lại; --exempt --reason … miễn nộp.",
                "For example: kehoach submit an-giang-2021/duty.year chau-doc --number 12/BC-UBND; a whole group: "
                    + "ubnd-huyen@*. Take the last one back: --remove. Nothing recorded is written over: --replace keeps the first, "
                    + "--correct puts right. --return 12/6 --reason 'annex missing' sends back; --exempt --reason … exempts."
            )
        case .roster:
            pick(
                "Nhóm đã ghi thành viên thì mọi kế hoạch của đơn vị tính theo từng thành viên. Ví dụ: kehoach roster "
                    + "dak-lak so-ban-nganh so-y-te so-tu-phap --from 1/1/2022",
                "Plans of the unit count the members of such a group one by one. For example: kehoach roster dak-lak "
                    + "so-ban-nganh so-y-te so-tu-phap --from 1/1/2022")
        case .today: todayHelp
        case .check:
            pick(
                "Mỗi lỗi một dòng: tệp:dòng:cột: nội dung. Mã thoát 1 nếu có lỗi.",
                "One line for each fault: file:line:column: message. Exit code 1 if there is one.")
        case .generate:
            pick(
                "Cùng số, cùng --seed thì cho cùng từng byte. Tên đơn vị, cơ quan là thật; số liệu là giả.",
                "The same numbers and --seed give the same bytes. Units and agencies are real, everything else is not.")
        case .activities, .holidays, .activity, .addActivity, .editActivity, .moveActivity, .removeActivity, .theme,
            .holiday, .addHoliday, .removeHoliday:
            scheduleDiscussion(topic)
        case .show:
            pick(
                "Ví dụ: kehoach show an-giang-2021/IV.1.1; số mục chỉ có trong một kế hoạch: kehoach show IV.15.b.1; một "
                    + "cơ quan: kehoach show 'Sở Y tế'.",
                "For example: kehoach show an-giang-2021/IV.1.1; a mark that only one plan has: kehoach show IV.15.b.1; an "
                    + "agency: kehoach show 'Sở Y tế'.")
        case .dashboard, .provinces, .plans, .agencies, .actionMonth, .note, .rosters, .undo, .redo, .history,
            .create:
            ""
        }
    }

    private var queryHelp: String {
        pick(
            "Điều kiện: từ bất kỳ (không cần dấu), tỉnh:huế, kế-hoạch:2021, cơ-quan:y-tế, vai-trò:chủ-trì, "
                + "trạng-thái:quá-hạn, năm:2024, 'hạn<2021-06-01' hoặc hạn:..2021-05-31, 'hạn<7' (ngày muộn nhất rơi vào bảy ngày, "
                + "kể từ hôm nay), tháng-hành-động:có. Gõ riêng tên tình trạng (trễ, xong, đang làm) thì tìm theo cả tình trạng lẫn nội dung. "
                + "Dấu - hoặc không: ở trước là phủ định.",
            "Conditions: any words (no accents needed), province:hue, plan:2021, agency:y-te, role:lead, "
                + "status:overdue, year:2024, 'due<2021-06-01' or due:..2021-05-31, 'due<7' (the last safe day is one of the "
                + "seven that begin today), action-month:yes. The name of a status (late, done) finds that status and text. "
                + "A - or not: before one negates it.")
    }

    /// How the program is called.
    package var programSynopsis: String { pick("kehoach [<lệnh>] [<tùy-chọn>]", "kehoach [<command>] [<options>]") }

    /// How a command is written, its options left out.
    package func synopsis(_ topic: CommandTopic, name: String) -> String {
        let operands: [OptionTopic] =
            switch topic {
            case .program, .dashboard, .provinces, .plans, .deadlines, .today, .actionMonth, .undo, .redo, .check,
                .tasks,
                .agencies, .history:
                []
            case .activities, .holidays: []
            case .activity, .holiday: []
            case .addActivity: [.planToFill]
            case .editActivity, .moveActivity, .removeActivity: [.activity]
            case .theme: [.themeYear]
            case .addHoliday: [.holidayDay, .holidayName]
            case .removeHoliday: [.holiday]
            case .show: [.item]
            case .done, .start, .reopen: [.tasks]
            case .status: [.task, .statusWord]
            case .note: [.task, .noteText]
            case .due: [.task, .newDue]
            case .assign: [.task, .responsible]
            case .submit: [.duty, .body]
            case .rosters: []
            case .roster: [.rosterUnit, .rosterGroup, .rosterBody]
            case .create, .generate: [.newFolder]
            }
        let optional: [OptionTopic] =
            switch topic {
            case .tasks, .deadlines: [.query]
            case .agencies, .activities: [.plan]
            case .theme: [.themeText]
            case .holidays: [.yearOfList]
            case .rosters: [.rosterUnit]
            case .history: [.historyRecord]
            default: []
            }
        let words =
            operands.map { "<\(placeholder($0))>" + ([.tasks, .body, .rosterBody].contains($0) ? "..." : "") }
            + optional.map { "[<\(placeholder($0))>" + ($0 == .query ? "..." : "") + "]" }
        return (["kehoach", name] + words + [pick("[<tùy-chọn>]", "[<options>]")]).joined(separator: " ")
    }

    /// The headings of groups of commands.
    package enum CommandGroupTitle: CaseIterable, Sendable {
        /// Lists and details.
        case looking
        /// Changes.
        case changing
        /// The folder itself.
        case folder
    }

    /// The heading of a group of commands.
    package func title(_ group: CommandGroupTitle) -> String {
        switch group {
        case .looking: pick("Xem", "Look")
        case .changing: pick("Ghi", "Change")
        case .folder: pick("Thư mục dữ liệu", "Data folder")
        }
    }
}
