import ArgumentParser
import PlanActions
import PlanModel
import VietnameseText
import Wording

/// `kehoach plan-state PLAN STATE`
struct PlanStateCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "plan-state", abstract: LocalizedHelp.shown(wording.help(.planState)),
            usage: LocalizedHelp.shown(wording.planStateSynopsis),
            discussion: LocalizedHelp.shown(wording.help(.planStateMore)))
    }

    @Argument(help: help(.plan, .planValue))
    var plan: String
    @Argument(help: help(.state, .stateValue))
    var words: [String]
    @Option(help: help(.reason, .reasonValue))
    var reason: String?
    @Option(help: help(.pastDays, .pastDaysValue))
    var pastDays: PastDays?
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    private static func help(_ topic: Wording.RollOverHelp, _ value: Wording.RollOverHelp) -> ArgumentHelp {
        let wording = LocalizedHelp.wording
        return ArgumentHelp("\(wording.help(topic))", valueName: wording.help(value))
    }

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let plan = try opened.plan(plan).plan
        let word = words.map(LiteralDashArguments.unshield).joined(separator: " ")
        let state = Plan.State(typed: word)
        let isCalendar = ["calendar", "theolich", "tudongtheongay"].contains(
            word.withoutVietnameseMarks.filter(\.isLetter))
        guard state != nil || isCalendar else {
            let known = Plan.State.allCases.map(\.rawValue) + ["calendar"]
            throw .usage(.invalidValue(word, option: session.wording.help(.stateValue), known: known))
        }
        let today = opened.today
        _ = try session.store(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.settingState(
                state, of: plan.id, reason: reason.flatMap { Session.typed($0) },
                past: pastDays ?? (assent.yes ? .late : nil), today: today)
        }
        session.acknowledge(session.wording.planStateSet(plan.id, state))
        return .done
    }
}

extension PastDays: ExpressibleByArgument {}
