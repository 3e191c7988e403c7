import Records
import VietnameseText

/// A line of a list of incoming papers, as offices' document systems write them.
package struct IncomingPaper: Hashable, Sendable {
    /// Its number in the list, counted from 1.
    package let row: Int
    /// Number and symbol: `85/BC-SYT`.
    package let number: String?
    /// The day it came in; nil where the list has none that can be read.
    package let day: Day?
    package let sender: String
    /// Trích yếu: what it is about.
    package let subject: String

    package init(row: Int, number: String?, day: Day?, sender: String, subject: String) {
        (self.row, self.number, self.day) = (row, number, day)
        (self.sender, self.subject) = (sender, subject)
    }
}

/// What papers that came in are of what plans wait for: which are certain, which a person has to choose, which are none.
package struct IncomingReports: Sendable {
    /// A report of a body.
    package struct Target: Hashable, Sendable {
        package let duty: RecordID
        package let body: AgencyReference
    }

    /// Why a paper is not taken unasked.
    package enum Doubt: Hashable, Sendable {
        /// The sender may be any of these bodies.
        case severalBodies
        /// It may be any of these reports.
        case severalReports
        /// The report has come in already, under another number, or without one.
        case cameInBefore(number: String?)
        case noDay
        /// Its day is yet to come.
        case dayToCome
        /// Neither its number nor its subject says that it is a report, or the body's own plan.
        case otherPaper
        /// It came in before the year of the plan.
        case dayBefore
        /// The list has several for the report.
        case severalPapers
        /// The body need not hand in.
        case exempt
        /// What came in was sent back later than this paper came.
        case beforeReturn
    }

    /// Why a paper is nothing that a plan waits for.
    package enum Reason: Hashable, Sendable {
        /// No body that owes anything is called so.
        case otherSender
        /// It is about something else.
        case otherSubject
        /// The body owes nothing of that kind.
        case notOwed
    }

    package enum Verdict: Hashable, Sendable {
        case sure(Target)
        case toChoose([Target], Doubt)
        /// It was taken before.
        case taken(Target)
        case notOurs(Reason)
    }

    package let papers: [(paper: IncomingPaper, verdict: Verdict)]

    /// Compares papers with what is owed.
    ///
    /// - Parameters:
    ///   - papers: The list.
    ///   - plans: The plans whose reports are collected.
    ///   - reference: Names.
    ///   - today: Nothing can have come in after it.
    package init(_ papers: [IncomingPaper], for plans: [ResolvedPlan], _ reference: ReferenceData, today: Day) {
        let desks = plans.map { PlanDesk($0, reference) }
        var taken: Set<Target> = []
        let verdicts = papers.map { IncomingReports.verdict($0, desks, today) }
        var repeated: Set<Target> = []
        for case .sure(let target) in verdicts where !taken.insert(target).inserted { repeated.insert(target) }
        self.papers = zip(papers, verdicts).map { paper, verdict in
            // Of two that may be it neither is certain.
            if case .sure(let target) = verdict, repeated.contains(target) {
                return (paper, .toChoose([target], .severalPapers))
            }
            return (paper, verdict)
        }
    }

    private static func verdict(_ paper: IncomingPaper, _ desks: [PlanDesk], _ today: Day) -> Verdict {
        let words = SubjectWords(paper)
        let senders = desks.map { (desk: $0, bodies: $0.bodies(called: paper.sender)) }.filter { !$0.bodies.isEmpty }
        guard !senders.isEmpty else { return .notOurs(.otherSender) }
        let known = senders.flatMap { sender in sender.bodies.flatMap { sender.desk.entries(of: $0) } }
        if let number = paper.number?.plainWords,
            let same = known.first(where: { entry in
                guard
                    let same = entry.submission?.all.last(where: { one in
                        // Numbers begin again with every year.
                        one.number?.plainWords == number
                            && paper.day.map { $0.year == one.receivedOn.year } ?? true
                    })
                else { return false }
                // Under its old number it may come again.
                guard let returned = entry.submission?.returned, let day = paper.day else { return true }
                return same.number != entry.submission?.number || day < returned.on
            })
        {
            return .taken(same.target)
        }
        let about = senders.filter { words.isAbout($0.desk.plan.plan) }
        guard !about.isEmpty else { return .notOurs(.otherSubject) }
        let possible = about.flatMap { sender in
            sender.bodies.flatMap { sender.desk.entries(of: $0) }.filter {
                words.mayBe($0.kind, of: sender.desk.plan.plan)
            }
        }
        // A report of the half year or the year is what it says; one that comes now and then may be called anything.
        let named = possible.filter { $0.kind != .periodicReport }
        let owed = named.isEmpty ? possible : named
        guard !owed.isEmpty else { return .notOurs(.notOwed) }
        let open = owed.filter(\.isOpen)
        if open.isEmpty, let exempt = owed.first(where: \.isExempt) { return .toChoose([exempt.target], .exempt) }
        guard let first = open.first else {
            return .toChoose(owed.map(\.target), .cameInBefore(number: owed.first?.submission?.number))
        }
        if Set(open.map(\.target.body)).count > 1 { return .toChoose(open.map(\.target), .severalBodies) }
        if open.count > 1 { return .toChoose(open.map(\.target), .severalReports) }
        guard words.isSaid(first.kind) else { return .toChoose([first.target], .otherPaper) }
        guard let day = paper.day else { return .toChoose([first.target], .noDay) }
        if day > today { return .toChoose([first.target], .dayToCome) }
        if let returned = first.submission?.returned, day < returned.on {
            return .toChoose([first.target], .beforeReturn)
        }
        return day.year < first.year ? .toChoose([first.target], .dayBefore) : .sure(first.target)
    }
}

