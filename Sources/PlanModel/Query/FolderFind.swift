import Records
import VietnameseText

/// Everything in a folder that a few words may mean: by ids and document numbers, by names of bodies and units, by texts.
package struct FolderFind: Sendable {
    /// How something is found, from the best way on.
    package enum Fit: String, CaseIterable, Comparable, Sendable {
        /// The words are its id, its mark or its number.
        case exact
        /// They are the name, the short name or an abbreviation of the body or unit whose it is.
        case name
        /// The same of a body that belongs to the group whose it is.
        case group
        /// They stand in its title, or in the name of the unit whose it is.
        case title
        /// They stand in what else is said of it.
        case mention
        /// Each of them stands somewhere in it.
        case words

        package static func < (left: Fit, right: Fit) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    package enum Kind: String, CaseIterable, Sendable { case plan, task, report, letter, activity }

    /// Something that was found.
    package struct Hit: Sendable {
        package let kind: Kind
        package let fit: Fit
        package let plan: ResolvedPlan
        package let record: RecordID
        /// By what people know it: its mark, or the number of a paper.
        package let mark: String
        package let title: String
        /// Whose it is.
        package let bodies: [AgencyReference]
    }

    private let sought: Sought
    private let library: PlanLibrary
    private let today: Day

    package init(_ typed: String, in library: PlanLibrary, today: Day) {
        (sought, self.library, self.today) = (Sought(typed), library, today)
    }

    /// What is found in one plan, in its order.
    package func hits(in plan: PlanID) -> [Hit] {
        guard !sought.isEmpty, let plan = library.plan(plan) else { return [] }
        return PlanFind(plan, library, sought, today).hits
    }

    /// The kinds with the best of it first, in each the best first, then in the order in which it was found. Single words
    /// mean something only where the whole means nothing.
    package static func ordered(_ hits: [Hit]) -> [Hit] {
        let isKnown = hits.contains { $0.fit < .words }
        let counting = hits.filter { !isKnown || $0.fit < .words }
        let groups = Dictionary(grouping: counting, by: \.kind).mapValues { hits in
            Fit.allCases.flatMap { fit in hits.filter { $0.fit == fit } }
        }
        func rank(_ kind: Kind) -> Int { groups[kind]?.first.flatMap { Fit.allCases.firstIndex(of: $0.fit) } ?? .max }
        let kinds = Kind.allCases.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }
        return kinds.flatMap { groups[$0.element] ?? [] }
    }
}

/// What somebody looks for.
private struct Sought: Sendable {
    let name: NameWords
    private let phrase: SearchPattern
    private let words: [SearchPattern]

    init(_ typed: String) {
        let text = typed.asTyped
        name = NameWords(text)
        phrase = SearchPattern(text)
        words = text.split(whereSeparator: \.isWhitespace).map { SearchPattern(String($0)) }
    }

    var isEmpty: Bool { name.letterCount == 0 }

    func isIn(_ names: [String]) -> Bool { names.contains { NameWords($0).isSame(withoutMarksAs: name) } }

    /// Where the words stand in texts, and in names that many things have in common.
    func fit(title: String, others: [String], names: OwnerFit? = nil) -> FolderFind.Fit? {
        if FoldedText(title).contains(phrase) { return .title }
        if names?.hasPhrase == true { return .mention }
        let all = FoldedText(([title] + others).joined(separator: "\n"))
        if all.contains(phrase) { return .mention }
        guard words.count > 1 else { return nil }
        let areThere = words.allSatisfy { all.contains($0) || names?.folded.contains($0) == true }
        return areThere ? .words : nil
    }

    func isPhrase(in text: FoldedText) -> Bool { text.contains(phrase) }
}

/// What is found in one plan.
private struct PlanFind {
    private let plan: ResolvedPlan
    private let library: PlanLibrary
    private let sought: Sought
    private let placeFit: FolderFind.Fit?
    private let letters: [LetterRegister.Letter]

    init(_ plan: ResolvedPlan, _ library: PlanLibrary, _ sought: Sought, _ today: Day) {
        (self.plan, self.library, self.sought) = (plan, library, sought)
        letters = library.letters(about: plan.plan)
        placeFit = PlanFind.fit(ofPlaceOf: plan.plan, library.reference, sought, today)
    }

    /// What is of a unit is found by its name, then and now, or by words of it ("huế" of Thừa Thiên Huế).
    private static func fit(
        ofPlaceOf plan: Plan, _ reference: ReferenceData, _ sought: Sought, _ today: Day
    ) -> FolderFind.Fit? {
        let day = plan.referenceDay ?? today
        let units =
            [plan.unit, reference.province(above: plan.unit)].map { ($0, day) }
            + [(reference.province(of: plan.unit, on: today), today)]
        let names = units.flatMap { unit, day in
            Language.allCases.map { reference.name(of: unit, on: day, $0) }
                + [reference.formalName(of: unit, on: day, .vietnamese)]
        }
        if sought.isIn(names + units.map(\.0.slug)) { return .name }
        return names.contains { sought.name.place(in: NameWords($0)) != nil } ? .title : nil
    }

