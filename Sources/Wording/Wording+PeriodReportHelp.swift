/// The help of `report`.
extension Wording {
    /// What it does, in a line.
    package var periodReportAbstract: String {
        pick("Soạn báo cáo 6 tháng hoặc năm của kế hoạch.", "Drafts a plan's report of six months or a year.")
    }

    /// More about it.
    package var periodReportDiscussion: String {
        pick(
            "Mẫu ministry có bảy phần: chỉ đạo, kết quả, chỉ tiêu, kinh phí, khó khăn, đề xuất, phương hướng; phụ lục chỉ tiêu, "
                + "nộp báo cáo, bảng theo dõi. Mẫu consolidated tổng hợp mọi cơ quan: ai đã gửi, ai chậm, tỷ lệ cơ quan làm xong "
                + "từng mục, ý kiến ghi theo cơ quan, phụ lục từng cơ quan. Mẫu commune gọn một, hai trang. --of viết báo cáo của "
                + "riêng một cơ quan, --of all mỗi cơ quan một bản. Chỗ chưa có số liệu là dòng chấm và được kể ở cuối. Ví dụ: "
                + "kehoach report an-giang-2021 --period year --of 'chau phu' --form commune --out bao-cao.docx",
            "The ministry form has seven parts: direction, results, figures, money, difficulties, proposals, what comes next; "
                + "annexes of figures, of reports, of tasks. The consolidated form is over all agencies: who sent, who is late, "
                + "how many did their part of each section, remarks by agency, an annex agency by agency. The commune form has "
                + "one or two pages. --of writes the report of one agency, --of all one of each. What is not known is a dotted "
                + "line and told at the end. For example: kehoach report an-giang-2021 --period year --of 'chau phu' --form "
                + "commune --out report.docx")
    }

    /// The help of `report --of`.
    package var reportOfHelp: String {
        pick(
            "Báo cáo của cơ quan này: mã, tên, cả nhóm như ubnd-huyen@*, hoặc all.",
            "The report of this agency: id, name, a group as ubnd-huyen@*, or all.")
    }
    /// The help of `report --form`.
    package var reportFormHelp: String {
        pick(
            "Mẫu: ministry (mặc định), consolidated, commune.",
            "The form: ministry (the default), consolidated, commune.")
    }
    /// What stands for it.
    package var reportFormPlaceholder: String { pick("mẫu", "form") }

    /// The help of `--period`.
    package var periodHelp: String { pick("Kỳ báo cáo.", "Of which time.") }
    /// What stands for it.
    package var periodPlaceholder: String { pick("kỳ", "period") }
    /// The help of `--as-of`.
    package var asOfHelp: String {
        pick(
            "Tính đến ngày này; nếu không nói: hôm nay, không quá cuối kỳ, riêng báo cáo và số liệu các cơ quan gửi thì đến "
                + "hôm nay.",
            "Up to this day; else today, at most the end of the time, but reports of agencies and their figures as they "
                + "have come in by today.")
    }
    /// What stands for it.
    package var asOfPlaceholder: String { pick("ngày", "day") }
}
