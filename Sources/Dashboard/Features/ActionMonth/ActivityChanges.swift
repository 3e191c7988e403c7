import PlanModel
import Records
import TerminalUI

extension AppState {
    /// The activity that a change is meant for, if it is one.
    func activity(among targets: [Target]) -> (id: RecordID, activity: Activity)? {
        guard targets.count == 1, let id = targets.first?.task, let found = digest.library.activity(id) else {
            return nil
        }
        return (id, found.activity)
    }

    /// Gives an activity a status.
    mutating func set(_ status: TaskStatus, for target: (id: RecordID, activity: Activity)) -> [Effect] {
        commit(
            Action([RecordChange(target.id, target.activity.setting(status))]),
            .programme(.marked(target.activity.title, status)))
    }

    /// Adds a remark to an activity.
    mutating func add(_ note: TaskNote, to target: (id: RecordID, activity: Activity)) -> [Effect] {
        commit(Action([RecordChange(target.id, [target.activity.adding(note)])]), .note(target.activity.ref))
    }

    /// Asks for the day that the selected activity is moved to.
    mutating func askForDay() {
        overlay = .prompt(Prompt(purpose: .activityDay, targets: targets, field: TextField()))
    }

    /// Moves an activity to another day; it stays as long as it was.
    mutating func move(_ target: (id: RecordID, activity: Activity), to day: Day) -> [Effect] {
        commit(
            Action([RecordChange(target.id, target.activity.moved(to: day))]),
            .programme(.moved(target.activity.title, day)))
    }

    /// Asks whether to remove the selected activity.
    mutating func askForRemoval() {
        guard let target = activity(among: targets) else { return }
        let change = RecordChange(target.id, [target.activity.removal])
        overlay = .removal(
            Question(
                wording.removalQuestion(target.activity.title),
                effects: [.commit(Action([change]), .programme(.removed(target.activity.title)))]))
    }

    /// Stands on what a step of the programme left, and says what it was.
    mutating func follow(_ summary: ScheduleChange, _ saved: [RecordID]) -> String {
        if let id = saved.last, let activity = digest.library.activity(id)?.activity {
            if month.layout == .week, month.week.map({ !($0...$0.adding(days: 6)).contains(activity.from) }) ?? true {
                showWeek(of: activity.from)
            }
            month.selected = "activity/\(id)"
            repairMonth()
        }
        return switch summary {
        case .added(let title): wording.activityAdded(title)
        case .edited(let title): wording.activityEdited(title)
        case .removed(let title): wording.activityRemoved(title)
        case .moved(let title, let day): wording.activityMoved(title, to: day)
        case .marked(let title, let status): wording.activityMarked(title, status)
        case .theme(let year): wording.themeSet(year)
        }
    }
}

extension Activity {
    /// The day that a person means who moves it: a day, its year taken from the activity's, or so many days on (`+7`) or
    /// back (`-1`). Nil where the text is neither, or leads out of the years that plans have.
    func day(movedBy text: String) -> Day? {
        guard text.hasPrefix("+") || text.hasPrefix("-") else { return Day(typed: text, year: from.year) }
        guard let days = Int(text), abs(days) <= 366 else { return nil }
        return from.adding(days: days)
    }
}
