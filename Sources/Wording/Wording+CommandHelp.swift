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
            programmeAbstract(topic)
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
                "Ghi người phụ trách một nhiệm vụ, hoặc phần việc của một đơn vị.",
                "Names the person in charge of a task, or of one body's part of it.")
        case .submit:
            pick(
                "Ghi nhận một hay nhiều cơ quan đã nộp báo cáo, kế hoạch.",
                "Records that bodies handed in their report or plan.")
        case .undo: pick("Hoàn tác thay đổi gần nhất của bạn.", "Takes back your last change.")
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
                "Mã nhiệm vụ: <kế hoạch>/<mục>, như an-giang-2021/IV.1.dd (dd thay cho đ). Nhiệm vụ có nhiều đơn vị: "
                    + "--member chỉ một đơn vị, không có thì tính cho mọi đơn vị.",
                "Task ids: <plan>/<ref>, as an-giang-2021/IV.1.dd (dd stands for đ). Where a task has several bodies, "
                    + "--member names one; without it all are meant.")
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
                    + "ghi: --remove.",
                "For example: kehoach submit an-giang-2021/duty.year chau-doc --number 12/BC-UBND; a whole group: "
                    + "ubnd-huyen@*. Take back: --remove.")
        case .today: todayHelp
        case .check:
            pick(
                "Mỗi lỗi một dòng: tệp:dòng:cột: nội dung. Mã thoát 1 nếu có lỗi.",
                "One line for each fault: file:line:column: message. Exit code 1 if there is one.")
        case .generate:
            pick(
                "Cùng số, cùng --seed thì cho cùng từng byte. Tên đơn vị, cơ quan là thật; số liệu là giả.",
                "The same numbers and --seed give the same bytes. Units and bodies are real, everything else is not.")
        case .activities, .holidays, .activity, .addActivity, .editActivity, .moveActivity, .removeActivity, .theme,
            .holiday, .addHoliday, .removeHoliday:
            programmeDiscussion(topic)
        case .dashboard, .provinces, .plans, .agencies, .actionMonth, .show, .note, .undo, .redo, .history, .create: ""
        }
    }

    private var queryHelp: String {
        pick(
            "Điều kiện: từ bất kỳ (không cần dấu), tỉnh:huế, kế-hoạch:2021, cơ-quan:y-tế, vai-trò:chủ-trì, "
                + "trạng-thái:quá-hạn, năm:2024, 'hạn<2021-06-01' hoặc hạn:..2021-05-31, tháng-hành-động:có. "
                + "Dấu - hoặc không: ở trước là phủ định.",
            "Conditions: any words (no accents needed), province:hue, plan:2021, agency:y-te, role:lead, "
                + "status:overdue, year:2024, 'due<2021-06-01' or due:..2021-05-31, action-month:yes. "
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
            case .create, .generate: [.newFolder]
            }
        let optional: [OptionTopic] =
            switch topic {
            case .tasks, .deadlines: [.query]
            case .agencies, .activities: [.plan]
            case .theme: [.themeText]
            case .holidays: [.yearOfList]
            case .history: [.historyRecord]
            default: []
            }
        let words =
            operands.map { "<\(placeholder($0))>" + ($0 == .tasks || $0 == .body ? "..." : "") }
            + optional.map { "[<\(placeholder($0))>" + ($0 == .query ? "..." : "") + "]" }
        return (["kehoach", name] + words + [pick("[<tùy-chọn>]", "[<options>]")]).joined(separator: " ")
    }

    /// The options and arguments that have a help text.
    package enum OptionTopic: CaseIterable, Sendable {
        /// Everywhere.
        case data, today, language, readOnly, author
        /// Of an undo.
        case takesWork
        /// Of lists.
        case format, query, plan, year, days, historyRecord, person, firstDay, lastDay
        /// Of changes.
        case task, tasks, item, statusWord, noteText, newDue, responsible, on, evidence, note, member, duty, body,
            number
        /// Of activities.
        case activity, planToFill, title, beginsOn, endsOn, time, place, lead, partner, toDay
        /// Of themes and holidays.
        case themeYear, themeText, source, clear, yearOfList, holidayDay, holidayName, holiday
        /// Of a new folder.
        case newFolder, planCount, tasksPerPlan, seed
    }

    /// What an option or argument is for.
    package func help(_ topic: OptionTopic) -> String {
        switch topic {
        case .data:
            pick(
                "Thư mục dữ liệu (hoặc KEHOACH_DATA; mặc định ./data, rồi ~/.local/share/kehoach).",
                "The data folder (or KEHOACH_DATA; by default ./data, then ~/.local/share/kehoach).")
        case .today:
            pick("Lấy ngày này làm hôm nay (hoặc KEHOACH_TODAY).", "The day that counts as today (or KEHOACH_TODAY).")
        case .language: pick("Ngôn ngữ.", "The language.")
        case .readOnly: pick("Chỉ xem, không ghi gì.", "Only read, write nothing.")
        case .takesWork:
            pick(
                "Bỏ kế hoạch bạn đã tạo dù người khác đã làm việc trong đó.",
                "Take a plan that you made away although others worked in it.")
        case .author:
            pick(
                "Người ghi (hoặc KEHOACH_USER; mặc định là tên trong git, rồi tên đăng nhập).",
                "Who makes the change (or KEHOACH_USER; by default the name in git, then the login).")
        case .format: pick("Dạng kết quả.", "The form of the result.")
        case .query: pick("Điều kiện; tất cả phải đúng.", "Conditions; all have to hold.")
        case .plan: pick("Chỉ kế hoạch này.", "Only this plan.")
        case .year: pick("Năm (mặc định: năm nay).", "The year (by default this year).")
        case .days:
            pick(
                "Xem trước bao nhiêu ngày (mặc định: dueSoonDays trong folder.json).",
                "How many days to look ahead (by default dueSoonDays of folder.json).")
        case .historyRecord: pick("Chỉ kế hoạch hoặc nhiệm vụ này.", "Only this plan or task.")
        case .person: pick("Chỉ thay đổi của người này.", "Only this person's changes.")
        case .firstDay: pick("Từ ngày này.", "From this day on.")
        case .lastDay: pick("Đến hết ngày này.", "Up to this day.")
        case .task: pick("Mã nhiệm vụ, như an-giang-2021/IV.6.1.", "The id of a task, as an-giang-2021/IV.6.1.")
        case .tasks:
            pick("Mã của một hay nhiều nhiệm vụ.", "The ids of one or more tasks.")
        case .item: pick("Mã kế hoạch, cơ quan, đơn vị hoặc nhiệm vụ.", "The id of a plan, agency, unit or task.")
        case .statusWord:
            pick("Tình trạng, như đang-thực-hiện, tạm-hoãn.", "The status, as in-progress, suspended.")
        case .noteText: pick("Nội dung ghi chú.", "What the note says.")
        case .responsible:
            pick("Họ tên người phụ trách; “không” là bỏ.", "The name of the person; “none” takes it away.")
        case .newDue: pick("Hạn mới; “không” là bỏ.", "The new due day; “none” takes it away.")
        case .on:
            pick("Ngày xong hoặc ngày nhận (mặc định: hôm nay).", "The day it was done or came in (by default today).")
        case .evidence:
            pick(
                "Số văn bản chứng minh, có thể kèm ngày.",
                "The number of the document that proves it; a date may follow.")
        case .note: pick("Ghi chú kèm theo.", "A note to go with it.")
        case .member: pick("Chỉ đơn vị này trong nhiệm vụ.", "Only this body's part of the task.")
        case .duty:
            pick("Mã báo cáo phải nộp, như an-giang-2021/duty.year.", "The id of the duty, as an-giang-2021/duty.year.")
        case .body: pick("Những cơ quan đã nộp: mã, tên hoặc nhóm.", "Who handed it in: ids, names or a group.")
        case .number: pick("Số văn bản.", "The number of the document.")
        case .planCount: pick("Bao nhiêu kế hoạch.", "How many plans.")
        case .tasksPerPlan:
            pick("Bao nhiêu nhiệm vụ mỗi kế hoạch (mặc định: 80).", "How many tasks a plan (by default 80).")
        case .seed:
            pick("Số bắt đầu của dãy ngẫu nhiên (mặc định: 1).", "Where the random numbers begin (by default 1).")
        case .activity, .planToFill, .title, .beginsOn, .endsOn, .time, .place, .lead, .partner, .toDay,
            .themeYear, .themeText, .source, .clear, .yearOfList, .holidayDay, .holidayName, .holiday:
            programmeHelp(topic)
        case .newFolder: pick("Thư mục mới, trống hoặc chưa có.", "The new folder, empty or not there yet.")
        }
    }

    /// How the value of an option or argument is called in help texts.
    package func placeholder(_ topic: OptionTopic) -> String {
        switch topic {
        case .data, .newFolder: pick("thư-mục", "dir")
        case .today, .on, .firstDay, .lastDay, .beginsOn, .endsOn, .toDay, .holidayDay: pick("ngày", "day")
        case .newDue: pick("ngày|không", "day|none")
        case .responsible: pick("tên|không", "name|none")
        case .time: pick("giờ", "time")
        case .clear: ""
        case .planToFill: pick("kế-hoạch", "plan")
        case .themeYear, .yearOfList: pick("năm", "year")
        case .activity, .holiday: pick("mã", "id")
        case .title, .place, .themeText, .source: pick("nội-dung", "text")
        case .holidayName: pick("tên", "name")
        case .lead, .partner: pick("cơ-quan", "agency")
        case .language: pick("ngôn-ngữ", "language")
        case .readOnly, .takesWork: ""
        case .author, .person: pick("tên", "name")
        case .format: pick("dạng", "form")
        case .query: pick("điều-kiện", "query")
        case .plan: pick("kế-hoạch", "plan")
        case .year: pick("năm", "year")
        case .days: pick("số-ngày", "days")
        case .planCount, .tasksPerPlan, .seed: pick("số", "number")
        case .historyRecord, .task, .tasks, .item: pick("mã", "id")
        case .statusWord: pick("tình-trạng", "word")
        case .noteText, .note, .evidence, .number: pick("nội-dung", "text")
        case .member, .body: pick("cơ-quan", "agency")
        case .duty: pick("mã-báo-cáo", "duty")
        }
    }

    /// What the parser of the command line says in English wherever it is used, and what stands for it.
    ///
    /// Longer texts come before those they contain.
    package var parserTexts: [(parser: String, ours: String)] {
        guard language == .vietnamese else { return [(" SUBCOMMANDS:", ":")] }
        return [
            ("OVERVIEW: ", ""),
            ("USAGE: ", "CÁCH DÙNG: "),
            ("Usage: ", "Cách dùng: "),
            ("ARGUMENTS:", "THAM SỐ:"),
            ("OPTIONS:", "TÙY CHỌN:"),
            (" SUBCOMMANDS:", ":"),
            ("SUBCOMMANDS:", "LỆNH:"),
            ("<subcommand>", "<lệnh>"),
            ("[<subcommands>...]", "[<lệnh>...]"),
            ("Show help information.", "Hiện trợ giúp."),
            ("Show subcommand help information.", "Hiện trợ giúp của một lệnh."),
            ("Show the version.", "Hiện phiên bản."),
            (" for detailed help.", " để xem kỹ hơn."),
            (" for more information.", " để xem thêm."),
            ("See '", "Dùng '"),
            ("(values: ", "(giá trị: "),
            ("; default:", "; mặc định:"),
            ("(default: ", "(mặc định: "),
            // As wide as each other, so that what stands behind stays in its column.
            ("(default) ", "(mặc định)"),
        ]
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
