import Foundation
import Testing

/// What comes in of many bodies at once, and the command that takes it in.
enum IncomingRound: CaseIterable, CustomTestStringConvertible {
    /// A list of papers, as an e-office exports it.
    case papers
    /// Sheets that bodies filled in.
    case sheets

    var testDescription: String { self == .papers ? "receive" : "collect" }

    /// An office to which it has come, and the command.
    func office() throws -> (office: Office, command: [String]) {
        switch self {
        case .papers:
            let office = try Office()
            let rows = [
                "STT;Số/Ký hiệu;Ngày đến;Cơ quan ban hành;Trích yếu",
                "1;85/BC-SYT;09/06/2021;Sở Y tế tỉnh An Giang;Báo cáo 6 tháng đầu năm 2021 về bình đẳng giới và VSTBPN",
                "2;12/BC-UBND;10/6/2021;UBND huyện An Phú;báo cáo kết quả công tác bình đẳng giới 06 tháng đầu năm 2021",
            ]
            try rows.joined(separator: "\r\n").write(
                to: office.place.appendingPathComponent("den.csv"), atomically: true, encoding: .utf8)
            return (office, ["receive", "den.csv", "--today", "2021-11-20", "--yes"])
        case .sheets:
            let sheets = CollectTests()
            let office = try sheets.office()
            try office.kehoach("form", "an-giang-2021/duty.year", "--xlsx", "phieu")
            try sheets.keep(["so-y-te", "so-tu-phap"], office)
            let received = ["I6": "\"10/11/2021\"", "D7": "1000", "E7": "600", "F7": "400"]
            try sheets.fill(office, "so-y-te", received.merging(["I5": "\"12/BC-SYT\""]) { $1 })
            try sheets.fill(office, "so-tu-phap", received.merging(["I5": "\"13/BC-STP\""]) { $1 })
            return (office, ["collect", "phieu", "--yes"])
        }
    }

    /// Whether a plan has all of it.
    func isTakenIn(_ plan: String) -> Bool {
        let numbers = self == .papers ? ["85/BC-SYT", "12/BC-UBND"] : ["12/BC-SYT", "13/BC-STP"]
        return numbers.allSatisfy(plan.contains)
    }
}
