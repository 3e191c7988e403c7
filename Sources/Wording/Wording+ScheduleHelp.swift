/// The help of commands about activities, themes and holidays.
extension Wording {
    func scheduleAbstract(_ topic: CommandTopic) -> String {
        switch topic {
        case .activities: pick("Liệt kê hoạt động đã lên lịch, theo ngày.", "Lists scheduled activities, by day.")
        case .activity:
            pick("Thêm, sửa, chuyển ngày, xóa hoạt động.", "Adds, changes, moves and removes activities.")
        case .addActivity: pick("Thêm một hoạt động vào kế hoạch.", "Adds an activity to a plan.")
        case .editActivity: pick("Sửa một hoạt động.", "Changes an activity.")
        case .moveActivity:
            pick("Chuyển hoạt động sang ngày khác, dài như cũ.", "Moves an activity to another day; it lasts as long.")
        case .removeActivity: pick("Xóa một hoạt động.", "Removes an activity.")
        case .theme: pick("Xem hoặc ghi chủ đề Tháng hành động.", "Shows or sets the theme of an Action Month.")
        case .holidays: pick("Liệt kê ngày nghỉ lễ.", "Lists public holidays.")
        case .holiday: pick("Ghi thêm hoặc bỏ ngày nghỉ lễ.", "Adds and removes public holidays.")
        case .addHoliday: pick("Ghi thêm một ngày nghỉ lễ.", "Adds a public holiday.")
        case .removeHoliday: pick("Bỏ một ngày nghỉ lễ.", "Removes a public holiday.")
        default: ""
        }
    }

    func scheduleDiscussion(_ topic: CommandTopic) -> String {
        switch topic {
        case .addActivity:
            pick(
                "Ví dụ: kehoach activity add thua-thien-hue-2024 --title 'Lễ phát động' --from 15/11 --time 8h "
                    + "--lead so-ldtbxh --partner 'Hội LHPN tỉnh' --place 'Hội trường UBND tỉnh'",
                "For example: kehoach activity add thua-thien-hue-2024 --title 'Lễ phát động' --from 15/11 --time 8:00 "
                    + "--lead so-ldtbxh --partner 'Hội LHPN tỉnh' --place 'Hội trường UBND tỉnh'")
        case .editActivity:
            pick(
                "Chỉ ghi những gì cần sửa; để trống ('') là bỏ. --from một mình giữ nguyên số ngày.",
                "Name only what changes; an empty text ('') takes it away. --from alone keeps the length.")
        case .activities:
            pick(
                "Dấu ! là trùng lịch: cùng cơ quan chủ trì hoặc cùng địa điểm trong một ngày.",
                "A ! marks a clash: the same lead or the same place on one day.")
        case .theme:
            pick(
                "Ví dụ: kehoach theme 2026 'Chung tay …' --source 'Công văn 123/BNV'",
                "For example: kehoach theme 2026 'Chung tay …' --source 'Công văn 123/BNV'")
        default: ""
        }
    }

    func scheduleHelp(_ topic: OptionTopic) -> String {
        switch topic {
        case .activity: pick("Mã hoạt động, như an-giang-2021/act.1.", "The id of an activity, as an-giang-2021/act.1.")
        case .planToFill: pick("Kế hoạch có hoạt động này.", "The plan that it belongs to.")
        case .title: pick("Tên hoạt động.", "What it is called.")
        case .beginsOn: pick("Ngày đầu.", "The first day.")
        case .endsOn: pick("Ngày cuối (mặc định: một ngày).", "The last day (by default one day).")
        case .time: pick("Giờ bắt đầu, như 8h30.", "When it begins, as 8:30.")
        case .place: pick("Địa điểm.", "Where.")
        case .lead: pick("Cơ quan chủ trì: mã hoặc tên.", "Who leads: id or name.")
        case .partner:
            pick(
                "Cơ quan phối hợp: mã, tên hoặc lời; dùng được nhiều lần.",
                "Who takes part: id, name or words; repeatable.")
        case .toDay: pick("Ngày đầu mới.", "The new first day.")
        case .themeYear: pick("Năm.", "The year.")
        case .themeText: pick("Chủ đề; không có thì chỉ xem.", "The theme; without it, it is only shown.")
        case .source: pick("Nguồn: văn bản hoặc trang đã đọc.", "Where it was read.")
        case .clear: pick("Bỏ chủ đề đã ghi.", "Takes the theme away.")
        case .yearOfList: pick("Năm (mặc định: năm nay).", "The year (by default this year).")
        case .holidayDay: pick("Ngày đầu, như 3/9/2024.", "The first day, as 3/9/2024.")
        case .holidayName: pick("Tên ngày lễ.", "What the holiday is called.")
        case .holiday:
            pick("Mã ngày lễ, xem bằng kehoach holidays.", "The id of a holiday; kehoach holidays lists them.")
        default: ""
        }
    }
}
