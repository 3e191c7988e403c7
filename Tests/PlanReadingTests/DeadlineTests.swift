import PlanModel
import Testing

@testable import PlanReading

/// Which words set a day, and which days are only spoken of.
struct DeadlineTests {
    private func timings(_ text: String) -> [String] {
        DeadlineReader(Words(text), year: 2026).timings().found.map { found in
            let mark = found.timing.isInferred ? "~" : ""
            switch found.timing.bound {
            case .before(let day): return "<\(day.iso)\(mark)"
            case .on(let day): return "\(day.iso)\(mark)"
            case .range(let from, let to): return "\(from.iso)..\(to.iso)\(mark)"
            case .relative(let text): return text
            case .recurring(_, let recurrence):
                let bound = recurrence.isBefore ? "<" : ""
                return "\(bound)\(recurrence.day) \(recurrence.every)"
            }
        }
    }

    @Test(arguments: [
        ("Gửi báo cáo trước ngày 05/6/2026", "<2026-06-05"),
        ("Gửi báo cáo trước 5/6", "<2026-06-05~"),
        ("hoàn thành trước ngày 21 tháng 5 năm 2026", "<2026-05-21"),
        ("chậm nhất ngày 08/11/2026", "2026-11-08"),
        ("chậm nhất là trước ngày 08/11/2026", "<2026-11-08"),
        ("trước 16 giờ 30 ngày 20/12/2026", "2026-12-20"),
        ("từ ngày 15/11 đến ngày 15/12/2026", "2026-11-15..2026-12-15"),
        ("từ 15/11 đến 15/12", "2026-11-15..2026-12-15~"),
        ("từ ngày 22 đến ngày 28/11/2026", "2026-11-22..2026-11-28"),
        ("15/11 – 15/12/2026", "2026-11-15..2026-12-15"),
        ("xong trong quý II năm 2026", "2026-04-01..2026-06-30"),
        ("trong tháng 2/2026", "2026-02-01..2026-02-28"),
        ("trình vào quý IV/2026", "2026-10-01..2026-12-31"),
        ("xong trước tháng 9/2026", "<2026-09-01"),
        ("đến hết tháng 9/2026", "2026-09-30"),
        ("tổ chức vào ngày 25/11/2026", "2026-11-25"),
        ("gặp mặt nhân dịp kỷ niệm ngày Quốc tế phụ nữ 8/3", "2026-03-08~"),
        ("nộp trước ngày 20 hằng tháng", "<20 month"),
        ("thăm hộ nghèo trước 25/12 âm lịch", "trước 25/12 âm lịch"),
        ("nộp trước ngày 31/04/2026", "trước ngày 31/04/2026"),
        ("báo cáo trước ngày 0 6/6/2026", "<2026-06-06"),
    ])
    func isDeadline(_ text: String, _ day: String) { #expect(timings(text) == [day]) }

    @Test(arguments: [
        "Thực hiện Quyết định số 1696/QĐ-TTg ngày 02/10/2015 của Thủ tướng Chính phủ",
        "nhiệm kỳ 2021 - 2026", "định kỳ 06 tháng và 01 năm", "chịu trách nhiệm trước Ủy ban nhân dân tỉnh",
        "giai đoạn 2021-2025", "nhân ngày 20 tháng", "đạt 15/20 chỉ tiêu", "Công văn số 15/11/UBND",
    ])
    func isNone(_ text: String) { #expect(timings(text) == []) }

    @Test func daysThatDoNotExistAreTold() {
        #expect(DeadlineReader(Words("nộp trước ngày 31/04/2026"), year: 2026).timings().noSuchDays == ["31/04/2026"])
        #expect(DeadlineReader(Words("nộp trước ngày 31/13/2026"), year: 2026).timings().noSuchDays == ["31/13/2026"])
    }

    @Test func yearsFarFromThePlansAreTold() {
        #expect(DeadlineReader(Words("trước ngày 01/02/2062"), year: 2026).timings().found.first?.oddYear == 2062)
        #expect(DeadlineReader(Words("trước ngày 15/01/2027"), year: 2026).timings().found.first?.oddYear == nil)
    }
}
