import PlanDocuments
import PlanModel

/// An office's year with the program, told in two pages: what is done when, by which command, by which keys.
package struct Guide: Sendable {
    package struct Line: Sendable {
        package let what: String
        /// As it is typed; nil where there is none.
        package let command: String?
        /// The screen on which the key works, by the command that shows it; nil where it works on several.
        package let screen: CommandID?
        /// By which keys; none where it is done by a command alone.
        package let keys: [CommandID]
    }

    package struct Part: Sendable {
        package let title: String
        package let lines: [Line]
    }

    package let parts: [Part]
    package var lines: [Line] { parts.flatMap(\.lines) }
}

extension Wording {
    package var guideAbstract: String {
        pick("In bản hướng dẫn hai trang: một năm làm việc.", "Prints a guide of two pages: an office's year.")
    }
    package var guideDiscussion: String {
        pick(
            "--out ghi ra tệp .docx, .odt, .html, .pdf, .md hoặc .txt. Lệnh và phím là của chính bản này.",
            "--out writes a .docx, .odt, .html, .pdf, .md or .txt file. Commands and keys are those of this very version."
        )
    }

    /// The guide; its example is a province's plan of a year.
    package var guide: Guide { Guide(parts: [beginning, planning, everyDay, collecting, chasing, closing]) }

    /// The guide as a paper that nobody has to sign.
    package var guidePaper: OfficialPaper {
        var text = PaperBody(self)
        text.paragraph(guideOpening)
        text.add(
            .table(
                OfficialPaper.Table(
                    columns: [
                        .init(pick("Việc", "What"), weight: 30), .init(pick("Lệnh", "Command"), weight: 57),
                        .init(pick("Phím", "Keys"), weight: 13),
                    ],
                    rows: guide.parts.flatMap { part in
                        [.heading(part.title)]
                            + part.lines.map { .cells([$0.what, $0.command ?? "", keys(of: $0)]) }
                    })))
        text.paragraph(guideEnding)
        return OfficialPaper(
            language: paperLanguage,
            title: OfficialPaper.Title(
                kind: pick("HƯỚNG DẪN", "GUIDE"),
                about: [
                    pick(
                        "Một năm theo dõi kế hoạch bình đẳng giới với kehoach",
                        "A gender-equality plan's year with kehoach")
                ]), plainBody: text.blocks)
    }

    /// `6 +`: the screen, then the key on it.
    private func keys(of line: Guide.Line) -> String {
        let keys = line.keys.map(key).joined(separator: ", ")
        return [line.screen.map(key), keys.isEmpty ? nil : keys].compactMap(\.self).joined(separator: " ")
    }

    private var guideOpening: String {
        pick(
            "Dữ liệu nằm trong một thư mục; mở thư mục đó rồi gõ kehoach là vào màn hình, gõ lệnh thì không cần mở. Mọi lần ghi "
                + "đều lấy lại được (\(key(.undo)), kehoach undo) và có trong nhật ký. Phím trong bảng: số của màn hình, rồi "
                + "phím bấm ở đó. \(key(.help)) liệt kê mọi phím, \(key(.palette)) tìm mọi việc theo vài chữ. Mã dùng ở đây "
                + "là ví dụ; mã của mình xem bằng kehoach plans, kehoach reports.",
            "The data is a folder: go there and type kehoach for the screens; commands need no screen. Whatever is written can be "
                + "taken back (\(key(.undo)), kehoach undo) and is in the history. Keys in the table: the number of the "
                + "screen, then the key on it. \(key(.help)) lists all keys, \(key(.palette)) finds everything by a few "
                + "letters. Ids are examples; kehoach plans and kehoach reports show one's own.")
    }

    private var guideEnding: String {
        pick(
            "Trong danh sách: + chắc chắn, ? còn phải chọn, ✗ không nhận, = đã ghi, · không phải. Lệnh có --yes chỉ liệt kê "
                + "khi chưa thêm --yes. Ô trống là chưa biết, không phải 0. Tên cơ quan gõ vài chữ, không cần dấu; ngày gõ "
                + "9/7, hôm qua, thứ 6. kehoach help LỆNH nói đầy đủ về từng lệnh.",
            "In lists: + certain, ? to be decided, ✗ refused, = recorded before, · none of ours. Commands that take --yes only "
                + "list what they would do without it. A blank is unknown, not 0. Agencies are typed by a few letters, days as "
                + "9/7, yesterday, friday. kehoach help COMMAND tells all of a command.")
    }
}

