extension Wording {
    /// What a key does, in a few words.
    package enum KeyLabel: CaseIterable, Sendable {
        /// Moving and opening.
        case move, page, ends, open, back, nextPane, previousPane
        /// The screens.
        case overview, browse, tasks, calendar, month, reports, figures
        /// Changing.
        case done, status, mark, evidence, note, newDue, editFigure, undo, redo
        /// Looking.
        case search, narrow, grouping, planFacts, figureSubject, years, provinces, help, refresh, synchronize, quit
        /// The calendar.
        case days, views, months, goToday, closedPlans
        /// Reports and letters.
        case submitted, submission, columns, reportPlans, filter, byDelay, letter, save
        /// In overlays.
        case choose, accept, cancel, close, history, scope, keepMine, takeTheirs, nextField, previousField,
            chooseOffered, agree,
            keep
        /// Before something typed is lost.
        case dropTyped, goOnTyping
        /// The programme of the Action Month.
        case inLine, addActivity, editActivity, removeActivity, moveActivity, theme, layout
        /// In the history and in what a synchronisation left open.
        case samePerson, sameDay, applyChoice, decideLater
        /// Of next year's plan.
        case rollOver, planState, toggleLine, keepLine, dropLine, forgetLine, editText, successor, otherBody, lineFilter
        case planYear, nextOpen, writeDraft, yes, no
    }