/// What one plan waits for, by body.
private struct PlanDesk {
    struct Entry {
        let target: IncomingReports.Target
        let kind: ReportingDuty.Kind
        /// Of the plan.
        let year: Int
        let submission: ReportingDuty.Submission?
        let isExempt: Bool
        /// Whether it is still to come, or to come again.
        var isOpen: Bool { !isExempt && submission.map { $0.returned != nil } ?? true }
    }

    let plan: ResolvedPlan
    private let lookup: BodyLookup
    /// The names of kinds of bodies of which none owes anything.
    private let others: BodyNames
    private let reference: ReferenceData
    private let owed: [AgencyReference: [Entry]]
    private let province: String

    init(_ plan: ResolvedPlan, _ reference: ReferenceData) {
        var owed: [AgencyReference: [Entry]] = [:]
        var bodies: [AgencyReference] = []
        for duty in plan.plan.duties {
            for debtor in plan.debtors[duty.id] ?? [] {
                let body = debtor.reference
                if owed[body] == nil { bodies.append(body) }
                owed[body, default: []].append(
                    Entry(
                        target: .init(duty: RecordID(plan.id, duty.id), body: body), kind: duty.kind,
                        year: plan.plan.year,
                        submission: duty.submissions[body], isExempt: duty.isExempt(body)))
            }
        }
        (self.plan, self.owed) = (plan, owed)
        self.reference = reference
        lookup = BodyLookup(bodies, in: plan, reference: reference, forMany: true)
        let kinds = Set(owed.keys.map(\.agency))
        let known = reference.agencies.keys.filter { !kinds.contains($0) }.map { AgencyReference($0) }
        others = BodyNames(known, in: plan.plan, reference)
        province = reference.name(of: plan.plan.unit, on: plan.plan.referenceDay ?? Day(ordinal: 0), .vietnamese)
    }

    func entries(of body: AgencyReference) -> [Entry] { owed[body] ?? [] }

    /// The bodies that a sender may be. Document systems write the province behind the name.
    func bodies(called sender: String) -> [AgencyReference] {
        for name in [sender] + sender.withoutPlace(province) {
            do throws(LookupFailure) {
                return [try lookup.body(name)]
            } catch {
                guard case .ambiguousBody(_, let candidates) = error else {
                    if isOther(name) { return [] }
                    continue
                }
                return isOther(name) ? [] : candidates
            }
        }
        return []
    }

