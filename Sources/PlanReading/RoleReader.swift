import PlanModel

/// Which part a body has in what a text asks for, and with whom.
struct RoleReader {
    let words: Words
    let scanner: BodyScanner

    /// The part, and whether the words leave a doubt.
    func role() -> (role: PlanTask.Role, isSure: Bool) {
        let start = verbStart
        let head = min(words.count, start + 6)
        let lead = words.place(of: "chu tri")
        let advise = words.place(of: "tham muu")
        let coordinate = words.place(of: "phoi hop")
        if let lead, isOrder(lead) { return (.lead, lead < head) }
        if let advise, advise < head, isBefore(advise, coordinate) { return (.advise, advise == start) }
        let isInterdepartmental =
            coordinate.map { words.place(of: "lien nganh", from: $0, to: $0 + 12) != nil } ?? false
        if let coordinate, coordinate < start + 4, !isInterdepartmental { return (.coordinate, coordinate == start) }
        if let advise, advise < head + 3 { return (.advise, false) }
        // Who does something with others leads it.
        return partners().isEmpty ? (.sole, true) : (.lead, false)
    }

    private func isBefore(_ first: Int, _ second: Int?) -> Bool { second.map { first < $0 } ?? true }

    /// "Chủ trì" that gives work; "cơ quan chủ trì", "do Sở Y tế chủ trì" speak of somebody.
    private func isOrder(_ place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = words[place - 1]
        return before.isSign || ["va", "dong", "vu"].contains(before.bare) || words[place].isCapital
            || place <= verbStart || words.has("chiu trach nhiem", at: place - 3)
            || words.has("trach nhiem", at: place - 2)
            || before.bare == "nhiem"
    }

    /// Where the verb stands, behind words such as "Tiếp tục" and the body that is spoken to.
    private var verbStart: Int {
        var place = 0
        if let body = scanner.body(at: 0, in: words) { place = body.words.upperBound }
        let fillers: [Phrase] = [
            "tiep tuc", "chu dong", "la co quan", "co trach nhiem", "chiu trach nhiem", "thuong xuyen", "tich cuc",
            "theo chuc nang", "nhiem vu",
        ]
        var isMoving = true
        while isMoving {
            isMoving = false
            for filler in fillers where words.has(filler, at: place) {
                place += filler.words.count
                isMoving = true
            }
            if place < words.count, words[place].bare == "," || words[place].bare == ":" {
                place += 1
                isMoving = true
            }
        }
        let grounds: [Phrase] = ["tren co so", "can cu", "theo"]
        guard place == 0, words.begins(withAnyOf: grounds) else { return place }
        let orders: [Phrase] = ["tham muu", "chu tri", "phoi hop", "chu dong", "xay dung", "to chuc", "trien khai"]
        var comma = words.place(of: ",")
        while let found = comma, found < 50 {
            if words.begins(withAnyOf: orders, at: found + 1) { return found + 1 }
            comma = words.place(of: ",", from: found + 1)
        }
        return place
    }

    // MARK: Partners

    /// Words that begin what is asked for, behind a list of bodies.
    static let verbs: [Phrase] = [
        "to chuc", "trien khai", "xay dung", "tham muu", "huong dan", "thuc hien", "ra soat", "long ghep", "tang cuong",
        "day manh", "kiem tra", "theo doi", "de xuat", "tuyen truyen", "tiep tuc", "nghien cuu", "chi dao",
        "trong viec",
        "trong qua trinh", "tap huan", "tap trung", "xu ly", "bien soan", "phat hien", "phat hanh", "phat dong",
        "quan triet", "quan tam", "nham",
        "lam tot", "giai quyet", "bo tri", "ho tro", "danh gia", "cung cap", "khao sat", "van dong", "bao cao",
        "tich cuc",
        "trinh", "dua", "don doc", "mo lop", "mo cac", "lap", "phan bo", "dau tu", "kip thoi", "cap nhat", "hoan thien",
        "giup",
        "tong hop", "so ket", "tong ket", "giam sat", "can cu", "dam bao", "bao dam", "chu dong", "chiu trach nhiem",
        "co trach nhiem", "theo chuc nang",
        "trong pham vi", "khan truong", "hoan thanh", "thuong xuyen", "nang cao", "chu tri", "phoi hop", "tham gia",
        "thanh lap", "thong ke", "thu thap",
        "dinh ky", "chu trong", "duy tri", "cu the", "la co quan", "giao cho", "duoc giao", "mo rong", "hang nam",
        "cong bo", "cong khai", "tham dinh", "quan ly viec", "thuc hien nghiem",
        "de to chuc", "de trien khai", "de xay dung", "de thuc hien", "de kip thoi", "de tham muu", "tren co so",
        "tao dieu kien", "day nhanh", "lua chon", "phan tich", "boi duong",
    ]

    /// Whom to work with: what stands behind "phối hợp với" up to the verb.
    func partners() -> [PlanTask.Partner] {
        var result: [PlanTask.Partner] = []
        var place = 0
        while let found = words.place(of: "phoi hop", from: place) {
            place = found + 2
            var start = place
            while start < words.count, ["voi", "chat", "che", "cung", "tot", ","].contains(words[start].bare),
                start < place + 4
            { start += 1 }
            guard start > place || scanner.body(at: start, in: words) != nil || words.has("cac", at: start) else {
                continue
            }
            let with = words.place(of: "voi", from: place, to: place + 4)
            guard with != nil || scanner.body(at: start, in: words) != nil || words.has("cac", at: start) else {
                continue
            }
            for partner in list(from: start) where !result.contains(partner) { result.append(partner) }
            break
        }
        return result
    }

