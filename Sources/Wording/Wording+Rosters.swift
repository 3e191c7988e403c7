import PlanActions
import PlanModel

/// Who belongs to a group that papers name.
extension Wording {
    /// The title of the form for a group.
    ///
    /// - Parameters:
    ///   - group: Its name.
    ///   - place: The unit whose papers name it.
    ///   - isWritten: Whether somebody wrote down who belongs to it; else the bodies are those whom the paper addresses.
    /// - Returns: The title.
    package func rosterForm(_ group: String, of place: String, isWritten: Bool) -> String {
        let name = "\(group) (\(place))"
        return isWritten
            ? pick("Nhóm: \(name)", "Group: \(name)")
            : pick("Nhóm: \(name), theo văn bản", "Group: \(name), as the paper has it")
    }

    /// That the cursor is on no group.
    package var noGroupHere: String {
        pick("Con trỏ không ở nhóm cơ quan nào, như “các sở, ban, ngành”", "The cursor is on no group of agencies")
    }

    /// That of a group of the same body in all units nobody says who belongs to it.
    package var groupOfUnitsHere: String {
        pick(
            "Nhóm này gồm mọi đơn vị trong danh mục nên không ghi từng cơ quan",
            "This group has every unit on the lists, so its agencies are not entered one by one")
    }

    /// That bodies belong to a group, or no longer.
    package func rosterSaved(_ group: String, entered: Int, gone: Int) -> String {
        let text =
            if gone == 0 {
                pick(
                    "Đã ghi \(entered) cơ quan vào nhóm \(group)",
                    "Put \(counted(entered, "agency", "agencies")) into \(group)")
            } else if entered == 0 {
                pick(
                    "Đã bớt \(gone) cơ quan của nhóm \(group)",
                    "Took \(counted(gone, "agency", "agencies")) out of \(group)")
            } else {
                pick(
                    "Nhóm \(group): thêm \(entered), bớt \(gone) cơ quan",
                    "\(group): \(counted(entered, "agency", "agencies")) more, \(gone) left out")
            }
        return text + undoHint
    }

    /// Why a group cannot have such bodies.
    package func rosterRefusal(_ refusal: RosterRefusal) -> String {
        switch refusal {
        case .isGroup(let body):
            pick(
                "“\(body.name(language))” là một nhóm: ghi từng cơ quan.",
                "“\(body.name(language))” is a group: name its agencies one by one.")
        case .endsBeforeItBegins(let from, let to): usageFault(.endsBeforeItBegins(from: from, to: to))
        }
    }
}
