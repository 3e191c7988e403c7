import TerminalUI
import Wording

extension AppState {
    /// Opens a line to search what the screen shows: bodies on screen 6, owners in the detail of screen 2. False where
    /// the search is that of all tasks.
    mutating func beginFinding() -> Bool {
        if screen == .reports {
            reports.before = reports.field.text
        } else if isAmongMembers {
            var choice = members
            choice.before = choice.search.text
            members = choice
        } else {
            return false
        }
        notice = nil
        present(.find)
        return true
    }

    /// What is typed to search what the screen shows.
    var findField: TextField {
        get {
            if screen == .reports { return reports.field }
            switch browse.focus {
            case .province: return provinceFilter
            case .plan: return planFilter
            case .group, .task, .detail: return members.search
            }
        }
        set {
            if screen == .reports {
                reports.field = newValue
                searchReports()
            } else if browse.focus <= .plan {
                filter(by: newValue)
            } else {
                var choice = members
                choice.search = newValue
                members = choice
                standOnFirstMember()
            }
        }
    }

    /// Ends typing: what was found stays, or with Escape what was before.
    mutating func performWhileFinding(_ command: CommandID) {
        switch command {
        case .accept: dismiss()
        case .cancel:
            dismiss()
            if screen == .browse, browse.focus <= .plan {
                findField = TextField()
            } else {
                findField = TextField(screen == .reports ? reports.before : members.before)
            }
        default: break
        }
    }

    /// Puts the cursor of the detail onto the first owner that is found.
    private mutating func standOnFirstMember() {
        let lines = detailLines
        let first = lines.firstIndex { line in
            if case .member = line.item { true } else { false }
        }
        browse.detailLine = first ?? max(0, lines.count - 1)
    }
}
