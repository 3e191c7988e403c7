import PlanModel
import Testing

@Suite struct TypedTimingsTests {
    private func purpose() throws -> DayPurpose {
        DayPurpose(.held, planYear: 2026, today: try #require(Day(2026, 2, 10)))
    }

    @Test(arguments: [
        ("trước 30/9", "before 2026-09-30"), ("trước ngày 30/9/2026", "before 2026-09-30"),
        ("before 30/9", "before 2026-09-30"), ("15/11", "on 2026-11-15"), ("chậm nhất 15/11", "on 2026-11-15"),
        ("đến ngày 15/11", "on 2026-11-15"), ("8/3; 20/10", "on 2026-03-08, on 2026-10-20"),
        ("1/3 - 31/5", "2026-03-01 to 2026-05-31"), ("từ ngày 15/11 đến ngày 15/12", "2026-11-15 to 2026-12-15"),
        ("from 15/11 to 15/12", "2026-11-15 to 2026-12-15"), ("tháng 9", "2026-09-01 to 2026-09-30"),
        ("tháng 3 - tháng 5", "2026-03-01 to 2026-05-31"), ("quý III", "2026-07-01 to 2026-09-30"),
        ("quý 1/2027", "2027-01-01 to 2027-03-31"), ("hằng tháng", "“hằng tháng”?"), ("", ""),
    ]) func daysAreReadAsTheyAreTyped(_ typed: String, _ read: String) throws {
        let purpose = try purpose()
        let readings = try #require(TypedTimings.read(typed, for: purpose))
        let texts = readings.likeliest.map { timing in
            switch timing.bound {
            case .before(let day): "before \(day.iso)"
            case .on(let day): "on \(day.iso)"
            case .range(let from, let to): "\(from.iso) to \(to.iso)"
            case .relative(let text): "“\(text)”"
            case .recurring(let day, let recurrence):
                "\(recurrence.isBefore ? "before" : "on") \(recurrence.days.map(\.iso).joined(separator: " ")), now \(day.iso)"
            }
        }
        #expect(texts.joined(separator: ", ") + (readings.isCertain ? "" : "?") == read)
    }

    @Test(arguments: [
        ("trước ngày 18 hằng tháng từ 1/3 đến 31/5", "before 2026-03-18 2026-04-18 2026-05-18, now 2026-03-18"),
        ("before day 18 every month from 1/3 to 31/5", "before 2026-03-18 2026-04-18 2026-05-18, now 2026-03-18"),
        ("ngày cuối mỗi tháng từ tháng 1 đến tháng 3", "on 2026-01-31 2026-02-28 2026-03-31, now 2026-01-31"),
        (
            "ngày 15 tháng cuối hằng quý", "on 2026-03-15 2026-06-15 2026-09-15 2026-12-15, now 2026-03-15"
        ),
        (
            "ngày 25 của tháng cuối quý", "on 2026-03-25 2026-06-25 2026-09-25 2026-12-25, now 2026-03-25"
        ),
        ("ngày 5 tháng đầu hằng quý từ 1/4 đến 31/12", "on 2026-04-05 2026-07-05 2026-10-05, now 2026-04-05"),
        ("thứ sáu hằng tuần từ 1/6 đến 20/6", "on 2026-06-05 2026-06-12 2026-06-19, now 2026-06-05"),
        ("friday every week from 1/6 to 20/6", "on 2026-06-05 2026-06-12 2026-06-19, now 2026-06-05"),
        ("trước ngày 20 mỗi 6 tháng", "before 2026-06-20 2026-12-20, now 2026-06-20"),
        ("15/11 hằng năm", "on 2026-11-15, now 2026-11-15"),
    ]) func whatComesRoundAgainIsReadWithItsDays(_ typed: String, _ read: String) throws {
        try daysAreReadAsTheyAreTyped(typed, read)
    }

    @Test(arguments: ["31/2", "trước 31/2/2026", "15/12 - 31/2", "8/3; 40/10"])
    func whatIsNoDayIsNotTakenForWords(_ typed: String) throws {
        let purpose = try purpose()
        #expect(TypedTimings.read(typed, for: purpose) == nil)
    }
}
