import DocumentReading
import PlanModel
import Records

/// Turns an outline into headings, blocks, tasks, duties and norms.
struct DraftBuilder {
    let scanner: BodyScanner
    let year: Int
    let isLetter: Bool
    let reference: ReferenceData
    var problems: [ReadingProblem]
    var sections: [Plan.Section] = []
    var assignments: [Plan.Assignment] = []
    var tasks: [PlanTask] = []
    var duties: [ReportingDuty] = []
    var norms: [Plan.MoneyNorm] = []
    var citations: [Citation] = []
    var places: [String: SourceDocument.Place] = [:]
    var unsure: [String: Doubt] = [:]
    var addressees: [(text: String, place: SourceDocument.Place)] = []
    /// The report that who collects the others' owes, where no task of its own says so.
    var onward: ReportingDuty?
    /// The text of each task, for what is found out later.
    var texts: [Ref: Words] = [:]
    /// The bodies of a letter's "Kính gửi", who get every task of it.
    private var addressed: [AgencyReference] {
        addressees.flatMap { scanner.bodies(in: Words($0.text)).flatMap(\.bodies) }
    }

    /// What holds for everything below a heading.
    struct Context {
        var part: Plan.Section.Part = .content
        var section: Ref?
        var block: [AgencyReference] = []
        var isInBlock = false
        /// The Action Month's days, where the heading is about it.
        var actionMonth: Timing?
        var isActionMonth = false
        var role: PlanTask.Role?
    }

    init(scanner: BodyScanner, year: Int, isLetter: Bool, reference: ReferenceData, problems: [ReadingProblem]) {
        (self.scanner, self.year, self.isLetter) = (scanner, year, isLetter)
        (self.reference, self.problems) = (reference, problems)
    }

    mutating func add(_ root: OutlineNode) {
        for node in root.children { add(node, Context()) }
        for table in root.tables { add(table, below: Ref("p"), title: "Danh mục nhiệm vụ", Context()) }
    }

    private mutating func add(_ node: OutlineNode, _ context: Context) {
        let ruling = node.ruling
        guard !node.text.isParenthesised || !node.isLeaf || ruling?.kind != nil else { return }
        var context = context
        let isTop = node.parent?.parent == nil
        let words = Words(node.text)
        let isHeading =
            ruling?.isHeading == true
            || ruling?.isTask != true
                && (!node.isLeaf || node.block != nil
                    || isTop && node.mark != nil && SectionPart.of(node.text) != .content)
        if isTop || node.mark.map({ if case .roman = $0 { true } else { false } }) ?? false || context.part == .content
        {
            let part = SectionPart.of(node.text)
            if isHeading, isTop || part != .content { context.part = part }
        }
        guard isHeading else { return leaf(node, words, context) }
        if ruling?.isHeading != true, node.children.allSatisfy({ $0.mark == .plus }), node.mark?.isBullet == true,
            !node.text.hasSuffix(":"),
            node.tables.isEmpty
        {
            return leaf(node, words, context)
        }
        places[node.ref.description] = node.place
        var section = Plan.Section(
            ref: node.ref, title: TaskTitle.made(from: node.block?.printed ?? node.text),
            part: isTop && !isLetter ? SectionPart.of(node.text) : nil)
        if isTop, isLetter || node.mark.map({ if case .number = $0 { true } else { false } }) ?? false {
            section.part = isLetter ? nil : section.part
        }
        if let block = node.block {
            add(block, node)
            context.block = block.bodies
            context.isInBlock = true
            context.part = .implementation
        }
        if TaskWords.isActionMonth(words), context.part == .content, node.block == nil {
            context.isActionMonth = true
            context.actionMonth = window(in: words)
        }
        if node.mark?.isBullet == true { context.role = RoleReader(words: words, scanner: scanner).role().role }
        context.section = node.ref
        sections.append(section)
        citations += CitationReader(words: words).citations(at: node.ref.description)
        let before = tasks.count
        for child in node.children { add(child, context) }
        for table in node.tables { add(table, below: node.ref, title: nil, context) }
        if tasks.count == before, node.block != nil, node.children.isEmpty {
            problems.append(ReadingProblem(.unnamedBlock, node.place, [node.ref.description]))
        }
    }

    private mutating func add(_ block: BlockHead, _ node: OutlineNode) {
        assignments.append(
            Plan.Assignment(
                ref: node.ref, agencies: block.bodies, isRequested: block.isRequested, printed: block.printed,
                namedInBody: block.namedInBody))
        for name in block.unknown {
            problems.append(ReadingProblem(.unknownBody, node.place, [name]))
            unsure["assignments/\(node.ref)/agencies"] = .unknownName
        }
        for name in block.ambiguous {
            problems.append(ReadingProblem(.ambiguousBody, node.place, [name]))
            unsure["assignments/\(node.ref)/agencies"] = .unknownName
        }
    }

    // MARK: Leaves

