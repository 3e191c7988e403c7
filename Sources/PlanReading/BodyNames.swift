import PlanModel
import VietnameseText

/// The names of the bodies of the reference data, as words to be found in a text.
struct BodyNames {
    /// A place in the tree of words: which words follow, and which bodies a name that ends here means.
    private struct Node {
        var next: [String: Int] = [:]
        var bodies: [AgencyID] = []
    }

    private var nodes = [Node()]
    let reference: ReferenceData

    init(_ reference: ReferenceData) {
        self.reference = reference
        for agency in reference.agencies.values.sorted(by: { $0.id.slug < $1.id.slug }) {
            var names = [agency.name, agency.short] + agency.spellings
            let head = agency.name.split(separator: " ").first.map(String.init) ?? ""
            if agency.sort == .department || agency.sort == .ministry, ["Sở", "Bộ", "Phòng", "Ban"].contains(head) {
                names += agency.abbreviations.map { head + " " + $0 }
            }
            for name in Set(names) {
                for words in Set([BodyNames.key(of: name), BodyNames.withoutLevel(BodyNames.key(of: name))]) {
                    add(agency.id, words)
                }
            }
        }
        // "Các sở, ngành" and their like, which every paper words differently.
        let departments = AgencyID("so-ban-nganh"), unions = AgencyID("doan-the")
        if reference.agencies[departments] != nil {
            for name in [
                "sở", "sở ban ngành", "sở ngành", "sở ban ngành tỉnh", "sở ban ngành liên quan", "sở ngành liên quan",
                "sở ban ngành có liên quan", "sở ngành có liên quan", "ban ngành tỉnh", "ban ngành cấp tỉnh",
            ] {
                add(departments, BodyNames.key(of: name))
                add(departments, ["cac"] + BodyNames.key(of: name))
            }
        }
        if reference.agencies[unions] != nil {
            for name in ["đoàn thể", "các đoàn thể", "đoàn thể tỉnh", "hội đoàn thể"] {
                add(unions, BodyNames.key(of: name))
            }
        }
        let concerned = AgencyID("co-quan-lien-quan")
        if reference.agencies[concerned] != nil {
            for name in [
                "cơ quan đơn vị liên quan", "cơ quan đơn vị có liên quan", "cơ quan liên quan", "đơn vị liên quan",
                "đơn vị có liên quan", "cơ quan có liên quan",
            ] {
                add(concerned, BodyNames.key(of: name))
                add(concerned, ["cac"] + BodyNames.key(of: name))
            }
        }
    }

    private mutating func add(_ body: AgencyID, _ words: [String]) {
        guard !words.isEmpty, words != ["xa"], words != ["ubnd"] else { return }
        var node = 0
        for word in words {
            if let next = nodes[node].next[word] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].next[word] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        if !nodes[node].bodies.contains(body) { nodes[node].bodies.append(body) }
    }

    /// The longest name that begins at a word.
    ///
    /// - Parameters:
    ///   - index: The first word.
    ///   - words: The words, as ``CanonicalWords`` writes them.
    ///   - head: Words that are understood before it, as "Sở" in "Sở Y tế, Nội vụ".
    /// - Returns: The bodies that bear it, and the word behind it.
    func longest(at index: Int, in words: CanonicalWords, behind head: [String] = []) -> (bodies: [AgencyID], end: Int)?
    {
        var node = 0
        for word in head {
            guard let next = nodes[node].next[word] else { return nil }
            node = next
        }
        var place = index
        var found: (bodies: [AgencyID], end: Int)?
        while place < words.items.count {
            let item = words.items[place]
            if item.isSkipped, place > index {
                place += 1
                continue
            }
            guard let next = nodes[node].next[item.key] else { break }
            node = next
            place += 1
            if !nodes[node].bodies.isEmpty { found = (nodes[node].bodies, place) }
        }
        return found
    }

    // MARK: Keys

    /// A name's words in the form in which they are compared.
    static func key(of name: String) -> [String] {
        CanonicalWords(Words(name)).items.filter { !$0.isSkipped }.map(\.key)
    }

    private static func withoutLevel(_ key: [String]) -> [String] {
        guard key.count > 1, let last = key.last, ["tinh", "xa"].contains(last) else { return key }
        let rest = Array(key.dropLast())
        // "Ban" or "Báo" alone is no name.
        return rest.count == 1 && ["ubnd", "hdnd", "bao", "ban", "dai"].contains(rest[0]) ? key : rest
    }
}

/// Words with the phrases of office language that have short forms made one, however they are written: "Ủy ban nhân dân",
/// "UBND". Marks do not count; "và", commas and dashes may stand between any two words of a name.
struct CanonicalWords {
    struct Item {
        var key: String
        /// The words it stands for.
        var words: Range<Int>
        /// Whether it may stand inside a name without belonging to it.
        var isSkipped: Bool
        /// Whether it is a comma or "và".
        var parts: Bool { isSkipped }
    }

    let source: Words
    let items: [Item]

    init(_ source: Words) {
        self.source = source
        var items: [Item] = []
        var place = 0
        while place < source.count {
            if let (key, end) = CanonicalWords.short(at: place, in: source) {
                items.append(Item(key: key, words: place..<end, isSkipped: false))
                place = end
                continue
            }
            let word = source[place]
            let isSkipped = word.isSign ? [",", "-", ".", "&", "/"].contains(word.bare) : word.text == "và"
            items.append(Item(key: word.bare, words: place..<(place + 1), isSkipped: isSkipped))
            place += 1
        }
        self.items = items
    }

