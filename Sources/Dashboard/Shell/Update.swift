import PlanActions
import PlanModel
import PlanStore
import Records
import Wording

/// Changes the state by what happened and says what is to be done about it. Pure: the same state and message give the
/// same state and effects.
package func update(_ state: inout AppState, _ message: Message) -> [Effect] {
    let kept = state.keptReview
    let (forms, mending) = (state.keptForms, state.keptMending)
    var effects = respond(&state, message) + state.keeping(since: kept) + state.keeping(since: mending)
    if state.keptForms != forms, state.world.keepsDecisions { effects.append(.keepForms(state.keptForms.text)) }
    state.forgetSeen()
    // Whoever types or reads is not interrupted by what became of a change that waited.
    if state.modals.isEmpty, !state.collisions.isEmpty {
        state.present(.conflict(state.collisions.removeFirst()))
    }
    return effects
}

private func respond(_ state: inout AppState, _ message: Message) -> [Effect] {
    switch message {
    case .command(let command): return state.perform(command)
    case .typed(let events):
        return state.type(events)
    case .ignored(let input):
        let text =
            switch input {
            case .paste: state.wording.pasteIgnored
            case .composed: state.wording.composedIgnored
            case .key(let key):
                state.wording.keyWithoutMeaning(
                    key.label, listsKeys: state.registry.command(.palette, in: state.mode) != nil)
            }
        state.notice = Notice(kind: .refused, text: text)
        return []
    case .resized(let size):
        state.world.size = size
        return []
    case .committed(let report):
        state.take(report)
        return state.afterAnswer()
    case .refused(.conflict, let snapshot, let attempt?) where attempt.summary.isNewPlan:
        // There is a plan of that id by now. Nobody means to write over it, so there is nothing to choose.
        state.take(snapshot)
        state.noticeExistingPlan()
        return state.afterAnswer()
    case .refused(.conflict(let conflicts), let snapshot, let attempt?):
        state.take(snapshot)
        state.collisions.append(Collision(action: attempt.action, summary: attempt.summary, conflicts: conflicts))
        _ = state.afterAnswer()
        return []
    case .refused(.undoTakesWork(let plan, let people), let snapshot, _):
        state.take(snapshot)
        state.present(
            .removal(
                Question(state.wording.takesWorkQuestion(plan, people), effects: [.undoWithWorkOfOthers])))
        return []
    case .refused(let error, let snapshot, _):
        state.take(snapshot)
        state.notice = Notice(kind: .failed, text: state.wording.commitError(error))
        return state.afterAnswer()
    case .locked(let effect, let holder):
        state.wait(with: effect, for: holder)
        return []
    case .stillLocked(let holder):
        state.keepWaiting(for: holder)
        return []
    case .tryAgain: return state.tryAgain()
    case .stopWaiting:
        state.stopWaiting()
        return []
    case .reloaded(let snapshot):
        state.take(snapshot)
        state.notice = Notice(kind: .done, text: state.wording.readAgain)
        return []
    case .sourceNotKept(let failure):
        state.notice = Notice(kind: .failed, text: state.wording.sourceNotKept(failure))
        return []
    case .unreadable(let error):
        state.notice = Notice(kind: .failed, text: state.wording.folderError(error))
        return []
    case .saved(let path, let standIn):
        return state.takeSaved(path, standIn: standIn)
    case .notSaved(let path, let failure):
        state.takeNotSaved(path, failure)
        return []
    case .exported(let export):
        state.take(export)
        return []
    case .stopWork: return state.stopWork()
    case .found(let found): return state.take(found)
    case .historyRead(let entries):
        state.showHistory(entries)
        return []
    case .historiesUnread(let faults):
        // What came of the look stands before it.
        let text = state.wording.unreadHistories(count: faults.count)
        let before = state.notice.map { $0.text + " · " } ?? ""
        state.notice = Notice(kind: .failed, text: before + text)
        return []
    case .synchronized(let report):
        state.take(report)
        return []
    case .notSynchronized(let error):
        state.isSynchronizing = false
        state.notice = Notice(kind: .failed, text: state.wording.syncError(error))
        return []
    case .cannotSynchronize:
        state.isSynchronizing = false
        state.notice = Notice(kind: .refused, text: state.wording.cannotSynchronize)
        return []
    case .changedByOthers(let snapshot):
        return state.noticeChanges(of: snapshot)
    case .authorsRead(let entries, let records):
        state.tell(entries, of: records)
        return []
    case .decisionsRead(let text, let plan):
        state.restoreDecisions(text, of: plan)
        return []
    case .documentRead(let answer): return state.take(answer)
    case .documentsListed(let names):
        state.offer(documents: names)
        return []
    case .workRead(let touched, let base, let plan):
        state.take(touched, base, of: plan)
        return []
    case .sourceRead(let source, let plan):
        state.take(source, of: plan)
        return []
    case .mendingRead(let text, let file):
        state.restoreMending(text, of: file)
        return []
    case .unitsRead(let units):
        state.take(units)
        return []
    case .decisionsNotKept:
        state.world.keepsDecisions = false
        state.notice = Notice(kind: .failed, text: state.wording.decisionsNotKept)
        return []
    case .marksExpired:
        state.world.fresh = []
        return []
    case .woke(let moment, let day):
        state.world.moment = moment
        return day == state.today ? [] : state.begin(day)
    }
}

