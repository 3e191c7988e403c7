import DocumentReading
import PlanModel
import Testing

@testable import PlanReading

/// Which reports a sentence lays down, and by when.
struct DutyTests {
    private func duties(_ line: String, under heading: String = "CHẾ ĐỘ BÁO CÁO") throws -> [String] {
        let text =
            "KẾ HOẠCH\nBình đẳng giới năm 2026\n\nI. NHIỆM VỤ\n1. Mở lớp tập huấn.\n\nII. \(heading)\n1. \(line)\n2. Lưu hồ sơ.\n"
        let draft = try PlanReader(Corpus.reference).read(DocumentReader().read(Array(text.utf8)))
        return draft.plan.duties.asLaidDown.map { duty in
            let unsure = draft.unsure["duties/\(duty.id)/kind"] == nil ? "" : "?"
            let every = duty.timing?.recurrence.map { "\($0.isBefore ? "<" : "")\($0.day) \($0.every.rawValue)" }
            return "\(duty.kind.rawValue)\(unsure) \(every ?? (duty.timing == nil ? "–" : "day"))"
        }
    }

    @Test(arguments: [
        ("Sở Y tế báo cáo định kỳ về Sở Nội vụ trước ngày 18 hằng tháng.", ["periodicReport <18 month"]),
        ("Sở Y tế báo cáo Sở Nội vụ trước ngày 18 hằng tháng.", ["periodicReport <18 month"]),
        ("Trước ngày 18 hằng tháng, báo cáo về Sở Nội vụ.", ["periodicReport <18 month"]),
        ("Báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 20 hằng tháng.", ["periodicReport <20 month"]),
        ("Báo cáo tháng gửi Sở Nội vụ trước ngày 20 hằng tháng.", ["periodicReport <20 month"]),
        (
            "Báo cáo hằng tháng trước ngày 20 hằng tháng, báo cáo năm trước ngày 15/12/2026.",
            ["periodicReport <20 month", "yearReport day"]
        ),
        ("Báo cáo năm gửi Sở Nội vụ trước ngày 15/12/2026.", ["yearReport day"]),
        ("Gửi báo cáo về Sở Nội vụ trước ngày 15/12/2026.", ["yearReport? day"]),
        ("Báo cáo 6 tháng trước ngày 15/6/2026.", ["sixMonthReport day"]),
        ("Họp giao ban vào ngày 18 hằng tháng.", []),
    ]) func aReportIsOfTheKindThatItsDaysSay(_ line: String, _ duties: [String]) throws {
        #expect(try self.duties(line) == duties)
    }
}
