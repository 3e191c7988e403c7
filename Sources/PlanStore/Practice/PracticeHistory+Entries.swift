import PlanFormat
import PlanModel
import Records

extension PracticeProgress {
    /// What is done in a practice copy, by its histories and what its files say now; nil of every other folder.
    init?(_ library: PlanLibrary, in files: FolderFiles) {
        guard library.settings.practiceDay != nil else { return nil }
        let entries = (try? HistoryReader(files: files).all())?.entries ?? []
        self.init(library, PracticeHistory(entries))
    }
}

extension PracticeHistory {
    /// What the lines of all histories tell, in the order of what happened.
    init(_ entries: [HistoryEntry]) {
        var (changed, added): (Set<RecordID>, Set<RecordID>) = ([], [])
        var firstDays: [RecordID: Day] = [:]
        // An undo takes a step back, an undo of that undo does it again, and so on.
        var undos: [String: (step: String, isRedo: Bool)] = [:]
        var takenBack: Set<String> = []
        for entry in entries {
            changed.insert(entry.record)
            if let target = entry.undoes {
                let undone = undos[target]
                let (step, isRedo) = (undone?.step ?? target, undone.map { !$0.isRedo } ?? false)
                undos[entry.action] = (step, isRedo)
                if isRedo { takenBack.remove(step) } else { takenBack.insert(step) }
                continue
            }
            for field in entry.fields {
                let isWhole = field.path.description.isEmpty
                let new = field.new?.members
                if isWhole, field.old == nil, new?["from"] != nil { added.insert(entry.record) }
                let day = isWhole ? new?["from"] : field.path.description == "from" ? field.old : nil
                if firstDays[entry.record] == nil, let text = day?.text { firstDays[entry.record] = Day(iso: text) }
            }
        }
        self.init(changed: changed, added: added, firstDays: firstDays, hasStepTakenBack: !takenBack.isEmpty)
    }
}
