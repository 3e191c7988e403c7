extension Wording {
    /// What a field of a form asks for.
    package enum FieldLabel: CaseIterable, Hashable, Sendable {
        /// A note.
        case note
        /// Of activities.
        case title, firstDay, lastDay, time, place, lead, partners, plan
        /// Of a year's theme.
        case theme
        /// The day something came in.
        case receivedOn
        /// Of calls.
        case calledOn, calledPerson, promisedDay
        /// The number of a document.
        case documentNumber
        /// Of a figure.
        case value, planned, spent, source
        /// Of a report that is sent back, or from which a body is exempt: when, and why.
        case decidedOn, because
        /// Why something is done that is refused without a reason.
        case reason
        /// The text of a line of a roll-over; a step of it.
        case lineText, lineStep
        /// Of the head of a plan.
        case unit, paperForm, year, paperNumber, signedOn, dateLinePlace, paperTitle, issuer, signatory, capacity,
            parent, subject
        /// Of the lines of a plan.
        case heading, part, bodies, printedHeading, requested
        case taskTitle, wholeText, steps, timings, taskRole, owners, taskKind, inActionMonth
        case dutyKind, dutyTitle, who, toWhom, via
        case normWho, normLevel, minimum, maximum, remark, citation, recipient
        /// A document that is read; before which words a line of it is split.
        case file, splitBefore
        /// Of letters and reports.
        case letterDuties, letterBodies, letterDay, letterTurn, period, asOf, reportOf, reportForm, sender, signing,
            signingCapacity,
            signer, symbol, fileForm
        /// Of the way to a signature.
        case signingMove, signingDay, signingBodies, signingTo, signingUntil, signingPerson
        /// Of a group of bodies.
        case rosterMembers, rosterFrom, rosterUntil
        /// Of what goes out of the folder.
        case exported, exportScope, programmeFrom, programmeUntil
    }

    /// What a field of a form asks for.
    package func fieldLabel(_ label: FieldLabel) -> String {
        switch label {
        case .note: pick("Ghi chú", "Note")
        case .receivedOn: pick("Ngày nhận", "Received on")
        case .decidedOn: pick("Ngày", "On")
        case .because: pick("Lý do", "Reason")
        case .calledOn: pick("Ngày gọi", "Called on")
        case .calledPerson: pick("Người nghe", "Spoke to")
        case .promisedDay: pick("Hẹn nộp", "Promised for")
        case .value: pick("Giá trị (trống: bỏ)", "Value (empty: none)")
        case .planned: pick("Bố trí", "Planned")
        case .spent: pick("Đã chi", "Spent")
        case .source: pick("Nguồn", "Source")
        case .documentNumber: pick("Số văn bản", "Document number")
        case .lineText: pick("Câu", "Text")
        case .lineStep: pick("Việc (trống: bỏ)", "Step (empty: none)")
        case .title: pick("Tên hoạt động", "Title")
        case .firstDay: pick("Ngày", "Day")
        case .lastDay: pick("Đến ngày", "Until")
        case .time: pick("Giờ", "Time")
        case .place: activity(.place)
        case .lead: activity(.lead)
        case .partners: pick("Phối hợp", "Partners")
        case .plan: pick("Kế hoạch", "Plan")
        case .theme: pick("Chủ đề", "Theme")
        case .unit: pick("Đơn vị", "Unit")
        case .paperForm: pick("Loại văn bản", "Kind of paper")
        case .year: pick("Năm", "Year")
        case .paperNumber: pick("Số, ký hiệu", "Number")
        case .signedOn: pick("Ngày ký", "Signed on")
        case .dateLinePlace: pick("Địa danh", "Place")
        case .paperTitle: pick("Trích yếu", "Title")
        case .issuer: pick("Cơ quan ban hành", "Issued by")
        case .signatory: pick("Người ký", "Signed by")
        case .capacity: pick("Chức vụ", "Capacity")
        case .parent: pick("Văn bản cấp trên", "Higher document")
        case .subject: pick("Lĩnh vực", "Subject")
        case .heading: pick("Đề mục", "Heading")
        case .part: pick("Phần", "Part")
        case .bodies: pick("Cơ quan", "Agencies")
        case .printedHeading: pick("Lời của đề mục", "Headed")
        case .requested: pick("Đề nghị (không giao)", "Asked, not ordered")
        case .taskTitle: pick("Nhiệm vụ", "Task")
        case .wholeText: pick("Nguyên văn", "Whole wording")
        case .steps: pick("Các việc", "Steps")
        case .timings: pick("Thời hạn", "When")
        case .taskRole: pick("Vai trò", "Role")
        case .owners: pick("Thực hiện", "Done by")
        case .taskKind: pick("Loại", "Kind")
        case .inActionMonth: pick("Tháng hành động", "Action Month")
        case .dutyKind: pick("Loại báo cáo", "Kind of report")
        case .dutyTitle: pick("Nội dung", "What is owed")
        case .who: pick("Ai nộp", "Owed by")
        case .toWhom: pick("Nộp cho", "To")
        case .via: pick("Qua", "Through")
        case .normWho: pick("Cho ai", "For whom")
        case .normLevel: pick("Cấp", "Level")
        case .minimum: pick("Mức tối thiểu mỗi năm", "At least, a year")
        case .maximum: pick("Nhiều nhất", "At most")
        case .remark: pick("Ghi thêm", "Remark")
        case .citation: pick("Căn cứ", "Based on")
        case .recipient: pick("Nơi nhận", "Recipient")
        case .file: pick("Tệp", "File")
        case .splitBefore: pick("Trước chữ", "Before")
        case .letterDuties: pick("Báo cáo", "Reports")
        case .letterBodies: pick("Gửi cơ quan", "To")
        case .letterDay: pick("Hạn mới", "New day")
        case .letterTurn: pick("Lần", "Turn")
        case .period: pick("Kỳ báo cáo", "Period")
        case .asOf: pick("Tính đến ngày", "As of")
        case .reportOf: pick("Của ai", "Of")
        case .reportForm: pick("Mẫu", "Form")
        case .sender: pick("Cơ quan gửi", "From")
        case .signing: pick("Cách ký", "Signed")
        case .signingCapacity: pick("Chức vụ người ký", "Office held")
        case .signer: pick("Người ký", "Signed by")
        case .symbol: pick("Ký hiệu sau số", "Symbol after number")
        case .signingMove: signingColumn(.step)
        case .signingDay: pick("Ngày", "Day")
        case .signingBodies: pick("Cơ quan", "Agencies")
        case .signingTo: signingColumn(.to)
        case .signingUntil: signingColumn(.until)
        case .signingPerson: signingColumn(.person)
        case .rosterMembers: pick("Gồm", "Members")
        case .rosterFrom: pick("Cơ quan thêm, từ ngày", "New ones, from")
        case .rosterUntil: pick("Cơ quan bớt, hết ngày", "Left out, until")
        case .fileForm: pick("Dạng tệp", "Kind of file")
        case .exported: pick("Xuất", "Export")
        case .exportScope: pick("Phạm vi", "Of")
        case .programmeFrom: pick("Chương trình từ ngày", "Programme from")
        case .programmeUntil: pick("Đến ngày", "Until")
        case .reason: pick("Vẫn vào hiệu lực vì", "In force all the same, as")
        }
    }
}
