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
        guard let target = activity(among: targets) else { return }
        // Of another year's programme days are of that year.
        let day = DayPurpose(.held, planYear: target.activity.from.year, today: today, from: target.activity.from)
        present(.prompt(Prompt(purpose: .activityDay, targets: targets, meaning: .day(day))))
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
