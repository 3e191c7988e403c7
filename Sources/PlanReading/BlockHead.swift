import PlanModel

/// Whom a heading addresses, and what it asks for on the same line.
struct BlockHead {
    var bodies: [AgencyReference] = []
    /// Names that the reference data does not know.
    var unknown: [String] = []
    /// Names that several bodies bear.
    var ambiguous: [String] = []
    var printed = ""
    var isRequested = false
    /// What stands behind the names on the same line.
    var rest = ""
    /// Those of the bodies that only the text below names.
    var namedInBody: [AgencyReference] = []

    /// Whether nothing but names stands in it.
    var isPure: Bool { rest.isEmpty }

    /// The head of a heading; nil where no body is addressed.
    init?(_ words: Words, _ scanner: BodyScanner) {
        var place = 0
        let requests: [Phrase] = ["tran trong de nghi", "kinh de nghi", "de nghi"]
        let orders: [Phrase] = ["giao cho", "giao", "yeu cau", "trach nhiem cua", "nhiem vu cua", "doi voi"]
        if let request = requests.first(where: { words.has($0, at: 0) }) {
            isRequested = true
            place = request.words.count
        } else if let order = orders.first(where: { words.has($0, at: 0) }) {
            place = order.words.count
        }
        let reader = RoleReader(words: words, scanner: scanner)
        let canonical = CanonicalWords(words)
        var end = place
        var hasBody = false
        var afterDepartment = false
        while place < words.count {
            let item = canonical.item(atWord: place)
            guard item < canonical.items.count, canonical.items[item].words.lowerBound == place else { break }
            if let body = scanner.body(at: item, in: canonical, afterDepartment: afterDepartment) {
                for reference in body.bodies where !bodies.contains(reference) { bodies.append(reference) }
                if body.bodies.isEmpty {
                    if body.isAmbiguous { ambiguous.append(body.printed) } else { unknown.append(body.printed) }
                }
                afterDepartment =
                    canonical.items[item].key == "so" || canonical.items[item].key == "cac" || afterDepartment
                place = body.words.upperBound
            } else if BodyHead.begins(at: place, in: words), words[place].isCapital || hasBody,
                let behind = reader.unknown(at: place, before: words.count)
            {
                unknown.append(words.text(place..<behind))
                place = behind
            } else {
                break
            }
            hasBody = true
            end = BlockHead.afterQualifier(place, words)
            place = end
            var connected = place
            while connected < words.count,
                words[connected].isSign
                    ? [",", ";", "-", "&"].contains(words[connected].bare)
                    : ["và", "cùng", "với"].contains(words[connected].text)
            {
                connected += 1
            }
            guard connected > place else { break }
            place = connected
        }
        guard hasBody else { return nil }
        let start = 0
        printed = words.text(start..<end)
        rest = words.text(from: end)
        while let first = rest.first, ":.;,-– ".contains(first) { rest.removeFirst() }
        if rest.allSatisfy({ !$0.isLetter }) { rest = "" }
    }

    /// "liên quan", "trên địa bàn tỉnh" belong to the names before them.
    static func afterQualifier(_ place: Int, _ words: Words) -> Int {
        let qualifiers: [Phrase] = [
            "co lien quan", "lien quan", "tren dia ban tinh", "tren dia ban", "khac", "thuoc tinh", "cua tinh",
            "cap tinh", "trong tinh", "truc thuoc", "cua xa", "cua huyen", "cac cap", "cua mat tran",
        ]
        var end = place
        var isMoving = true
        while isMoving {
            isMoving = false
            for qualifier in qualifiers where words.has(qualifier, at: end) {
                end += qualifier.words.count
                isMoving = true
            }
        }
        return end
    }
}

/// Decides which headings of an outline are blocks of agencies.
struct BlockFinder {
    let scanner: BodyScanner
    /// Titles of headings that address nobody, though they stand among blocks.
    private static let general: [Phrase] = [
        "trach nhiem chung", "kinh phi", "che do bao cao", "che do thong tin", "nguon kinh phi", "thong tin bao cao",
        "quy dinh chung", "thoi gian",
    ]

