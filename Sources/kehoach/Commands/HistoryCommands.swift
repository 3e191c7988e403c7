import ArgumentParser
import PlanModel
import PlanStore
import Presentation
import Records
import VietnameseText
import Wording

/// `kehoach undo`
struct UndoCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.undo, name: "undo") }

    @Flag(help: LocalizedHelp.of(.takesWork))
    var yes = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        defer { session.tell(session.wording.unreadHistories(opened.folder.unreadHistories)) }
        do {
            let receipt = try opened.folder.undo(by: session.author(author), evenWithWorkOfOthers: yes)
            session.acknowledge(
                session.wording.takenBack(
                    receipt, RecordNames(opened.library, of: receipt.entries, session.wording.language)))
            return .done
        } catch {
            throw .commit(error)
        }
    }
}

/// `kehoach redo`
struct RedoCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.redo, name: "redo") }

    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        defer { session.tell(session.wording.unreadHistories(opened.folder.unreadHistories)) }
        do {
            let receipt = try opened.folder.redo(by: session.author(author))
            session.acknowledge(
                session.wording.doneAgain(
                    receipt, RecordNames(opened.library, of: receipt.entries, session.wording.language)))
            return .done
        } catch {
            throw .commit(error)
        }
    }
}

/// `kehoach history [ID]`
struct HistoryCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.history, name: "history") }

    @Argument(help: LocalizedHelp.of(.historyRecord))
    var id: String?
    @Option(help: LocalizedHelp.of(.person))
    var by: String?
    @Option(help: LocalizedHelp.of(.firstDay))
    var from: String?
    @Option(help: LocalizedHelp.of(.lastDay))
    var to: String?
    @OptionGroup var assent: AssentOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { _ in false })
        let entries: [HistoryEntry]
        do {
            entries = try opened.folder.history()
        } catch {
            throw .folder(error)
        }
        let days = (
            try days(from, "--from", session, opened)?.lowerBound, try days(to, "--to", session, opened)?.upperBound
        )
        let person = by.map { FoldedText(LiteralDashArguments.unshield($0)) }
        let shown = try chosen(entries, opened).filter { entry in
            let day = Day(iso: String(entry.at.prefix(10)))
            let isInTime =
                (days.0.map { first in day.map { $0 >= first } ?? false } ?? true)
                && (days.1.map { last in day.map { $0 <= last } ?? false } ?? true)
            return isInTime && (person.map { FoldedText(entry.by) == $0 } ?? true)
        }
        let names = RecordNames(opened.library, of: shown, session.wording.language)
        let isSearch = [id, by, from, to].contains { $0 != nil }
        let found = session.write(shown.map { HistoryRecord(entry: $0, names) }, list, isSearch: isSearch)
        let unread = opened.folder.unreadHistories
        session.tell(session.wording.unreadHistories(unread))
        return unread.isEmpty ? found : .badData
    }

    private func days(
        _ text: String?, _ option: String, _ session: Session, _ opened: OpenFolder
    ) throws(ProgramFailure) -> ClosedRange<Day>? {
        guard let text else { return nil }
        return try session.days(text, source: option, for: DayPurpose(.lookedBack, today: opened.today), assent)
    }

    /// The lines of a plan or record. Its history outlives a record, so that an id may be found there alone.
    private func chosen(_ entries: [HistoryEntry], _ opened: OpenFolder) throws(ProgramFailure) -> [HistoryEntry] {
        guard let id else { return entries }
        let written = entries.filter { $0.record.description == id || $0.record.plan.slug == id }
        guard written.isEmpty else { return written }
        switch try opened.item(id) {
        case .plan(let plan): return entries.filter { $0.record.plan == plan.id }
        case .task(let plan, let task): return entries.filter { $0.record == RecordID(plan.id, task.id) }
        case .duty(let plan, let duty): return entries.filter { $0.record == RecordID(plan.id, duty.id) }
        case .activity(let plan, let activity): return entries.filter { $0.record == RecordID(plan.id, activity.id) }
        case .block(let plan, let block):
            return entries.of(RecordKind.assignment.record(block.id), block.ref, in: plan) {
                plan.blockByTask[$0.id] == block.id
            }
        case .section(let plan, let section):
            return entries.of(RecordKind.section.record(section.id), section.ref, in: plan) {
                plan.heading(of: $0) == section.ref || plan.heading(of: $0).isInside(section.ref)
            }
        case .agency, .unit: throw .usage(.notATask(id))
        }
    }
}

extension [HistoryEntry] {
    /// The lines of a heading or block, of the tasks in it, and of those that were in it, as far as their ids say so.
    fileprivate func of(
        _ record: Ref, _ ref: Ref, in plan: ResolvedPlan, where holds: (PlanTask) -> Bool
    ) -> [HistoryEntry] {
        let tasks = Set(plan.plan.tasks.filter(holds).map(\.id))
        return filter { entry in
            let found = entry.record.record
            return entry.record.plan == plan.id
                && (found == record || tasks.contains(found) || found == ref || found.isInside(ref))
        }
    }
}
