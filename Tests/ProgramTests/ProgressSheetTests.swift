import Foundation
import Testing

/// A tracking sheet goes out, is filled in by an office and comes back.
struct ProgressSheetTests {
    private static let sheet = "theo-doi.csv"

    /// The sheet of a plan, as rows of cells.
    private func exported(_ office: Office, _ plan: String = "an-giang-2021") throws -> [[String]] {
        let made = try office.kehoach("export", "tasks", "ke-hoach:\(plan)", "--out", Self.sheet, "--overwrite")
        #expect(made.status == 0, "\(made)")
        let text = try String(contentsOf: office.place.appendingPathComponent(Self.sheet), encoding: .utf8)
        return text.components(separatedBy: "\r\n").dropLast().map(cells)
    }

    private func cells(_ line: String) -> [String] {
        var (cells, cell, isQuoted) = ([String](), "", false)
        for letter in line.unicodeScalars {
            switch letter {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                cells.append(cell)
                cell = ""
            default: cell.unicodeScalars.append(letter)
            }
        }
        return cells + [cell]
    }

    private func save(_ rows: [[String]], _ office: Office, separator: String = ",", mark: String = "") throws {
        let lines = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
        }
        try (mark + lines.joined(separator: "\r\n") + "\r\n").write(
            to: office.place.appendingPathComponent(Self.sheet), atomically: true, encoding: .utf8)
    }

    private func row(_ ref: String, _ rows: [[String]]) throws -> Int {
        try #require(rows.firstIndex { $0.count > 12 && $0[12] == "an-giang-2021/\(ref)" })
    }

    private func task(_ office: Office, _ ref: String) throws -> [String: Any] {
        let output = try office.kehoach("show", "an-giang-2021/\(ref)", "--format", "json").output
        return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    @Test func whatWasFilledInComesBackAsOneStep() throws {
        let office = try Office()
        var rows = try exported(office)
        let place = try row("IV.6.1", rows)
        (rows[place][9], rows[place][10]) = ("Đã hoàn thành", "12/BC-SYT ngày 05/3/2021; 13/BC-SYT")
        rows[place][11] = "đã gửi bản giấy"
        try save(rows, office)
        let before = try office.text(Office.planFile)
        let shown = try office.kehoach("import-progress", Self.sheet)
        #expect(shown.status == 0, "\(shown)")
        #expect(
            shown.output.contains(
                "+ Dòng \(place + 1) an-giang-2021/IV.6.1  trạng thái: đã hoàn thành, ngày 05/3/2021"))
        #expect(shown.output.contains("1 nhiệm vụ đổi") && shown.output.contains("thêm --yes"))
        #expect(try office.text(Office.planFile) == before)
        let taken = try office.kehoach("import-progress", Self.sheet, "--yes")
        #expect(taken.status == 0, "\(taken)")
        let text = try office.text(Office.planFile)
        for part in ["12/BC-SYT", "13/BC-SYT", "đã gửi bản giấy", "2021-03-05"] { #expect(text.contains(part)) }
        // Taken already: nothing more comes of it.
        let again = try office.kehoach("import-progress", Self.sheet, "--yes")
        #expect(again.status == 0 && again.output.contains("0 nhiệm vụ đổi"), "\(again)")
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == before)
    }

    @Test func anUntouchedSheetChangesNothing() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "7/BC ngày 1/3/2021", "--note", "a; b")
        for separator in [",", ";", "\t"] {
            try save(try exported(office), office, separator: separator, mark: "\u{FEFF}")
            let outcome = try office.kehoach("import-progress", Self.sheet, "--yes", "--all")
            #expect(outcome.status == 0 && outcome.output.contains("0 nhiệm vụ đổi"), "\(separator) \(outcome)")
            #expect(!outcome.output.contains("xóa bớt") && !outcome.output.contains("không nhận"), "\(outcome)")
        }
    }

    @Test func whatBothChangedIsToBeDecided() throws {
        let office = try Office()
        var rows = try exported(office)
        let place = try row("IV.6.1", rows)
        (rows[place][9], rows[place][11]) = ("tạm hoãn", "chờ kinh phí")
        try save(rows, office)
        try office.kehoach("start", "an-giang-2021/IV.6.1")
        let asked = try office.kehoach("import-progress", Self.sheet, "--yes")
        #expect(asked.status == 75 && asked.output.contains("! Dòng"), "\(asked)")
        #expect(asked.output.contains("khi xuất: chưa thực hiện; nay: đang thực hiện"))
        #expect(try !office.text(Office.planFile).contains("chờ kinh phí"))
        #expect(try office.kehoach("import-progress", Self.sheet, "--yes", "--mine", "--theirs").status == 64)
        #expect(try office.kehoach("import-progress", Self.sheet, "--yes", "--mine").status == 0)
        #expect(try office.text(Office.planFile).contains("chờ kinh phí"))
        #expect(try office.text(Office.planFile).contains("\"inProgress\""))
        #expect(try office.kehoach("import-progress", Self.sheet, "--yes", "--theirs").status == 0)
        #expect(try office.text(Office.planFile).contains("\"suspended\""))
    }

    @Test func whatIsNotCertainIsNotTaken() throws {
        let office = try Office()
        let rows = try exported(office)
        var bare = rows.map { Array($0.prefix(12)) }
        let place = try row("IV.6.1", rows)
        bare[place][9] = "đã hoàn thành"
        // A sheet that somebody typed anew, with a title above and its columns the other way round.
        bare = [["BẢNG THEO DÕI"], []] + bare.map { $0.reversed() }
        try save(bare, office)
        let asked = try office.kehoach("import-progress", Self.sheet, "--yes")
        #expect(asked.status == 75 && asked.output.contains("tìm theo ký hiệu mục"), "\(asked)")
        #expect(asked.output.contains("? Dòng \(place + 3) "))
        let taken = try office.kehoach("import-progress", Self.sheet, "--yes", "--all", "--on", "1/3/2021")
        #expect(taken.status == 0, "\(taken)")
        #expect(try office.text(Office.planFile).contains("2021-03-01"))
    }

    /// A task of several bodies, one that follows its reports, a word that is no status, a record that is gone.
    @Test func whatCannotBeTakenIsNamed() throws {
        let office = try Office()
        var rows = try exported(office)
        let several = try row("III.1", rows)
        rows[several][9] = "đã hoàn thành"
        let follows = try row("V.1", rows)
        rows[follows][9] = "đã hoàn thành"
        let odd = try row("IV.6.1", rows)
        rows[odd][9] = "xong rồi"
        var gone = rows[odd]
        (gone[9], gone[12]) = ("đã hoàn thành", "an-giang-2021/IX.9.9")
        rows.append(gone)
        try save(rows, office)
        let before = try office.text(Office.planFile)
        let outcome = try office.kehoach("import-progress", Self.sheet, "--yes")
        #expect(outcome.status == 75, "\(outcome)")
        #expect(outcome.output.contains("cho cả 25 cơ quan"))
        #expect(outcome.output.contains("ghi bằng submit"))
        #expect(outcome.output.contains("không hiểu trạng thái “xong rồi”"))
        #expect(outcome.output.contains("không có nhiệm vụ này"))
        #expect(try office.text(Office.planFile) == before)
        let all = try office.kehoach("import-progress", Self.sheet, "--yes", "--all")
        #expect(all.status == 65, "\(all)")
        #expect(try office.text(Office.planFile) != before)
    }

    @Test func otherFilesAreNoSheets() throws {
        let office = try Office()
        let place = office.place.appendingPathComponent(Self.sheet)
        for (bytes, said) in [
            (Data(), "không có chữ"), (Data("a,b\r\n1,2\r\n".utf8), "hàng tiêu đề"),
            (Data([0xD0, 0xCF, 0x11, 0xE0, 0]), ".xlsx"), (Data("%PDF-1.7\n".utf8), ".xlsx"),
            (Data("PK\u{3}\u{4}rubbish".utf8), "hỏng"),
        ] {
            try bytes.write(to: place)
            let outcome = try office.kehoach("import-progress", Self.sheet)
            #expect(outcome.status == 65 && outcome.errors.contains(said), "\(outcome)")
        }
        #expect(try office.kehoach("import-progress", "nowhere.xlsx").status == 66)
    }

    /// Rows that were sorted without their hidden columns, a task twice, a day that there is not, bars in a note.
    @Test func whatLooksRightAndIsNotIsAsked() throws {
        let office = try Office()
        try office.kehoach("note", "an-giang-2021/IV.6.1", "a | b; c")
        try office.kehoach("note", "an-giang-2021/IV.6.1", "d")
        var rows = try exported(office)
        let (place, other) = (try row("IV.6.1", rows), try row("IV.1.2", rows))
        rows[place][9] = "đã hoàn thành"
        rows[other][10] = "5/BC ngày 31/2/2021"
        var twice = rows[place]
        twice[10] = "7/BC; 7/BC"
        rows.append(twice)
        var moved = rows[try row("IV.1.3.1", rows)]
        rows.removeAll { $0 == moved }
        (moved[1], moved[9]) = ("IV.9.9 Việc khác", "đã hoàn thành")
        rows.append(moved)
        try save(rows, office)
        let outcome = try office.kehoach("import-progress", Self.sheet)
        // One row above it is gone, and the heading is a row, too.
        #expect(
            outcome.output.contains("+ Dòng \(place) an-giang-2021/IV.6.1  trạng thái: đã hoàn thành"), "\(outcome)"
        )
        #expect(outcome.output.contains("đã có ở dòng \(place)") && !outcome.output.contains("ghi chú: +"))
        #expect(outcome.output.contains("ngày của văn bản cần xem lại") && outcome.output.contains("mã ẩn"))
        #expect(outcome.output.contains("2 còn phải chọn"))
    }

    /// Through the writer and the reader of workbooks.
    @Test func aWorkbookComesBackAsItWent() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "7/BC ngày 1/3/2021")
        let made = try office.kehoach("export", "tasks", "ke-hoach:an-giang-2021", "--out", "theo-doi.xlsx")
        #expect(made.status == 0)
        try office.kehoach("undo")
        let back = try office.kehoach("import-progress", "theo-doi.xlsx", "--yes")
        // The sheet says what it said when it was made: the undo is the newer word.
        #expect(back.status == 0 && back.output.contains("0 nhiệm vụ đổi · 70 như cũ"), "\(back)")
    }
}