    /// Marks the blocks of a whole paper.
    func findAll(below root: OutlineNode) {
        let parts = root.children.map { SectionPart.of($0.text) }
        for (node, part) in zip(root.children, parts) { find(below: node, in: part) }
        // Bodies alone as the top headings: "a) Sở Y tế".
        if !parts.contains(.implementation) { find(below: root, in: .content) }
        obey(below: root)
    }

    /// Lets the headings of which a person says so address bodies.
    private func obey(below node: OutlineNode) {
        for child in node.children {
            if child.block == nil, child.ruling?.kind == .body || child.ruling?.bodies != nil, !child.isRuledOut {
                set(BlockHead(Words(child.text), scanner) ?? BlockHead(unknown: child.text), on: child)
            }
            if let bodies = child.ruling?.bodies { child.block?.take(bodies) }
            obey(below: child)
        }
    }

    /// Marks the blocks below a heading, and puts what stands on their line below them.
    func find(below node: OutlineNode, in part: Plan.Section.Part) {
        let marked = node.children.filter { $0.mark.map { !$0.isBullet } ?? false }
        let heads = marked.map { child -> BlockHead? in
            let words = Words(child.text)
            return BlockFinder.general.contains { words.has($0, at: 0) } ? nil : BlockHead(words, scanner)
        }
        let pure = heads.count { $0?.isPure == true }
        let named = heads.count { $0 != nil }
        let isList =
            part == .implementation || pure >= 2 && pure * 2 >= marked.count
            || named >= 3 && named * 3 >= marked.count * 2 && part == .content && node.mark != nil
        for (child, head) in zip(marked, heads) {
            if child.isRuledOut {
                continue
            } else if isList, let head, mayBeBlock(child, head) {
                set(head, on: child)
            } else if isList, BlockFinder.general.contains(where: { Words(child.text).has($0, at: 0) }),
                let leadIn = child.leadIns.first
            {
                let bodies = scanner.bodies(in: Words(leadIn.text)).flatMap(\.bodies)
                if !bodies.isEmpty { child.block = BlockHead(named: bodies, printed: child.text) }
            }
            if child.block == nil {
                find(below: child, in: isList && part == .implementation ? .content : part)
            } else {
                nested(child)
            }
        }
    }

    /// A body's own block may hold one of another body: "b) Đề nghị Hội Liên hiệp Phụ nữ tỉnh".
    private func nested(_ node: OutlineNode) {
        for child in node.children where child.mark.map({ !$0.isBullet }) ?? false && !child.isLeaf && !child.isRuledOut
        {
            if let head = BlockHead(Words(child.text), scanner), head.isPure { set(head, on: child) }
        }
    }

    private func mayBeBlock(_ child: OutlineNode, _ head: BlockHead) -> Bool {
        if case .roman = child.mark { return head.isPure }
        return !head.bodies.isEmpty || !head.unknown.isEmpty || !head.ambiguous.isEmpty
    }

    private func set(_ head: BlockHead, on node: OutlineNode) {
        guard node.block == nil else { return }
        var head = head
        if !head.rest.isEmpty {
            let isLeadIn = head.rest.hasSuffix(":") && !node.children.isEmpty
            let words = Words(head.rest)
            let isOnlyDuty = words.count < 14 && !node.children.isEmpty
            if !isLeadIn, !isOnlyDuty {
                node.add(OutlineNode(nil, head.rest, node.place), first: true)
            }
        }
        // "Các sở, ban, ngành:" whose members stand in the text.
        let groups = Set(head.bodies).isSubset(of: Set(scanner.groups))
        if groups, node.children.count == 1, let only = node.children.first {
            let words = Words(only.text)
            let named = RoleReader(words: words, scanner: scanner).subject()
            if named.count > 1 {
                head.namedInBody = named
                head.bodies = named
            }
        }
        node.block = head
    }
}

extension OutlineNode {
    /// Whether a person says that it addresses nobody.
    fileprivate var isRuledOut: Bool { ruling?.kind.map { $0 != .body } ?? false }
}

extension BlockHead {
    /// A heading of which nobody is known.
    init(unknown text: String) { (printed, unknown) = (text, [text]) }

    /// Addresses those whom a person chose.
    mutating func take(_ chosen: [AgencyReference]) {
        (bodies, unknown, ambiguous) = (chosen, [], [])
        namedInBody = namedInBody.filter(chosen.contains)
    }

