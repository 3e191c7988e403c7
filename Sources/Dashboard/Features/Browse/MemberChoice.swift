import PlanModel
import Records
import TerminalUI
import VietnameseText

/// Which of a task's owners a person looks for and has marked, in the detail of screen 2.
package struct MemberChoice: Equatable, Sendable {
    /// The task; for any other nothing is chosen.
    package var task: RecordID?
    /// Words that names must hold, accents not needed.
    package var search = TextField()
    /// The search before the field was opened, to return to.
    package var before = ""
    /// Owners marked for a change of several.
    package var marked: Set<AgencyReference> = []

    /// Nothing chosen yet, for a task.
    init(task: RecordID? = nil) { self.task = task }
}

extension AppState {
    /// What is chosen among the owners of the selected task.
    var members: MemberChoice {
        get { browse.members.task == browseRow?.id ? browse.members : MemberChoice(task: browseRow?.id) }
        set { browse.members = newValue }
    }

    /// The owners of a task that the search finds.
    func shownMembers(of row: FolderDigest.TaskRow, in plan: Plan) -> [TaskAssessment.Member] {
        let choice = browse.members
        let search = NameSearch(choice.search.text)
        guard choice.task == row.id, !search.isEmpty else { return row.standing.members }
        return row.standing.members.filter { member in
            search.finds(digest.library.reference.searchNames(of: member.owner.reference, in: plan))
        }
    }

    /// Whether the cursor stands among the owners of a task, each with progress of its own.
    var isAmongMembers: Bool {
        screen == .browse && browse.focus == .detail && browseRow?.standing.members.isEmpty == false
    }

    /// Out of what is marked or searched among the owners; false where nothing is.
    mutating func leaveMembers() -> Bool {
        var choice = members
        if !choice.marked.isEmpty {
            choice.marked = []
        } else if !choice.search.isEmpty {
            choice.search = TextField()
        } else {
            return false
        }
        members = choice
        repairBrowse()
        return true
    }

    /// Marks the owner that the cursor is on, and goes on to the next.
    mutating func markMember() {
        guard isAmongMembers, case .member(let body) = detailItem else { return }
        var choice = members
        if choice.marked.remove(body) == nil { choice.marked.insert(body) }
        members = choice
        // A name can take several lines.
        let lines = detailLines
        let next = lines.indices.first { line in
            line > browse.detailLine && lines[line].item != nil && lines[line].item != .member(body)
        }
        if let next { browse.detailLine = next }
    }
}
