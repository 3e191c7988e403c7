extension Wording {
    /// The texts that help with `export`.
    package enum ExportHelp: CaseIterable, Sendable {
        /// The command.
        case command, more
        /// Its argument, and what stands for it.
        case subject, subjectValue, query, queryValue
        /// Its options.
        case excel, alarm, alarmValue
        case with, withValue, actionMonthPaper, actionMonthPaperValue, on, until, dayValue
    }

    /// How `export` is written.
    package var exportSynopsis: String {
        pick(
            "kehoach export <kế-hoạch|danh-sách> [<điều-kiện> …] --out <tệp> [<tùy-chọn>]",
            "kehoach export <plan|list> [<query> …] --out <file> [<options>]")
    }

    /// A text that helps with `export`.
    package func help(_ topic: ExportHelp) -> String {
        switch topic {
        case .command:
            pick(
                "Xuất văn bản kế hoạch, bảng theo dõi, lịch.",
                "Writes a plan as a paper, lists as sheets, days as a calendar.")
        case .more:
            pick(
                "Danh sách: tasks, reports, calls, figures, activities, action-month thành .xlsx hoặc .csv; deadlines, action-month, "
                    + "activities thành .ics. Sau tasks và lịch deadlines là điều kiện, sau lịch activities, action-month là mã kế "
                    + "hoạch hoặc điều kiện, sau reports, calls, activities và bảng action-month là mã kế hoạch, sau figures là tỉnh. Kế hoạch đủ thể thức: căn cứ, các mục, nhiệm vụ, nơi nhận, chữ ký. Dòng chỉ có tên ngắn được đánh dấu [chưa "
                    + "có nguyên văn] và đếm ở cuối. --with đặt tờ trình, quyết định hoặc công văn gửi kế hoạch lên trước văn bản kế hoạch. action-month "
                    + "KẾ-HOẠCH --paper viết kế hoạch, chương trình (--on, --until) hoặc báo cáo kết quả Tháng hành động. Ví dụ: kehoach export an-giang-2021 --out ke-hoach.docx",
                "Lists: tasks, reports, calls, figures, activities, action-month as .xlsx or .csv; deadlines, action-month, activities "
                    + "as .ics. Behind tasks and the calendar of deadlines stands a query, behind those of activities and "
                    + "action-month a plan or a query, behind reports, calls and the sheets of activities and action-month a plan, "
                    + "behind figures a province. A plan in due form: what it is based on, headings, tasks, recipients, signature. Lines of which only a short "
                    + "title is known are marked and counted. --with puts the submission, the decision or the covering letter before the plan. "
                    + "action-month PLAN --paper writes the plan, the programme (--on, --until) or the closing report of the Action "
                    + "Month. For example: kehoach export an-giang-2021 --out plan.docx"
            )
        case .subject: pick("Mã kế hoạch, hoặc tên danh sách.", "The plan's id, or the name of a list.")
        case .subjectValue: pick("kế-hoạch", "plan")
        case .query: pick("Điều kiện, kế hoạch hoặc tỉnh.", "A query, a plan or a province.")
        case .queryValue: pick("điều-kiện", "query")
        case .excel:
            pick("CSV có dấu BOM để Excel đọc đúng tiếng Việt.", "CSV with the mark by which Excel knows UTF-8.")
        case .alarm: pick("Lịch nhắc trước bấy nhiêu ngày.", "The calendar reminds so many days before.")
        case .alarmValue: pick("số-ngày", "days")
        case .with:
            pick(
                "Kèm văn bản trước kế hoạch: submission (tờ trình), decision (quyết định), covering (công văn gửi).",
                "A paper before the plan: submission, decision or covering (letter).")
        case .withValue: pick("văn-bản", "paper")
        case .actionMonthPaper:
            pick(
                "Văn bản Tháng hành động: plan (kế hoạch), programme (chương trình), closing (báo cáo kết quả).",
                "A paper of the Action Month: plan, programme or closing (report).")
        case .actionMonthPaperValue: pick("văn-bản", "paper")
        case .on: pick("Chương trình của ngày này, hoặc từ ngày này.", "The programme of this day, or from it on.")
        case .until: pick("Đến hết ngày này.", "Until this day.")
        case .dayValue: pick("ngày", "day")
        }
    }
}
