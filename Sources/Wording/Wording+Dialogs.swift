import PlanModel

extension Wording {
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
        pick("Hạn mới (20/11, thứ 6, +7; để trống: bỏ): ", "New due day (20/11, friday, +7; empty: none): ")
    }
    package var activityDayPrompt: String {
        pick("Chuyển sang ngày (25/11, +7, -1): ", "Move to the day (25/11, +7, -1): ")
    }
    /// That a day was not understood.
    package var notADay: String {
        pick("Không phải ngày: thử 31/12, thứ 6 hoặc +7", "Not a day: try 31/12, friday or +7")
    }
    /// A day with its day of the week: "T6 31/12/2021".
    package func dayOfWeek(_ day: Day) -> String { "\(weekday(day.weekday)) \(self.day(day))" }
    /// A question what was meant; the same key once more takes the likeliest.
    package func doubtful(_ meanings: [String]) -> String {
        let all = meanings.joined(separator: pick(" hay ", " or "))
        let question = all.isEmpty ? pick("Đúng vậy không?", "Is it meant so?") : all + "?"
        guard let likeliest = meanings.first, meanings.count > 1 else {
            return question + pick(" \(key(.accept)) lần nữa để lấy", " \(key(.accept)) again takes it")
        }
        return question
            + pick(" \(key(.accept)) lần nữa: \(likeliest)", " \(key(.accept)) again: \(likeliest)")
    }
    /// That nothing was typed.
    package var nothingTyped: String { pick("Chưa gõ gì", "Nothing typed") }
}
