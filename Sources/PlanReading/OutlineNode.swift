import DocumentReading
import Records

/// A heading or an item of a paper, with what stands below it.
final class OutlineNode {
    /// What stands before it in print; nil for a paragraph without a mark.
    let mark: Mark?
    /// What is printed behind the mark.
    var text: String
    /// Where it begins.
    let place: SourceDocument.Place
    /// Where it stands in the paper.
    var ref: Ref
    private(set) var children: [OutlineNode] = []
    private(set) weak var parent: OutlineNode?
    /// Tables of tasks that stand below it.
    var tables: [SourceDocument.Table] = []
    /// Whom it addresses, where it is a block of an agency.
    var block: BlockHead?
    /// What a person says of it.
    var ruling: LineRuling?
    /// How deep it lies, where that does not follow from its mark.
    var ruledDepth: Int?

    init(_ mark: Mark?, _ text: String, _ place: SourceDocument.Place, ref: Ref = Ref("")) {
        (self.mark, self.text, self.place, self.ref) = (mark, text, place, ref)
    }

    /// Puts a node below this one.
    func add(_ node: OutlineNode, first: Bool = false) {
        node.parent = self
        if first { children.insert(node, at: 0) } else { children.append(node) }
    }

    /// Gives every node below this one its ref: printed marks, bullets and paragraphs without a mark counted together.
    func number() {
        var leaves = 0
        var taken: [String: Int] = [:]
        var isMarked = false
        for node in children {
            let own: String
            if let mark = node.mark, !mark.isBullet {
                isMarked = true
                own = mark.ref
            } else if node.mark == nil, isMarked {
                own = "para"
            } else {
                leaves += 1
                own = String(leaves)
            }
            // A mark may be printed twice, or be one that was counted.
            let count = taken[own, default: 0] + 1
            taken[own] = count
            let unique = count > 1 ? "\(own)~\(count)" : own
            node.ref = Ref(ref.description.isEmpty ? unique : "\(ref.description).\(unique)")
            node.number()
        }
    }

    /// Takes nodes away that stand elsewhere.
    func remove(where isGone: (OutlineNode) -> Bool) { children.removeAll(where: isGone) }

    /// A lead-in is no item of its own and does not count.
    func addLeadIn(_ node: OutlineNode) {
        node.parent = self
        leadIns.append(node)
    }

    /// Sentences that only open the items below: "…, cụ thể như sau:".
    private(set) var leadIns: [OutlineNode] = []

    var isLeaf: Bool { children.isEmpty && tables.isEmpty }

    /// The marked children of a kind, the last first.
    func lastChild(where isWanted: (Mark) -> Bool) -> OutlineNode? {
        children.last { $0.mark.map(isWanted) ?? false }
    }
}

extension LineRuling {
    /// Whether other lines may stand below it.
    var isHeading: Bool { kind == .heading || kind == .body }
    /// Whether it asks for something by itself.
    var isTask: Bool { kind == .task || kind == .duty }
}

/// Which marks the top headings of a paper bear.
enum OutlineScheme {
    /// A., B. with I., II. below.
    case capitals
    /// I., II. with 1., 2. below.
    case roman
    /// 1., 2. alone, as in letters.
    case numbers
    /// a), b) alone: lettered bodies.
    case letters
    /// Only dashes or paragraphs.
    case none
}