    private mutating func leaf(_ node: OutlineNode, _ words: Words, _ context: Context) {
        let section = context.section ?? node.ref.parent ?? Ref("para")
        if context.section == nil { ensureSection(section, node.place) }
        let isRuled = node.ruling?.isTask == true
        if !isRuled, GroupLine(words, scanner: scanner) != nil {
            return apply(GroupLine(words, scanner: scanner), below: section)
        }
        citations += CitationReader(words: words).citations(at: node.ref.description)
        let reader = RoleReader(words: words, scanner: scanner)
        var owners = reader.subject()
        if isLetter, owners.isEmpty { owners = addressed }
        switch context.part {
        case .purpose where !isRuled: return note(node, section)
        case .funding where !isRuled:
            if let norm = NormReader.norm(in: words, ref: node.ref) {
                norms.append(norm)
                if owners.isEmpty { owners = scanner.bodies(in: words, to: 12).first.map(\.bodies) ?? [] }
            } else if owners.isEmpty || !FundingWords.asks(words) {
                return note(node, section)
            }
        default: break
        }
        if Set(owners) == Set(context.block), context.isInBlock { owners = [] }
        if context.isInBlock, !context.block.isEmpty, Set(owners).isSubset(of: Set(context.block)) { owners = [] }
        task(node, words, section, owners, context)
    }

    private mutating func note(_ node: OutlineNode, _ section: Ref) {
        places[node.ref.description] = node.place
        guard let index = sections.lastIndex(where: { $0.ref == section }) else { return }
        sections[index].notes.append(Plan.Section.Note(ref: node.ref, text: TaskTitle.made(from: node.text)))
    }

    private mutating func task(
        _ node: OutlineNode, _ words: Words, _ section: Ref, _ owners: [AgencyReference], _ context: Context
    ) {
        let reader = RoleReader(words: words, scanner: scanner)
        let isAboutReports = context.part == .reporting || section == Ref("end")
        let (found, missing) = DeadlineReader(words, year: year).timings()
        let who = owners.isEmpty ? context.block : owners
        var laid = DutyReader(
            words: words, scanner: scanner, timings: found, who: who,
            isAboutReports: isAboutReports || isLetter && context.section == nil || node.ruling?.kind == .duty
        ).duties()
        if node.ruling?.kind == .task { laid = [] }
        if node.ruling?.kind == .duty, laid.isEmpty {
            laid = [
                FoundDuty(
                    kind: .periodicReport, who: who, toWhom: [], via: [], timing: found.first?.timing, isSure: false)
            ]
        }
        var (role, isSure) = reader.role()
        if role == .sole, let above = context.role { role = above }
        var timings = laid.isEmpty || !laid.contains { $0.timing != nil } ? found.map(\.timing) : []
        var isActionMonth = context.isActionMonth
        if TaskWords.isActionMonth(words) || context.isActionMonth, context.part != .funding, context.part != .reporting
        {
            isActionMonth = isActionMonth || laid.isEmpty
            timings = actionMonthTimings(timings, context, words)
        }
        var item = PlanTask(
            id: node.ref, section: section, title: TaskTitle.made(from: node.text), text: node.text,
            statedOwners: owners, role: role,
            partners: reader.partners().filter { partner in
                if case .agency(let body) = partner { !context.block.contains(body) } else { true }
            }, kind: TaskWords.kind(of: words, timings: timings), timings: timings,
            isActionMonth: isActionMonth && laid.isEmpty)
        item.steps = node.children.map { PlanTask.Step(title: TaskTitle.made(from: $0.text)) }
        GroupLine(inside: words, scanner: scanner)?.apply(to: &item)
        tasks.append(item)
        texts[node.ref] = words
        places[node.ref.description] = node.place
        if !isSure { unsure["tasks/\(node.ref)/role"] = .wording }
        if timings.contains(where: \.isInferred) { unsure["tasks/\(node.ref)/timings"] = .year }
        for text in missing { problems.append(ReadingProblem(.noSuchDay, node.place, [text])) }
        for timing in found {
            if let odd = timing.oddYear { problems.append(ReadingProblem(.oddYear, node.place, [String(odd)])) }
            if case .relative(let text) = timing.timing.bound, text.contains(where: \.isNumber), missing.isEmpty {
                problems.append(ReadingProblem(.recurring, node.place, [text]))
            }
        }
        for duty in laid { add(duty, node) }
        addOnward(laid, words, node)
    }

    private mutating func ensureSection(_ ref: Ref, _ place: SourceDocument.Place) {
        guard !sections.contains(where: { $0.ref == ref }) else { return }
        sections.append(Plan.Section(ref: ref, title: "…"))
        places[ref.description] = place
    }

    // MARK: Closing paragraphs

    mutating func add(closing paragraphs: [OutlineNode]) {
        // "Nay thông báo để các cơ quan biết" asks for nothing.
        let nodes = paragraphs.filter { !Words($0.text).has("nay thong bao", at: 0) }
        guard let first = nodes.first else { return }
        let end = OutlineNode(nil, "", first.place, ref: Ref("end"))
        for node in nodes { end.add(node) }
        end.number()
        var context = Context(part: .reporting, section: Ref("end"))
        context.isInBlock = false
        sections.append(Plan.Section(ref: Ref("end"), title: "Phần kết", part: .reporting))
        places["end"] = first.place
        for node in nodes { leaf(node, Words(node.text), context) }
    }

    /// Lets each line keep what is not sure of it.
    mutating func keepDoubts() {
        for (place, doubt) in unsure {
            let parts = place.split(separator: "/").map(String.init)
            guard parts.count == 3 else { continue }
            let (ref, field) = (Ref(parts[1]), parts[2])
            switch parts[0] {
            case "assignments":
                assignments.indices.filter { assignments[$0].id == ref }.forEach {
                    assignments[$0].unsure[field] = doubt
                }
            case "tasks": tasks.indices.filter { tasks[$0].id == ref }.forEach { tasks[$0].unsure[field] = doubt }
            default: duties.indices.filter { duties[$0].id == ref }.forEach { duties[$0].unsure[field] = doubt }
            }
        }
    }
}
