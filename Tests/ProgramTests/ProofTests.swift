import DocumentReading
import Foundation
import Testing

/// What LibreOffice makes of our papers and sheets, and calendars of our days.
@Suite(.serialized) struct ProofTests {
    private static let day = "2021-12-20"

    private static let year = ["report", "an-giang-2021", "--period", "year"]

    /// Every kind of paper, and on how many pages it stands.
    private static let papers: [(name: String, arguments: [String], pages: ClosedRange<Int>)] = [
        ("letter", ["remind", "an-giang-2021", "--duty", "year", "--agency", "long-xuyen"], 1...1),
        ("second-letter", ["remind", "an-giang-2021", "--duty", "year", "--agency", "long-xuyen"], 1...1),
        ("letter-to-districts", ["remind", "an-giang-2021", "--duty", "year", "--agency", "ubnd-huyen@*"], 2...2),
        ("six-month-report", ["report", "an-giang-2021", "--period", "six-month"], 10...20),
        ("consolidated-report", year + ["--form", "consolidated"], 5...9),
        ("commune-report", year + ["--of", "chau phu", "--form", "commune"], 1...2),
        ("department-report", year + ["--of", "so y te"], 3...5),
        (
            "plan", ["export", "an-giang-2021", "--with", "submission", "--with", "decision", "--with", "covering"],
            12...16
        ), ("month-plan", ["export", "action-month", "an-giang-2021", "--paper", "plan"], 1...2),
        ("month-programme", ["export", "action-month", "an-giang-2021", "--paper", "programme"], 1...1),
        ("month-report", ["export", "action-month", "an-giang-2021", "--paper", "closing"], 2...3),
    ]

    private func office() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = ProofTests.day
        for arguments in [
            [
                "activity", "add", "an-giang-2021", "--title", "Lễ phát động", "--from", "2021-11-15", "--time", "8:00",
                "--place", "Hội trường A, tầng 2; Long Xuyên", "--lead", "so-ldtbxh",
            ],
            ["activity", "add", "an-giang-2021", "--title", "Tọa đàm", "--from", "2021-11-24"],
            ["done", "an-giang-2021/act.1", "--on", "2021-11-15"],
            ["done", "an-giang-2021/IV.1.2", "--on", "2021-03-20", "--evidence", "12/KH-SLĐTBXH ngày 20/3/2021"],
        ] { #expect(try office.run(arguments).status == 0, "\(arguments)") }
        return office
    }

    // MARK: Papers

    @Test(.enabled(if: Proof.isPossible(.soffice, .pdftotext, .pdfinfo)))
    func everyPaperIsPrintedWholeByLibreOffice() throws {
        let office = try office()
        var words: [String: Set<String>] = [:]
        for paper in ProofTests.papers {
            if paper.name == "second-letter" {
                // What it follows.
                #expect(try office.run(paper.arguments + ["--out", "first.txt"]).status == 0)
            }
            let draft = paper.arguments[0] == "remind" ? ["--no-register"] : []
            for form in ["docx", "odt"] {
                let made = try office.run(paper.arguments + draft + ["--out", "\(paper.name)-\(form).\(form)"])
                #expect(made.status == 0, "\(made)")
            }
            let text = try office.run(paper.arguments + ["--format", "md"]).output
            words[paper.name] = text.replacing("<br>", with: " ").letterRuns
        }
        let files = ProofTests.papers.flatMap { paper in ["docx", "odt"].map { "\(paper.name)-\($0).\($0)" } }
        try Proof.convert(files, to: "pdf", in: office.place)
        for paper in ProofTests.papers {
            for form in ["docx", "odt"] {
                try expectWhole(
                    "pdf/\(paper.name)-\(form).pdf", papers: paper.name == "plan" ? 4 : 1, pages: paper.pages,
                    words: words[paper.name] ?? [], in: office)
            }
        }
    }

    @Test(.enabled(if: Proof.isPossible(.soffice, .pdftotext, .pdfinfo))) func aPaperIsPDFAtOnce() throws {
        let office = try office()
        let letter = ["remind", "an-giang-2021", "--duty", "year", "--agency", "ubnd-huyen@*"]
        let made = try office.run(letter + ["--no-register", "--out", "thu.pdf"])
        // The font that is there looks like the one that is asked for: nothing to tell.
        #expect(made.status == 0 && !made.errors.contains("phông"), "\(made)")
        let words = try office.run(letter + ["--format", "md"]).output.replacing("<br>", with: " ").letterRuns
        try expectWhole("thu.pdf", papers: 1, pages: 2...2, words: words, in: office)
    }

