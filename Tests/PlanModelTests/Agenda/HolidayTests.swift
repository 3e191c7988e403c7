import Testing

@testable import PlanModel

@Suite struct HolidayTests {
    private func reference() throws -> ReferenceData {
        func yearly(_ id: String, _ text: String, since: Int? = nil, until: Int? = nil) throws -> Holiday {
            let day = try #require(YearDay(text))
            return Holiday(
                id: id, name: id, english: id, span: .yearly(from: day, to: day, since: since, until: until),
                isVerified: true)
        }
        return ReferenceData(holidays: [
            try yearly("new-year", "01-01"), try yearly("late", "11-24", since: 2026),
            try yearly("gone", "11-25", until: 2020),
            Holiday(
                id: "tet-2024", name: "Tết", english: "Tết",
                span: .once(year: 2024, days: try day("2024-02-09")...(try day("2024-02-12"))), isVerified: true),
            Holiday(
                id: "tet-2030", name: "Tết", english: "Tết", span: .once(year: 2030, days: nil), isVerified: false),
        ])
    }

    @Test(arguments: [
        ("2024-01-01", "new-year"), ("2030-01-01", "new-year"), ("2024-02-09", "tet-2024"), ("2024-02-12", "tet-2024"),
        ("2024-02-13", nil), ("2025-02-09", nil), ("2025-11-24", nil), ("2026-11-24", "late"), ("2020-11-25", "gone"),
        ("2021-11-25", nil),
    ])
    func theHolidayOfADay(_ iso: String, _ id: String?) throws {
        #expect(try reference().holiday(on: try day(iso))?.id == id)
    }

    @Test func holidaysOfAWindowGoOverTheNewYear() throws {
        let found = try reference().holidays(in: try day("2025-12-20")...(try day("2026-12-01")))
        #expect(found.map(\.holiday.id) == ["new-year", "late"])
        #expect(found.first?.days.lowerBound == Day(2026, 1, 1))
    }

    @Test func weekends() throws {
        #expect(try day("2024-11-16").isWeekend && day("2024-11-17").isWeekend && !day("2024-11-18").isWeekend)
    }
}
