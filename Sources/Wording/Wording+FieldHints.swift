/// How the fields of forms may be filled in.
extension Wording {
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
}