    /// What a key does.
    package func key(_ label: KeyLabel) -> String {
        switch label {
        case .move: pick("lên, xuống", "up, down")
        case .page: pick("trang trước, sau", "page up, down")
        case .ends: pick("đầu, cuối", "first, last")
        case .open: pick("mở", "open")
        case .back: pick("trở lại", "back")
        case .nextPane: pick("khung sau", "next pane")
        case .previousPane: pick("khung trước", "previous pane")
        case .overview: pick("màn hình tổng quan", "overview")
        case .browse: pick("màn hình duyệt", "browse")
        case .tasks: pick("màn hình nhiệm vụ", "tasks")
        case .calendar: pick("màn hình lịch", "calendar")
        case .reports: pick("màn hình báo cáo", "reports")
        case .figures: pick("màn hình chỉ tiêu", "figures")
        case .month: pick("màn hình Tháng hành động", "Action Month")
        case .done: pick("đánh dấu xong, bỏ dấu", "mark done, reopen")
        case .status: pick("chọn tình trạng", "choose status")
        case .mark: pick("chọn nhiều", "mark several")
        case .evidence: pick("thêm minh chứng", "add evidence")
        case .note: pick("thêm ghi chú", "add a note")
        case .newDue: pick("điều chỉnh hạn", "change the due day")
        case .undo: pick("hoàn tác", "undo")
        case .redo: pick("làm lại", "redo")
        case .search: pick("tìm, lọc (không cần dấu)", "search, filter (no accents needed)")
        case .narrow: pick("lọc tỉnh, kế hoạch", "filter provinces, plans")
        case .grouping: pick("theo cơ quan hoặc theo mục", "by agency or by section")
        case .planFacts: pick("thông tin về kế hoạch", "about the plan")
        case .submitted: pick("ghi đã nộp hôm nay, bỏ ghi (màn hình 6)", "handed in today, or not (screen 6)")
        case .submission: pick("ghi ngày nộp, số văn bản (màn hình 6)", "day and number of a report (screen 6)")
        case .columns: pick("báo cáo trước, sau (màn hình 6)", "report before, after (screen 6)")
        case .reportPlans: pick("kế hoạch sau, trước (màn hình 6)", "next, previous plan (screen 6)")
        case .filter: pick("lọc: tất cả, trễ, chưa nộp (màn hình 6)", "all, late, missing (screen 6)")
        case .byDelay: pick("trễ nhất trước (màn hình 6)", "latest first (screen 6)")
        case .letter: pick("thư đôn đốc", "draft a reminder letter")
        case .save: pick("lưu vào tệp", "save to a file")
        case .editFigure: pick("ghi số liệu (màn hình 7)", "enter a figure (screen 7)")
        case .figureSubject: pick("chỉ tiêu hoặc kinh phí (màn hình 7)", "targets or money (screen 7)")
        case .years: pick("năm trước, năm sau (màn hình 5, 7)", "year before, after (screens 5, 7)")
        case .provinces: pick("tỉnh sau, tỉnh trước (màn hình 4, 5, 7)", "next, previous province (screens 4, 5, 7)")
        case .days: pick("ngày trước, ngày sau (màn hình 4)", "day before, after (screen 4)")
        case .views: pick("danh sách hoặc lưới tháng (màn hình 4)", "agenda or month (screen 4)")
        case .months: pick("tháng trước, tháng sau (màn hình 4)", "month before, after (screen 4)")
        case .goToday: pick("về hôm nay (màn hình 4)", "to today (screen 4)")
        case .closedPlans:
            pick("hiện, ẩn kế hoạch đã kết thúc (màn hình 4)", "show, hide closed plans (screen 4)")
        case .help: pick("trợ giúp", "help")
        case .refresh: pick("đọc lại dữ liệu, vẽ lại màn hình", "read the data again, redraw")
        case .quit: pick("thoát", "quit")
        case .choose: pick("chọn", "choose")
        case .accept: pick("đồng ý", "accept")
        case .cancel: pick("hủy", "cancel")
        case .close: pick("đóng", "close")
        case .history: pick("ai đã thay đổi gì", "who changed what")
        case .scope: pick("nhiệm vụ, kế hoạch, tất cả", "task, plan, all")
        case .keepMine: pick("giữ thay đổi của tôi", "keep mine")
        case .synchronize: pick("đồng bộ với các máy khác (git)", "synchronise with other machines (git)")
        case .rollOver: pick("lập kế hoạch năm sau từ kế hoạch này", "make a later year's plan from this one")
        case .planState: pick("dự thảo, vào hiệu lực, kết thúc", "draft, in force, closed")
        case .toggleLine: pick("giữ hoặc bỏ dòng", "keep or drop the line")
        case .keepLine: pick("giữ dòng", "keep the line")
        case .dropLine: pick("bỏ dòng", "drop the line")
        case .forgetLine: pick("theo lại đề xuất", "back to the proposal")
        case .editText: pick("sửa câu, các việc", "edit the text, the steps")
        case .successor: pick("chọn cơ quan, đơn vị thay thế", "choose the successor")
        case .otherBody: pick("cơ quan khác của dòng", "another body of the line")
        case .lineFilter: pick("lọc dòng", "list other lines")
        case .planYear: pick("năm của kế hoạch mới", "year of the new plan")
        case .nextOpen: pick("dòng cần quyết sau, trước", "next, previous line to decide")
        case .writeDraft: pick("ghi thành dự thảo", "write the draft")
        case .yes: pick("đồng ý", "yes")
        case .no: pick("không", "no")
        case .samePerson: pick("chỉ người này", "this person only")
        case .sameDay: pick("chỉ ngày này", "this day only")
        case .applyChoice: pick("đồng bộ theo lựa chọn", "synchronise so")
        case .decideLater: pick("để sau", "decide later")
        case .chooseOffered: pick("chọn gợi ý, chuyển ô", "choose what is offered, go on")
        case .agree: pick("có, xóa", "yes, remove it")
        case .keep: pick("không, giữ lại", "no, keep it")
        case .dropTyped: pick("có, bỏ", "yes, drop it")
        case .goOnTyping: pick("không, làm tiếp", "no, go on")
        case .inLine: pick("mục trước, sau trong dòng; tuần (màn hình 5)", "before, after in the line; week (screen 5)")
        case .addActivity: pick("thêm hoạt động (màn hình 5)", "add an activity (screen 5)")
        case .editActivity: pick("sửa hoạt động (màn hình 5)", "change an activity (screen 5)")
        case .removeActivity:
            pick("xóa hoạt động, có hỏi lại (màn hình 5)", "remove an activity, after a question (screen 5)")
        case .moveActivity: pick("chuyển hoạt động một ngày (màn hình 5)", "move an activity by a day (screen 5)")
        case .theme: pick("ghi chủ đề của năm (màn hình 5)", "set the theme of the year (screen 5)")
        case .layout: pick("dải ngày, tuần, danh sách (màn hình 5)", "strip, week, list (screen 5)")
        case .nextField: pick("ô sau", "next field")
        case .previousField: pick("ô trước", "previous field")
        case .takeTheirs: pick("lấy của người kia", "take theirs")
        }
    }