extension AppState {
    /// Carries out a command, or says why it cannot be done now.
    @discardableResult
    mutating func perform(_ id: CommandID) -> [Effect] {
        guard let command = registry.command(id, in: mode) else { return [] }
        if let reason = command.unavailable(self) {
            refuse(reason)
            return []
        }
        return command.run(&self)
    }

    /// Takes over what a commit, undo or redo left behind.
    fileprivate mutating func take(_ report: CommitReport) {
        take(report.snapshot)
        let wording = wording
        guard !report.saved.isEmpty else {
            notice = Notice(kind: .done, text: wording.nothingChanged)
            return
        }
        let names = names(of: report.entries)
        let text =
            switch report.occasion {
            case .summary(.status(let status, let count, let ref)):
                wording.marked(status, count: count, ref: ref, clock: timeOfDay)
            case .summary(.parts(let status, let count, let done, let total, let ref)):
                wording.partsMarked(status, count: count, done: done, of: total, ref, clock: timeOfDay)
            case .summary(.day(let day, let ref, let left)):
                wording.ticked(day, of: ref, left: left, clock: timeOfDay)
            case .summary(.evidence(let ref)): wording.evidenceAdded(ref)
            case .summary(.note(let ref)): wording.noteAdded(ref)
            case .summary(.newDue(let day, let ref)): wording.newDueSet(day, ref)
            case .summary(.responsible(let name, let ref)): wording.responsibleSet(name, ref)
            case .summary(.step(let ref)): wording.stepTicked(ref)
            case .summary(.submission(let duty, let bodies, let isRemoved)):
                recorded(duty, bodies, isRemoved: isRemoved)
            case .summary(.sentBack(let duty, let bodies, let returned)):
                wording.sentBackRecorded(title(of: bodies, duty.plan), returned)
            case .summary(.exempt(let duty, let bodies, let exemption)):
                wording.exemptRecorded(title(of: bodies, duty.plan), isExempt: exemption != nil)
            case .summary(.figure(let target, let year, let value)):
                wording.figureEntered(target, year: year, valueText(value, of: target))
            case .summary(.aim(let target, let year, let value)):
                wording.figureEntered(target, year: year, valueText(value, of: target))
            case .summary(.roster(let group, let entered, let gone)):
                wording.rosterSaved(
                    digest.library.reference.name(ofGroup: group, language), entered: entered, gone: gone)
            case .summary(.called(let duty, let body, let promised)):
                wording.callRecorded(nameOfBody(body, of: duty.plan), promised: promised)
            case .summary(.contactsEntered(let count)): wording.contactsEntered(count)
            case .summary(.contactRemoved(let name)): wording.contactRemoved(name)
            case .summary(.lettersRegistered(let count)): registered(count)
            case .summary(.letterNumbered(let number)): wording.letterNumbered(number)
            case .summary(.signingStep(let act, let day, let change)): wording.signingStepSaved(act, day, change)
            case .summary(.signingReply(let count, let day)): wording.signingReplySaved(count, day)
            case .summary(.handedOver(let name, let tasks, let papers)):
                wording.handedOver(to: name, tasks: tasks, papers: papers)
            case .summary(.ownAgencies(let names, let isRemoved)):
                wording.ownAgenciesSaved(names, isRemoved: isRemoved)
            case .summary(.ownUnit(let unit, let isRemoved)):
                wording.ownAgenciesSaved([unit.slug], isRemoved: isRemoved)
            case .summary(.unitChange(let change, let isRemoved)):
                wording.unitChangeSaved(change, isRemoved: isRemoved, in: digest.library.reference)
            case .summary(.money(let body, let plan, let year, let planned, let spent)):
                wording.moneyEntered(nameOfBody(body, of: plan), year: year, planned: planned, spent: spent)
            case .summary(.planDrafted(let plan)) where mending != nil: tellOfReadDraft(plan)
            case .summary(.planDrafted(let plan)): review == nil ? tellOfNewPlan(plan) : tellOfDraft(plan)
            case .summary(.planState(let plan, let new)): wording.planStateSet(plan, new)
            case .summary(.planHead(let plan)): wording.headChanged(plan)
            case .summary(.planRemoved(let plan)): wording.planRemoved(plan)
            case .summary(.planRevised(let plan)): tellOfRevision(plan)
            case .summary(.planGiven(let plan)): wording.planGiven(plan)
            case .summary(.planRestored(let plan)): wording.planRestored(plan)
            case .summary(.progressTaken(let count)): wording.progressTaken(count)
            case .summary(.reportsReceived(let count)): wording.reportsReceived(count)
            case .summary(.figuresCollected(let count)): wording.figuresCollected(count)
            case .summary(.formKept(let title)): wording.formKept(title)
            case .summary(.line(let change, let plan)): follow(change, of: plan)
            case .summary(.paperLine(let change, let plan)): follow(change, of: plan)
            case .summary(.schedule(let summary)): follow(summary, report.saved)
            case .summary(.holiday(let name)): wording.holidaySaved(name)
            case .undone: wording.undone(report.entries, count: report.saved.count, names)
            case .redone: wording.redone(report.entries, count: report.saved.count, names)
            }
        notice = Notice(
            kind: .done, text: text + wording.passedOver(report.skipped) + wording.putInOrder(report.mended))
    }

