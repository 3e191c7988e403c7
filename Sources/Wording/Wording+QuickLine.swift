import PlanModel

/// The line of screen 6 into which reports are typed as they come in, the lists that are pasted into it, and the name by
/// which one goes to a body.
extension Wording {
    /// Why a typed line cannot be recorded.
    package enum QuickComplaint: Hashable, Sendable {
        case nothing
        /// No body that owes the report is called so.
        case nobody
        case several(Int)
        /// The body has handed in.
        case known(ReportingDuty.Submission)
        /// The day may be any of these; once more, and the first is taken.
        case doubtful([Day])
        /// What was pasted is no list of incoming papers.
        case noList
    }

    package func quickComplaint(_ complaint: QuickComplaint) -> String {
        switch complaint {
        case .nothing: pick("Gõ tên cơ quan, số, ngày", "Type the agency, the number and the day")
        case .nobody:
            pick(
                "Không cơ quan nào phải nộp báo cáo này có tên như vậy", "No agency that owes this report is called so")
        case .several(let count):
            pick(
                "\(count) cơ quan hợp với tên này; \(key(.nextOffer)) chọn",
                "\(count) agencies fit; \(key(.nextOffer)) chooses")
        case .known(let submission):
            pick(
                "đã ghi nộp \(self.submission(submission)), giữ nguyên; bản mới: \(key(.cancel)) rồi \(key(.reportState))",
                "recorded before, \(self.submission(submission)), and kept; a new one: \(key(.cancel)), then "
                    + key(.reportState))
        case .doubtful(let days): doubtful(days.map(dayOfWeek))
        case .noList:
            pick(
                "Phần dán vào không phải danh sách văn bản đến (số, ngày, nơi gửi, trích yếu)",
                "What was pasted is no list of incoming papers (number, day, sender, subject)")
        }
    }

    package func quickTitle(_ duty: String, count: Int) -> String {
        let taken = count > 0 ? pick(" · đã ghi \(count)", " · \(count) recorded") : ""
        return pick("Ghi nhanh: \(duty)", "Quick entry: \(duty)") + taken
    }

    /// How the line is filled in; the day is that of the last one.
    package func quickHint(_ day: Day) -> String {
        pick(
            "tên số ngày, như: phu quoc 85 9/6 · không gõ ngày: \(self.day(day))",
            "name number day, as: phu quoc 85 9/6 · without a day: \(self.day(day))")
    }

    /// Why nothing of a list is left out while it is looked at as a whole.
    package var notChosenYet: String {
        pick(
            "Chưa đến phần phải chọn: \(key(.choose)) ghi các dòng chắc chắn trước",
            "Nothing is chosen yet: \(key(.choose)) records the certain ones first")
    }

    /// Of a report that has come in: what choosing it once more does.
    package var inItsPlace: String { pick("thay bản đã nộp (giữ bản trước)", "in its place (the first is kept)") }

    package func papersTitle(sure: Int, open: Int, at place: Int?) -> String {
        if let place { return pick("Chọn báo cáo \(place)/\(open)", "Choose the report \(place)/\(open)") }
        return pick(
            "Danh sách dán vào: \(sure) chắc chắn, \(open) phải chọn",
            "Pasted list: \(sure) certain, \(open) to be chosen")
    }

    package var paperWithoutDay: String {
        pick("Dòng này không có ngày: ghi bằng \(key(.editReport))", "It has no day: record it by \(key(.editReport))")
    }

    package var jumpLabel: String { pick("Đến cơ quan: ", "Go to agency: ") }
}
