/// The help of `report`.
extension Wording {
    /// What it does, in a line.
    package var periodReportAbstract: String {
        pick("Soạn báo cáo 6 tháng hoặc năm của kế hoạch.", "Drafts a plan's report of six months or a year.")
    }

    /// More about it.
    package var periodReportDiscussion: String {
        pick(
            "Bảy phần: chỉ đạo, kết quả, chỉ tiêu, kinh phí, khó khăn, đề xuất, phương hướng; phụ lục chỉ tiêu, nộp báo cáo, "
                + "bảng theo dõi. Chỗ chưa có số liệu là dòng chấm và được kể ở cuối. Ví dụ: kehoach report an-giang-2021 --period "
                + "six-month --out bao-cao.docx",
            "Seven parts: direction, results, figures, money, difficulties, proposals, what comes next; annexes of figures, of "
                + "reports, of tasks. What is not known is a dotted line and told at the end. For example: kehoach report "
                + "an-giang-2021 --period six-month --out report.docx")
    }

    /// The help of `--period`.
    package var periodHelp: String { pick("Kỳ báo cáo.", "Of which time.") }
    /// What stands for it.
    package var periodPlaceholder: String { pick("kỳ", "period") }
    /// The help of `--as-of`.
    package var asOfHelp: String {
        pick(
            "Số liệu tính đến ngày này; nếu không nói: hôm nay, không quá cuối kỳ.",
            "Up to this day; else today, at most the end of the time.")
    }
    /// What stands for it.
    package var asOfPlaceholder: String { pick("ngày", "day") }
}
