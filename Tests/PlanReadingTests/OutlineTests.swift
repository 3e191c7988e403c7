import DocumentReading
import PlanModel
import Testing

@testable import PlanReading

/// Whatever a paper prints, each of its tasks has a ref of its own.
struct OutlineTests {
    private func refs(_ body: String) throws -> [String] {
        let text = "KẾ HOẠCH\nBình đẳng giới năm 2026\n\n" + body
        let document = try DocumentReader().read(Array(text.utf8))
        return try PlanReader(Corpus.reference).read(document).plan.tasks.map(\.ref.description)
    }

    @Test func countedLeavesAndPrintedMarksDoNotMeet() throws {
        let refs = try refs(
            "I. NHIỆM VỤ\n- Việc thứ nhất.\n- Việc thứ hai.\n1. Việc in số một.\n1. Việc in số một nữa.\n")
        #expect(refs == ["I.1", "I.2", "I.1~2", "I.1~3"])
    }

    @Test func rowsOfATableDoNotTakeTheRefsOfItems() throws {
        let refs = try refs(
            "I. NHIỆM VỤ\n- Việc thứ nhất.\n\n| STT | Nội dung | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | In tờ gấp | Sở Y tế | |\n"
                + "| I | Nhóm | | |\n| 2 | Mở lớp | Sở Y tế | |\n| I | Nhóm nữa | | |\n| 3 | Dựng phim | Sở Y tế | |\n\n**a** **b**\n**c** **d**\n"
        )
        #expect(Set(refs).count == refs.count)
        #expect(refs == ["I.1", "I.2", "I.3", "I.I.1", "I.I~2.1"])
    }

    @Test func headingsAreCountedOnWhereScanningTookTheirLastSignForAnotherLetter() throws {
        let text =
            "KẾ HOẠCH\nBình đẳng giới năm 2026\n\nI. MỤC ĐÍCH\n- Nâng cao nhận thức.\n\nIL. NHIỆM VỤ\n1. Mở lớp tập huấn.\n"
            + "2. In tờ gấp.\n\nIIL. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Tổng hợp số liệu.\n"
        let plan = try PlanReader(Corpus.reference).read(DocumentReader().read(Array(text.utf8))).plan
        #expect(plan.sections.filter { $0.ref.parent == nil }.map(\.ref.description) == ["I", "II", "III"])
        #expect(plan.tasks.map(\.ref.description).suffix(3) == ["II.1", "II.2", "III.1.1"])
    }
}
