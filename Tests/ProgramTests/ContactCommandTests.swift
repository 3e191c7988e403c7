import Foundation
import Testing

/// Contacts, calls and promises through the built program.
struct ContactCommandTests {
    private static let list = "danh-ba.csv"
    private static let file = "contacts/an-giang.json"
    private static let duty = "an-giang-2021/duty.sixMonth"

    private func take(_ office: Office, _ rows: [String], _ options: String...) throws -> Office.Outcome {
        try (rows.joined(separator: "\r\n") + "\r\n").write(
            to: office.place.appendingPathComponent(Self.list), atomically: true, encoding: .utf8)
        return try office.run(["contacts", "import", Self.list] + options)
    }

    private let heading = "STT;Đơn vị;Họ và tên;Chức vụ;Số điện thoại;Email;Từ ngày"

    @Test func aListIsComparedThenWrittenOnce() throws {
        let office = try Office()
        let rows = [
            "DANH BẠ ĐẦU MỐI", heading, "1;Sở Y tế;Nguyễn Thị Lan;Chánh Văn phòng;0296 3841 234;lan@syt.vn;1/1/2021",
            "2;;Trần Văn Bình;Chuyên viên;0912345678;;", "3;UBND huyện An Phú;Lê Minh;;;minh@anphu.vn;",
            "4;Công ty Cấp nước;Hoa;;;;",
        ]
        let shown = try take(office, rows)
        #expect(shown.status == 65, "\(shown)")
        #expect(shown.output.contains("3 thêm · 0 sửa · 0 đã có · 1 không nhận được"), "\(shown.output)")
        #expect(!FileManager.default.fileExists(atPath: office.data.appendingPathComponent("contacts").path))
        let written = try take(office, rows, "--yes")
        #expect(written.errors.isEmpty, "\(written.errors)")
        let stored = try office.text(Self.file)
        #expect(stored.contains("\"body\": \"ubnd-huyen@an-phu\"") && stored.contains("Trần Văn Bình"))
        // Of one list the first stands first.
        let asked = try office.kehoach("contacts", "an-giang", "sở y tế", "--format", "json").json
        #expect(asked.compactMap { $0["name"] as? String } == ["Nguyễn Thị Lan", "Trần Văn Bình"])
        let again = try take(office, rows, "--yes")
        #expect(again.output.contains("0 thêm · 0 sửa · 3 đã có · 1 không nhận được"), "\(again.output)")
        #expect(try office.text(Self.file) == stored)
        // Who follows in a post ends whoever held it; nobody is taken away.
        let next = try take(office, [heading, "1;Sở Y tế;Đỗ Thị Mai;Chánh văn phòng;0987;;1/11/2021"], "--yes")
        #expect(next.status == 0 && next.output.contains("thay Nguyễn Thị Lan, đến hết 31/10/2021"), "\(next)")
        let now = try office.kehoach("contacts", "an-giang-2021", "Sở Y tế", "--format", "json").json
        #expect(Set(now.compactMap { $0["name"] as? String }) == ["Trần Văn Bình", "Đỗ Thị Mai"])
        let all = try office.kehoach("contacts", "an-giang", "--past", "--format", "json").json
        #expect(all.count == 4 && all.contains { $0["until"] as? String == "2021-10-31" })
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Self.file) == stored)
        #expect(try office.kehoach("check").status == 0)
    }

    /// Who was entered first is asked first, whatever came later.
    @Test func theOrderOfEntryStays() throws {
        let office = try Office()
        let names = (1...9).map { "Người \($0)" }
        for name in names {
            #expect(try office.kehoach("contacts", "add", "an-giang-2021", "so-y-te", name).status == 0)
        }
        let listed = try office.kehoach("contacts", "an-giang", "sở y tế", "--format", "json").json
        #expect(listed.compactMap { $0["name"] as? String } == names)
    }

    @Test func oneIsAddedAndRemovedByHand() throws {
        let office = try Office()
        let added = try office.kehoach(
            "contacts", "add", "an-giang-2021", "so-y-te", "Nguyễn Thị Lan", "--telephone", "0912", "--mail", "l@syt.vn"
        )
        #expect(added.status == 0, "\(added)")
        let listed = try office.kehoach("contacts")
        #expect(listed.output.contains("Nguyễn Thị Lan") && listed.output.contains("0912"), "\(listed)")
        let id = try #require(try office.kehoach("contacts", "--format", "json").json.first?["id"] as? String)
        #expect(try office.kehoach("contacts", "remove", id).status == 0)
        #expect(try office.kehoach("contacts", "--format", "json").json.isEmpty)
        #expect(try office.kehoach("contacts", "remove", id).status == 1)
        #expect(try office.kehoach("contacts", "add", "an-giang-2021", "so-la", "Ai").status == 65)
        for mail in ["not-a-mail", "a@b", "@syt.vn", "a b@syt.vn", "a@@syt.vn", "a@syt..vn"] {
            let refused = try office.kehoach("contacts", "add", "an-giang-2021", "so-y-te", "Ai", "--mail", mail)
            #expect(refused.status == 65 && refused.output.contains("“\(mail)” không phải địa chỉ thư"), "\(refused)")
        }
        let two = try office.kehoach(
            "contacts", "add", "an-giang-2021", "so-y-te", "Ai", "--mail", "a@syt.vn; b@x.gov.vn")
        #expect(two.status == 0, "\(two)")
    }

    @Test func whatIsNoListIsRefused() throws {
        let office = try Office()
        let outcome = try take(office, ["a;b", "1;2"])
        #expect(outcome.status == 65 && outcome.errors.contains("không phải danh bạ"), "\(outcome)")
    }

    @Test func theLateAreWrittenToAndCalled() throws {
        let office = try Office()
        _ = try take(
            office,
            [
                heading, "1;Sở Y tế;Lan;;0296 1;lan@syt.vn;", "2;Sở Tài chính;Bình;;;binh@stc.vn;",
                "3;UBND huyện An Phú;Minh;;0912;;",
            ], "--yes")
        let mail = try office.kehoach("contacts", "--late", Self.duty)
        #expect(mail.status == 0 && mail.output.hasSuffix("\n"), "\(mail)")
        #expect(Set(mail.output.dropLast().components(separatedBy: "; ")) == ["lan@syt.vn", "binh@stc.vn"])
        #expect(mail.errors.contains("Chưa có địa chỉ thư") && mail.errors.contains("An Phú"))
        _ = try office.kehoach(
            "call", Self.duty, "Sở Y tế", "--on", "1/11", "--promised", "8/11", "--person", "chị Lan")
        let sheet = try office.kehoach("export", "calls", Self.duty)
        let lines = sheet.output.components(separatedBy: "\r\n")
        let line = try #require(lines.first { $0.contains("Sở Y tế") }, "\(sheet)")
        for part in ["Lan", "0296 1", "lan@syt.vn", "156", "01/11/2021", "08/11/2021"] {
            #expect(line.contains(part), "\(part): \(line)")
        }
        let workbook = try office.kehoach("export", "calls", "an-giang-2021", "--out", "goi.xlsx")
        #expect(workbook.status == 0, "\(workbook)")
        try office.kehoach("submit", Self.duty, "so-y-te")
        #expect(try !office.kehoach("contacts", "--late", Self.duty).output.contains("lan@syt.vn"))
        #expect(try office.kehoach("contacts", "--late", "dak-lak-2020").status == 1)
    }

    @Test func aPromiseIsToldUntilItIsKept() throws {
        let office = try Office()
        let before = try office.text(Office.planFile)
        let called = try office.kehoach(
            "call", Self.duty, "so-y-te", "--on", "1/11", "--promised", "9/11", "--person", "chị Lan", "--note",
            "bận họp")
        #expect(called.status == 0, "\(called)")
        let plan = try office.text(Office.planFile)
        #expect(plan.contains("\"calls\"") && plan.contains("\"promised\": \"2021-11-09\""))
        let today = try office.kehoach("today")
        #expect(
            today.output.contains("Đã hứa mà chưa nộp (1)") && today.output.contains("quá 3 ngày"), "\(today.output)")
        let early = try office.kehoach("today", "--today", "2021-11-09")
        #expect(!early.output.contains("Đã hứa"))
        let report = try #require(
            try office.kehoach("reports", Self.duty, "--format", "json").json.first {
                $0["agency"] as? String == "so-y-te"
            })
        #expect(report["promised"] as? String == "2021-11-09" && report["calledPerson"] as? String == "chị Lan")
        #expect(try office.kehoach("reports", Self.duty).output.contains("hứa 09/11, quá 3 ngày"))
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(try office.kehoach("today", "--format", "json").output.utf8))
                as? [String: Any])
        let promises = try #require(object["promises"] as? [[String: Any]])
        #expect(promises.count == 1 && promises[0]["days"] as? Int == 3)
        try office.kehoach("submit", Self.duty, "so-y-te")
        #expect(try !office.kehoach("today").output.contains("Đã hứa"))
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == before)
        #expect(try office.kehoach("history", Self.duty).output.contains("hứa 09/11/2021"))
        #expect(
            try office.kehoach("call", Self.duty, "so-y-te", "--on", "5/11", "--promised", "4/11/2021").status == 64)
        #expect(try office.kehoach("call", Self.duty, "ban-dan-toc").status != 0)
    }

    @Test func aCallAboutWhatIsInIsAsked() throws {
        let office = try Office()
        try office.kehoach("submit", Self.duty, "so-y-te", "--on", "5/11/2021")
        let asked = try office.kehoach("call", Self.duty, "so-y-te", "--on", "10/11")
        #expect(asked.status == 64 && asked.errors.contains("Sở Y tế đã nộp báo cáo này ngày 05/11/2021"), "\(asked)")
        #expect(try !office.text(Office.planFile).contains("\"calls\""))
        let meant = try office.kehoach("call", Self.duty, "so-y-te", "--on", "10/11", "--yes")
        #expect(meant.status == 0 && meant.output.contains("gọi Sở Y tế + 10/11/2021\n"), "\(meant)")
        let two = try office.kehoach("call", Self.duty, "so-tu-phap", "--on", "10/11", "--note", "bận\nhọp")
        #expect(two.status == 0 && two.output.contains("10/11/2021: bận họp\n"), "\(two)")
    }

    /// The lines of README, from the folder above the data.
    @Test func whatReadmeSaysWorks() throws {
        let office = try Office()
        let rows = [heading, "1;Sở Y tế;Nguyễn Thị Lan;Chánh Văn phòng;0296 3841 234;lan@syt.vn;1/1/2021"]
        try rows.joined(separator: "\n").write(
            to: office.place.appendingPathComponent("danh-ba.xlsx"), atomically: true, encoding: .utf8)
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let section = try #require(
            try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n## Whom to call\n").last)
        let lines = section.components(separatedBy: "\n## ")[0].components(separatedBy: "\n")
            .filter { $0.hasPrefix("    kehoach ") }
        #expect(lines.count == 5)
        for line in lines {
            let outcome = try office.shell(line.replacing("    kehoach ", with: "\"$kehoach\" "))
            #expect(outcome.status == 0, "\(line): \(outcome)")
        }
    }
}
