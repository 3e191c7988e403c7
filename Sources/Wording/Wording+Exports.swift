import PlanModel
import Records

/// What stands in files that go out of the folder.
extension Wording {
    /// The twelve columns of the sheet in which offices follow tasks.
    package var trackingColumns: [String] {
        [
            pick("STT", "No."), pick("Nội dung nhiệm vụ", "Task"), pick("Số, ký hiệu văn bản", "Document"),
            pick("Ngày ban hành", "Issued on"), pick("Thời hạn hoàn thành", "Due"), pick("Đơn vị chủ trì", "Lead"),
            pick("Đơn vị phối hợp", "With"), pick("Người phụ trách", "In charge"), pick("Tiến độ (%)", "Done (%)"),
            pick("Trạng thái", "Status"), pick("Kết quả xử lý", "Evidence"), pick("Ghi chú", "Notes"),
        ]
    }

    /// What the sheet is called.
    package var trackingTitle: String { pick("Theo dõi nhiệm vụ", "Tasks") }
    /// The sheet of reports.
    package var reportSheetTitle: String { pick("Báo cáo phải nộp", "Reports owed") }
    /// The sheet of whom to call.
    package var callSheetTitle: String { pick("Gọi đôn đốc", "Calls") }
    /// The sheet of activities.
    package var activitySheetTitle: String { pick("Hoạt động", "Activities") }
    /// The sheet of figures.
    package var figureSheetTitle: String { pick("Chỉ tiêu", "Figures") }
    /// What a calendar is called.
    package var calendarTitle: String { pick("Kế hoạch bình đẳng giới", "Gender equality plans") }

    /// The Action Month as events are called.
    package var actionMonthName: String {
        pick(
            "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
            "Action Month for gender equality and against gender-based violence")
    }

    /// What an event of a deadline says: the printed day, who, to whom, by which plan.
    package func eventDetails(_ deadline: Deadline, in plan: ResolvedPlan, _ reference: ReferenceData) -> String {
        func names(_ bodies: [AgencyReference]) -> String {
            let shown = bodies.prefix(8).map { reference.shortName(of: $0, in: plan.plan, language) }
            let more = bodies.count - shown.count
            return shown.joined(separator: ", ") + (more > 0 ? " +\(more)" : "")
        }
        var lines: [String] = []
        if deadline.kind != .activity, let timing = deadline.timing {
            lines.append(pick("Hạn in trong văn bản: ", "Printed: ") + printedDay(timing))
        }
        if !deadline.who.isEmpty { lines.append(pick("Thực hiện: ", "By: ") + names(deadline.who)) }
        if !deadline.toWhom.isEmpty { lines.append(pick("Gửi: ", "To: ") + names(deadline.toWhom)) }
        if !deadline.via.isEmpty { lines.append(pick("Qua: ", "Through: ") + names(deadline.via)) }
        let number = plan.plan.document.knownNumber.map { " \($0)" } ?? ""
        lines.append("\(plan.plan.document.kind.name(language))\(number), \(pick("mục", "item")) \(deadline.ref)")
        lines.append(deadline.name)
        return lines.joined(separator: "\n")
    }

    /// Whose figures they are.
    package func figuresOfProvince(_ name: String) -> String {
        pick("Chỉ tiêu của cả tỉnh: \(name).", "The figures of the whole province: \(name).")
    }

    /// How many deadlines have no day, and are in no calendar.
    package func withoutDay(_ count: Int) -> String {
        pick(
            "\(count) việc không có ngày nên không có trong lịch.",
            "\(counted(count, "deadline has", "deadlines have")) no day and \(count == 1 ? "is" : "are") left out.")
    }
}
