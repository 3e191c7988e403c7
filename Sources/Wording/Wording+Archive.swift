import PlanDocuments
import PlanModel
import PlanStore

/// A line of the list of what is in the file of a plan.
package struct ArchiveLine: Hashable, Sendable {
    /// Below the folder; nil where there is no file.
    package var file: String?
    /// Number and symbol of the paper.
    package var number: String?
    package var day: Day?
    package var title: String
    package var author: String
    package var remark: String

    package init(
        file: String?, number: String? = nil, day: Day? = nil, title: String, author: String = "", remark: String = ""
    ) {
        (self.file, self.number, self.day) = (file, number, day)
        (self.title, self.author, self.remark) = (title, author, remark)
    }
}

/// The file of a plan whose year is over (hồ sơ): what is in it, and the help of its command.
extension Wording {
    package var archiveAbstract: String {
        pick("Lập hồ sơ lưu của một kế hoạch.", "Puts everything about a plan into one folder, to be kept.")
    }

    package var archiveDiscussion: String {
        pick(
            "Tạo thư mục mới có: văn bản kế hoạch, bảng theo dõi, tình hình nộp báo cáo, sổ công văn và những công văn lập lại được, "
                + "kết quả từng cơ quan, chỉ tiêu, kinh phí, lịch sử thay đổi, tệp minh chứng, mục lục, một trang HTML đọc "
                + "không cần phần mềm, và SHA256SUMS để kiểm tra bằng sha256sum -c. --close kết thúc kế hoạch khi hồ sơ đã đủ; "
                + "hoàn tác được. Ví dụ: kehoach archive an-giang-2021 --out ho-so-2021 --close",
            "Makes a new folder with: the plan as a paper, the sheet of tasks, who handed in what, the register of letters and "
                + "those letters that can be made again, results agency by agency, figures, money, the history, files of "
                + "evidence, a list of contents, one HTML page that needs no program, and SHA256SUMS for sha256sum -c. "
                + "--close closes the plan once the folder is whole; it can be undone. For example: kehoach archive "
                + "an-giang-2021 --out file-2021 --close")
    }

    package var archiveOutHelp: String {
        pick("Thư mục mới, ngoài thư mục dữ liệu.", "The new folder, outside the data folder.")
    }
    package var archiveOutPlaceholder: String { pick("thư-mục", "dir") }
    package var archiveCloseHelp: String {
        pick("Kết thúc kế hoạch sau khi lập hồ sơ.", "Close the plan once the folder is whole.")
    }

    package func archived(_ path: String, shownAs: String? = nil, files: Int) -> String {
        pick(
            "Đã lập hồ sơ \(path)\(seenAs(shownAs)): \(files) tệp. Kiểm tra: cd \(path) && sha256sum -c SHA256SUMS",
            "Made \(path)\(seenAs(shownAs)): \(counted(files, "file", "files")). To check it: cd \(path) && sha256sum -c SHA256SUMS"
        )
    }

    /// That letters of the register are in no file of their own.
    package func lettersNotRemade(_ count: Int) -> String {
        pick(
            "\(count) công văn chỉ có trong sổ: nội dung hôm đó không lập lại được.",
            "\(counted(count, "letter is", "letters are")) in the register alone: what it said cannot be made again.")
    }

    /// The sheet of letters.
    package var registerSheetTitle: String { pick("Sổ công văn", "Register of letters") }
    /// The sheet of results by body.
    package var bodySheetTitle: String { pick("Kết quả từng cơ quan, đơn vị", "Agency by agency") }
    package var moneySheetTitle: String { pick("Kinh phí", "Money") }
    package var historySheetTitle: String { pick("Lịch sử thay đổi", "History") }
    /// The page on which all of it can be read.
    package var wholeArchiveTitle: String { pick("Toàn bộ hồ sơ, để đọc", "All of it, to be read") }
    package var indexTitle: String { pick("Mục lục văn bản, tài liệu", "List of contents") }

    /// What a plan is called in the list of contents.
    package func archiveTitle(of plan: Plan) -> String {
        plan.document.kind.name(language).prefix(1).uppercased() + plan.document.kind.name(language).dropFirst() + " "
            + plan.document.title
    }

    /// What a letter is called there.
    package var letterTitle: String { pick("Công văn đôn đốc", "Reminder") }
    package var letterWithoutFile: String { pick("chỉ có trong sổ", "in the register alone") }
    package var evidenceTitle: String { pick("Minh chứng", "Evidence") }

    // MARK: Papers

    /// The list of contents (mục lục văn bản, tài liệu) as Nghị định 30/2020/NĐ-CP lays it down. How many sheets a paper has
    /// is not known of files, so that column is for who binds them.
    package func archiveIndex(
        _ lines: [ArchiveLine], of plan: ResolvedPlan, reference: ReferenceData, on day: Day
    ) -> OfficialPaper {
        let head = reference.letterhead(of: plan.plan, from: .standingAgency, on: day, language)
        var top = letterhead(head, of: plan.plan, reference, on: day)
        top.number = pick("Hồ sơ số: \(dots)", "File No.: \(dots)")
        let place = plan.plan.document.place ?? reference.name(of: plan.plan.unit, on: day, language)
        top.placeAndDate = "\(place), \(longDay(day))"
        let table = OfficialPaper.Table(
            columns: [
                .init(pick("STT", "No."), weight: 9, alignment: .centre),
                .init(pick("Số, ký hiệu", "Number"), weight: 24), .init(pick("Ngày tháng", "Day"), weight: 21),
                .init(pick("Tên loại và trích yếu nội dung văn bản", "Kind and subject"), weight: 46),
                .init(pick("Tác giả", "Author"), weight: 26),
                .init(pick("Tờ số", "Sheets"), weight: 12, alignment: .centre),
                .init(pick("Ghi chú", "Remarks"), weight: 32),
            ],
            rows: lines.enumerated().map { index, line in
                .cells([
                    String(index + 1), line.number ?? "", line.day.map(self.day) ?? "", line.title, line.author, "",
                    [line.file, line.remark.isEmpty ? nil : line.remark].compactMap(\.self).joined(separator: "; "),
                ])
            })
        return OfficialPaper(
            language: paperLanguage, letterhead: top,
            title: OfficialPaper.Title(
                kind: indexTitle.uppercased(),
                about: [pick("Hồ sơ thực hiện \(paperNumber(plan.plan))", "File of \(paperNumber(plan.plan))")]),
            body: [.table(table)], recipientsHeading: recipientsHeading, recipients: [filing],
            signature: OfficialPaper.Signature(
                capacity: [pick("NGƯỜI LẬP HỒ SƠ", "COMPILED BY")], name: dots))
    }

