import TestSupport
import Testing
import VietnameseText

/// The orders expected here are those of Unicode CLDR, collation vi, as Perl's Unicode::Collate::Locale gives them with
/// spaces counted (CLDR's own setting).
struct VietnameseOrderTests {
    private static let provinces = """
        An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận\
        |Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội\
        |Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hoà Bình|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hoà|Khánh Hòa|Kiên Giang|Kon Tum\
        |Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình\
        |Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa\
        |Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái
        """

    @Test(arguments: [
        provinces,
        "ma|Ma|mà|Mà|mả|mã|má|MÁ|mạ|mă|mằ|mẳ|mẵ|mắ|mặ|mâ|mầ|mẩ|mẫ|mấ|mậ",
        "di|dĩ|du|dú|dư|dứ|đi|Đi|đĩ|en|ẻn|ên|hoa|Hoa|hoà|hòa|hóa|hoan|hoàn|hoãn|hoạn|hon|hôn|hơn|quy|quý|uy|uỷ|ủy",
        "2 a|10 a|Ban Dân tộc|Bao cáo|báo cáo|Báo cáo|Bảo hiểm|Dân vận|Đoàn|So 2|Số 1|Sở Lao động|Sở Nội vụ|Sở Y tế",
        "a|ă|â|b|c|d|đ|e|ê|g|h|i|k|l|m|n|o|ô|ơ|p|q|r|s|t|u|ư|v|x|y",
    ])
    func dictionaryOrder(joined: String) {
        let expected = joined.split(separator: "|").map(String.init)
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<5 {
            #expect(expected.shuffled(using: &generator).sortedInVietnamese { $0 } == expected)
        }
        for (left, right) in zip(expected, expected.dropFirst()) {
            #expect(VietnameseSortKey(left) < VietnameseSortKey(right))
        }
    }

    @Test func howItWasTypedMakesNoDifference() {
        #expect(VietnameseSortKey("Đa\u{0306}\u{0301}k La\u{0301}\u{0306}k") == VietnameseSortKey("Đắk Lắk"))
        #expect(VietnameseSortKey("an") < VietnameseSortKey("an giang"))
        #expect(!(VietnameseSortKey("An") < VietnameseSortKey("An")))
    }
}
