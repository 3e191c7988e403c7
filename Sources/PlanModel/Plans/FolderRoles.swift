/// What somebody may do in a folder.
package enum FolderRole: String, CaseIterable, Comparable, Sendable {
    /// Xem.
    case read
    /// Ghi: what is done day by day.
    case record
    /// Quyết định: states of plans, figures, who belongs to groups, what became of units, removal.
    case decide

    package static func < (left: FolderRole, right: FolderRole) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// Who may do what, by the Unix groups of accounts, as `folder.json` says. What keeps people out is the mode of the files;
/// this keeps those who may write from what is not theirs to do.
package struct FolderRoles: Hashable, Sendable {
    /// The names of the groups of each role.
    package var groups: [FolderRole: Set<String>]

    package init(_ groups: [FolderRole: Set<String>]) { self.groups = groups }

    /// The highest role of an account's groups; an account in none of them only reads.
    package func role(ofGroups names: Set<String>) -> FolderRole {
        FolderRole.allCases.last { !(groups[$0] ?? []).isDisjoint(with: names) } ?? .read
    }
}
