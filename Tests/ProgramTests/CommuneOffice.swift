import Foundation
import PlanDocuments
import Testing

/// The office of a province of today, with a plan of its own and a form that its communes fill in.
final class CommuneOffice {
    private let office: Office
    var place: URL { office.place }
    var today: String {
        get { office.environment["KEHOACH_TODAY"] ?? "" }
        set { office.environment["KEHOACH_TODAY"] = newValue }
    }

    init() throws {
        office = try Office(withData: false)
        #expect(try office.kehoach("init", "data").status == 0)
        let folder = office.data.appendingPathComponent("forms")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try """
        { "$schema": "../schema/forms.schema.json", "unit": "an-giang-2025", "forms": [ { "id": "xa",
          "title": "Biểu 6 tháng của cấp xã", "reports": ["sixMonthReport"], "figures": [
          { "id": "1", "label": "Số người được tuyên truyền", "unit": "người", "byGender": true },
          { "id": "2", "label": "Đại biểu HĐND", "unit": "người", "byGender": true, "adds": "latest" },
          { "id": "3", "label": "Số buổi tuyên truyền", "unit": "buổi" },
          { "id": "4", "label": "Tỷ lệ nữ lãnh đạo chủ chốt", "unit": "%", "adds": "recomputed" } ] } ] }
        """.write(to: folder.appendingPathComponent("an-giang-2025.json"), atomically: true, encoding: .utf8)
    }

    @discardableResult
    func kehoach(_ arguments: String...) throws -> Office.Outcome { try office.run(arguments) }
    func run(_ arguments: [String]) throws -> Office.Outcome { try office.run(arguments) }
    func reports(_ arguments: String...) throws -> Office.Outcome { try office.run(["reports"] + arguments) }
    func text(_ file: String) throws -> String { try office.text(file) }

    /// The plan of the year in which the province began, with a report that all communes owe.
    func makePlan() throws {
        for line in [
            ["plan", "new", "An Giang", "2025"],
            ["section", "add", "an-giang-2025", "Tổ chức thực hiện", "--part", "implementation"],
            ["block", "add", "an-giang-2025", "so-noi-vu", "--under", "I"],
            ["task", "add", "an-giang-2025", "Tổng hợp báo cáo 6 tháng", "--under", "I.1"],
            [
                "duty", "add", "an-giang-2025/I.1.a", "--kind", "sixMonthReport", "--who", "ubnd-xa@*", "--to-whom",
                "so-noi-vu", "--before", "10/7",
            ],
        ] {
            let outcome = try run(line)
            #expect(outcome.status == 0, "\(line): \(outcome)")
        }
    }

    func put(_ plan: String, inForceOn day: String, number: String) throws {
        let signed = try kehoach(
            "plan", "edit", plan, "--number", number, "--issued", day, "--signer", "Lê Văn An")
        let state = try kehoach("plan-state", plan, "inForce")
        #expect(signed.status == 0 && state.status == 0, "\(signed) \(state)")
    }

    func sendForms(_ duty: String, to folder: String) throws {
        let made = try kehoach("form", duty, "--xlsx", folder)
        #expect(made.status == 0 && made.errors.contains("102 phiếu"), "\(made)")
    }