    /// The same, in a word or two, for the footer.
    package func footerKey(_ label: KeyLabel) -> String {
        switch label {
        case .done: pick("xong", "done")
        case .status: pick("tình trạng", "status")
        case .evidence: pick("minh chứng", "evidence")
        case .note: pick("ghi chú", "note")
        case .newDue: pick("hạn", "due")
        case .search: pick("tìm", "search")
        case .grouping: pick("cơ quan/mục", "agency/section")
        case .editFigure: pick("ghi số liệu", "edit")
        case .figureSubject: pick("chỉ tiêu/kinh phí", "targets/money")
        case .planFacts: pick("kế hoạch", "plan")
        case .mark: pick("chọn", "mark")
        case .move: pick("chọn", "move")
        case .years: pick("năm", "year")
        case .provinces: pick("tỉnh", "province")
        case .addActivity: pick("thêm", "add")
        case .removeActivity: pick("xóa", "remove")
        case .moveActivity: pick("chuyển ngày", "move a day")
        case .theme: pick("chủ đề", "theme")
        case .layout: pick("dải/tuần/danh sách", "strip/week/list")
        case .chooseOffered: pick("gợi ý", "offered")
        case .submitted: pick("đã nộp", "handed in")
        case .submission: pick("ngày, số", "day, number")
        case .columns: pick("cột", "column")
        case .reportPlans: pick("kế hoạch", "plan")
        case .filter, .narrow: pick("lọc", "filter")
        case .byDelay: pick("xếp theo trễ", "by delay")
        case .letter: pick("thư đôn đốc", "reminder")
        case .save: pick("lưu", "save")
        case .rollOver: pick("năm sau", "next plan")
        case .toggleLine: pick("giữ/bỏ", "keep/drop")
        case .keepLine: pick("giữ", "keep")
        case .dropLine: pick("bỏ", "drop")
        case .editText: pick("sửa", "edit")
        case .successor: pick("thay", "successor")
        case .lineFilter: pick("lọc", "filter")
        case .planYear: pick("năm", "year")
        case .nextOpen: pick("cần quyết", "to decide")
        case .writeDraft: pick("ghi", "write")
        case .otherBody: pick("cơ quan khác", "other body")
        case .days: pick("ngày", "day")
        case .views: pick("kiểu xem", "view")
        case .months: pick("tháng", "month")
        case .goToday: pick("hôm nay", "today")
        case .closedPlans: pick("kế hoạch cũ", "closed plans")
        default: key(label)
        }
    }

    /// The title of the list of keys.
    package var helpTitle: String { pick("Các phím", "Keys") }
    /// The title of the choice of a status.
    package func statusTitle(_ count: Int) -> String {
        count == 1 ? pick("Tình trạng", "Status") : pick("Tình trạng của \(count) nhiệm vụ", "Status of \(count) tasks")
    }
    /// What the line asks for.
    package var evidencePrompt: String {
        pick("Số văn bản (có thể kèm ngày): ", "Document number (a date may follow): ")
    }
    /// What the line asks for.
    package var notePrompt: String { pick("Ghi chú: ", "Note: ") }
    /// What the line asks for.
    package var newDuePrompt: String {
        pick("Hạn mới (ngày/tháng/năm, để trống: bỏ): ", "New due day (day/month/year, empty: none): ")
    }
    /// That a day was not understood.
    package var notADay: String { pick("Không phải ngày: thử 31/12/2026", "Not a day: try 31/12/2026") }
    /// That nothing was typed.
    package var nothingTyped: String { pick("Chưa gõ gì", "Nothing typed") }
}