    var hits: [FolderFind.Hit] {
        let paper = plan.plan
        var seen: [[ResolvedPlan.Owner]: OwnerFit] = [:]
        func owners(_ owners: [ResolvedPlan.Owner]) -> OwnerFit {
            if let known = seen[owners] { return known }
            let fit = OwnerFit(owners.map(\.reference), in: plan, library.reference, sought)
            seen[owners] = fit
            return fit
        }
        let tasks = paper.tasks.compactMap { task in
            hit(
                .task, task.id, mark: task.ref, ids: numbers(of: task), title: task.title,
                others: QueryTexts.ownTexts(of: task) + partners(task.partners), owners(plan.owners[task.id] ?? []))
        }
        let reports = paper.duties.compactMap { duty in
            hit(
                .report, duty.id, mark: duty.ref, ids: duty.submissions.values.flatMap(\.all).compactMap(\.number),
                title: duty.titleOfPeriod, others: [], owners(plan.debtors[duty.id] ?? []))
        }
        let activities = paper.activities.compactMap { activity in
            hit(
                .activity, activity.id, mark: activity.ref, ids: activity.evidence.compactMap(\.number),
                title: activity.title,
                others: [activity.place, activity.printedLead].compactMap(\.self) + partners(activity.partners)
                    + activity.notes.map(\.text),
                owners(activity.lead.map { [ResolvedPlan.Owner($0)] } ?? []))
        }
        return [planHit].compactMap(\.self) + tasks + reports + activities + letters.compactMap(letterHit)
    }

    private var planHit: FolderFind.Hit? {
        let paper = plan.plan
        let ids = [plan.id.slug] + [paper.document.knownNumber].compactMap(\.self)
        let cited = paper.document.citations + [paper.document.parent].compactMap(\.self)
        let others = cited.flatMap { [$0.number, $0.title].compactMap(\.self) } + [paper.subject ?? ""]
        let found =
            [
                sought.isIn(ids) ? FolderFind.Fit.exact : nil, placeFit,
                sought.fit(title: paper.document.title, others: others + ids),
            ].compactMap(\.self).min()
        return found.map { fit in
            FolderFind.Hit(
                kind: .plan, fit: fit, plan: plan, record: .plan(plan.id), mark: paper.document.knownNumber ?? "",
                title: paper.document.title, bodies: paper.document.issuer.agency.map { [$0] } ?? [])
        }
    }

    private func letterHit(_ letter: LetterRegister.Letter) -> FolderFind.Hit? {
        let titles =
            plan.plan.duties.filter { letter.duties.contains($0.id) }.map(\.titleOfPeriod)
            + letter.tasks.compactMap { plan.task($0)?.title }
        var found = hit(
            .letter, letter.id, mark: letter.id, ids: [letter.number].compactMap(\.self),
            title: titles.joined(separator: "; "), others: [],
            OwnerFit(letter.bodies, in: plan, library.reference, sought), bodies: letter.bodies)
        if let hit = found {
            found = FolderFind.Hit(
                kind: .letter, fit: hit.fit, plan: plan, record: .letter(plan.plan.unit, letter.id),
                mark: letter.number ?? letter.id.description, title: hit.title, bodies: hit.bodies)
        }
        return found
    }

    private func hit(
        _ kind: FolderFind.Kind, _ record: Ref, mark: Ref, ids: [String], title: String, others: [String],
        _ owners: OwnerFit, bodies: [AgencyReference]? = nil
    ) -> FolderFind.Hit? {
        let id = RecordID(plan.id, record)
        let known = [
            record.description, mark.description, id.description, RecordID(plan.id, mark).description,
        ]
        let fit =
            sought.isIn(known + ids)
            ? FolderFind.Fit.exact
            : [owners.fit, placeFit, sought.fit(title: title, others: others, names: owners)]
                .compactMap(\.self).min()
        return fit.map { fit in
            FolderFind.Hit(
                kind: kind, fit: fit, plan: plan, record: id, mark: mark.description, title: title,
                bodies: bodies ?? owners.bodies)
        }
    }

    private func numbers(of task: PlanTask) -> [String] { task.allEvidence.compactMap(\.number) }

    private func partners(_ partners: [PlanTask.Partner]) -> [String] {
        partners.flatMap { partner in
            switch partner {
            case .printed(let text): [text]
            case .agency(let body): library.reference.searchNames(of: body, in: plan.plan)
            }
        }
    }
}

/// How the bodies whose something is are found, and all names of theirs.
private struct OwnerFit {
    let bodies: [AgencyReference]
    let fit: FolderFind.Fit?
    /// All their names, and whether what is looked for stands in them.
    let folded: FoldedText
    let hasPhrase: Bool

    init(_ bodies: [AgencyReference], in plan: ResolvedPlan, _ reference: ReferenceData, _ sought: Sought) {
        self.bodies = bodies
        let own = bodies.flatMap { reference.searchNames(of: $0, in: plan.plan) + [$0.description] }
        let groups = bodies.filter { $0.scope == .own && reference.groups.contains($0.agency) }
        let inside = groups.flatMap { reference.members(ofGroup: $0, in: plan.plan) }
        let ofMembers = inside.flatMap { reference.searchNames(of: $0, in: plan.plan) + [$0.description] }
        fit = sought.isIn(own) ? .name : sought.isIn(ofMembers) ? .group : nil
        folded = FoldedText((own + ofMembers).joined(separator: "\n"))
        hasPhrase = sought.isPhrase(in: folded)
    }
}
