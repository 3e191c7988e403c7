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

    /// How a field may be filled in, shown while it is empty; empty where its label says all. Days without a year are of
    /// the given one.
    package func fieldHint(_ label: FieldLabel, year: Int) -> String {
        switch label {
        case .firstDay: pick("20/11 là 20/11/\(year); thứ 6, +7", "20/11 is 20/11/\(year); friday, +7")
        case .receivedOn, .calledOn, .decidedOn: pick("20/11, hôm qua, thứ 6", "20/11, yesterday, friday")
        case .calledPerson: pick("họ tên; không ghi số điện thoại", "a name; no telephone number")
        case .promisedDay: pick("30/11, thứ 6, +7; để trống: chưa hẹn", "30/11, friday, +7; empty: nothing promised")
        case .lastDay: pick("để trống: một ngày", "empty: one day")
        case .time: pick("8:00 hoặc 8h30", "8:00")
        case .lead:
            pick(
                "gõ vài chữ, không cần dấu; \(key(.nextOffer)) để chọn",
                "a few letters, accents not needed; \(key(.nextOffer)) chooses")
        case .partners, .steps: pick("cách nhau bằng dấu ;", "with ; between them")
        case .wholeText: pick("để trống nếu chỉ biết tên", "empty where only the title is known")
        case .taskTitle: pick("để trống: lấy từ nguyên văn", "empty: made from the whole wording")
        case .source: pick("văn bản hoặc trang đã đọc", "the document or page it was read in")
        case .timings:
            pick(
                "trước 30/9; 20/10; 1/3 - 31/5; quý III; ngày 18 hằng tháng",
                "before 30/9; 20/10; 1/3 - 31/5; quarter 3; day 18 every month")
        case .bodies, .who, .toWhom, .via, .rosterMembers:
            pick(
                "gõ vài chữ, \(key(.nextOffer)) để chọn; nhiều: dấu ;",
                "a few letters, \(key(.nextOffer)) chooses; several: ;")
        case .signingBodies:
            pick("được xin ý kiến, hoặc đã trả lời; nhiều: dấu ;", "that are asked, or have replied; several: ;")
        case .signingTo: pick("trình ai, gửi ai, ai trả lại", "to whom, or who sent it back")
        case .signingUntil: pick("hạn trả lời, hạn ký; thứ 6, +7", "for replies or the signature; friday, +7")
        case .signingPerson: pick("họ tên người soạn, trình", "who drafts it, carries it up")
        case .rosterFrom: pick("để trống: từ đầu", "empty: from the beginning")
        case .rosterUntil: pick("để trống: như chưa từng ghi", "empty: as if never entered")
        case .owners: pick("để trống: cơ quan của mục", "empty: whom the block addresses")
        case .printedHeading: pick("để trống: tên các cơ quan", "empty: the names of the agencies")
        case .part: pick("để trống: phần khác", "empty: another part")
        case .unit:
            pick(
                "gõ vài chữ của tên tỉnh, xã, phường; \(key(.nextOffer)) để chọn",
                "a few letters of its name; \(key(.nextOffer)) chooses")
        case .paperNumber: pick("để trống cho đến khi ký", "empty until it is signed")
        case .signedOn: pick("để trống cho đến khi ký; 5/2, hôm qua", "empty until it is signed; 5/2, yesterday")
        case .paperTitle:
            pick(
                "để trống: \(Wording.title(of: .year, nil, year: year))",
                "empty: \(Wording.title(of: .year, nil, year: year))")
        case .issuer: pick("để trống: Ủy ban nhân dân", "empty: the People's Committee")
        case .capacity: pick("TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH")
        case .parent: pick("84/KH-UBND ngày 20/2/\(year) của …", "84/KH-UBND ngày 20/2/\(year) của …")
        case .file:
            pick(
                "~/Downloads/ke-hoach.docx (.odt .pdf .doc .html .md .txt)",
                "~/Downloads/plan.docx (.odt .pdf .doc .html .md .txt)")
        case .normWho: pick("các sở, ban, ngành tỉnh", "departments of the province")
        case .minimum: pick("25 triệu, 1,5 tỷ", "25 million, 1.5 billion")
        case .maximum: pick("để trống: không giới hạn", "empty: no limit")
        case .citation:
            pick(
                "Quyết định số 12/QĐ-UBND ngày 5/2/\(year) của UBND tỉnh về việc …",
                "Quyết định số 12/QĐ-UBND ngày 5/2/\(year) của UBND tỉnh về việc …")
        case .recipient: pick("Sở Nội vụ (b/c)", "Sở Nội vụ (b/c)")
        case .splitBefore: pick("gõ mấy chữ đầu của dòng sau", "the first words of the second line")
        case .letterDuties: pick("để trống: mọi việc đang trễ", "empty: all that is late")
        case .letterBodies: pick("để trống: mọi cơ quan còn thiếu", "empty: all that are late")
        case .letterDay: pick("30/11, thứ 6, +7; để trống: dấu chấm", "30/11, friday, +7; empty: dots")
        case .asOf: pick("để trống: hôm nay, muộn nhất là cuối kỳ", "empty: today, at most the end of the period")
        case .reportOf:
            pick(
                "gõ vài chữ của tên cơ quan, hoặc “tất cả”; \(key(.nextOffer)) để chọn",
                "a few letters of an agency, or “all”; \(key(.nextOffer)) chooses")
        case .signing: pick("để trống: dấu chấm", "empty: dots")
        case .signingCapacity: pick("để trống: theo cách ký", "empty: as it is signed")
        case .signer: pick("để trống: dấu chấm", "empty: dots")
        case .symbol: pick("SLĐTBXH-BĐG; để trống: dấu chấm", "SLĐTBXH-BĐG; empty: dots")
        case .programmeFrom: pick("để trống: cả tháng; 22/11", "empty: all of the month; 22/11")
        case .programmeUntil: pick("để trống: một ngày", "empty: one day")
        case .subject: pick("để trống: bình đẳng giới", "empty: gender equality")
        default: ""
        }
    }

    /// Why a field of a form cannot be accepted.
    package enum FieldComplaint: CaseIterable, Hashable, Sendable {
        /// Nothing was typed where something is needed.
        case missing
        /// Not a day.
        case notADay
        /// What can mean several things, or can hardly be meant.
        case doubtful
        /// Not a value of the target.
        case notAValue, notYesOrNo
        /// Not an amount of money.
        case notAnAmount
        /// Not a time of day.
        case notATime
        /// A window that ends before it begins.
        case endsBeforeItBegins
        /// A name that fits no body, or several.
        case unknownBody, severalBodies
        /// A name that fits no body, where only known ones can stand.
        case noSuchBody
        /// A name that fits no body, which can be added.
        case newBody
        /// Several days where there can be one.
        case onlyOne
        /// No plan has that id.
        case unknownPlan
        /// A name that fits no unit, or several.
        case unknownUnit, severalUnits
        /// The same where one can be added.
        case unknownUnitToAdd
        /// Plans are of other years.
        case badYear
        /// Only what is offered can be chosen.
        case notInList
        /// The step says no such thing.
        case notOfStep
        /// Each of them is one body.
        case isGroup
        /// Nobody comes or goes of whom it could be said.
        case ofNobody
        /// The text does not stand in the line.
        case notInLine
        /// Of all who are named nobody is late.
        case nobodyLate
        /// A paper is one of one plan.
        case onePlan
        /// Only tasks and calendars can be of what a query finds.
        case notNarrowed
        /// The consolidated report is one over all bodies.
        case ofAllBodies
        /// At most less than at least.
        case atMostBelowAtLeast
    }

    /// Why a field of a form cannot be accepted.
    package func fieldComplaint(_ complaint: FieldComplaint) -> String {
        switch complaint {
        case .missing: pick("Chưa gõ gì", "Nothing typed")
        case .notADay: notADay
        case .doubtful: doubtful([])
        case .notAValue: pick("Không phải giá trị: thử 52,3 (% không quá 100)", "Not a value: try 52.3 (% up to 100)")
        case .notYesOrNo: pick("Viết có hoặc chưa", "Write yes or no")
        case .notAnAmount: amountHint
        case .notATime: pick("Không phải giờ: thử 8:30", "Not a time: try 8:30")
        case .endsBeforeItBegins: pick("Ngày cuối đứng trước ngày đầu", "The last day is before the first")
        case .unknownBody:
            pick(
                "Không có trong danh mục cơ quan; \(key(.accept)) lần nữa: ghi nguyên văn",
                "Not among the known agencies; \(key(.accept)) again writes it as it is")
        case .noSuchBody:
            pick(
                "Không có trong danh mục cơ quan; \(key(.nextOffer)) để chọn",
                "Not among the known agencies; \(key(.nextOffer)) chooses")
        case .newBody:
            pick(
                "Danh mục chưa có; \(key(.accept)) lần nữa: thêm vào",
                "Not on the list; \(key(.accept)) again adds it")
        case .onlyOne: pick("Chỉ một thời hạn", "One day or window only")
        case .severalBodies:
            pick(
                "Có nhiều cơ quan như vậy; \(key(.nextOffer)) để chọn",
                "Several agencies fit; \(key(.nextOffer)) chooses")
        case .unknownPlan: pick("Không có kế hoạch này", "There is no such plan")
        case .unknownUnit: pick("Không có đơn vị này", "There is no such unit")
        case .unknownUnitToAdd:
            pick(
                "Không có đơn vị này; thêm: “xã Vĩnh Hòa, An Giang”",
                "There is no such unit; to add one: “xã Vĩnh Hòa, An Giang”")
        case .severalUnits:
            pick("Có nhiều đơn vị tên này; \(key(.nextOffer)) để chọn", "Several units fit; \(key(.nextOffer)) chooses")
        case .badYear: pick("Năm từ 2000 đến 2100", "A year from 2000 to 2100")
        case .atMostBelowAtLeast: pick("Thấp hơn mức tối thiểu", "Lower than the minimum")
        case .notOfStep: pick("Bước này không ghi mục này: xóa đi", "This step has no such thing: clear it")
        case .isGroup: pick("Có một nhóm: ghi từng cơ quan", "One of them is a group: name its agencies")
        case .ofNobody: pick("Không cơ quan nào thêm, bớt như vậy: xóa đi", "No agency comes or goes so: clear it")
        case .notInLine: pick("Không có trong dòng này", "Not in this line")
        case .nobodyLate:
            pick("Không cơ quan nào trong số này trễ những việc đó", "None of these is late with that")
        case .onePlan:
            pick("Văn bản là của một kế hoạch: chọn kế hoạch này", "A paper is of one plan: choose this plan")
        case .notNarrowed:
            pick("Bảng này không lọc: chọn kế hoạch, cả thư mục", "This is not narrowed: take a plan, or all")
        case .ofAllBodies:
            pick("Báo cáo tổng hợp là của cả kế hoạch", "The consolidated report is of the whole plan")
        case .notInList:
            pick("Chọn trong danh sách: \(key(.nextOffer))", "One of the list: \(key(.nextOffer)) chooses")
        }
    }
}
