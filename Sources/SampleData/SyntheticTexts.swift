/// Titles of tasks as plans have them: what is done, about what, for whom.
struct SyntheticTexts {
    private static let doings = [
        "Tổ chức tập huấn", "Truyền thông", "Rà soát, cập nhật", "Kiểm tra, giám sát", "Tham mưu kế hoạch",
        "Phối hợp tổ chức tọa đàm", "Duy trì, nhân rộng mô hình", "Biên soạn tài liệu", "Lồng ghép nội dung",
        "Tổng hợp, báo cáo", "Bố trí kinh phí cho hoạt động", "Khảo sát, đánh giá", "Hỗ trợ, tư vấn", "Ký kết phối hợp",
        "Xây dựng chuyên mục", "Cung cấp dịch vụ",
    ]
    private static let topics = [
        "về bình đẳng giới", "về phòng ngừa bạo lực trên cơ sở giới", "về sự tiến bộ của phụ nữ",
        "về lao động, việc làm nữ",
        "về chăm sóc sức khỏe sinh sản", "về mất cân bằng giới tính khi sinh", "về nữ lãnh đạo, quản lý",
        "về trợ giúp pháp lý",
        "về giáo dục giới trong trường học", "về dữ liệu tách biệt giới", "về vốn vay cho phụ nữ khởi nghiệp",
        "về kỹ năng số cho phụ nữ", "về gia đình và hôn nhân", "về việc nhà không được trả công",
        "hưởng ứng Tháng hành động", "về an toàn cho trẻ em gái", "về bình đẳng giới vùng dân tộc thiểu số",
        "về tiếp nhận, xử lý tin báo bạo lực",
    ]
    private static let audiences = [
        "cho cán bộ, công chức", "cho người lao động tại doanh nghiệp", "cho học sinh, sinh viên",
        "cho phụ nữ nông thôn",
        "ở cơ sở", "trên báo, đài và mạng xã hội", "cho trưởng thôn, người có uy tín", "cho cộng tác viên",
        "cho nữ đại biểu dân cử", "cho đội ngũ báo cáo viên", "tại các khu công nghiệp", "cho hộ nghèo, cận nghèo",
        "theo quy định", "của ngành, đơn vị", "", "", "",
    ]
    private static let steps = [
        "Ban hành văn bản triển khai", "Chuẩn bị nội dung, tài liệu", "Mời báo cáo viên", "Tổ chức thực hiện",
        "Đánh giá, rút kinh nghiệm", "Báo cáo kết quả", "Lập danh sách đối tượng", "Bố trí địa điểm, kinh phí",
    ]
    private static let notes = [
        "Đã gửi văn bản nhắc đơn vị.", "Chờ bố trí kinh phí.", "Đã có kế hoạch, sẽ làm trong quý sau.",
        "Đơn vị đề nghị lùi thời gian.", "Đã phối hợp với Hội Liên hiệp Phụ nữ.",
    ]

    func title(_ numbers: inout SeededNumbers) -> String {
        let audience = numbers.pick(SyntheticTexts.audiences)
        let title = "\(numbers.pick(SyntheticTexts.doings)) \(numbers.pick(SyntheticTexts.topics))"
        return audience.isEmpty ? title : "\(title) \(audience)"
    }

    func steps(_ numbers: inout SeededNumbers) -> [String] {
        Array(numbers.shuffled(SyntheticTexts.steps).prefix(2 + numbers.below(3)))
    }

    func note(_ numbers: inout SeededNumbers) -> String { numbers.pick(SyntheticTexts.notes) }

    /// The headings of the second part, where contents stand.
    let contents = [
        "Truyền thông, nâng cao nhận thức", "Nâng cao năng lực quản lý nhà nước", "Dịch vụ hỗ trợ bình đẳng giới",
        "Phòng ngừa, ứng phó bạo lực trên cơ sở giới", "Tháng hành động", "Kiểm tra, phối hợp liên ngành",
    ]
}
