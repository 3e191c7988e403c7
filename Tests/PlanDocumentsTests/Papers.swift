import PlanDocuments

/// Papers to write.
enum Papers {
    static func letterhead(subject: String? = nil, number: String = "Số: ……/……") -> OfficialPaper.Letterhead {
        OfficialPaper.Letterhead(
            superior: "UBND TỈNH ĐẮK LẮK", issuer: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
            nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc", number: number,
            subject: subject, placeAndDate: "Đắk Lắk, ngày …… tháng …… năm 2021")
    }

    static func letter(addressees: [String] = ["UBND huyện An Phú", "UBND huyện Tri Tôn"]) -> OfficialPaper {
        OfficialPaper(
            letterhead: letterhead(subject: "V/v đôn đốc thực hiện Kế hoạch số 67/KH-UBND"), salutation: "Kính gửi",
            addressees: addressees,
            body: [
                .paragraph(String(repeating: "Thực hiện kế hoạch. ", count: 12)),
                .line(.heading, mark: "1.", text: "Ủy ban nhân dân huyện An Phú"),
                .line(.bullet, mark: "", text: "Báo cáo năm: chậm 6 ngày;"),
                .line(.bullet, mark: "", text: "Việc A*B | C"),
            ], recipientsHeading: "Nơi nhận", recipients: ["Như trên", "Lưu: VT, ……"],
            signature: OfficialPaper.Signature(capacity: ["GIÁM ĐỐC"], name: "……"))
    }

    static let table = OfficialPaper.Table(
        columns: [
            .init("TT", weight: 1, alignment: .centre), .init("Chỉ tiêu", weight: 8),
            .init("Kết quả", weight: 3, alignment: .right),
        ],
        rows: [.heading("Mục tiêu 1"), .cells(["1", "Tỷ lệ nữ <đại biểu> & \"khác\"", "25,5"]), .cells(["2"])])

    /// Everything that a paper may have.
    static var report: OfficialPaper {
        OfficialPaper(
            letterhead: letterhead(number: "Số: ……/BC-……"),
            title: OfficialPaper.Title(kind: "BÁO CÁO", about: ["Kết quả công tác bình đẳng giới năm 2021"]),
            salutation: "Kính gửi", addressees: ["Ủy ban nhân dân tỉnh Đắk Lắk"],
            body: [
                .basis("Căn cứ Luật Bình đẳng giới;"), .basis("Căn cứ Kế hoạch số 67/KH-UBND."),
                .line(.part, mark: "Phần I", text: "ĐÁNH GIÁ"), .line(.section, mark: "I.", text: "KẾT QUẢ"),
                .line(.heading, mark: "1.", text: "Về tuyên truyền"), .line(.item, mark: "2.", text: "Đã mở 3 lớp."),
                .line(.article, mark: "Điều 1.", text: "Giao  Sở Nội vụ."),
                .line(.point, mark: "đ)", text: "Lớp cho cán bộ cấp xã."), .table(table),
                .paragraph("Trên đây là báo cáo./."),
            ], recipientsHeading: "Nơi nhận", recipients: ["Như trên", "Lưu: VT"],
            signature: OfficialPaper.Signature(capacity: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "Nguyễn Thị A"),
            annexes: [
                .init(mark: "Phụ lục I", titles: ["CHỈ TIÊU"], note: "(Kèm theo Báo cáo)", body: [.table(table)]),
                .init(
                    mark: "Phụ lục II", titles: ["NHIỆM VỤ"], note: "(Kèm theo Báo cáo)", body: [.table(table)],
                    isLandscape: true),
            ])
    }
}