// MARK: The parts

extension Wording {
    private func line(
        _ vietnamese: String, _ english: String, _ command: String? = nil, on screen: CommandID? = nil,
        _ keys: CommandID...
    ) -> Guide.Line {
        Guide.Line(
            what: pick(vietnamese, english), command: command.map { "kehoach " + $0 }, screen: screen, keys: keys)
    }

    private var beginning: Guide.Part {
        Guide.Part(
            title: pick("1. Bắt đầu", "1. To begin"),
            lines: [
                line("Lập thư mục dữ liệu", "Make the data folder", "init data"),
                line("Tập mười việc trên bản riêng", "Practise ten jobs on a copy", "practice"),
                line(
                    "Việc quá hạn, đến hạn, trên một trang", "What is late and what is due, on a page", "today",
                    on: .showOverview),
            ])
    }

    private var planning: Guide.Part {
        Guide.Part(
            title: pick("2. Tháng 1-2: kế hoạch năm", "2. January, February: the year's plan"),
            lines: [
                line("Đọc kế hoạch từ tệp Word, PDF", "Read the plan's Word or PDF file", nil, .readDocument),
                line("Hoặc lập dự thảo", "Or begin a draft", "plan new 'An Giang' 2026", on: .showOverview, .newPlan),
                line(
                    "Thêm đề mục", "Add a heading",
                    "section add an-giang-2026 'Tổ chức thực hiện'", on: .showBrowse, .addLine),
                line(
                    "Thêm cơ quan được giao việc", "Add an agency", "block add an-giang-2026 so-noi-vu --under I",
                    on: .showBrowse, .addLine),
                line(
                    "Thêm nhiệm vụ, có hạn", "Add a task with its day",
                    "task add an-giang-2026 'Tập huấn cán bộ xã' --under I.1 --before 30/6", on: .showBrowse, .addLine),
                line(
                    "Thêm việc thu báo cáo", "Add the task of collecting reports",
                    "task add an-giang-2026 'Thu báo cáo 6 tháng' --under I.1", on: .showBrowse, .addLine),
                line(
                    "rồi ghi ai phải gửi: mọi xã", "then who owes them: all communes",
                    "duty add an-giang-2026/I.1.b --kind sixMonthReport --who 'ubnd-xa@*' --to-whom so-noi-vu --before 10/7",
                    on: .showBrowse, .addLine),
                line(
                    "Khi ký: ghi số, ngày, người ký", "Once signed: number, day, who signed",
                    "plan edit an-giang-2026 --number 12/KH-UBND --issued 15/1 --signer 'Lê Văn An'", on: .showBrowse,
                    .editRecord),
                line(
                    "Đưa vào hiệu lực", "Put it in force", "plan-state an-giang-2026 inForce", on: .showOverview,
                    .choosePlanState),
                line(
                    "In kế hoạch", "Print the plan", "export an-giang-2026 --out ke-hoach.docx",
                    .exportFile),
            ])
    }

    private var everyDay: Guide.Part {
        Guide.Part(
            title: pick("3. Hằng ngày", "3. Every day"),
            lines: [
                line("Tìm một việc, một cơ quan", "Find a task or an agency", "find 'tập huấn'", .search),
                line(
                    "Ai phụ trách", "Who is in charge", "assign an-giang-2026/I.1.a 'Nguyễn Thị Lan'"),
                line(
                    "Lùi hạn; hạn in vẫn còn", "Put off; the printed day stays", "due an-giang-2026/I.1.a 20/7",
                    on: .showTasks, .changeDue),
                line(
                    "Việc xong, với văn bản làm chứng", "Done, with the paper that proves it",
                    "done an-giang-2026/I.1.a --on 20/6 --evidence '31/BC-SNV 20/6'", on: .showTasks, .completeTask,
                    .addEvidence),
                line("Ai đã sửa gì", "Who changed what", "history an-giang-2026/I.1.a", .showHistory),
                line("Lấy lại bước vừa ghi", "Take back the last step", "undo", .undo),
            ])
    }

