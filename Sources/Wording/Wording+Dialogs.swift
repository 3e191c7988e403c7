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
        pick("Hạn mới (ngày/tháng/năm, để trống: bỏ): ", "New due day (day/month/year, empty: none): ")
    }
    package var activityDayPrompt: String {
        pick("Chuyển sang ngày (25/11, +7, -1): ", "Move to the day (25/11, +7, -1): ")
    }
    /// That a day was not understood.
    package var notADay: String { pick("Không phải ngày: thử 31/12/2026", "Not a day: try 31/12/2026") }
    /// That nothing was typed.
    package var nothingTyped: String { pick("Chưa gõ gì", "Nothing typed") }
}
