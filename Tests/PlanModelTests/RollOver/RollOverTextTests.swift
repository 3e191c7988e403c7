import Testing

@testable import PlanModel
@testable import RollOver

/// What a roll-over reads out of texts.
@Suite struct RollOverTextTests {
    /// Texts of a plan of 2021 and what becomes of them in 2026.
    @Test(arguments: [
        ("Kế hoạch năm 2021", "Kế hoạch năm 2026"),
        ("gặp mặt dịp 8/3 và 20/10/2021", "gặp mặt dịp 8/3 và 20/10/2026"),
        ("từ 15/11 đến 15/12/2021", "từ 15/11 đến 15/12/2026"),
        ("từ ngày 15/11/2021 đến ngày 15/12/2021", "từ ngày 15/11/2026 đến ngày 15/12/2026"),
        ("Triển khai kế hoạch 2021 tới các cấp", "Triển khai kế hoạch 2026 tới các cấp"),
        ("Chiến lược 2021-2030", "Chiến lược 2021-2030"),
        ("giai đoạn 2016 - 2021", "giai đoạn 2016 - 2021"),
        ("đến năm 2021", "đến năm 2021"),
        ("Thông tư 48/2021/TT-BTC", "Thông tư 48/2021/TT-BTC"),
        ("Quyết định 12/QĐ-UBND năm 2021", "Quyết định 12/QĐ-UBND năm 2021"),
        ("Kế hoạch 67/KH-UBND ngày 08/02/2021", "Kế hoạch 67/KH-UBND ngày 08/02/2021"),
        ("Công văn 9973/UBND-XH và Tháng hành động năm 2021", "Công văn 9973/UBND-XH và Tháng hành động năm 2026"),
        ("mã 20210 và 12021", "mã 20210 và 12021"), ("năm 2020", "năm 2020"), ("", ""),
    ])
    func years(_ old: String, _ new: String) {
        #expect(YearText(old).replacing(2021, with: 2026) == new)
    }

    @Test(arguments: [
        ("giai đoạn 2016-2020", [2020]), ("2017 – 2025 và 2021-2030", [2025]), ("đến 2025, đến 2030", [2025]),
        ("đến năm 2025", [2025]), ("năm 2020", []), ("2021-2026", []), ("từ 15/11 đến 15/12/2020", []),
    ])
    func endedPeriods(_ text: String, _ years: [Int]) {
        #expect(YearText(text).endedPeriods(before: 2026) == years)
    }

    private static let next = GeneralElection.next(from: Day(ordinal: 0))

