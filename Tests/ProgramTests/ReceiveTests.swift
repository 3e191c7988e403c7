import Foundation
import Testing

/// Lists of incoming papers, as document systems write them and as lines are pasted.
struct ReceiveTests {
    private static let list = "van-ban-den.csv"

    private func receive(_ office: Office, _ rows: [String], _ options: String...) throws -> Office.Outcome {
        try (rows.joined(separator: "\r\n") + "\r\n").write(
            to: office.place.appendingPathComponent(Self.list), atomically: true, encoding: .utf8)
        return try office.run(["receive", Self.list, "--today", "2021-11-20"] + options)
    }

    private let heading = "STT;Số/Ký hiệu;Ngày đến;Cơ quan ban hành;Trích yếu"

    @Test func threeHeapsAreToldApartAndWrittenOnce() throws {
        let office = try Office()
        let rows = [
            heading,
            "1;85/BC-SYT;09/06/2021;Sở Y tế tỉnh An Giang;Báo cáo 6 tháng đầu năm 2021 về bình đẳng giới và VSTBPN",
            "2;12/BC-UBND;10/6/2021;UBND huyện An Phú;báo cáo kết quả công tác bình đẳng giới 06 tháng đầu năm 2021",
            "3;9/KH-STC;20/3/2021;Sở Tài chính;Kế hoạch hoạt động vì sự tiến bộ của phụ nữ năm 2021",
            "4;77/CV-X;1/6/2021;Công ty Cấp nước;về việc cấp nước",
            "5;3/BC-STP;1/6/2021;Sở Tư pháp;Báo cáo công tác cải cách hành chính 6 tháng",
            "6;4/BC-STP;;Sở Tư pháp;Báo cáo bình đẳng giới 6 tháng đầu năm 2021",
        ]
        let before = try office.text(Office.planFile)
        let shown = try receive(office, rows)
        #expect(shown.status == 75, "\(shown)")
        #expect(shown.output.contains("3 chắc chắn · 1 còn phải chọn · 0 đã ghi · 2 không phải"), "\(shown.output)")
        #expect(try office.text(Office.planFile) == before)
        let written = try receive(office, rows, "--yes")
        #expect(written.status == 75, "\(written)")
        let after = try office.text(Office.planFile)
        for part in ["85/BC-SYT", "12/BC-UBND", "9/KH-STC", "2021-06-09"] { #expect(after.contains(part), "\(part)") }
        #expect(!after.contains("77/CV-X") && !after.contains("3/BC-STP") && !after.contains("4/BC-STP"))
        let again = try receive(office, rows, "--yes")
        #expect(again.output.contains("0 chắc chắn · 1 còn phải chọn · 3 đã ghi · 2 không phải"), "\(again.output)")
        #expect(try office.text(Office.planFile) == after)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == before)
    }

    /// What came in already under another number, two lines for one report, a year that is none of the plan's.
    @Test func whatIsNotCertainIsLeft() throws {
        let office = try Office()
        try office.kehoach(
            "submit", "an-giang-2021/duty.sixMonth", "so-y-te", "--number", "80/BC-SYT", "--on", "1/6/2021")
        let before = try office.text(Office.planFile)
        let outcome = try receive(
            office,
            [
                heading, "1;85/BC-SYT;9/6/2021;Sở Y tế;Báo cáo bình đẳng giới 6 tháng đầu năm 2021",
                "2;1/BC-STC;9/6/2021;Sở Tài chính;Báo cáo bình đẳng giới 6 tháng đầu năm 2021",
                "3;2/BC-STC;9/6/2021;Sở Tài chính;Báo cáo bình đẳng giới 6 tháng đầu năm 2021",
                "4;5/BC-STP;9/6/2021;Sở Tư pháp;Báo cáo bình đẳng giới 6 tháng đầu năm 2019",
                "5;6/UBND;9/6/2021;UBND huyện;Báo cáo bình đẳng giới 6 tháng đầu năm 2021",
                "6;7/BC-STP;9/6/2031;Sở Tư pháp;Báo cáo bình đẳng giới 6 tháng đầu năm 2021",
            ])
        #expect(outcome.output.contains("đã có 80/BC-SYT"), "\(outcome.output)")
        #expect(outcome.output.contains("Dòng 4 · ") || outcome.output.contains("? Dòng 4"))
        #expect(outcome.output.contains("· Dòng 5") && outcome.output.contains("về việc khác"))
        #expect(outcome.output.contains("? Dòng 7") && outcome.output.contains("ngày chưa tới"))
        #expect(outcome.output.contains("? Dòng 6") && outcome.output.contains("của nhiều cơ quan"))
        #expect(outcome.output.components(separatedBy: "nhiều văn bản cho báo cáo này").count == 3, "neither of two")
        #expect(try office.text(Office.planFile) == before)
    }

    private static let others = [
        "91/CV;10/11/2021;UBND huyện Phú Tân;Xin gia hạn nộp báo cáo kết quả bình đẳng giới năm 2021",
        "8/GM;9/11/2021;Công an tỉnh;Giấy mời họp về báo cáo bình đẳng giới năm 2021",
        "95/BC;9/11/2021;Sở Tài chính;Dự thảo báo cáo bình đẳng giới năm 2021",
        "12/CV-SYT;9/11/2021;Sở Y tế;Về việc tổ chức Tháng hành động năm 2021",
        "96/BC;9/11/2020;Sở Tư pháp;Báo cáo kết quả bình đẳng giới năm 2021",
    ]

    /// What is written about a report is none.
    @Test(arguments: others) func aPaperAboutAReportIsNotTakenForIt(_ row: String) throws {
        let office = try Office()
        let outcome = try receive(office, ["Số ký hiệu;Ngày đến;Nơi gửi;Trích yếu", row], "--yes")
        #expect(!outcome.output.contains("+ Dòng"), "\(outcome)")
        #expect(try !office.text(Office.planFile).contains("\"\(row.prefix { $0 != ";" })\""))
    }

    /// The history names the bodies of a round, programs get their ids.
    @Test func theHistoryNamesBodies() throws {
        let office = try Office()
        try office.kehoach("submit", "an-giang-2021/duty.year", "chau-phu", "--number", "85/BC-UBND")
        #expect(try office.kehoach("history").output.contains("UBND huyện Châu Phú đã nộp: không có → 85/BC-UBND"))
        #expect(try office.kehoach("undo").output.contains("UBND huyện Châu Phú đã nộp"))
        #expect(try office.kehoach("history", "--format", "json").output.contains("ubnd-huyen@chau-phu"))
    }

    @Test func linesArePastedWithoutAHeading() throws {
        let office = try Office()
        let outcome = try receive(
            office,
            [
                "85/BC-SYT\t9/6/2021\tSở Y tế\tBáo cáo bình đẳng giới 6 tháng đầu năm 2021",
                "1/BC-STC\t10/6/2021\tSở Tài chính\tnhư trên",
            ])
        #expect(outcome.status == 0 && outcome.output.contains("+ Dòng 1"), "\(outcome)")
        #expect(try receive(office, ["một dòng chữ"]).status == 65)
        #expect(try receive(office, ["a,b,c", "1,2,3"]).status == 65)
    }
}