    /// With what an annex of the list of contents goes.
    package var archiveNote: String { pick("(Kèm theo mục lục hồ sơ)", "(Goes with the list of contents)") }

    /// A letter as it was signed: with its number and its day, as far as the register has them.
    package func signed(_ paper: OfficialPaper, as letter: LetterRegister.Letter) -> OfficialPaper {
        var paper = paper
        if let number = letter.number { paper.letterhead.number = pick("Số: ", "No.: ") + number }
        if let issuedOn = letter.issuedOn {
            let place = paper.letterhead.placeAndDate.prefix { $0 != "," }
            paper.letterhead.placeAndDate = "\(place), \(longDay(issuedOn))"
        }
        return paper
    }

    /// What the bodies of a plan did in its year, one by one.
    package func bodyTable(
        of report: ConsolidatedReport, about plan: ResolvedPlan, reference: ReferenceData
    ) -> OfficialPaper.Table {
        ReportText(report.whole, plan, reference, self).bodyTable(of: report)
    }

    /// The steps to a signature, each with what its paper is called, in the order in which they are given.
    package func signingSheet(_ steps: [(paper: String, step: String)]) -> Spreadsheet {
        Spreadsheet(
            name: signingHeading,
            columns: [.init(signingColumn(.paper), width: 40), .init(signingColumn(.step), width: 80)],
            rows: steps.map { [.text($0.paper), .text($0.step)] })
    }

    /// The history with what records and bodies are called in place of their ids, oldest first.
    package func historySheet(_ entries: [HistoryEntry], _ names: RecordNames) -> Spreadsheet {
        Spreadsheet(
            name: historySheetTitle,
            columns: [
                .init(column(.at), width: 18), .init(column(.by), width: 18), .init(column(.record), width: 30),
                .init(column(.change), width: 60),
            ],
            rows: entries.map { entry in
                let changes = entry.fields.map { fieldChange(names.named($0, of: entry.record)) }
                let head = entry.undoes == nil ? "" : takesBack + ": "
                let note = entry.note.map { " (\($0))" } ?? ""
                let kind =
                    entry.record.plan.lettersUnit != nil
                    ? letterTitle : entry.record.plan.signingUnit != nil ? signingHeading : nil
                let name = kind.map { "\($0) \(entry.record.record)" } ?? names.title(of: entry.record)
                return [
                    .text(moment(entry.at)), .text(person(entry)), .text(name),
                    .text(head + changes.joined(separator: "; ") + note),
                ]
            })
    }

    // MARK: Files of evidence

    package var filesHelp: String {
        pick(
            "Kiểm tra tệp minh chứng: còn đó và chưa bị sửa.",
            "Looks for the files of evidence: whether they are there and as they were.")
    }

    package var evidenceFileHelp: String {
        pick(
            "Tệp minh chứng; đường dẫn và mã SHA-256 được ghi, tệp để nguyên chỗ cũ.",
            "A file that proves it: its path and SHA-256 are kept, the file stays where it is.")
    }
    package var evidenceFilePlaceholder: String { pick("tệp", "file") }

    /// How many files of evidence were looked for, and how many are not as they were.
    package func evidenceChecked(_ count: Int, wrong: Int) -> String {
        pick(
            wrong == 0
                ? "\(count) tệp minh chứng, không có lỗi."
                : "\(count) tệp minh chứng, \(wrong) tệp mất hoặc đã bị sửa.",
            wrong == 0
                ? "\(counted(count, "file", "files")) of evidence, none missing or changed."
                : "\(counted(count, "file", "files")) of evidence, \(wrong) missing or changed.")
    }

    package var fileColumn: String { pick("Tệp", "File") }

    /// That a file of a data folder is no evidence.
    package func evidenceIsData(_ path: String, of folder: String) -> String {
        pick(
            "\(path): là dữ liệu của thư mục \(folder), không phải minh chứng.",
            "\(path): it is data of the folder \(folder), no evidence.")
    }

    package func evidenceState(_ state: EvidenceState) -> String {
        switch state {
        case .whole: pick("nguyên vẹn", "as it was")
        case .unknown: pick("có, không có mã để so", "there, with nothing to compare it with")
        case .changed: pick("đã bị sửa", "changed")
        case .missing: pick("không đọc được", "missing or unreadable")
        case .link: pick("liên kết", "link")
        }
    }

    /// How a file of evidence is found.
    package enum EvidenceState: String, CaseIterable, Sendable {
        case whole, changed, missing, link
        /// Nobody kept its digest.
        case unknown
    }
}
