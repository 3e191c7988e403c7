import Foundation
import Testing

/// `report`: six months and a year in the outline that ministries ask for.
struct PeriodReportTests {
    private func flat(_ office: Office, _ arguments: String...) throws -> (text: String, errors: String) {
        let run = try office.finish(try office.start(["report"] + arguments))
        #expect(run.status == 0, "\(run)")
        return (run.output.split(whereSeparator: \.isWhitespace).joined(separator: " "), run.errors)
    }

    @Test func everyPartIsThere() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-12-20"
        let (text, errors) = try flat(office, "an-giang-2021", "--period", "year")
        for part in [
            "I. CÔNG TÁC CHỈ ĐẠO", "II. KẾT QUẢ THỰC HIỆN", "III. KẾT QUẢ CÁC CHỈ TIÊU", "IV. KINH PHÍ",
            "V. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN", "VI. ĐỀ XUẤT, KIẾN NGHỊ", "VII. PHƯƠNG HƯỚNG", "Phụ lục I KẾT QUẢ",
            "Phụ lục II TÌNH HÌNH", "Phụ lục III THEO DÕI NHIỆM VỤ",
        ] { #expect(text.contains(part), "\(part)") }
        // The standing agency reports to whom the plan says.
        #expect(text.contains("SỞ LAO ĐỘNG") && text.contains("Kính gửi: Ủy ban nhân dân tỉnh An Giang"))
        #expect(text.contains("Số: ……/BC-……") && text.contains("năm 2021 (tính đến ngày 20 tháng 12 năm 2021)"))
        #expect(errors.contains("Còn phải điền: ") && errors.contains("đề xuất, kiến nghị"))
    }

