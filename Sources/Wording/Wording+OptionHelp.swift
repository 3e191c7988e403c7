extension Wording {
    /// The options and arguments that have a help text.
    package enum OptionTopic: CaseIterable, Sendable {
        /// Everywhere.
        case data, today, language, readOnly, author
        /// Of an undo, and of what is typed.
        case takesWork, assent
        /// Of lists.
        case format, query, plan, year, days, closed, historyRecord, person, firstDay, lastDay
        /// Of changes.
        case task, tasks, item, statusWord, noteText, newDue, responsible, on, evidence, note, member,
            allMembers, duty, body, number
        /// Of activities.
        case activity, planToFill, title, beginsOn, endsOn, time, place, lead, partner, toDay
        /// Of themes and holidays.
        case themeYear, themeText, source, clear, yearOfList, holidayDay, holidayName, holiday
        /// Of groups of bodies.
        case rosterUnit, rosterGroup, rosterBody, rosterFrom, rosterUntil, removeMember
        /// Of a new folder.
        case newFolder, sample, planCount, tasksPerPlan, seed
    }

    /// What an option or argument is for.
    package func help(_ topic: OptionTopic) -> String {
        switch topic {
        case .data:
            pick(
                "Thư mục dữ liệu (hoặc KEHOACH_DATA; rồi config.json, ./data, ~/.local/share/kehoach).",
                "The data folder (or KEHOACH_DATA; then config.json, ./data, ~/.local/share/kehoach).")
        case .today:
            pick("Lấy ngày này làm hôm nay (hoặc KEHOACH_TODAY).", "The day that counts as today (or KEHOACH_TODAY).")
        case .language: pick("Ngôn ngữ.", "The language.")
        case .readOnly: pick("Chỉ xem, không ghi gì.", "Only read, write nothing.")
        case .takesWork:
            pick(
                "Bỏ kế hoạch bạn đã tạo dù người khác đã làm việc trong đó.",
                "Take a plan that you made away although others worked in it.")
        case .assent:
            pick(
                "Không hỏi lại: lấy cách hiểu đầu tiên của ngày ở xa, số hoặc tên có nhiều cách hiểu.",
                "Do not ask: take far days, and the first meaning of numbers and names that have several.")
        case .author:
            pick(
                "Người ghi (hoặc KEHOACH_USER; rồi config.json, tên trong git, tên đăng nhập).",
                "Who makes the change (or KEHOACH_USER; then config.json, the name in git, the login).")
        case .closed:
            pick("Cả hạn của kế hoạch đã kết thúc.", "Also the deadlines of plans that ended.")
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
        case .firstDay: pick("Từ ngày hoặc tháng này.", "From this day or month on.")
        case .lastDay: pick("Đến hết ngày hoặc tháng này.", "Up to this day or month.")
        case .task: pick("Mã nhiệm vụ, như an-giang-2021/IV.6.1.", "The id of a task, as an-giang-2021/IV.6.1.")
        case .tasks:
            pick("Mã của một hay nhiều nhiệm vụ.", "The ids of one or more tasks.")
        case .item:
            pick(
                "Mã kế hoạch, cơ quan, đơn vị hoặc nhiệm vụ; cũng nhận số mục và tên cơ quan.",
                "The id of a plan, agency, unit or task, or the mark of a task, or an agency's name.")
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
                "Số văn bản làm minh chứng, có thể kèm ngày.",
                "The number of the document that proves it; a date may follow.")
        case .note: pick("Ghi chú kèm theo.", "A note to go with it.")
        case .member: pick("Chỉ cơ quan này trong nhiệm vụ.", "Only this agency's part of the task.")
        case .allMembers: pick("Mọi cơ quan trong nhiệm vụ.", "The parts of all its agencies.")
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
            scheduleHelp(topic)
        case .rosterUnit: pick("Đơn vị có nhóm này: mã.", "The unit that has the group: its id.")
        case .rosterGroup: pick("Nhóm: mã, như so-ban-nganh.", "The group: its id, as so-ban-nganh.")
        case .rosterBody: pick("Thành viên: mã hoặc tên.", "The agencies: ids or names.")
        case .rosterFrom: pick("Thuộc nhóm từ ngày.", "The first day in the group.")
        case .rosterUntil: pick("Thuộc nhóm đến hết ngày.", "The last day in the group.")
        case .removeMember: pick("Bỏ khỏi nhóm.", "Take them out of the group.")
        case .sample:
            pick("Chép vào đó năm kế hoạch thật để xem thử.", "Puts five real plans in it, to try things with.")
        case .newFolder: pick("Thư mục mới, trống hoặc chưa có.", "The new folder, empty or not there yet.")
        }
    }

    /// How the value of an option or argument is called in help texts.
    package func placeholder(_ topic: OptionTopic) -> String {
        switch topic {
        case .data, .newFolder: pick("thư-mục", "dir")
        case .today, .on, .firstDay, .lastDay, .beginsOn, .endsOn, .toDay, .holidayDay, .rosterFrom, .rosterUntil:
            pick("ngày", "day")
        case .newDue: pick("ngày|không", "day|none")
        case .responsible: pick("tên|không", "name|none")
        case .time: pick("giờ", "time")
        case .clear, .removeMember: ""
        case .rosterUnit: pick("đơn-vị", "unit")
        case .rosterGroup: pick("nhóm", "group")
        case .rosterBody: pick("cơ-quan", "agency")
        case .planToFill: pick("kế-hoạch", "plan")
        case .themeYear, .yearOfList: pick("năm", "year")
        case .activity, .holiday: pick("mã", "id")
        case .title, .place, .themeText, .source: pick("nội-dung", "text")
        case .holidayName: pick("tên", "name")
        case .lead, .partner: pick("cơ-quan", "agency")
        case .language: pick("ngôn-ngữ", "language")
        case .readOnly, .takesWork, .assent, .allMembers, .closed, .sample: ""
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
}
