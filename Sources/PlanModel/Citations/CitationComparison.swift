import Records
import VietnameseText

/// What the plans of a library and the list of instruments say of the documents they cite, held against each other.
package struct CitationComparison: Sendable {
    /// What is told, by symbol and number.
    package let findings: [CitationFinding]

    /// Compares all citations. `today` decides which province's papers a unit's belong to.
    package init(_ library: PlanLibrary, today: Day) {
        var expired: [CitationFinding] = []
        let plans = library.plans.map { plan in
            let province = library.reference.province(of: plan.plan.unit, on: today)
            let statements = plan.plan.citationStatements
            expired += CitationComparison.expired(statements, of: plan.plan, library.reference)
            return (province: province, statements: statements)
        }
        let register = library.reference.instruments.map(CitationStatement.init)
        let families = CitationComparison.families(plans, register)
        let differing = families.compactMap(\.finding) + CitationComparison.titles(plans, register)
        findings = differing.sorted { $0.sortKey < $1.sortKey } + expired
    }

    /// Statements with one number: those of local bodies by province.
    fileprivate struct Family {
        var isLocal: Bool
        var statements: [CitationStatement] = []
    }

    /// What makes a number one family.
    private struct FamilyKey: Hashable {
        var number: DocumentNumber
        var province: UnitID?
    }

    private static func families(
        _ plans: [(province: UnitID, statements: [CitationStatement])], _ register: [CitationStatement]
    ) -> [Family] {
        var families: [FamilyKey: Family] = [:]
        var order: [FamilyKey] = []
        func add(_ statement: CitationStatement, province: UnitID?) {
            guard let number = statement.number.flatMap(DocumentNumber.init) else { return }
            let key = FamilyKey(number: number, province: number.isLocal ? province : nil)
            if families[key] == nil { order.append(key) }
            families[key, default: Family(isLocal: number.isLocal)].statements.append(statement)
        }
        for plan in plans { for statement in plan.statements { add(statement, province: plan.province) } }
        for statement in register { add(statement, province: nil) }
        return order.compactMap { families[$0] }
    }

    /// Documents of one title and day that have different numbers.
    private static func titles(
        _ plans: [(province: UnitID, statements: [CitationStatement])], _ register: [CitationStatement]
    ) -> [CitationFinding] {
        struct Key: Hashable {
            var title: [String]
            var day: Day
            var kind: Citation.Kind
            var province: UnitID?
        }
        var groups: [Key: [CitationStatement]] = [:]
        var order: [Key] = []
        let all = plans.flatMap { plan in plan.statements.map { (province: Optional(plan.province), statement: $0) } }
        for (province, statement) in all + register.map({ (province: nil, statement: $0) }) {
            guard let title = statement.title, let day = statement.issuedOn?.complete,
                let number = statement.number.flatMap(DocumentNumber.init)
            else { continue }
            let key = Key(
                title: title.titleKey, day: day, kind: statement.kind, province: number.isLocal ? province : nil)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(statement)
        }
        return order.compactMap { key in
            let statements = groups[key] ?? []
            guard Set(statements.compactMap { $0.number.flatMap(DocumentNumber.init) }).count > 1 else { return nil }
            return CitationFinding(
                document: statements.first?.title ?? "", kinds: [.numbers], statements: statements)
        }
    }

    /// Bases that had expired before the year of the plan that cites them.
    private static func expired(
        _ statements: [CitationStatement], of plan: Plan, _ reference: ReferenceData
    ) -> [CitationFinding] {
        guard let first = plan.firstDay else { return [] }
        return statements.compactMap { statement in
            guard let instrument = reference.instrument(citedAs: statement.citation), instrument.isOver(on: first)
            else { return nil }
            return CitationFinding(
                document: instrument.number, kinds: [.expired],
                statements: [statement, CitationStatement(instrument)], validTo: instrument.validTo)
        }
    }
}

extension CitationComparison.Family {
    /// What is told of the family; nil if all say the same.
    fileprivate var finding: CitationFinding? {
        // Of a law that a thousand plans cite alike, one is compared.
        var seen: Set<CitationStatement> = []
        let distinct = statements.filter { statement in
            var bare = statement
            if statement.source != .register { bare.source = .plan(PlanID(""), at: []) }
            bare.title = nil
            return seen.insert(bare).inserted
        }
        let registered = Set(statements.filter { $0.source == .register }.compactMap(\.year))
        var kinds: Set<CitationFinding.Kind> = []
        var involved: Set<CitationStatement> = []
        for (place, left) in distinct.enumerated() {
            for right in distinct[(place + 1)...] {
                let found = differences(left, right, registered: registered)
                guard !found.isEmpty else { continue }
                kinds.formUnion(found)
                involved.formUnion([left, right].map(\.said))
            }
        }
        guard !kinds.isEmpty, let first = statements.first else { return nil }
        return CitationFinding(
            document: first.number ?? "", kinds: CitationFinding.Kind.allCases.filter(kinds.contains),
            statements: statements.filter { involved.contains($0.said) })
    }

