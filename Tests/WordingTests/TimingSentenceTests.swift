import PlanModel
import Testing

@testable import Wording

/// When something is due, in words.
struct TimingSentenceTests {
    private static let reference = ReferenceData(
        holidays: [
            Holiday(
                id: "x", name: "Nghỉ", english: "Off",
                span: .once(year: 2021, days: Day(2021, 11, 15).map { $0...$0.adding(days: 1) }), isVerified: true)
        ])
    private let vietnamese = Wording(.vietnamese)

    private func text(_ timing: Timing, _ settings: FolderSettings = FolderSettings()) -> String {
        vietnamese.timing(timing, settings: settings, in: Self.reference)
    }

    @Test func theLastDayHasItsWeekdayAndWhetherThePrintedOneCounts() throws {
        let friday = Timing(.before(try #require(Day(2021, 11, 13))))
        #expect(text(friday) == "trước ngày 13/11/2021, muộn nhất T6 12/11/2021 (không tính ngày 13/11)")
        let counted = FolderSettings(beforeIncludesDay: true, namesNextWorkingDay: false)
        #expect(text(friday, counted) == "trước ngày 13/11/2021, muộn nhất T7 13/11/2021 (tính cả ngày 13/11)")
        #expect(text(Timing(.on(try #require(Day(2021, 11, 12))))) == "ngày T6 12/11/2021")
    }

    /// 14/11/2021 is a Sunday; the two days after it are holidays here.
    @Test func whereOfficesAreClosedTheNextWorkingDayIsNamed() throws {
        let sunday = Timing(.before(try #require(Day(2021, 11, 15))))
        #expect(text(sunday).hasSuffix(", là ngày nghỉ; ngày làm việc kế tiếp T4 17/11"))
        #expect(text(sunday, FolderSettings(namesNextWorkingDay: false)).hasSuffix("(không tính ngày 15/11)"))
        let english = Wording(.english).timing(sunday, settings: FolderSettings(), in: Self.reference)
        #expect(english.contains("that day excluded") && english.contains("next working day Wed 17/11"))
    }
}
