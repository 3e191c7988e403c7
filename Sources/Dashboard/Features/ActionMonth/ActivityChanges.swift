import PlanModel
import Records

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

    /// Lets the selected activity begin some days later, and last as long.
    mutating func moveActivity(by days: Int) -> [Effect] {
        guard let target = activity(among: targets) else {
            notice = Notice(kind: .refused, text: wording.noActivityHere)
            return []
        }
        let day = target.activity.from.adding(days: days)
        return commit(
            Action([RecordChange(target.id, target.activity.moved(to: day))]),
            .programme(.moved(target.activity.title, day)))
    }

    /// Asks whether to remove the selected activity.
    mutating func askForRemoval() {
        guard let target = activity(among: targets) else {
            notice = Notice(kind: .refused, text: wording.noActivityHere)
            return
        }
        guard mayChange(target.id) else { return }
        let change = RecordChange(target.id, [target.activity.removal])
        overlay = .removal(
            Question(
                wording.removalQuestion(target.activity.title),
                effects: [.commit(Action([change]), .programme(.removed(target.activity.title)))]))
    }

    /// Whether a record may be changed; says why not.
    mutating func mayChange(_ record: RecordID) -> Bool {
        if case .readOnly(let reason) = condition.access {
            notice = Notice(kind: .refused, text: wording.readOnly(reason))
            return false
        }
        if condition.readOnlyRecords.contains(record) || condition.readOnlyPlans.contains(record.plan) {
            notice = Notice(kind: .refused, text: wording.recordLocked)
            return false
        }
        return true
    }

    /// Stands on what a step of the programme left, and says what it was.
    mutating func follow(_ deed: ProgrammeDeed, _ saved: [RecordID]) -> String {
        if let id = saved.last, let activity = digest.library.activity(id)?.activity {
            if month.layout == .week, month.week.map({ !($0...$0.adding(days: 6)).contains(activity.from) }) ?? true {
                showWeek(of: activity.from)
            }
            month.selected = "activity/\(id)"
            settleMonth()
        }
        return switch deed {
        case .added(let title): wording.activityAdded(title)
        case .edited(let title): wording.activityEdited(title)
        case .removed(let title): wording.activityRemoved(title)
        case .moved(let title, let day): wording.activityMoved(title, to: day)
        case .marked(let title, let status): wording.activityMarked(title, status)
        case .theme(let year): wording.themeSet(year)
        }
    }
}
