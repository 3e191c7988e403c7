import PlanActions
import PlanModel
import PlanStore
import Records
import Wording

extension OpenFolder {
    var actions: PlanActions { PlanActions(library, FolderCondition(folder.snapshot)) }
}

extension Session {
    /// Stores what a person wants. New records get other numbers where colleagues took theirs.
    func store(
        in opened: OpenFolder, by author: AuthorOptions,
        _ attempt: (PlanActions) throws(ChangeRefusal) -> AttemptedChange
    ) throws(ProgramFailure) -> CommitReceipt {
        let change: AttemptedChange
        do throws(ChangeRefusal) {
            change = try attempt(opened.actions)
        } catch {
            throw ProgramFailure(error, opened.library)
        }
        return try store(change, in: opened, by: author)
    }

    /// Stores what a person wants and says what it did.
    mutating func commit(
        in opened: OpenFolder, by author: AuthorOptions,
        _ attempt: (PlanActions) throws(ChangeRefusal) -> AttemptedChange
    ) throws(ProgramFailure) -> ExitStatus {
        tell(try store(in: opened, by: author, attempt), of: opened)
        return .done
    }

    mutating func commit(
        _ change: AttemptedChange, in opened: OpenFolder, by author: AuthorOptions
    ) throws(ProgramFailure) -> ExitStatus {
        tell(try store(change, in: opened, by: author), of: opened)
        if case .day(let day, let ref, let left) = change.summary { tell(wording.dayTicked(day, of: ref, left: left)) }
        return .done
    }

    mutating func tell(_ receipt: CommitReceipt, of opened: OpenFolder) {
        acknowledge(wording.committed(receipt, RecordNames(opened.library, of: receipt.entries, wording.language)))
    }

    /// Stores a change that was made of what a person wants.
    func store(
        _ change: AttemptedChange, in opened: OpenFolder, by author: AuthorOptions
    ) throws(ProgramFailure) -> CommitReceipt {
        let (action, name) = (change.action, self.author(author))
        do throws(CommitError) {
            return try action.addsRecords ? opened.folder.add(action, by: name) : opened.folder.commit(action, by: name)
        } catch {
            throw .commit(error)
        }
    }
}

extension ProgramFailure {
    /// A change that cannot be made. What is closed is told as the store tells it.
    init(_ refusal: ChangeRefusal, _ library: PlanLibrary) {
        switch refusal {
        case .closed(.folder(let reason)): self = .commit(.readOnly(reason))
        case .closed(.record(_, let fault?)) where fault.scope == .file: self = .commit(.fileBroken(fault))
        case .closed(.record(let record, let fault)): self = .commit(.recordReadOnly(record, fault))
        case .gone(let record): self = .commit(.recordGone(record))
        case .planClosed(let plan): self = .planClosed(plan)
        case .task(let refusal, let plan): self = .refusal(refusal, plan)
        case .notReady(let plan, let missing): self = .usage(.notReady(plan, missing))
        case .pastDays(let plan, let count): self = .usage(.pastDays(plan, count))
        case .notForActivities(let record): self = .usage(.notATask(record.description))
        case .activity(.noTitle): self = .usage(.emptyText)
        case .activity(.endsBeforeItBegins(let from, let to)): self = .usage(.endsBeforeItBegins(from: from, to: to))
        case .writing(.planExists(let id)): self = .planExists(id)
        case .writing(let refusal): self = .writing(refusal)
        case .signing(.endsBeforeItBegins(let from, let to)): self = .usage(.endsBeforeItBegins(from: from, to: to))
        case .signing(let refusal): self = .signing(refusal)
        case .unitChange(let refusal): self = .unitChange(refusal)
        case .roster(.endsBeforeItBegins(let from, let to)): self = .usage(.endsBeforeItBegins(from: from, to: to))
        case .roster(let refusal): self = .roster(refusal)
        case .figure(let refusal):
            var successor: UnitID?
            if case .unitNotThere(let unit, _, _, _) = refusal { successor = library.reference.successor(of: unit) }
            self = .usage(.figure(.refused(refusal, successor: successor?.slug)))
        }
    }
}
