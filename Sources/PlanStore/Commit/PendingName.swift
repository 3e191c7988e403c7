import PlanModel

/// The name of a pending file: all that is needed to decide about it after a crash.
///
///     plans+an-giang+an-giang-2021.json+20261121T021200.000000000Z-1a2b3c4d+2
///
/// The file it will replace, the action, and how many history lines the action has in that file's history: the
/// change counts as made when all of them are there.
struct PendingName: Hashable {
    /// The file it will replace, relative to the folder.
    let file: String
    /// The action's id.
    let action: String
    /// How many lines of the plan's history the action has.
    let lineCount: Int

    init(file: String, action: String, lineCount: Int) {
        (self.file, self.action, self.lineCount) = (file, action, lineCount)
    }

    /// Nil for a name that is not of our making.
    init?(_ name: String) {
        let parts = name.split(separator: "+", omittingEmptySubsequences: false)
        guard parts.count >= 4, let lineCount = Int(parts[parts.count - 1]), lineCount > 0,
            !parts[parts.count - 2].isEmpty
        else { return nil }
        let path = parts.dropLast(2)
        guard path.first == "plans", path.last?.hasSuffix(".json") == true,
            path.dropLast().allSatisfy(\.isSlug), path.last?.dropLast(5).isSlug == true
        else { return nil }
        self.init(
            file: path.joined(separator: "/"), action: String(parts[parts.count - 2]), lineCount: lineCount)
    }

    /// The written form.
    var text: String {
        file.split(separator: "/").joined(separator: "+") + "+\(action)+\(lineCount)"
    }

    /// The plan whose file it is.
    var plan: PlanID {
        PlanID(String((file.split(separator: "/").last ?? "").dropLast(5)))
    }
}