    /// What is recorded stands in it as far as it had happened by then, with its paper and its causes.
    @Test func whatIsRecordedIsTold() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-12-20"
        try office.kehoach(
            "done", "an-giang-2021/IV.1.2", "--on", "2021-03-20", "--evidence", "12/KH-SLĐTBXH ngày 20/3/2021")
        try office.kehoach("done", "an-giang-2021/IV.6.3", "--on", "2021-09-10")
        try office.kehoach("figure", "an-giang", "1.1", "2021", "52,3")
        try office.kehoach(
            "activity", "add", "an-giang-2021", "--title", "Tọa đàm 8/3", "--from", "2021-03-08", "--place",
            "Long Xuyên")
        try office.kehoach("submit", "an-giang-2021/duty.sixMonth", "chau-phu", "--on", "2021-06-05")
        let half = try flat(office, "an-giang-2021", "--period", "six-month").text
        #expect(half.contains("6 tháng đầu năm 2021 (tính đến ngày 30 tháng 6 năm 2021)"))
        #expect(half.contains("12/KH-SLĐTBXH ngày 20/3/2021") && half.contains("Tọa đàm 8/3 (08/3/2021, Long Xuyên)"))
        #expect(half.contains("đã hoàn thành 1, đang thực hiện 1,"))
        #expect(half.contains("Báo cáo kết quả 6 tháng năm 2021: 1/"))
        let year = try flat(office, "an-giang-2021", "--period", "year")
        #expect(year.text.contains("đã hoàn thành 2, đang thực hiện 0,") && year.text.contains("Có số liệu 1/"))
        #expect(!year.errors.contains("chỉ tiêu"))
        let march = try flat(office, "an-giang-2021", "--period", "year", "--as-of", "1/3/2021").text
        #expect(
            march.contains("(tính đến ngày 01 tháng 3 năm 2021)")
                && !march.contains("Tọa đàm 8/3 (08/3/2021, Long Xuyên). III"))
    }

    @Test func itIsAFile() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2024-12-06"
        for form in ["docx", "odt", "html", "md", "txt"] {
            let outcome = try office.kehoach(
                "report", "thua-thien-hue-2024", "--period", "year", "--out", "bao-cao.\(form)")
            #expect(outcome.status == 0 && outcome.errors.contains("bao-cao.\(form)"), "\(outcome)")
        }
        #expect(try office.kehoach("report", "an-giang-2021", "--period", "tuần").status == 64)
        #expect(try office.kehoach("report", "an-giang-2021").status == 64)
        #expect(try office.kehoach("report", "không-có", "--period", "year").status == 1)
    }

    /// Who handed in and who is late, how many did their part, whose difficulty it was, and each body in a line.
    @Test func theConsolidatedReportIsOverAllBodies() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-12-20"
        try office.kehoach("submit", "an-giang-2021/duty.year", "chau-phu", "so y te", "--on", "2021-11-12")
        let (text, errors) = try flat(office, "an-giang-2021", "--period", "year", "--form", "consolidated")
        #expect(text.contains("I. TÌNH HÌNH GỬI BÁO CÁO") && text.contains("Tổng hợp kết quả thực hiện"))
        #expect(text.contains("(trước ngày 15/11/2021): 2/"))
        #expect(text.contains("cơ quan, đơn vị (Phụ lục II)") && text.contains("Phụ lục II CƠ QUAN, ĐƠN VỊ CHẬM GỬI"))
        #expect(text.contains("cơ quan, đơn vị đã hoàn thành phần việc được giao ("))
        #expect(text.contains("Phụ lục III KẾT QUẢ CỦA TỪNG CƠ QUAN") && errors.contains("đề xuất, kiến nghị"))
        let june = try flat(office, "an-giang-2021", "--period", "six-month", "--form", "consolidated").text
        #expect(!june.contains("(trước ngày 15/11/2021): 2/"))
        let both = try office.kehoach(
            "report", "an-giang-2021", "--period", "year", "--form", "consolidated", "--of", "so y te")
        #expect(both.status == 64 && both.errors.contains("không đi cùng"))
    }

    /// A body's report has its own head, and only what is its.
    @Test func aReportIsOfOneBody() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-12-20"
        try office.kehoach(
            "submit", "an-giang-2021/duty.year", "chau-phu", "--on", "2021-11-12", "--number", "88/BC-UBND")
        let commune = try flat(
            office, "an-giang-2021", "--period", "year", "--of", "chau phu", "--form", "commune"
        ).text
        #expect(commune.contains("Châu Phú, ngày …… tháng …… năm 2021") && commune.contains("Số: ……/BC-UBND"))
        #expect(commune.contains("TM. ỦY BAN NHÂN DÂN") && !commune.contains("Phụ lục"))
        #expect(commune.contains("đã gửi ngày 12/11/2021, số 88/BC-UBND") && !commune.contains("Sở Y tế"))
        let (department, errors) = try flat(office, "an-giang-2021", "--period", "year", "--of", "so y te")
        #expect(department.contains("SỞ Y TẾ") && department.contains("UBND TỈNH AN GIANG"))
        #expect(department.contains("VII. PHƯƠNG HƯỚNG") && department.contains("Phụ lục II THEO DÕI NHIỆM VỤ"))
        #expect(errors.contains("số liệu các chỉ tiêu"))
        // Who is above a mass organisation is not known.
        let union = try flat(office, "an-giang-2021", "--period", "year", "--of", "hoi-lhpn-tinh")
        #expect(
            union.text.contains("Hội Liên hiệp Phụ nữ tỉnh An Giang báo cáo")
                && union.errors.contains("cơ quan chủ quản"))
    }

    @Test func everyBodyHasAReportOfItsOwn() throws {
        let office = try Office()
        let all = try flat(office, "an-giang-2021", "--period", "year", "--of", "all", "--form", "commune")
        let districts = try flat(
            office, "an-giang-2021", "--period", "year", "--of", "ubnd-huyen@*", "--form", "commune")
        func count(_ text: String) -> Int { text.components(separatedBy: "CỘNG HÒA XÃ HỘI").count - 1 }
        #expect(count(districts.text) == 11 && count(all.text) > 20)
        #expect(districts.errors.contains("(11 văn bản)"))
        #expect(try office.kehoach("report", "an-giang-2021", "--period", "year", "--of", "không có ai").status == 1)
        let both = try office.kehoach(
            "report", "an-giang-2021", "--period", "year", "--of", "so y te", "--from", "issuer")
        #expect(both.status == 64)
    }
}