    /// The first elections from the beginning of a year on: known ones with their day.
    @Test(arguments: [
        (2016, "2016-05-22"), (2017, "2021-05-23"), (2021, "2021-05-23"), (2022, "2026-03-15"), (2026, "2026-03-15"),
        (2027, "2031"), (2031, "2031"), (2032, "2036"), (2041, "2041"),
    ])
    func elections(_ year: Int, _ expected: String) throws {
        let next = GeneralElection.next(from: try #require(Day(year, 1, 1)))
        #expect(next.day?.iso ?? String(next.year) == expected)
    }

    /// Texts of a plan of 2020 and what they name that happens once.
    @Test(arguments: [
        ("Truyền thông trước bầu cử Quốc hội", RollOverReason.election(next: next)),
        ("TRUYỀN THÔNG TRƯỚC BẦU CỬ", .election(next: next)), ("Đối thoại với nữ công nhân", .dialogue),
        ("Truyền thông trước Đại hội Đảng các cấp", .partyCongress),
        ("Tổng kết 10 năm Chiến lược", .summary(years: 10)), ("Tham mưu tổng kết 05 năm", .summary(years: 5)),
        ("Sơ kết 5 năm thực hiện Chỉ thị", .summary(years: 5)), ("đánh giá 15 năm Luật", .summary(years: 15)),
        ("tổng kết giai đoạn 2016-2020", .periodSummary), ("Tổng kết Đề án về bạo lực 2016-2020", .periodSummary),
    ])
    func once(_ text: String, _ reason: RollOverReason) {
        #expect(OneOffWords(year: 2020, nextElection: RollOverTextTests.next).reason(in: text) == reason)
    }

    @Test(arguments: [
        "Báo cáo tổng kết năm 2020", "Báo cáo sơ kết 6 tháng đầu năm 2020", "báo cáo 06 tháng và 01 năm",
        "Giám sát, đánh giá mô hình", "Tổng kết Chiến lược 2021-2030", "10 năm", "Truyền thông về bình đẳng giới",
    ])
    func everyYear(_ text: String) {
        #expect(OneOffWords(year: 2020, nextElection: RollOverTextTests.next).reason(in: text) == nil)
    }

    @Test func functionsByWords() {
        #expect(OneOffWords.functions(in: "Giúp nạn nhân và trẻ em") == ["socialProtection", "childProtection"])
        #expect(OneOffWords.functions(in: "Tập huấn phóng viên") == ["press"])
        #expect(OneOffWords.functions(in: "Lập dự toán").isEmpty)
    }

    private func rolled(_ text: String) -> RolledText {
        typealias Replacement = RollOverWorld.Replacement
        var world = RollOverWorld(oldYear: 2021, newYear: 2026)
        let short = Replacement(agency: AgencyID("so-noi-vu"), name: "Sở Nội vụ")
        let press = Replacement(agency: AgencyID("bao-ptth"), name: "Báo và PT-TH")
        let pressLong = Replacement(agency: AgencyID("bao-ptth"), name: "Báo và Phát thanh, Truyền hình")
        world.names = [
            .init(name: "Đài Phát thanh - Truyền hình", agency: AgencyID("dai"), replacement: pressLong),
            .init(name: "Phòng LĐTBXH", agency: AgencyID("phong"), replacement: nil),
            .init(name: "Sở LĐTBXH", agency: AgencyID("so-ldtbxh"), replacement: short),
            .init(name: "Báo tỉnh", agency: AgencyID("bao"), replacement: press),
            .init(name: "LĐTBXH", agency: AgencyID("so-ldtbxh"), replacement: nil),
        ]
        world.unitNames = [("tỉnh Thừa Thiên Huế", "thành phố Huế"), ("Thừa Thiên Huế", "Huế")]
        world.hasDistricts = false
        return RolledText(text, in: world)
    }

    @Test func namesGiveWayToTheirSuccessors() {
        let labour = AgencyID("so-ldtbxh")
        #expect(rolled("Báo cáo qua Sở LĐTBXH").text == "Báo cáo qua Sở Nội vụ")
        #expect(rolled("Báo cáo qua Sở LĐTBXH").reasons == [.nameReplaced(labour)])
        // A longer name is not that of a shorter one inside it, nor is a part of a word.
        #expect(rolled("Giao Phòng LĐTBXH").reasons == [.nameInText(AgencyID("phong"))])
        #expect(rolled("cán bộ LĐTBXH").reasons == [.nameInText(labour)])
        #expect(rolled("SLĐTBXH").reasons.isEmpty)
    }

    @Test func namesThatFallTogetherAreOneName() {
        let rolled = rolled("Báo tỉnh, Đài Phát thanh - Truyền hình và các cơ quan")
        #expect(rolled.text == "Báo và Phát thanh, Truyền hình và các cơ quan")
        #expect(rolled.reasons == [.nameReplaced(AgencyID("bao")), .nameReplaced(AgencyID("dai"))])
        #expect(self.rolled("Báo tỉnh cùng Báo tỉnh").text == "Báo và PT-TH cùng Báo và PT-TH")
    }

    @Test(arguments: [
        ("Học tập mô hình tại thành phố Nha Trang, xã An Phú.", ["thành phố Nha Trang", "xã An Phú"]),
        ("Khảo sát “Làng Thương vợ”", ["Làng Thương"]), ("kinh tế - xã hội", []), ("cán bộ xã, phường", []),
    ])
    func places(_ text: String, _ places: [String]) {
        #expect(PlaceText.places(in: text) == places)
    }

    @Test func placesAndInspectionsAreAskedAbout() {
        var world = RollOverWorld(oldYear: 2021, newYear: 2026)
        world.ownNames = ["Huế"]
        #expect(RolledText("Tại thành phố Huế", in: world).reasons.isEmpty)
        let place = RollOverReason.placeInText("thành phố Nha Trang")
        #expect(RolledText("Tại thành phố Nha Trang", in: world).reasons == [place] && place.weight == .asks)
        #expect(RolledText("Thanh tra, kiểm tra", in: world).reasons.isEmpty)
        world.hasLostInspectorates = true
        #expect(RolledText("Thanh tra, kiểm tra", in: world).reasons == [.inspection])
    }

    /// Headings name all communes in full, and so do texts that named all districts.
    @Test func headingsNameAllCommunes() {
        var world = RollOverWorld(oldYear: 2021, newYear: 2026)
        let communes = RollOverWorld.Replacement(
            agency: AgencyID("ubnd-xa"), name: "UBND cấp xã", plural: "UBND các xã, phường, đặc khu")
        world.names = ["UBND các huyện, thị xã", "UBND cấp huyện"].map {
            RollOverWorld.EndedName(name: $0, agency: AgencyID("ubnd-huyen"), replacement: communes)
        }
        #expect(RolledText("UBND cấp huyện", in: world).text == "UBND cấp xã")
        #expect(RolledText("UBND cấp huyện", in: world, isHeading: true).text == "UBND các xã, phường, đặc khu")
        #expect(RolledText("Gửi UBND các huyện, thị xã", in: world).text == "Gửi UBND các xã, phường, đặc khu")
    }

    @Test func whatCannotBeReplacedIsNamed() {
        #expect(rolled("Gặp mặt cán bộ tỉnh, huyện").reasons == [.districtInText])
        #expect(rolled("Nói chuyện theo chuyên đề").reasons.isEmpty)
        #expect(rolled("trên địa bàn tỉnh Thừa Thiên Huế năm 2021").text == "trên địa bàn thành phố Huế năm 2026")
        #expect(rolled("Quyết định 12/QĐ-UBND năm 2021").reasons == [.yearInText])
        #expect(rolled("Đề án 2017-2025").reasons == [.periodEnded(2025)])
    }
}