    /// Whoever saved a letter still wants to know where it is.
    private func registered(_ count: Int) -> String {
        guard case .page(let page) = modal, let path = page.file.savedAt else {
            return wording.lettersRegistered(count)
        }
        let font = page.file.standIn.map { wording.standsIn($0) + " · " } ?? ""
        return font + wording.lettersSaved(path, count) + wording.copyHint
    }

    /// What was worked out from the folder as it was is worth nothing afterwards.
    private mutating func look(at digest: FolderDigest) {
        world.digest = digest
        board = nil
        provincePlans = nil
        table.isSearchOutdated = table.searching != nil
    }

    fileprivate mutating func take(_ snapshot: FolderSnapshot) {
        let before = digest.library
        look(at: FolderDigest(snapshot.library, unread: snapshot.unreadPlans, today: today, reusing: digest))
        world.condition = FolderCondition(snapshot)
        // Matches keep their place while their rows change; a query on the status would make the row just marked
        // vanish under the person's hands.
        table.matches = table.matches.map { snapshot.library.places($0, in: before) }
        table.found = nil
        repairSelections()
    }

    /// Takes over what others changed and marks it for a moment.
    fileprivate mutating func noticeChanges(of snapshot: FolderSnapshot) -> [Effect] {
        let before = digest
        take(snapshot)
        let changed = digest.changes(since: before)
        world.fresh = Set(changed)
        guard !changed.isEmpty else { return [] }
        notice = Notice(kind: .done, text: changedByOthers(changed))
        return changed.count > AppState.manyChanges ? [] : [.readAuthors(of: changed)]
    }

    /// Of so many changes at once, as a `git pull` brings, nobody asks the histories who made them.
    private static let manyChanges = 200

    /// Says whose changes were noticed, unless something else has been said since.
    fileprivate mutating func tell(_ last: [HistoryEntry], of records: [RecordID]) {
        guard notice?.text == changedByOthers(records) else { return }
        notice = Notice(kind: .done, text: changedByOthers(records, last: last))
    }

    private func changedByOthers(_ records: [RecordID], last: [HistoryEntry] = []) -> String {
        wording.changedByOthers(records, names(of: last, and: Array(records.prefix(3))), last: last)
    }

    func names(of entries: [HistoryEntry], and records: [RecordID] = []) -> RecordNames {
        RecordNames(digest.library, of: entries, and: records, language) { plan in
            "\(world.place(of: plan)) \(plan.year)"
        }
    }

    fileprivate mutating func begin(_ day: Day) -> [Effect] {
        if month.year == today.year { month.year = day.year }
        if calendar.day == today { calendar.day = day }
        look(at: FolderDigest(digest.library, unread: digest.unread, today: day))
        table.found = nil
        repairSelections()
        return findMatches()
    }
}
