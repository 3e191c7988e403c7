extension Wording {
    /// How `today` is used and what its exit code says.
    var todayHelp: String {
        pick(
            "Chỉ tính kế hoạch đang hiệu lực. Mã thoát 0: không có việc nào; 1: có việc quá hạn hoặc đến hạn trong số ngày "
                + "đó. Gửi thư mỗi sáng khi có việc: kehoach today > viec.txt || mail -s 'Việc đến hạn' lan < viec.txt",
            "Only plans in force count. Exit code 0: nothing is due; 1: something is late or due within these days. A mail "
                + "on mornings with work: kehoach today > due.txt || mail -s 'Due work' lan < due.txt")
    }

    /// The headings of what is due.
    package enum DueHeading: CaseIterable, Sendable {
        /// Late.
        case overdue
        /// Today.
        case today
        /// In the days that follow.
        case soon
    }

    /// The heading of what is due, with how many there are.
    package func due(_ heading: DueHeading, count: Int, days: Int) -> String {
        let text =
            switch heading {
            case .overdue: pick("Quá hạn", "Overdue")
            case .today: pick("Hôm nay", "Today")
            case .soon: pick("\(days) ngày tới", "Next \(counted(days, "day", "days"))")
            }
        return "\(text) (\(count))"
    }

    /// That nothing is due.
    package func nothingDue(days: Int, isLacking: Bool = false) -> String {
        guard !isLacking else {
            return pick(
                "Trong các tệp đọc được không có việc quá hạn hoặc đến hạn.",
                "Nothing in the files that could be read is late or due.")
        }
        return days == 0
            ? pick("Không có việc quá hạn hoặc đến hạn hôm nay.", "Nothing is late or due today.")
            : pick(
                "Không có việc quá hạn hoặc đến hạn trong \(days) ngày tới.",
                "Nothing is late or due in the next \(counted(days, "day", "days")).")
    }

    /// How many events are past with nothing said of their outcome, and where they are listed.
    package func unrecordedEvents(_ count: Int) -> String {
        pick(
            "\(count) việc đã qua, chưa ghi kết quả; xem: kehoach deadlines trạng-thái:chưa-ghi",
            "\(counted(count, "event", "events")) past, outcome not recorded; see: kehoach deadlines status:unrecorded")
    }

    /// That days of plans that are over were left out.
    package func closedLeftOut(_ count: Int) -> String {
        pick(
            "Không nêu \(count) hạn của kế hoạch đã kết thúc; thêm --closed để xem.",
            "\(counted(count, "deadline", "deadlines")) of plans that ended left out; --closed shows them.")
    }

    /// How many more there are than one screen holds, and where they are listed.
    package func moreDue(_ count: Int) -> String {
        pick("… và \(count) việc nữa; xem: kehoach deadlines", "… and \(count) more; see: kehoach deadlines")
    }
}