    /// Whether it is the name in full of a body that owes nothing: "UBND tỉnh" is no commune.
    private func isOther(_ name: String) -> Bool {
        let match = BodyNameMatch(name, among: others, reference)
        return match.fit != .words && !match.bodies.isEmpty
    }
}

/// What the subject and the number of a paper say of it.
private struct SubjectWords {
    private let text: String
    private let symbol: String

    init(_ paper: IncomingPaper) {
        text = " " + paper.subject.plainWords + " "
        symbol = (paper.number ?? "").uppercased()
    }

    /// Whether it may be about what a plan is about. A subject that is left blank may.
    func isAbout(_ plan: Plan) -> Bool {
        guard text.contains(where: { $0.isLetter }) else { return true }
        let years = text.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }.filter {
            (1990...2100).contains($0)
        }
        guard years.isEmpty || years.contains(plan.year) else { return false }
        let words =
            plan.subject.map { [" \($0.plainWords) "] }
            ?? [
                " binh dang gioi ", " bdg ", " vi su tien bo ", " vstbpn ", " vstbcpn ", " thang hanh dong ",
                " bao luc tren co so gioi ",
            ]
        return words.contains(where: text.contains)
    }

    private var isPlan: Bool {
        symbol.contains("/KH") || text.hasPrefix(" ke hoach ") || text.hasPrefix(" v v ban hanh ke hoach ")
    }
    private var isReport: Bool { symbol.contains("/BC") || text.contains(" bao cao ") }
    /// Whether the number has the symbol of a kind of paper.
    private var hasSymbol: Bool { symbol.contains { $0.isLetter } }
    /// What is written about a report, and is none.
    private var isAboutOne: Bool {
        [
            " xin ", " gia han ", " gop y ", " du thao ", " tra lai ", " giay moi ", " moi ", " de nghi ", " don doc ",
            " huong dan ",
        ]
        .contains(where: text.contains)
    }

    /// Whether number or subject say that it is a report, or a plan where that is owed: an invitation may be about the
    /// same, too.
    func isSaid(_ kind: ReportingDuty.Kind) -> Bool {
        guard !isAboutOne else { return false }
        guard hasSymbol else { return kind == .ownPlan ? isPlan : isReport }
        return symbol.contains(kind == .ownPlan ? "/KH" : "/BC")
    }

    /// Whether it may be such a report.
    func mayBe(_ kind: ReportingDuty.Kind, of plan: Plan) -> Bool {
        let isHalf = [" 6 thang ", " sau thang ", " 06 thang ", " nua nam "].contains(where: text.contains)
        if isPlan != isReport { guard isPlan == (kind == .ownPlan) else { return false } }
        guard isReport || isHalf, kind != .ownPlan else { return kind == .ownPlan || !isHalf }
        switch kind {
        case .sixMonthReport: return isHalf
        case .yearReport, .consolidatedReport: return !isHalf
        case .periodicReport, .ownPlan: return true
        }
    }
}

extension String {
    /// A name without the province that stands behind it, with and without the province's kind: of `UBND tỉnh An Giang`
    /// `UBND tỉnh`, which is somebody, before `UBND`; of `Sở Y tế - An Giang` `Sở Y tế`.
    fileprivate func withoutPlace(_ province: String) -> [String] {
        let place = province.asTyped.lowercased()
        let text = asTyped
        guard text.lowercased().hasSuffix(place), text.count > place.count else { return [] }
        let rest = text.dropLast(place.count).trimmedAtEnd
        for word in ["tỉnh", "thành phố", "TP"] where rest.lowercased().hasSuffix(" " + word.lowercased()) {
            return [String(rest), String(rest.dropLast(word.count + 1).trimmedAtEnd)]
        }
        return rest.isEmpty ? [] : [String(rest)]
    }
}

extension Substring {
    fileprivate var trimmedAtEnd: Substring {
        var rest = self
        while let last = rest.last, !last.isLetter, !last.isNumber, last != ")" { rest.removeLast() }
        return rest
    }
}
