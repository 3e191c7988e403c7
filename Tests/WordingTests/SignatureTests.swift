import PlanModel
import Testing

@testable import Wording

/// How the foot of a paper is written, by whose it is and in which right somebody signs.
struct SignatureTests {
    private static let committee = SendingOffice(
        superior: nil, name: "Ủy ban nhân dân tỉnh An Giang", head: .chair, isCommittee: true)
    private static let department = SendingOffice(
        superior: "Ủy ban nhân dân tỉnh An Giang", name: "Sở Nội vụ", head: .director, isCommittee: false)
    private static let division = SendingOffice(
        superior: "Ủy ban nhân dân xã", name: "Phòng Văn hóa - Xã hội", head: .divisionHead, isCommittee: false)
    private static let union = SendingOffice(
        superior: "Ủy ban nhân dân tỉnh", name: "Văn phòng", head: .unknown, isCommittee: false)

    private static let cases: [(SendingOffice?, PaperSender.Signing?, String?, [String])] = [
        (committee, nil, nil, ["TM. ỦY BAN NHÂN DÂN", "……"]),
        (committee, .head, nil, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        (committee, .deputy, nil, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (committee, .byOrder, "Chánh Văn phòng", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        (department, nil, nil, ["……"]), (department, .head, nil, ["GIÁM ĐỐC"]),
        (department, .deputy, nil, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        (department, .byOrder, "Trưởng phòng", ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG"]),
        (department, nil, "Quyền Giám đốc", ["QUYỀN GIÁM ĐỐC"]),
        (division, .deputy, nil, ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]),
        (union, .deputy, nil, ["KT. ……", "……"]), (nil, nil, nil, ["……"]),
    ]

    @Test(arguments: cases.indices) func linesOverTheName(_ index: Int) {
        let (office, signing, capacity, lines) = Self.cases[index]
        let sender = PaperSender(signing: signing, capacity: capacity)
        #expect(Wording(.vietnamese).signature(sender, of: office) == .init(capacity: lines, name: "……"))
    }
}