    /// The names of the sheets in a folder, in their order.
    func sheets(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place.appendingPathComponent(folder).path).sorted()
    }

    func fill(_ name: String, in folder: String, _ cells: [String: String]) throws {
        let file = place.appendingPathComponent(folder).appendingPathComponent(name)
        try SheetFile(file).fill(cells, into: file)
    }

    struct Commune: Decodable {
        let id: String
        let kind: String
        let name: String
        /// What letters call its kind.
        var word: String { ["commune": "xã", "ward": "phường"][kind] ?? "đặc khu" }
    }

    /// The communes of the province, as its file has them.
    var communes: [Commune] {
        get throws {
            struct Units: Decodable { let units: [Commune] }
            let file = office.data.appendingPathComponent("units/an-giang-2025.json")
            return try JSONDecoder().decode(Units.self, from: Data(contentsOf: file)).units
        }
    }

    /// Writes a register of incoming papers as document systems export it: a hundred and forty rows, of which most are
    /// the reports of communes, under the names that people type.
    func writeRegister(without missing: Set<String>, to name: String) throws {
        let others = [
            ("Sở Y tế tỉnh An Giang", "Báo cáo công tác phòng, chống dịch 6 tháng đầu năm 2026", "/BC-SYT"),
            ("UBND tỉnh An Giang", "V/v triển khai công tác bình đẳng giới năm 2026", "/UBND-VX"),
            ("Bộ Nội vụ", "Giấy mời dự hội nghị bình đẳng giới", "/GM-BNV"),
            ("UBND xã An Phú", "Báo cáo giảm nghèo 6 tháng đầu năm 2026", "/BC-UBND"),
            ("UBND phường Long Xuyên", "V/v xin gia hạn nộp báo cáo 6 tháng về bình đẳng giới", "/UBND-VX"),
        ]
        let subjects = [
            "Báo cáo kết quả 6 tháng đầu năm 2026 công tác bình đẳng giới và vì sự tiến bộ của phụ nữ",
            "V/v báo cáo 6 tháng công tác bình đẳng giới", "Báo cáo sơ kết 06 tháng đầu năm 2026 về bình đẳng giới",
        ]
        var rows: [(number: String, day: Int, sender: String, subject: String)] = []
        // In the order of their sheets, by which they number their reports.
        let inOrder = try communes.sorted { $0.id + ".xlsx" < $1.id + ".xlsx" }
        for (place, commune) in inOrder.enumerated() where !missing.contains(commune.id) {
            let (word, name) = (commune.word, commune.name)
            let senders = [
                "UBND \(word) \(name)", "Ủy ban nhân dân \(word) \(name)", "UBND \(word) \(name), tỉnh An Giang",
                "ỦY BAN NHÂN DÂN \(word) \(name)".uppercased(), "UBND \(name)", "\(word) \(name)",
            ]
            rows.append(
                (
                    "\(place + 10)/BC-UBND", place % 9 + 1, senders[place % senders.count],
                    subjects[place % subjects.count]
                ))
        }
        while rows.count < 140 {
            let (sender, subject, symbol) = others[rows.count % others.count]
            rows.insert(
                ("\(rows.count + 200)\(symbol)", rows.count % 9 + 2, sender, subject), at: rows.count * 7 % 89)
        }
        let sheet = Spreadsheet(
            name: "Văn bản đến",
            columns: [
                .init("STT", width: 5), .init("Số/Ký hiệu", width: 15), .init("Ngày đến", width: 12),
                .init("Cơ quan ban hành", width: 40), .init("Trích yếu nội dung", width: 60),
            ],
            rows: rows.enumerated().map { place, row in
                [
                    .number(place + 1), .text(row.number), .day(46_203 + row.day, written: "\(row.day)/7/2026"),
                    .text(row.sender), .text(row.subject),
                ]
            })
        try Data(try WorkbookWriter().bytes(of: sheet)).write(to: place.appendingPathComponent(name))
    }
}

/// What a commune fills in; its sheet has people in line 7, delegates in 8, meetings in 9, a share in 10.
struct CommuneSheet {
    let people: Int
    let women: Int
    let meetings: Int
    let leaders: Int
    private let place: Int
    private let year: Int

    init(_ place: Int, year: Int, isDoubled: Bool = false) {
        (self.place, self.year) = (place, year)
        people = (1_000 + place * 7) * (isDoubled ? 2 : 1)
        women = people / 2 + year % 3
        meetings = 3 + place % 5
        leaders = 1 + place % 3
    }

    var cells: [String: String] {
        var cells = [
            "I5": "\"\(place + 10)/BC-UBND\"", "I6": "\"\(place % 8 + 1)/7/\(year)\"", "D7": "\(people)",
            "E7": "\(women)",
            "F7": "\(people - women)", "D8": "25", "E8": "8", "F8": "17", "D9": "\(meetings)", "G10": "\(leaders)",
            "H10": "5",
        ]
        if place % 10 == 0 { cells["I11"] = "\"Thiếu kinh phí\"" }
        return cells
    }

    /// What sheets come to.
    struct Sum {
        private(set) var people = 0
        private(set) var women = 0
        private(set) var delegates = 0
        private(set) var meetings = 0
        private var leaders = 0
        private var offices = 0

        mutating func add(_ sheet: CommuneSheet) {
            people += sheet.people
            women += sheet.women
            delegates += 25
            meetings += sheet.meetings
            leaders += sheet.leaders
            offices += 5
        }

        /// In percent with at most two decimals.
        var share: String {
            let hundredths = (leaders * 10_000 * 2 + offices) / (offices * 2)
            let digits = String(hundredths % 100 + 100).dropFirst()
            let decimals = digits.hasSuffix("00") ? "" : digits.hasSuffix("0") ? "." + digits.prefix(1) : "." + digits
            return String(hundredths / 100) + decimals
        }
    }
}
