import Foundation
import PlanModel
import Testing

/// Notes as people type them.
@Suite struct TypedNoteTests {
    @Test(
        arguments: [
            ("khó khăn: thiếu kinh phí", "thiếu kinh phí", .difficulty, false),
            ("Kho khan:thiếu kinh phí", "thiếu kinh phí", .difficulty, false),
            ("Vướng mắc: chưa có cán bộ", "chưa có cán bộ", .difficulty, false),
            ("nguyên nhân: dịch bệnh", "dịch bệnh", .reason, false), ("Lý do: hoãn", "hoãn", .reason, false),
            ("đề xuất: thêm lớp", "thêm lớp", .proposal, false), ("internal: call back", "call back", nil, true),
            ("nội bộ, khó khăn: chưa duyệt", "chưa duyệt", .difficulty, true),
            ("khó khăn, vướng mắc: thiếu người", "thiếu người", .difficulty, false),
            ("gửi chị Hoa: thứ hai", "gửi chị Hoa: thứ hai", nil, false), ("khó khăn", "khó khăn", nil, false),
            ("khó khăn, đề xuất: hai thứ", "khó khăn, đề xuất: hai thứ", nil, false), (": x", ": x", nil, false),
            ("", "", nil, false), ("nội bộ:", "", nil, true),
        ] as [(String, String, TaskNote.Kind?, Bool)])
    func theSortStandsBeforeAColon(_ typed: String, _ text: String, _ kind: TaskNote.Kind?, _ isInternal: Bool) {
        let note = TypedNote(typed)
        #expect((note.text, note.kind, note.isInternal) == (text, kind, isInternal))
        // However it was composed.
        #expect(TypedNote(typed.decomposedStringWithCanonicalMapping) == note)
    }

    @Test(arguments: [
        "gọi chị Hoa 0912 345 678", "0912345678", "0912.345.678", "+84 912 345 678", "024 3936 2501",
        "CCCD 079123456789",
        "CMND 351234567", "đt: 0296-3852-456",
    ])
    func numbersOfPersonsAreSeen(_ text: String) {
        #expect(TypedNote(text).personalNumbers.count == 1)
    }

    @Test(arguments: [
        "125/SYT-VP", "ngày 12/03/2021", "năm 2021 2022", "1.250.000.000 đồng", "1250000000", "25 30 45",
        "01/02/2021 - 03/2021",
        "kế hoạch 67", "0,5%", "thứ 2 8.30",
    ])
    func othersAreNot(_ text: String) {
        #expect(TypedNote(text).personalNumbers.isEmpty)
    }
}
