/// The parts of a paper as they look (Nghị định 30/2020/NĐ-CP, Phụ lục I). Programs show the styles by their names, so that
/// somebody can change one for the whole paper.
enum PaperStyle: String, CaseIterable, Hashable {
    case superior, issuer, nation, motto, rule, number, subject, placeAndDate
    case kind, about, salutation, onlyAddressee, addressee, lastAddressee
    case basis, paragraph, partMark, partTitle, section, heading, article, item, point, bullet
    case tableHead, tableRowHeading, tableLeft, tableCentre, tableRight
    case recipientsHeading, recipient, capacity, signerName
    case annexMark, annexTitle, annexNote, afterTable, pageNumber

    enum Alignment: Hashable { case left, centre, right, justified }

    /// Sizes and distances in points, indents in millimetres.
    struct Look: Hashable {
        var name: String
        var size: Double
        var alignment = Alignment.left
        var isBold = false
        var isItalic = false
        var before = 0.0
        var after = 0.0
        /// The distance of lines as a share of a single one.
        var spacing = 1.0
        var firstLine = 0.0
        var left = 0.0
        /// Stays on the page of what follows.
        var keepsNext = false
        /// The level in the outline of the text, from 0.
        var outline: Int?
    }

    /// The indent of first lines: 1.27 cm.
    static let indent = 12.7

    var look: Look {
        switch self {
        case .superior: Look(name: "Cơ quan chủ quản", size: 12, alignment: .centre)
        case .issuer: Look(name: "Cơ quan ban hành", size: 12, alignment: .centre, isBold: true)
        case .nation: Look(name: "Quốc hiệu", size: 12, alignment: .centre, isBold: true)
        case .motto: Look(name: "Tiêu ngữ", size: 13, alignment: .centre, isBold: true)
        case .rule: Look(name: "Đường kẻ", size: 2, alignment: .centre, before: 3, after: 4)
        case .number: Look(name: "Số, ký hiệu", size: 13, alignment: .centre, before: 8)
        case .subject: Look(name: "Trích yếu công văn", size: 12, alignment: .centre, before: 6)
        case .placeAndDate: Look(name: "Địa danh, ngày", size: 13, alignment: .centre, isItalic: true, before: 8)
        case .kind:
            Look(name: "Tên loại", size: 14, alignment: .centre, isBold: true, before: 14, keepsNext: true)
        case .about: Look(name: "Trích yếu", size: 14, alignment: .centre, isBold: true, keepsNext: true)
        case .salutation:
            Look(name: "Kính gửi", size: 14, before: 14, left: 25, keepsNext: true)
        case .onlyAddressee:
            Look(name: "Kính gửi một nơi", size: 14, alignment: .centre, before: 14, after: 8)
        case .addressee: Look(name: "Nơi kính gửi", size: 14, firstLine: -3, left: 47)
        case .lastAddressee: Look(name: "Nơi kính gửi cuối", size: 14, after: 8, firstLine: -3, left: 47)
        case .basis: body("Căn cứ", isItalic: true)
        case .paragraph: body("Nội dung")
        case .partMark:
            Look(name: "Phần", size: 14, alignment: .centre, isBold: true, before: 8, keepsNext: true, outline: 0)
        case .partTitle:
            Look(name: "Tiêu đề phần", size: 14, alignment: .centre, isBold: true, after: 6, keepsNext: true)
        case .section: heading("Mục", isBold: true, outline: 0)
        case .heading: heading("Khoản có tiêu đề", isBold: true, outline: 1)
        case .article: body("Điều")
        case .item: body("Khoản")
        case .point: body("Điểm")
        case .bullet: body("Gạch đầu dòng")
        case .tableHead:
            Look(name: "Đầu bảng", size: 12, alignment: .centre, isBold: true, before: 2, after: 2, keepsNext: true)
        case .tableRowHeading: Look(name: "Nhóm dòng", size: 12, isBold: true, before: 2, after: 2, keepsNext: true)
        case .tableLeft: Look(name: "Ô bảng", size: 12, before: 2, after: 2)
        case .tableCentre: Look(name: "Ô bảng giữa", size: 12, alignment: .centre, before: 2, after: 2)
        case .tableRight: Look(name: "Ô bảng phải", size: 12, alignment: .right, before: 2, after: 2)
        case .recipientsHeading: Look(name: "Nơi nhận", size: 12, isBold: true, isItalic: true)
        case .recipient: Look(name: "Danh sách nơi nhận", size: 11)
        case .capacity:
            Look(name: "Chức vụ người ký", size: 14, alignment: .centre, isBold: true, keepsNext: true)
        case .signerName: Look(name: "Họ tên người ký", size: 14, alignment: .centre, isBold: true, before: 72)
        case .annexMark:
            Look(name: "Phụ lục", size: 14, alignment: .centre, isBold: true, keepsNext: true, outline: 0)
        case .annexTitle: Look(name: "Tiêu đề phụ lục", size: 14, alignment: .centre, isBold: true, keepsNext: true)
        case .annexNote: Look(name: "Kèm theo", size: 14, alignment: .centre, isItalic: true, keepsNext: true)
        case .afterTable: Look(name: "Khoảng trống", size: 2, after: 6)
        case .pageNumber: Look(name: "Số trang", size: 13, alignment: .centre)
        }
    }

    private func body(_ name: String, isItalic: Bool = false) -> Look {
        Look(
            name: name, size: 14, alignment: .justified, isItalic: isItalic, after: 6, spacing: 1.15,
            firstLine: PaperStyle.indent)
    }

    private func heading(_ name: String, isBold: Bool, outline: Int) -> Look {
        Look(
            name: name, size: 14, isBold: isBold, before: 6, after: 6, spacing: 1.15,
            firstLine: PaperStyle.indent, keepsNext: true, outline: outline)
    }

    /// How it looks; in a paper that no office issues, of which the decree says nothing, smaller and closer together.
    func look(isPlain: Bool) -> Look {
        guard isPlain else { return look }
        var look = look
        look.size = (look.size * 1.7).rounded() / 2
        (look.before, look.after, look.spacing) = (look.before / 2, look.after / 2, 1)
        return look
    }

    /// The width of a text in this style, in millimetres.
    func width(of text: String) -> Double {
        TimesWidth(size: look.size, isBold: look.isBold, isItalic: look.isItalic).millimetres(text)
    }
}