    @Test(.enabled(if: Proof.isPossible(.soffice, .pdftotext, .pdfinfo)), arguments: ["vi", "en"])
    func theGuideTakesTwoPages(_ language: String) throws {
        let office = try office()
        for form in ["docx", "odt"] {
            let file = "guide-\(form).\(form)"
            #expect(try office.kehoach("guide", "--lang", language, "--out", file).status == 0)
            try Proof.convert([file], to: "pdf", in: office.place)
            #expect(try Proof.pages(of: "pdf/guide-\(form).pdf", in: office.place).0 == 2, "\(file)")
        }
    }

    private func expectWhole(
        _ file: String, papers: Int, pages: ClosedRange<Int>, words: Set<String>, in office: Office
    ) throws {
        let (count, lines) = try Proof.pages(of: file, in: office.place)
        #expect(pages.contains(count), "\(file): \(count)")
        for text in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"] {
            #expect(lines.count { $0.contains(text) } == papers, "\(file): \(text)")
        }
        #expect(lines.count { $0.contains(/(An Giang|Châu Phú), ngày .+ tháng .+ năm 2021/) } >= papers, "\(file)")
        let printed = lines.joined(separator: " ").letterRuns
        #expect(words.subtracting(printed) == [], "\(file)")
        #expect(printed.subtracting(words) == [], "\(file)")
        // The first page of a paper and of an annex bears no number.
        let numbers = lines.compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
        #expect(!numbers.contains(1), "\(file)")
    }

    // MARK: Sheets

    private func cells(_ file: String, _ office: Office) throws -> SourceSheet {
        try SheetReader().read(Array(try Data(contentsOf: office.place.appendingPathComponent(file))))
    }

    /// Texts are texts and days are days in a sheet that LibreOffice opened and stored, and what an office filled in is taken
    /// from it.
    @Test(.enabled(if: Proof.isPossible(.soffice))) func sheetsComeBackFromLibreOffice() throws {
        let office = try office()
        let lists = [
            ["tasks", "năm:2021"], ["reports", "an-giang-2021"], ["activities", "an-giang-2021"],
            ["figures", "an-giang"], ["action-month", "an-giang-2021"], ["calls", "an-giang-2021"],
        ]
        for list in lists {
            let made = try office.run(["export"] + list + ["--out", "\(list[0]).xlsx"])
            #expect(made.status == 0, "\(made)")
        }
        let duty = "an-giang-2021/duty.year"
        #expect(try office.kehoach("form", duty, "--xlsx", "phieu").status == 0)
        let form = "an-giang-2021.duty.year.so-y-te.xlsx"
        let tasks = try cells("tasks.xlsx", office)
        let row = try #require(tasks.rows.first { $0[12] == .text("an-giang-2021/IV.6.1") }).number
        try SheetFile(office.place.appendingPathComponent("tasks.xlsx")).fill(
            [
                "J\(row)": "\"Đã hoàn thành\"", "K\(row)": "\"12/BC-SYT ngày 05/3/2021\"",
                "L\(row)": "\"đã gửi bản giấy\"",
            ], into: office.place.appendingPathComponent("da-dien.xlsx"))
        try SheetFile(office.place.appendingPathComponent("phieu/\(form)")).fill(
            [
                "I5": "\"88/BC-SYT\"", "I6": "\"10/11/2021\"", "G7": "523", "H7": "1000",
                "I30": "\"Thiếu người, thiếu tiền\"",
            ], into: office.place.appendingPathComponent(form))
        let files = lists.map { "\($0[0]).xlsx" }
        try Proof.convert(files + ["da-dien.xlsx", form], to: "xlsx", in: office.place)
        for file in files { #expect(try cells("xlsx/\(file)", office) == cells(file, office), "\(file)") }
        #expect(tasks.rows.contains { $0[3] == .day(44_235) }, "08/02/2021 is a day")

        let progress = try office.kehoach("import-progress", "xlsx/da-dien.xlsx", "--yes")
        #expect(progress.status == 0 && progress.output.contains("1 nhiệm vụ đổi"), "\(progress)")
        let task = try office.task("an-giang-2021/IV.6.1")
        #expect(task["status"] as? String == "done" && task["doneOn"] as? String == "2021-03-05", "\(task)")
        #expect(try office.text(Office.planFile).contains("đã gửi bản giấy"))
        let collected = try office.kehoach("collect", "xlsx/\(form)", "--yes")
        #expect(collected.status == 0 && collected.output.contains("số 88/BC-SYT, ngày 10/11/2021"), "\(collected)")
        let figures = try office.kehoach("figures", duty, "--of", "so-y-te", "--format", "json").json
        #expect(figures.first?["numerator"] as? String == "523" && figures.first?["total"] as? String == "52.3")
        #expect(try office.text(Office.planFile).contains("Thiếu người, thiếu tiền"))
    }

    // MARK: Calendars

    @Test(.enabled(if: Proof.isPossible(.calcurse, .khal, .python3))) func calendarsAreTakenByOthers() throws {
        let office = try office()
        let lists = [
            ["deadlines", "năm:2021", "--alarm", "3"], ["action-month", "năm:2021"],
            ["activities", "an-giang-2021", "--alarm", "1"],
        ]
        let files = lists.map { "\($0[0]).ics" }
        for (list, file) in zip(lists, files) {
            let made = try office.run(["export"] + list + ["--out", file])
            #expect(made.status == 0, "\(made)")
        }
        let counts = try files.map { file in
            try String(contentsOf: office.place.appendingPathComponent(file), encoding: .utf8).components(
                separatedBy: "BEGIN:VEVENT"
            ).count - 1
        }
        #expect(counts.allSatisfy { $0 >= 2 })
        let read = try Proof.run(.python3, ["-c", Proof.calendarValidator] + files, in: office.place)
        #expect(read.status == 0 && read.output == counts.map { "\($0) \($0)\n" }.joined(), "\(read)")
        for (file, count) in zip(files, counts) {
            let taken = try Proof.run(.calcurse, ["-D", "calcurse-\(file)", "-i", file], in: office.place)
            let apts = office.place.appendingPathComponent("calcurse-\(file)/apts")
            // It imports nothing of what it does not understand, and ends with 0.
            let lines = try String(contentsOf: apts, encoding: .utf8).split(separator: "\n")
            #expect(taken.status == 0 && lines.count == count, "\(file): \(taken)")
        }
        try expectKhalTakes(files, office)
    }

    private func expectKhalTakes(_ files: [String], _ office: Office) throws {
        try FileManager.default.createDirectory(
            at: office.place.appendingPathComponent("khal"), withIntermediateDirectories: true)
        try """
        [calendars]
        [[k]]
        path = \(office.place.path)/khal
        [locale]
        local_timezone = Asia/Ho_Chi_Minh
        default_timezone = Asia/Ho_Chi_Minh
        timeformat = %H:%M
        dateformat = %d/%m/%Y
        longdateformat = %d/%m/%Y
        datetimeformat = %d/%m/%Y %H:%M
        longdatetimeformat = %d/%m/%Y %H:%M
        """.write(to: office.place.appendingPathComponent("khal.conf"), atomically: true, encoding: .utf8)
        for file in files {
            let taken = try Proof.run(
                .khal, ["-c", "khal.conf", "import", "--batch", "-a", "k", file], in: office.place)
            #expect(taken.status == 0, "\(file): \(taken)")
        }
        func shown(_ day: String) throws -> String {
            let format = "{start-time}|{title}|{location}"
            return try Proof.run(
                .khal, ["-c", "khal.conf", "list", "--format", format, "--day-format", "", day, "1d"], in: office.place
            ).output
        }
        let launch = try shown("15/11/2021")
        #expect(launch.contains("08:00|Lễ phát động · An Giang|Hội trường A, tầng 2; Long Xuyên"), "\(launch)")
        #expect(launch.contains("|Tháng hành động vì bình đẳng giới"), "\(launch)")
        // The Action Month has its last day, and none more.
        #expect(try shown("15/12/2021").contains("|Tháng hành động vì bình đẳng giới"))
        #expect(try !shown("16/12/2021").contains("|Tháng hành động vì bình đẳng giới"))
    }
}
