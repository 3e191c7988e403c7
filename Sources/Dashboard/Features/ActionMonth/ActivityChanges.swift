import PlanActions
import PlanModel
import Records
import TerminalUI

extension AppState {
    /// The activity that a change is meant for, if it is one.
    func activity(among targets: [ChangeSubject]) -> (id: RecordID, activity: Activity)? {
        guard targets.count == 1, let id = targets.first?.record, let found = digest.library.activity(id) else {
            return nil
        }
        return (id, found.activity)
    }

    /// Asks for the day that the selected activity is moved to.
    mutating func askForDay() {
        present(.prompt(Prompt(purpose: .activityDay, targets: targets, field: TextField())))
    }

    /// Asks whether to remove the selected activity.
    mutating func askForRemoval() {
        guard let target = activity(among: targets) else { return }
        let effects = commit { actions throws(ChangeRefusal) in try actions.removing(target.id) }
        guard !effects.isEmpty else { return }
        present(.removal(Question(wording.removalQuestion(target.activity.title), effects: effects)))
    }

    /// Stands on what a step of the schedule left, and says what it was.
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