    /// The item that begins at or behind a word.
    func item(atWord word: Int) -> Int { items.firstIndex { $0.words.upperBound > word } ?? items.count }

    private static func short(at place: Int, in words: Words) -> (String, Int)? {
        guard let forms = forms[words[place].bare] else { return nil }
        for (phrase, key) in forms {
            var (here, index) = (place, 0)
            while index < phrase.count, here < words.count {
                if words[here].bare == phrase[index] {
                    index += 1
                    here += 1
                } else if index > 0,
                    words[here].isSign ? [",", "-", "&", "."].contains(words[here].bare) : words[here].text == "và"
                {
                    here += 1
                } else {
                    break
                }
            }
            if index == phrase.count { return (key, here) }
        }
        return nil
    }

    /// By first word: the phrases, longest first, and what they are one with.
    private static let forms: [String: [([String], String)]] = {
        var result: [String: [([String], String)]] = [:]
        for (text, key) in phrases {
            let words = text.split(separator: " ").map(String.init)
            guard let first = words.first else { continue }
            result[first, default: []].append((words, key))
        }
        return result.mapValues { $0.sorted { $0.0.count > $1.0.count } }
    }()

    private static let phrases: [(String, String)] = [
        ("uy ban nhan dan", "ubnd"), ("ubnd", "ubnd"), ("hoi dong nhan dan", "hdnd"),
        ("lien hiep phu nu", "lhpn"), ("lien hiep phu nu viet nam", "lhpn"), ("lhpn viet nam", "lhpn"),
        ("phu nu", "phunu"),
        ("uy ban mat tran to quoc viet nam", "mttq"), ("uy ban mat tran to quoc", "mttq"),
        ("mat tran to quoc viet nam", "mttq"), ("mat tran to quoc", "mttq"), ("ubmttq viet nam", "mttq"),
        ("ub mttq viet nam", "mttq"), ("uy ban mttq viet nam", "mttq"), ("uy ban mttq", "mttq"), ("ubmttq", "mttq"),
        ("mttq viet nam", "mttq"), ("mttqvn", "mttq"), ("ubmttqvn", "mttq"), ("mttq", "mttq"),
        ("lien doan lao dong", "ldld"), ("ldld", "ldld"),
        ("lao dong thuong binh xa hoi", "ldtbxh"), ("lao dong tbxh", "ldtbxh"), ("lao dong tb xh", "ldtbxh"),
        ("ld tbxh", "ldtbxh"), ("ld tb xh", "ldtbxh"), ("ldtb xh", "ldtbxh"), ("ldtbxh", "ldtbxh"),
        ("giao duc dao tao", "gddt"), ("gd dt", "gddt"), ("gddt", "gddt"),
        ("ke hoach dau tu", "khdt"), ("kh dt", "khdt"), ("khdt", "khdt"),
        ("thong tin truyen thong", "tttt"), ("tt tt", "tttt"), ("tttt", "tttt"),
        ("van hoa the thao du lich", "vhttdl"), ("vh tt dl", "vhttdl"), ("vhtt dl", "vhttdl"), ("vhttdl", "vhttdl"),
        ("van hoa the thao", "vhtt"), ("vh tt", "vhtt"), ("vhtt", "vhtt"),
        ("nong nghiep phat trien nong thon", "nnptnt"), ("nong nghiep ptnt", "nnptnt"), ("nn ptnt", "nnptnt"),
        ("nong nghiep moi truong", "nnmt"), ("nn mt", "nnmt"),
        ("khoa hoc cong nghe", "khcn"), ("kh cn", "khcn"), ("khcn", "khcn"),
        ("phat thanh truyen hinh", "ptth"), ("pt th", "ptth"), ("ptth", "ptth"),
        ("ngan hang chinh sach xa hoi", "nhcsxh"), ("ngan hang csxh", "nhcsxh"), ("nhcsxh", "nhcsxh"),
        ("chi huy quan su", "chqs"), ("chqs", "chqs"),
        ("bao hiem xa hoi", "bhxh"), ("bhxh", "bhxh"),
        ("toa an nhan dan", "tand"), ("tand", "tand"), ("vien kiem sat nhan dan", "vksnd"), ("vksnd", "vksnd"),
        ("cuu chien binh", "ccb"), ("ccb", "ccb"), ("van phong", "vp"), ("vp", "vp"),
        ("doan thanh nien cong san ho chi minh", "tinh doan"), ("doan tncs ho chi minh", "tinh doan"),
        ("doan tncs hcm", "tinh doan"), ("doan thanh nien", "tinh doan"), ("tinh doan", "tinh doan"),
        ("thanh doan", "tinh doan"),
        ("vi su tien bo cua phu nu", "vstbpn"), ("vi su tien bo phu nu", "vstbpn"), ("vstbpn", "vstbpn"),
        ("vstbcpn", "vstbpn"), ("van hoa xa hoi", "vhxh"), ("vh xh", "vhxh"), ("vhxh", "vhxh"),
        ("van hoa thong tin", "vhttin"), ("kinh te ngan sach", "ktns"), ("ktns", "ktns"),
        ("tu phap ho tich", "tpht"), ("tp ht", "tpht"),
    ]
}
