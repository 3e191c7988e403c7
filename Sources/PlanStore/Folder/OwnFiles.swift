import Disk
import PlanFormat

extension PlanFolder {
    /// The data folder that keeps something of its own at a path: a plan, a list, a history, what only the program writes
    /// there. Nil for every other file, also for one that somebody put into a data folder.
    package static func folder(owning path: String, system: any StoreSystem) -> String? {
        for place in [path, (try? system.realPath(path)) ?? path] {
            guard let folder = OutputFile.dataFolder(around: [place], system: system) else { continue }
            let root = (try? system.realPath(folder)) ?? folder
            let real = (try? system.realPath(place)) ?? place
            guard real.hasPrefix(root + "/") else { return folder }
            let relative = String(real.dropFirst(root.count + 1))
            let isOurs =
                relative.hasPrefix(".") || relative == FolderLayout.mark || FolderLayout.isOwn(relative)
                || FolderLayout.isReference(relative) || RecordFile(path: relative) != nil
                || relative.hasPrefix(FolderLayout.contacts + "/")
            if isOurs { return folder }
        }
        return nil
    }
}
