import ArgumentParser
import PlanActions
import PlanModel
import Presentation
import Records
import RollOver
import VietnameseText
import Wording

/// `kehoach roll-over PLAN --to YEAR`
struct RollOverCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "roll-over", abstract: LocalizedHelp.shown(wording.help(.rollOver)),
            usage: LocalizedHelp.shown(wording.rollOverSynopsis),
            discussion: LocalizedHelp.shown(wording.help(.rollOverMore)))
    }

    @Argument(help: help(.plan, .planValue))
    var plan: String
    @Option(help: help(.to, .yearValue))
    var to: Int
    @Option(help: help(.on, .dayValue))
    var on: String?
    @Option(help: help(.id, .idValue))
    var id: String?
    @Option(help: help(.unit, .unitValue))
    var unit: String?
    @Option(parsing: .upToNextOption, help: help(.keep, .refValue))
    var keep: [String] = []
    @Option(parsing: .upToNextOption, help: help(.drop, .refValue))
    var drop: [String] = []
    @Option(parsing: .upToNextOption, help: help(.agency, .agencyValue))
    var agency: [String] = []
    @Option(parsing: .upToNextOption, help: help(.join, .joinValue))
    var join: [String] = []
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.help(.write)))
    var write = false
    @OptionGroup var list: ListOptions
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    private static func help(_ topic: Wording.RollOverHelp, _ value: Wording.RollOverHelp) -> ArgumentHelp {
        let wording = LocalizedHelp.wording
        return ArgumentHelp("\(wording.help(topic))", valueName: wording.help(value))
    }

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let source = try opened.plan(plan)
        let review = try review(of: source, in: opened, &session)
        let rollOver = review.rollOver
        if opened.library.plan(rollOver.planID) != nil { throw .planExists(rollOver.planID) }
        let names = RollOverNames(rollOver, in: opened.library.reference)
        session.write(review.lines.map { RollOverRecord($0, in: review, names: names) }, list)
        let wording = session.wording
        guard write else {
            session.tell("\(wording.rollOverTitle(rollOver)): \(wording.counts(review.counts))", isPlain: true)
            session.tell(wording.notWrittenYet, isPlain: true)
            return .done
        }
        let draft = review.draft(remarks: Wording.remarks(of: review, in: opened.library.reference))
        do throws(ProgramFailure) {
            _ = try session.store(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.creating(draft)
            }
        } catch {
            if case .commit(.conflict) = error { throw .planExists(draft.id) }
            throw error
        }
        session.tell(wording.drafted(draft.id, review.counts), isPlain: true)
        session.tell(wording.afterDrafting(draft.id), isPlain: true)
        return .done
    }

    /// The proposal with what the command line decides.
    private func review(
        of source: ResolvedPlan, in opened: OpenFolder, _ session: inout Session
    ) throws(ProgramFailure) -> RollOverReview {
        let reference = opened.library.reference
        let day = try on.map { (text) throws(ProgramFailure) in
            let purpose = DayPurpose(.held, planYear: to, today: opened.today)
            return try session.day(text, source: "--on", for: purpose, assent)
        }
        var request = RollOverRequest(
            year: to, statedDay: day, id: try slug(id, "--id").map { PlanID($0) },
            unit: try slug(unit, "--unit").map { UnitID($0) })
        do throws(RollOverRequest.Refusal) {
            let plain = try RollOver(source, request, in: reference)
            let choices = SuccessorChoices(plain, source, reference)
            for text in agency {
                let (old, new) = try choices.pair(LiteralDashArguments.unshield(text))
                request.successors[old] = new
            }
            var review = try RollOverReview(source, request, in: reference)
            for body in request.successors.keys { review.decide(.keep, .agency(body)) }
            for (refs, decision) in [(keep, RollOverReview.Decision.keep), (drop, .drop)] {
                for ref in refs {
                    guard decide(decision, LiteralDashArguments.unshield(ref), &review) else {
                        throw RollOverRequest.Refusal.noSuchLine(ref)
                    }
                }
            }
            for pair in join {
                let refs = LiteralDashArguments.unshield(pair).split(separator: "=").map { Ref(typed: String($0)) }
                guard refs.count == 2 else { throw RollOverRequest.Refusal.notAPair(pair) }
                try review.join(refs[0], into: refs[1])
            }
            return review
        } catch {
            throw .rollOver(error)
        }
    }

    /// Decides about all lines of a name: a ref as typed, or a written form such as `citation.3`.
    private func decide(
        _ decision: RollOverReview.Decision, _ typed: String, _ review: inout RollOverReview
    ) -> Bool {
        let name = Ref(typed: typed.composingVietnamese).description
        let lines = review.lines.filter { $0.name == name || $0.id.description == name }
        for line in lines { review.decide(decision, line.id) }
        return !lines.isEmpty
    }

    private func slug(_ typed: String?, _ option: String) throws(ProgramFailure) -> String? {
        guard let text = typed.map(LiteralDashArguments.unshield) else { return nil }
        guard text.isSlug else { throw .usage(.invalidValue(text, option: option, known: [])) }
        return text
    }
}

/// Reads who takes the place of whom: `so-tttt=so-vhttdl`.
struct SuccessorChoices {
    private let rollOver: RollOver
    private let plan: ResolvedPlan
    private let reference: ReferenceData

    init(_ rollOver: RollOver, _ plan: ResolvedPlan, _ reference: ReferenceData) {
        (self.rollOver, self.plan, self.reference) = (rollOver, plan, reference)
    }

    /// The two bodies. The new one is of the old one's kind of scope unless it is written out: all communes for all
    /// districts.
    func pair(_ text: String) throws(RollOverRequest.Refusal) -> (AgencyReference, AgencyReference) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .notAPair(text) }
        let bodies = rollOver.lines.flatMap(\.bodies) + rollOver.bodies.map(\.body)
        var seen: Set<AgencyReference> = []
        let named = bodies.filter { seen.insert($0).inserted }
        let old: AgencyReference
        do {
            old = try BodyLookup(named, in: plan, reference: reference).body(parts[0])
        } catch {
            throw .noSuchLine(parts[0])
        }
        guard let written = AgencyReference(parts[1].lowercased()), let agency = reference.agencies[written.agency]
        else {
            throw .noSuchLine(parts[1])
        }
        let isLower = agency.level == .district || agency.level == .commune
        if written.scope == .own, old.scope == .all, isLower {
            return (old, AgencyReference(written.agency, scope: .all))
        }
        return (old, written)
    }
}
