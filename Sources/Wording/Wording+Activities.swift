import PlanModel

extension Wording {
    /// The labels of an activity's details.
    package enum ActivityLabel: CaseIterable, Sendable {
        /// Where, who, what gets in its way, on which days offices are closed.
        case place, lead, clashes, closedDays
    }

    /// The label of an activity's detail.
    package func activity(_ label: ActivityLabel) -> String {
        switch label {
        case .place: pick("Địa điểm", "Place")
        case .lead: pick("Chủ trì", "Lead")
        case .clashes: pick("Trùng lịch", "Clashes")
        case .closedDays: pick("Ngày nghỉ", "Closed days")
        }
    }

    /// The name of a weekday: Thứ Hai … Chủ nhật.
    package func longWeekday(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: pick("Thứ Hai", "Monday")
        case .tuesday: pick("Thứ Ba", "Tuesday")
        case .wednesday: pick("Thứ Tư", "Wednesday")
        case .thursday: pick("Thứ Năm", "Thursday")
        case .friday: pick("Thứ Sáu", "Friday")
        case .saturday: pick("Thứ Bảy", "Saturday")
        case .sunday: pick("Chủ nhật", "Sunday")
        }
    }

    /// Two activities in each other's way, seen from one of them: "! trùng với “Tọa đàm” (cùng cơ quan chủ trì)"; a light
    /// clash has no mark.
    package func clash(_ clash: ActivityClash, with title: String) -> String {
        guard clash.isFirm else {
            return pick("song song với “\(title)” (cùng cơ quan chủ trì)", "beside “\(title)” (same lead)")
        }
        let reasons = clash.reasons.map { reason in
            switch reason {
            case .lead: pick("cùng cơ quan chủ trì", "same lead")
            case .place: pick("cùng địa điểm", "same place")
            }
        }.joined(separator: ", ")
        return pick("! trùng với “\(title)” (\(reasons))", "! clashes with “\(title)” (\(reasons))")
    }

    /// How many clashes there are; nil where there is none.
    package func clashCount(_ count: Int) -> String? {
        count == 0 ? nil : "! " + pick("\(count) trùng lịch", counted(count, "clash", "clashes"))
    }

    /// Why offices are closed on a day: "Chủ nhật", "ngày lễ: Quốc khánh (chưa kiểm chứng)".
    package func closedDay(_ closed: ClosedDay) -> String {
        guard let holiday = closed.holiday else { return pick("cuối tuần", "weekend") }
        let name = language.pick(holiday.name, holiday.english)
        let doubt = holiday.isVerified ? "" : " (\(notVerified))"
        return pick("ngày lễ: \(name)\(doubt)", "holiday: \(name)\(doubt)")
    }

    /// That no source confirms something.
    package var notVerified: String { pick("chưa kiểm chứng", "unverified") }

    /// A closed day with its date.
    package func closedDate(_ closed: ClosedDay) -> String {
        "\(longWeekday(closed.day.weekday)) \(dayAndMonth(closed.day)): \(closedDay(closed))"
    }

    /// When an activity is: its days, and the time at which it begins.
    package func when(_ activity: Activity) -> String {
        [days(activity.days), activity.time?.stored].compactMap(\.self).joined(separator: " ")
    }

    /// That an activity was added, changed, moved or removed; what it is called.
    package func activityAdded(_ title: String) -> String {
        pick("Đã thêm “\(title)” · \(key(.undo)) hoàn tác", "Added “\(title)” · \(key(.undo)) undoes")
    }
    /// That an activity was changed.
    package func activityEdited(_ title: String) -> String {
        pick("Đã sửa “\(title)” · \(key(.undo)) hoàn tác", "Changed “\(title)” · \(key(.undo)) undoes")
    }
    /// That an activity begins on another day.
    package func activityMoved(_ title: String, to day: Day) -> String {
        let when = "\(longWeekday(day.weekday)) \(dayAndMonth(day))"
        return pick(
            "Đã chuyển “\(title)” sang \(when) · \(key(.undo)) hoàn tác",
            "Moved “\(title)” to \(when) · \(key(.undo)) undoes")
    }
    /// That an activity is gone.
    package func activityRemoved(_ title: String) -> String {
        pick("Đã xóa “\(title)” · \(key(.undo)) hoàn tác", "Removed “\(title)” · \(key(.undo)) undoes")
    }
    /// That an activity has a status.
    package func activityMarked(_ title: String, _ status: TaskStatus) -> String {
        pick(
            "“\(title)”: \(status.name(.vietnamese)) · \(key(.undo)) hoàn tác",
            "“\(title)”: \(status.name(.english)) · \(key(.undo)) undoes")
    }
    /// That a year has another motto.
    package func themeSet(_ year: Int) -> String {
        pick("Đã ghi chủ đề năm \(year) · \(key(.undo)) hoàn tác", "Saved the theme of \(year) · \(key(.undo)) undoes")
    }
    /// The line of the days and windows of every year.
    package var observanceLane: String { pick("Ngày kỷ niệm", "Observances") }
    /// The line of the days by which reports are owed.
    package var dutyLane: String { pick("Hạn báo cáo, kế hoạch", "Reports and plans due") }
    /// Over what began before the week.
    package var runningLane: String { pick("Đang diễn ra từ trước", "Under way since before") }
    /// A week by its first and last day.
    package func week(_ first: Day, _ last: Day) -> String {
        pick("tuần \(dayAndMonth(first))-\(dayAndMonth(last))", "week \(dayAndMonth(first))-\(dayAndMonth(last))")
    }
    /// Which day of the Action Month.
    package func dayOfMonth(_ number: Int, of total: Int) -> String {
        pick("ngày \(number)/\(total) của Tháng hành động", "day \(number) of \(total)")
    }
    /// The sign of a closed day over the strip: the day of the week, or that it is a holiday.
    package func closedSign(_ closed: ClosedDay) -> String {
        guard closed.holiday == nil else { return pick("L", "H") }
        return closed.day.weekday == .saturday ? pick("7", "S") : pick("C", "S")
    }
    /// Whether an activity is to be removed.
    package func removalQuestion(_ title: String) -> String {
        pick("Xóa hoạt động “\(title)”?", "Remove the activity “\(title)”?")
    }
    /// The title of a question.
    package var questionTitle: String { pick("Hỏi lại", "Are you sure?") }
    /// That something is only for activities.
    package var noActivityHere: String {
        pick(
            "Chưa chọn hoạt động nào (\(key(.addActivity)): thêm hoạt động)",
            "No activity is selected (\(key(.addActivity)) adds one)")
    }
    /// That activities have no evidence or due day of their own.
    package var notForActivities: String {
        pick(
            "Hoạt động không có mục này; sửa bằng \(key(.editActivity))",
            "Activities have none; \(key(.editActivity)) edits them")
    }
    /// That a year has no plan that could hold an activity.
    package func noPlanToSchedule(_ year: Int) -> String {
        pick(
            "Năm \(year) chưa có kế hoạch ở đây nên chưa thêm được hoạt động",
            "There is no plan for \(year) here that could hold an activity")
    }
    /// The title of the form for an activity of a plan.
    package func activityForm(isNew: Bool, plan: String) -> String {
        isNew
            ? pick("Thêm hoạt động · \(plan)", "New activity · \(plan)")
            : pick("Sửa hoạt động · \(plan)", "Activity · \(plan)")
    }
    /// The title of the form for a year's motto.
    package func themeForm(_ year: Int) -> String {
        pick("Chủ đề Tháng hành động \(year)", "Theme of the Action Month \(year)")
    }
}
