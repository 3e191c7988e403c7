import PlanModel

/// The lines that every office paper has in the same words: the state's name and motto, number, date, kind of paper,
/// "Kính gửi", "Nơi nhận", capacities of who signs.
enum FixedLine {
    /// What sort of paper a line in capitals says it is.
    enum PaperKind: Hashable {
        case plan
        case decision
        /// Kinds that a data folder has no word for, with their names.
        case other(String)
        /// "PHỤ LỤC".
        case annex
    }

    private static let kinds: [(Phrase, PaperKind)] = [
        ("ke hoach", .plan), ("quyet dinh", .decision), ("phu luc", .annex), ("chi thi", .other("Chỉ thị")),
        ("thong bao", .other("Thông báo")), ("chuong trinh", .other("Chương trình")), ("de an", .other("Đề án")),
        ("huong dan", .other("Hướng dẫn")), ("cong dien", .other("Công điện")), ("nghi quyet", .other("Nghị quyết")),
        ("bao cao", .other("Báo cáo")), ("to trinh", .other("Tờ trình")), ("bien ban", .other("Biên bản")),
        ("lich cong tac", .other("Lịch công tác")), ("giay moi", .other("Giấy mời")),
    ]

    /// Kinds that never are plans.
    static let neverPlans: Set<String> = ["Báo cáo", "Tờ trình", "Biên bản", "Lịch công tác", "Giấy mời", "Nghị quyết"]

    /// The kind of paper that a title line says, with the words of the title on the same line.
    static func kind(of text: String) -> (kind: PaperKind, rest: String)? {
        guard let first = text.unicodeScalars.first, first.properties.isUppercase else { return nil }
        let words = Words(text)
        for (phrase, kind) in kinds where words.has(phrase, at: 0) {
            let head = words.text(0..<phrase.words.count)
            guard ParagraphJoiner.isCapitals(head) else { return nil }
            let rest = words.text(from: phrase.words.count)
            if kind == .annex { return (kind, rest) }
            // "KẾ HOẠCH SỐ 5" inside a title in capitals is none of its own.
            if rest.isEmpty || rest == ":" { return (kind, "") }
            guard words[phrase.words.count].isCapital, !ParagraphJoiner.isCapitals(rest) || rest.count > 12,
                !["so"].contains(words[phrase.words.count].bare)
            else { return nil }
            return (kind, rest)
        }
        return nil
    }

    static func isNation(_ words: Words) -> Bool { words.place(of: "cong hoa xa hoi chu nghia") != nil }
    static func isMotto(_ words: Words) -> Bool {
        words.place(of: "doc lap") != nil && words.place(of: "tu do") != nil && words.place(of: "hanh phuc") != nil
    }
    static func isNumber(_ words: Words) -> Bool {
        words.count > 1 && words[0].text == "số" && words[1].bare == ":"
    }
    static func isAddressee(_ words: Words) -> Bool { words.has("kinh gui", at: 0) }
    static func isRecipients(_ words: Words) -> Bool { words.has("noi nhan", at: 0) }
    static func isSubject(_ words: Words) -> Bool {
        words.count > 3
            && (words.has("v / v", at: 0) || (words.has("ve viec", at: 0) && words[0].isCapital && words.count < 40))
    }

    private static let capacities: Set<String> = ["tm", "kt", "tl", "tuq", "q"]
    private static let offices: [Phrase] = [
        "chu tich", "pho chu tich", "giam doc", "pho giam doc", "thu tuong", "pho thu tuong", "bo truong", "thu truong",
        "truong phong", "pho truong phong", "truong ban", "pho truong ban", "chanh van phong", "pho chanh van phong",
        "bi thu", "pho bi thu", "hieu truong", "cuc truong", "vu truong", "pho chu tich thuong truc", "tong giam doc",
    ]

    /// "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ GIÁM ĐỐC".
    static func isCapacity(_ text: String) -> Bool {
        guard text.count < 90 else { return false }
        let words = Words(text)
        guard words.count > 0 else { return false }
        if words.count > 2, capacities.contains(words[0].bare), words[1].bare == ".", words[2].isCapital,
            ParagraphJoiner.isCapitals(text)
        {
            return true
        }
        return ParagraphJoiner.isCapitals(text)
            && offices.contains { words.has($0, at: 0) && words.count <= $0.words.count + 5 }
    }

    /// "An Giang, ngày 08 tháng 02 năm 2021", with blanks where nothing is filled in.
    static func isDateLine(_ words: Words) -> Bool {
        guard words.count < 40, let day = words.place(of: "ngay"), day < 14 else { return false }
        let isPlaced = day > 1 && words[day - 1].bare == "," && words[0].isCapital
        guard isPlaced else { return false }
        return words.place(of: "thang", from: day) != nil || words.count == day + 1
            || words.words[(day + 1)...].allSatisfy { $0.isSign || $0.number != nil }
    }

    /// Whether a line never goes on with the one before it.
    static func beginsAlone(_ text: String) -> Bool {
        let words = Words(String(text.prefix(160)))
        guard words.count > 0 else { return false }
        return isNation(words) && words.count < 24 || isMotto(words) && words.count < 24 || isNumber(words)
            || isAddressee(words) || isRecipients(words) || isSubject(words) && words.has("v / v", at: 0)
            || isCapacity(text) || text.count < 160 && isDateLine(words) || kind(of: text) != nil
            || words[0].text == "căn" && words.has("can cu", at: 0) && words[0].isCapital && words.count < 3
    }

    /// Whether no line goes on with this one.
    static func endsAlone(_ text: String) -> Bool {
        let words = Words(String(text.prefix(160)))
        guard words.count > 0, text.count < 160 else { return false }
        if let last = words.words.last, ["ngay", "thang", "nam"].contains(last.bare) { return false }
        return isNation(words) || isMotto(words) || isNumber(words) || isRecipients(words) && words.count < 5
            || isCapacity(text) || kind(of: text)?.rest.isEmpty == true
            || isDateLine(words) && words.place(of: "nam") != nil
    }
}
