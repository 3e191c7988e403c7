import DocumentReading
import Packages
import PlanModel
import Records
import Testing

@testable import PlanReading

/// Rows of tables of tasks.
extension MendingTests {
    @Test func rowsOfATableOfTasksAreWhatTheyAre() throws {
        let text =
            "I. NHIỆM VỤ\n\n| STT | Nội dung | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | In tờ gấp | Công an xã | |\n| 2 | Mở lớp | Công an xã | |\n"
        var reading = try reading(text)
        let line = try id(reading, "In tờ gấp")
        #expect(throws: MendedReading.Refusal.inTable) { try reading.set(.heading, of: line) }
        #expect(throws: MendedReading.Refusal.inTable) { try reading.split(try id(reading, "Chủ trì"), before: 3) }
        // The cells of a row belong to the one that gives its task.
        let home = try #require(reading.meanings.firstIndex { $0.record?.kind == .task })
        #expect(reading.meanings.count { $0.home == home } == 2)
        try reading.toggle(line)
        #expect(reading.draft.plan.tasks.map(\.title) == ["Mở lớp"])
    }

    private static let table = """
        I. NHIỆM VỤ

        | STT | Nội dung | Chủ trì | Thời gian |
        |---|---|---|---|
        | 1 | In tờ gấp; mở lớp tập huấn | Công an xã | trước ngày 30/4/2026 |
        | 2 | Thăm hỏi gia đình | Công an xã | |
        | | có hoàn cảnh khó khăn | | tháng 6 |

        """

    @Test func aRowOfATableIsSplitAndItsPartsHaveInCommonWhatIsNot() throws {
        var reading = try reading(Self.table)
        let before = reading.draft.plan
        let line = try id(reading, "In tờ gấp")
        try reading.split(line, before: try #require(reading.place(of: "mở lớp", in: line)))
        let tasks = reading.draft.plan.tasks
        #expect(tasks.map(\.title).prefix(2) == ["In tờ gấp", "Mở lớp tập huấn"])
        #expect(tasks[0].timings == tasks[1].timings && !tasks[1].timings.isEmpty)
        #expect(tasks[0].statedOwners == tasks[1].statedOwners && tasks[0].ref != tasks[1].ref)
        let part = try id(reading, "mở lớp")
        let index = try #require(reading.index(of: part))
        #expect(reading.meanings[index].record?.kind == .task && reading.meanings[index].home == nil)
        try reading.join(part)
        #expect(reading.draft.plan == before)
    }

    @Test(arguments: [
        ("trước ngày 30/4/2026; tháng 9", "tháng 9"), ("Công an xã; Phòng Văn hóa - Xã hội", "Phòng Văn hóa"),
    ]) func aRowIsSplitInWhicheverOfItsCells(_ text: String, at cut: String) throws {
        let rows =
            text.hasPrefix("trước")
            ? "| 1 | In tờ gấp | Công an xã | \(text) |" : "| 1 | In tờ gấp | \(text) | tháng 6 |"
        var reading = try reading(
            "I. NHIỆM VỤ\n\n| STT | Nội dung | Chủ trì | Thời gian |\n|---|---|---|---|\n\(rows)\n| 2 | Mở lớp | Công an xã | |\n"
        )
        let line = try id(reading, text)
        try reading.split(line, before: try #require(reading.place(of: cut, in: line)))
        let tasks = reading.draft.plan.tasks
        #expect(tasks.map(\.title) == ["In tờ gấp", "In tờ gấp", "Mở lớp"] && Set(tasks.map(\.ref)).count == 3)
        // Each has its own of what was split, and both what was not.
        #expect((tasks[0].timings == tasks[1].timings) == !text.hasPrefix("trước"))
        #expect((tasks[0].statedOwners == tasks[1].statedOwners) == text.hasPrefix("trước"))
        #expect(tasks.prefix(2).allSatisfy { !$0.timings.isEmpty && !$0.statedOwners.isEmpty })
    }

    @Test func aRowGoesOnWithTheOneAboveCellByCell() throws {
        var reading = try reading(Self.table.replacing("có hoàn cảnh", with: "Hộ có hoàn cảnh"))
        let count = reading.draft.plan.tasks.count
        let line = try id(reading, "tháng 6")
        try reading.join(line)
        let tasks = reading.draft.plan.tasks
        #expect(tasks.count == count - 1)
        let joined = try #require(tasks.last)
        #expect(joined.title.hasPrefix("Thăm hỏi gia đình Hộ có hoàn cảnh") && !joined.timings.isEmpty)
        // The first row has only the head above it.
        #expect(throws: MendedReading.Refusal.nothingBefore) { try reading.join(try id(reading, "In tờ gấp")) }
        let kept = try #require(reading.kept)
        var again = try self.reading(Self.table.replacing("có hoàn cảnh", with: "Hộ có hoàn cảnh"))
        #expect(again.restore(kept) == 1 && again.draft.plan == reading.draft.plan)
    }
}
