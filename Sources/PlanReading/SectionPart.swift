import PlanModel

/// Which part of a plan a heading is, by its words.
enum SectionPart {
    private static let words: [(Plan.Section.Part, [Phrase])] = [
        (
            .reporting,
            ["che do bao cao", "che do thong tin", "thong tin bao cao", "bao cao ket qua", "che do thong tin bao cao"]
        ),
        (
            .implementation,
            [
                "to chuc thuc hien", "to chuc trien khai", "phan cong", "trach nhiem", "phan cong nhiem vu",
                "phan cong trach nhiem", "to chuc thi hanh", "nhiem vu cua cac co quan",
            ]
        ),
        (.funding, ["kinh phi", "nguon kinh phi", "ngan sach", "nguon luc thuc hien", "du toan"]),
        (
            .purpose,
            [
                "muc dich", "yeu cau", "muc tieu", "quan diem", "can cu", "su can thiet", "danh gia chung",
                "thuc trang", "tinh hinh", "dac diem", "chi tieu",
            ]
        ),
    ]

    /// The part that a heading's first words say; content where they say nothing else.
    static func of(_ title: String) -> Plan.Section.Part {
        let words = Words(title)
        for (part, phrases) in words.count > 0 ? SectionPart.words : [] {
            let places = phrases.compactMap { words.place(of: $0) }
            guard let first = places.min(), first < 3 else { continue }
            // "Tổ chức triển khai ứng dụng tiến bộ kỹ thuật" is work, and "Tổ chức triển khai" a part.
            if part == .implementation, words.has("to chuc trien khai", at: first), words.count > 7 { continue }
            return part
        }
        return .content
    }
}

/// Sentences that end a paper.
enum Closing {
    private static let beginnings: [Phrase] = [
        "tren day la", "trong qua trinh", "qua trinh thuc hien", "nhan duoc", "yeu cau cac", "yeu cau thu truong",
        "de nghi cac", "de nghi thu truong", "can cu ke hoach nay", "can cu noi dung ke hoach",
        "uy ban nhan dan tinh yeu cau", "ubnd tinh yeu cau",
        "uy ban nhan dan xa yeu cau", "ubnd xa yeu cau", "hang nam", "dinh ky", "bao cao dinh ky", "giao so",
        "uy ban nhan dan huyen yeu cau", "ubnd huyen yeu cau", "can cu noi dung cong van", "chi thi nay",
        "nay thong bao", "tren day la y kien",
    ]

    /// Whether a sentence is about the whole plan wherever it stands.
    static func isAboutAll(_ text: String) -> Bool {
        Words(String(text.prefix(80))).begins(withAnyOf: ["tren day la", "trong qua trinh", "qua trinh thuc hien"])
    }

    static func isClosing(_ text: String) -> Bool { Words(String(text.prefix(80))).begins(withAnyOf: beginnings) }
}