    private var collecting: Guide.Part {
        let report = "an-giang-2026/duty.sixMonth"
        return Guide.Part(
            title: pick("4. Đợt báo cáo 6 tháng, cả năm", "4. A round of reports, in July and December"),
            lines: [
                line("Biểu số liệu sẽ hỏi", "The figures that are asked for", "form \(report)"),
                line(
                    "Phiếu cho từng xã, để gửi đi", "A sheet for each commune, to be sent",
                    "form \(report) --xlsx phieu"),
                line(
                    "Danh sách văn bản đến (chỉ xem: bỏ --yes)", "The register of incoming papers (look: no --yes)",
                    "receive van-ban-den.xlsx --yes", on: .showReports, .quickEntry, .accept),
                line(
                    "Ghi từng báo cáo: phu quoc 85 9/7", "One by one: phu quoc 85 9/7",
                    "submit \(report) 'Phú Quốc' --number 85/BC-UBND", on: .showReports, .quickEntry),
                line(
                    "Nhận phiếu đã điền (chỉ xem: bỏ --yes)", "Sheets that came back (look: no --yes)",
                    "collect phieu --yes"),
                line("Cộng số liệu, ai chưa có số", "The sums, and who is missing", "figures \(report)"),
            ])
    }

    private var chasing: Guide.Part {
        let report = "an-giang-2026/duty.sixMonth"
        return Guide.Part(
            title: pick("5. Đôn đốc và báo cáo lên", "5. To chase and to report"),
            lines: [
                line(
                    "Ai chưa gửi", "Who has not sent it", "reports \(report) --late", on: .showReports, .filterReports),
                line(
                    "Ghi cuộc gọi và ngày hẹn", "A call, and the day promised",
                    "call \(report) 'Vĩnh Xương' --promised 20/7", on: .showReports, .recordCall),
                line(
                    "Công văn đôn đốc, vào sổ luôn", "The reminder, into the register as well",
                    "remind an-giang-2026 --out don-doc.docx", on: .showReports, .draftLetter),
                line(
                    "Báo cáo 6 tháng (cả năm: year)", "The six-month report (or: year)",
                    "report an-giang-2026 --period six-month --out bao-cao.docx", on: .showReports, .draftReport),
                line(
                    "Báo cáo tổng hợp từng cơ quan", "The same, agency by agency",
                    "report an-giang-2026 --period six-month --form consolidated", on: .showReports,
                    .draftReport),
                line(
                    "Trình, ký, phát hành đến đâu", "How far a paper is to its signature",
                    "signing add an-giang-2026 drafted", on: .showReports, .takeSigningStep),
            ])
    }

    private var closing: Guide.Part {
        Guide.Part(
            title: pick("6. Tháng hành động, cuối năm", "6. The Action Month, the end of the year"),
            lines: [
                line(
                    "Lên lịch hoạt động", "Schedule an activity",
                    "activity add an-giang-2026 --title 'Lễ phát động' --from 15/11/2026",
                    on: .showActionMonth, .addActivity),
                line(
                    "Kế hoạch, chương trình Tháng hành động", "Its plan and programme",
                    "export action-month an-giang-2026 --paper plan --out thang.docx", on: .showActionMonth,
                    .exportFile),
                line(
                    "Ghi chỉ tiêu của tỉnh", "The province's figures",
                    "figure an-giang-2025 1.1 2026 52,3 --source 'Báo cáo năm'",
                    on: .showFigures, .editFigure),
                line("Hồ sơ lưu cả năm", "The year's archive", "archive an-giang-2026 --out ho-so-2026"),
                line(
                    "Kế hoạch năm sau từ năm nay", "Next year's plan from this year's",
                    "roll-over an-giang-2026 --to 2027", on: .showOverview, .rollOver),
                line("Sao lưu", "Back up", "backup sao-luu"),
                line("Kiểm tra dữ liệu", "Look for faults", "check"),
                line("Đổi dữ liệu giữa các máy", "Exchange with other machines", "sync", .synchronize),
            ])
    }
}
