import PlanFormat
import PlanModel
import Records

/// A plan of which nothing can be shown, as far as the name and place of its file tell of it.
package struct UnreadPlan: Hashable, Sendable {
    package let id: PlanID
    /// The folder that the file lies in; nil where that is not named after a unit.
    package let unit: UnitID?
    /// What keeps the file from being read.
    package let fault: Fault

    /// The year that the id names; nil where it names none.
    package var year: Int? {
        id.slug.split(separator: "-").lazy.filter { $0.count == 4 }.compactMap { Int($0) }.first
    }
}

extension FolderSnapshot {
    /// The first fault of each file of plans, figures or reference data that is closed, whether it is shown as it was
    /// before or not at all.
    package var closedFiles: [Fault] {
        var seen: Set<String> = []
        return faults.filter { fault in
            guard fault.scope == .file, RecordFile(path: fault.file) != nil || FolderLayout.isReference(fault.file)
            else {
                return false
            }
            return seen.insert(fault.file).inserted
        }
    }

    /// Those of ``closedFiles`` whose contents are missing in ``library``. A file that is shown as it was before, or that
    /// holds a plan for the second time, lacks nowhere.
    package var unreadFiles: [Fault] { closedFiles.filter { isLacking($0.file) } }

    package var unreadPlans: [UnreadPlan] {
        unreadFiles.compactMap { fault in
            guard let file = RecordFile(path: fault.file), file.kind == .plan else { return nil }
            let folder = fault.file.split(separator: "/").dropLast().last.map(String.init)
            return UnreadPlan(id: file.id, unit: folder.map { UnitID($0) }, fault: fault)
        }
    }

    private func isLacking(_ file: String) -> Bool {
        guard let known = RecordFile(path: file) else { return true }
        return switch known.kind {
        case .plan: library.entry(known.id) == nil
        case .figures(let unit): library.figures[unit] == nil
        case .roster(let unit): library.reference.rosters[unit] == nil
        case .letters(let unit): library.letters[unit] == nil
        case .contacts(let unit): library.contacts[unit] == nil
        case .forms(let unit): library.forms[unit] == nil
        case .signing(let unit): library.signing[unit] == nil
        case .observances, .holidays, .ownAgencies, .ownUnits: true
        }
    }
}