    /// A heading that names nobody, over a text that does.
    init(named bodies: [AgencyReference], printed: String) {
        self.printed = printed
        for body in bodies where !self.bodies.contains(body) { self.bodies.append(body) }
        namedInBody = self.bodies
    }
}

extension BodyScanner {
    /// The groups of bodies that papers name as one.
    var groups: [AgencyReference] {
        names.reference.agencies.values.filter { $0.sort == .collective }.map { AgencyReference($0.id) }
    }
}

extension RoleReader {
    private static let intros: [Phrase] = [
        "can cu", "tren co so", "ngoai", "hang nam", "dinh ky", "de", "trong", "tren day la", "theo", "tuy theo",
        "nham", "giao", "yeu cau", "de nghi", "doi voi", "thu truong", "nguoi dung dau", "lanh dao",
    ]

    /// Who is to do it, where the text itself says so: bodies that stand at its beginning, or behind what opens the sentence.
    func subject() -> [AgencyReference] {
        guard let start = subjectStart() else { return [] }
        let list = subjectList(from: start)
        return list.bodies
    }

    /// Where the names of the subject begin.
    private func subjectStart() -> Int? {
        if isSubject(at: 0) {
            // "Ủy ban nhân dân tỉnh yêu cầu các sở": who is asked, not who asks.
            let end = subjectList(from: 0).end
            let orders: [Phrase] = ["yeu cau", "de nghi", "giao"]
            guard let order = orders.first(where: { words.has($0, at: end) }) else { return 0 }
            let next = end + order.words.count
            return isSubject(at: next) ? next : 0
        }
        guard words.begins(withAnyOf: RoleReader.intros) else { return nil }
        for single: Phrase in ["giao", "yeu cau", "de nghi", "doi voi"] where words.has(single, at: 0) {
            return isSubject(at: single.words.count) ? single.words.count : nil
        }
        var place = 0
        // Who is worked with does not do it.
        let partners = words.place(of: "phoi hop voi") ?? .max
        while let comma = words.place(of: ",", from: place), comma < min(90, partners) {
            var next = comma + 1
            for order: Phrase in ["yeu cau", "de nghi", "giao"] where words.has(order, at: next) {
                next += order.words.count
            }
            if isSubject(at: next) { return next }
            place = comma + 1
        }
        return nil
    }

    private func isSubject(at place: Int) -> Bool {
        guard place < words.count else { return false }
        let (bodies, end) = subjectList(from: place)
        // "Các bộ, ngành và Ủy ban nhân dân các tỉnh" begins with words that name nobody.
        guard scanner.body(at: place, in: words) != nil || !bodies.isEmpty && words.has("cac", at: place) else {
            return false
        }
        guard end < words.count else { return false }
        return !words[end].isSign || words[end].bare == ":" || words[end].bare == ","
    }

    private func subjectList(from start: Int) -> (bodies: [AgencyReference], end: Int) {
        var result: [AgencyReference] = []
        let canonical = CanonicalWords(words)
        var place = start
        var afterDepartment = false
        while place < words.count {
            let item = canonical.item(atWord: place)
            guard item < canonical.items.count,
                let body = scanner.body(at: item, in: canonical, afterDepartment: afterDepartment)
            else {
                guard let end = unknown(at: place, before: words.count), result.isEmpty == false || place == start
                else { break }
                place = end
                guard place < words.count, words[place].bare == "," || words[place].text == "và" else { break }
                place += 1
                continue
            }
            afterDepartment = afterDepartment || ["so", "cac"].contains(canonical.items[item].key)
            for one in body.bodies where !result.contains(one) { result.append(one) }
            place = body.words.upperBound
            for qualifier: Phrase in ["co lien quan", "lien quan", "cua tinh", "tren dia ban tinh", "khac"]
            where words.has(qualifier, at: place) {
                place += qualifier.words.count
            }
            var connected = place
            while connected < words.count,
                [",", ";", "-"].contains(words[connected].bare) || words[connected].text == "và"
            { connected += 1 }
            guard connected > place, connected < words.count,
                scanner.body(at: canonical.item(atWord: connected), in: canonical, afterDepartment: afterDepartment)
                    != nil
                    || unknown(at: connected, before: words.count) != nil
            else { break }
            place = connected
        }
        return (result, place)
    }
}