    /// The bodies of a list, as it runs from a word.
    func list(from start: Int, to end: Int? = nil) -> [PlanTask.Partner] {
        var result: [PlanTask.Partner] = []
        let last = end ?? words.count
        let bodies = scanner.bodies(in: words, from: start, to: last)
        var place = start
        var next = 0
        while place < last {
            if next < bodies.count, bodies[next].words.lowerBound <= place {
                let body = bodies[next]
                if body.bodies.isEmpty {
                    result.append(.printed(body.printed))
                } else {
                    result += body.bodies.map { .agency($0) }
                }
                place = BlockHead.afterQualifier(body.words.upperBound, words)
                next += 1
                continue
            }
            let word = words[place]
            if word.isSign ? [",", "-"].contains(word.bare) : word.text == "và" || word.text == "cùng" {
                place += 1
                continue
            }
            if word.bare == ";" || word.bare == "(" {
                // A list may have semicolons where another body follows.
                guard word.bare == ";", next < bodies.count, bodies[next].words.lowerBound == place + 1 else { break }
                place += 1
                continue
            }
            if word.isSign { break }
            guard let end = unknown(at: place, before: next < bodies.count ? bodies[next].words.lowerBound : last)
            else { break }
            result.append(.printed(words.text(place..<end)))
            place = end
        }
        return result
    }

    private static let nouns: [Phrase] = [
        "dia phuong", "cac dia phuong", "don vi", "cac don vi", "co quan", "cac co quan", "cac to chuc",
        "to chuc lien quan", "to chuc co lien quan", "to chuc chinh tri", "to chuc xa hoi", "to chuc thanh vien",
        "to chuc khac", "cac nganh",
        "cac cap", "cac ban", "cac hoi", "cac phong", "cac truong", "cac doanh nghiep", "doanh nghiep", "cac xa",
        "cac thon", "nganh", "cac bo", "cac lop", "cac cong ty", "ban nganh", "thon", "cac ap", "cac khu pho",
        "cac chi hoi", "cac to",
    ]

    private static let groupNouns: [Phrase] = [
        "bo", "ban", "so", "hoi", "doan the", "to chuc", "cong dong", "cap", "phong", "truong", "khoi", "xa", "phuong",
    ]

    /// Words that name no single body: "địa phương", "các cơ quan liên quan".
    func unknown(at place: Int, before next: Int) -> Int? {
        let isNamed = words[place].isCapital && BodyHead.begins(at: place, in: words)
        guard isNamed || words.begins(withAnyOf: RoleReader.nouns, at: place) else { return nil }
        var end = place + 1
        while end < min(next, words.count) {
            let word = words[end]
            if word.bare == "," || word.text == "và" || word.text == "," {
                guard end + 1 < words.count, !scanner.isBody(at: end + 1, in: words) else { break }
                if isNamed, !words.has("cac", at: place) {
                    // "Bộ Văn hóa, Thể thao và Du lịch" is one name.
                    guard words[end + 1].isCapital, !BodyHead.begins(at: end + 1, in: words) else { break }
                } else {
                    // So are "các cấp, các ngành liên quan" and "các cơ quan, đơn vị".
                    guard words.begins(withAnyOf: RoleReader.nouns + RoleReader.groupNouns, at: end + 1),
                        words.has("cac", at: place)
                    else { break }
                }
                end += 1
                continue
            }
            if word.isSign, word.bare != "-" { break }
            if word.text == "để" || word.text == "trong" { break }
            if !word.isCapital, words.begins(withAnyOf: RoleReader.verbs, at: end), !isPartOfName(end, place) { break }
            end += 1
        }
        return end
    }
}

extension RoleReader {
    /// "các cơ quan, tổ chức": a noun that is a verb elsewhere.
    private func isPartOfName(_ index: Int, _ start: Int) -> Bool {
        guard words.has("to chuc", at: index) else { return false }
        let before = words[index - 1].bare
        return before == "," || before == "cac" || before == "va"
    }
}

extension BodyScanner {
    func isBody(at word: Int, in words: Words) -> Bool { body(at: word, in: words) != nil }
}

/// Words that the names of bodies begin with, whether or not the body is known.
enum BodyHead {
    private static let heads: [Phrase] = [
        "so", "ban", "cong an", "hoi", "uy ban", "ubnd", "hdnd", "hoi dong", "dai", "bao", "truong", "trung tam",
        "benh vien", "chi cuc",
        "cuc", "kho bac", "ngan hang", "lien doan", "lien minh", "lien hiep", "doan thanh nien", "doan tncs",
        "tinh doan", "huyen doan", "thanh doan", "xa doan", "mat tran",
        "bo", "van phong", "thanh tra", "phong", "cong chuc", "can bo", "thu truong", "giam doc", "chu tich",
        "buu dien", "bao hiem", "toa an",
        "vien", "thue", "hai quan", "quy", "hoc vien", "tong", "truong phong", "bi thu", "dang uy", "huyen uy",
        "thanh uy",
        "tinh uy", "tram", "cac", "ban chi huy", "doan khoi", "hiep hoi", "cong ty", "doan dai bieu", "nganh", "chi bo",
        "tong cong ty",
        "thong tan xa", "vksnd", "tand", "ubmttq", "mttq", "lang", "thon", "to dan pho", "bao dai", "nha",
        "doanh nghiep", "don vi", "ke toan",
    ]

    static func begins(at place: Int, in words: Words) -> Bool {
        words.begins(withAnyOf: heads, at: place)
    }
}
