import PlanModel
import Testing

@Suite struct StrategyTargetTests {
    private func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }

    private func target(
        _ direction: StrategyTarget.Direction, _ aims: [(Int, TargetValue.Bound, String)],
        baseline: (Int?, String)? = nil,
        measure: StrategyTarget.Measure = .percent
    ) throws -> StrategyTarget {
        StrategyTarget(
            id: "9.1", objective: "9", title: "thử", english: "try", measure: measure, direction: direction,
            baseline: try baseline.map { StrategyTarget.Baseline(year: $0.0, value: try number($0.1)) },
            values: try aims.map { TargetValue(year: $0.0, bound: $0.1, value: try number($0.2)) }, source: "s",
            isVerified: true)
    }

    @Test(arguments: [
        (TargetValue.Bound.atLeast, StrategyTarget.Direction.higher, "60", true), (.atLeast, .higher, "59.9", false),
        (.atLeast, .higher, "75", true),
        (.moreThan, .higher, "60", false), (.moreThan, .higher, "60.0001", true), (.moreThan, .higher, "59", false),
        (.atMost, .lower, "60", true), (.atMost, .lower, "60.1", false), (.atMost, .lower, "0", true),
        (.lessThan, .lower, "60", false), (.lessThan, .lower, "59.99", true), (.lessThan, .lower, "61", false),
        (.about, .higher, "60", true), (.about, .higher, "59", false), (.about, .lower, "59", true),
        (.about, .lower, "61", false),
    ])
    func bounds(_ bound: TargetValue.Bound, _ direction: StrategyTarget.Direction, _ value: String, _ isReached: Bool)
        throws
    {
        let aim = TargetValue(year: 2025, bound: bound, value: try number("60"))
        #expect(aim.isReached(by: try number(value), direction) == isReached)
    }

    private func standing(
        _ target: StrategyTarget, _ values: [(Int, String)], in year: Int
    ) throws -> TargetAssessment {
        let entered = try values.map { UnitFigures.Value(target: target.id, year: $0.0, value: try number($0.1)) }
        let path = TargetPath(target, entered: entered)
        return TargetAssessment(entered.first { $0.year == year }?.value, in: year, of: target, path: path)
    }

    /// 60 in 2025, 75 in 2030, from 50 in 2021: 52.5 a year later, 57.5 in 2024, 63 in 2026.
    @Test(arguments: [
        (2021, "50", TargetAssessment.unknown), (2022, "52.5", .onPath), (2022, "52.4", .behind), (2022, "60", .met),
        (2024, "57.5", .onPath), (2024, "57.4999", .behind), (2025, "60", .met), (2025, "59.9", .behind),
        (2026, "63", .onPath), (2026, "62.9", .behind), (2026, "75", .met), (2030, "74", .behind), (2030, "75", .met),
        (2031, "75", .met), (2031, "70", .behind),
    ])
    func higherIsBetter(_ year: Int, _ value: String, _ expected: TargetAssessment) throws {
        let target = try target(.higher, [(2025, .atLeast, "60"), (2030, .atLeast, "75")])
        let values = year == 2021 ? [(2021, "50")] : [(2021, "50"), (year, value)]
        #expect(try standing(target, values, in: year) == expected)
    }

    /// Under 30 in 2025 and 25 in 2030, from 40 in 2020: less is better.
    @Test(arguments: [
        (2022, "36", TargetAssessment.onPath), (2022, "36.1", .behind), (2022, "35", .onPath), (2022, "29", .met),
        (2025, "30", .behind), (2025, "29.9", .met), (2027, "28", .onPath), (2027, "28.1", .behind),
        (2030, "25", .behind), (2030, "24", .met),
    ])
    func lowerIsBetter(_ year: Int, _ value: String, _ expected: TargetAssessment) throws {
        let target = try target(.lower, [(2025, .lessThan, "30"), (2030, .lessThan, "25")], baseline: (2020, "40"))
        #expect(try standing(target, [(year, value)], in: year) == expected)
    }

    @Test func withoutAValueNothingIsSaid() throws {
        let target = try target(.higher, [(2025, .atLeast, "60")])
        #expect(try standing(target, [], in: 2025) == .unknown)
        #expect(try standing(target, [(2021, "50")], in: 2025) == .unknown)
    }

    @Test func withoutABeginningThereIsNoPathBeforeTheFirstAim() throws {
        let undated = try target(.lower, [(2025, .atMost, "18"), (2030, .lessThan, "18")], baseline: (nil, "23"))
        #expect(TargetPath(undated, entered: []).value(in: 2024) == nil)
        #expect(TargetPath(undated, entered: []).points.map(\.year) == [2025, 2030])
        #expect(TargetPath(undated, entered: []).startsWithEntered == nil)
        let none = try target(.higher, [])
        #expect(try standing(none, [(2025, "50")], in: 2025) == .unknown)
    }

    @Test func thePathIsStraightAndStaysBehindItsEnd() throws {
        let target = try target(.higher, [(2025, .atLeast, "60"), (2030, .atLeast, "75")], baseline: (2021, "50"))
        let path = TargetPath(target, entered: [])
        let shown = [2020, 2021, 2022, 2025, 2026, 2028, 2030, 2035].map { path.value(in: $0)?.description }
        #expect(shown == [nil, "50", "52.5", "60", "63", "69", "75", "75"])
    }

    @Test func thePathIsRoundedForReadingOnly() throws {
        let target = try target(.lower, [(2025, .atMost, "1.7"), (2028, .atMost, "1.4")], measure: .times)
        let path = TargetPath(target, entered: [])
        #expect(path.value(in: 2026)?.description == "1.6")
        let thirds = try self.target(.higher, [(2025, .atLeast, "0"), (2028, .atLeast, "1")])
        #expect(TargetPath(thirds, entered: []).value(in: 2026)?.description == "0.3")
        #expect(TargetPath(thirds, entered: []).value(in: 2027)?.description == "0.7")
        #expect(try standing(thirds, [(2026, "0.3333")], in: 2026) == .behind)
        #expect(try standing(thirds, [(2026, "0.3334")], in: 2026) == .onPath)
    }

    /// Between not there and there nothing lies.
    @Test func yesAndNoHaveNoWayBetweenThem() throws {
        let target = try target(.higher, [(2025, .atLeast, "1")], measure: .yesNo)
        #expect(try standing(target, [(2022, "0"), (2023, "0")], in: 2023) == .unknown)
        #expect(try standing(target, [(2023, "1")], in: 2023) == .met)
        #expect(try standing(target, [(2025, "0")], in: 2025) == .behind)
    }

    @Test func typedValuesFitTheMeasure() throws {
        let percent = try target(.higher, [])
        #expect(percent.readings(typed: "52,3 %", .vietnamese)?.likeliest.description == "52.3")
        #expect(percent.readings(typed: "100", .vietnamese)?.likeliest.description == "100")
        #expect(percent.readings(typed: "100,1", .vietnamese) == nil)
        // As a thousand it would be more than all.
        let odd = try #require(percent.readings(typed: "1.234", .vietnamese))
        #expect(odd.likeliest.description == "1.234" && !odd.isCertain)
        let ratio = try target(.lower, [], measure: .per100)
        #expect(ratio.readings(typed: "111,5", .vietnamese)?.likeliest.description == "111.5")
        let count = try target(.higher, [], measure: .count)
        #expect(count.readings(typed: "12.500", .vietnamese)?.likeliest.description == "12500")
        let people = try #require(count.readings(typed: "12,500", .vietnamese))
        #expect(people.all.map(\.description) == ["12.500", "12500"] && !people.isCertain)
        let flag = try target(.higher, [], measure: .yesNo)
        for (typed, digits) in [("có", 1), ("Có", 1), ("yes", 1), ("1", 1), ("chưa", 0), ("không", 0), ("0", 0)] {
            #expect(flag.readings(typed: typed, .vietnamese)?.likeliest.digits == digits, "\(typed)")
        }
        for typed in ["2", "", "abc", "-1"] { #expect(flag.readings(typed: typed, .english) == nil) }
    }

    @Test func valuesAreReadInTheLanguage() throws {
        let target = try target(.higher, [])
        #expect(target.text(try number("62.5"), .vietnamese) == "62,5%")
        let aim = TargetValue(year: 2030, bound: .about, value: try number("60"))
        #expect(target.text(aim, .english) == "≈60%")
    }
}