    private func differences(
        _ left: CitationStatement, _ right: CitationStatement, registered: Set<Int>
    ) -> Set<CitationFinding.Kind> {
        if isLocal, !left.mayShareIssuer(with: right) { return [] }
        if let ours = left.year, let theirs = right.year, ours != theirs {
            let areTwoKnown = registered.contains(ours) && registered.contains(theirs)
            // A local body has the same number every year; only what else is equal makes one of them doubtful.
            let isDoubtful = isLocal ? left.looksLike(right) : !areTwoKnown
            return isDoubtful ? [.years] : []
        }
        var kinds: Set<CitationFinding.Kind> = []
        if let ours = left.issuedOn, let theirs = right.issuedOn, ours.contradicts(theirs) { kinds.insert(.dates) }
        if left.kind != right.kind { kinds.insert(.kinds) }
        if left.number?.composingVietnamese != right.number?.composingVietnamese { kinds.insert(.spellings) }
        return kinds
    }
}

extension CitationStatement {
    fileprivate init(_ instrument: LegalInstrument) {
        self.init(
            source: .register, number: instrument.number, issuedOn: instrument.issuedOn, kind: instrument.kind,
            issuer: instrument.issuer, title: instrument.title)
    }

    /// What is said, whoever says it.
    fileprivate var said: CitationStatement {
        var bare = self
        bare.source = .register
        bare.title = nil
        return bare
    }

    fileprivate var citation: Citation {
        Citation(number: number, issuedOn: issuedOn, kind: kind, issuer: issuer, title: title)
    }

    /// Whether the printed issuers may be the same body: one may be named in full and the other in short, or not at all.
    fileprivate func mayShareIssuer(with other: CitationStatement) -> Bool {
        guard let ours = issuer?.issuerKey, let theirs = other.issuer?.issuerKey else { return true }
        return ours.contains(theirs) || theirs.contains(ours)
    }

    /// Whether two statements of different years are so alike that one of the years may be wrong.
    fileprivate func looksLike(_ other: CitationStatement) -> Bool {
        if let title, let others = other.title, title.titleKey == others.titleKey { return true }
        guard let ours = issuedOn?.complete, let theirs = other.issuedOn?.complete else { return false }
        return (ours.month, ours.day) == (theirs.month, theirs.day)
    }
}

extension CitationFinding {
    fileprivate var sortKey: String {
        guard let number = DocumentNumber(document) else { return document.withoutVietnameseMarks }
        return number.symbols.joined(separator: "-") + " " + Day.padded(number.number, to: 6)
    }
}

extension String {
    /// An issuer for comparing: without marks and case, its usual abbreviation written out.
    fileprivate var issuerKey: String {
        let words = withoutVietnameseMarks.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.map { $0 == "ubnd" ? "uy ban nhan dan" : $0 }.joined(separator: " ")
    }
}

extension Plan {
    /// The first day that the plan is for: of its year, or of its issue where that is later.
    fileprivate var firstDay: Day? {
        [Day(year, 1, 1), document.knownDate?.earliest].compactMap(\.self).max()
    }

    /// What the plan says of every document it cites, the same of several places once, and of its own paper.
    fileprivate var citationStatements: [CitationStatement] {
        var places: [CitationStatement: [String]] = [:]
        var order: [CitationStatement] = []
        func add(_ citation: Citation, at place: String) {
            let statement = CitationStatement(
                source: .itself(id), number: citation.number, issuedOn: citation.issuedOn, kind: citation.kind,
                issuer: citation.issuer, title: citation.title)
            if places[statement] == nil { order.append(statement) }
            if places[statement]?.contains(place) != true { places[statement, default: []].append(place) }
        }
        for citation in document.citations { add(citation, at: citation.at ?? "preamble") }
        if let parent = document.parent, !isCited(parent) { add(parent, at: "parent") }
        let cited = order.map { statement in
            var statement = statement
            statement.source = .plan(id, at: places[statement] ?? [])
            return statement
        }
        guard let number = document.knownNumber else { return cited }
        let own = CitationStatement(
            source: .itself(id), number: number, issuedOn: document.knownDate, kind: Citation.Kind(document.kind),
            issuer: document.issuer.printed, title: document.title)
        return [own] + cited
    }

    private func isCited(_ parent: Citation) -> Bool {
        document.citations.contains {
            $0.number == parent.number && $0.issuedOn == parent.issuedOn && $0.kind == parent.kind
        }
    }
}

extension Citation.Kind {
    fileprivate init(_ kind: OfficialDocument.Kind) {
        self =
            switch kind {
            case .plan: .plan
            case .officialLetter: .officialLetter
            case .decision: .decision
            }
    }
}
