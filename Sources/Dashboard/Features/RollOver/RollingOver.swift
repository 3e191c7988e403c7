import PlanActions
import PlanModel
import Records
import RollOver
import VietnameseText
import Wording

extension AppState {
    private var reference: ReferenceData { digest.library.reference }

    /// Begins to make a later year's plan from the selected one. Nothing is written before the person says so.
    mutating func beginRollOver() -> [Effect] {
        guard let source = selection.nearestPlan.flatMap(digest.library.plan) else { return [] }
        // What is shown of a file that was broken since is as it was; nobody makes a plan of that.
        guard !condition.readOnlyPlans.contains(source.id) else {
            refuse(Unavailable.recordLocked)
            return []
        }
        let wanted = selection.year ?? today.year
        let first = max(source.plan.year + 1, wanted)
        // A year that has its plan already is not what anybody means; where all near ones have, writing says so.
        let years = first...(first + 9)
        do throws(RollOverRequest.Refusal) {
            var found: RollOverReview?
            for year in years {
                let review = try RollOverReview(source, RollOverRequest(year: year), in: reference)
                if found == nil { found = review }
                guard digest.library.plan(review.rollOver.planID) != nil else {
                    found = review
                    break
                }
            }
            review = found.map(ReviewState.init)
            notice = nil
            return world.keepsDecisions ? [.readDecisions(of: source.id)] : []
        } catch {
            notice = Notice(kind: .refused, text: wording.refusal(error))
            return []
        }
    }

    /// Carries out a command in the review of a roll-over.
    mutating func performInReview(_ command: CommandID) -> [Effect] {
        guard let current = review else { return [] }
        var next = current
        notice = nil
        switch command {
        case .moveUp, .moveDown, .movePageUp, .movePageDown, .moveFirst, .moveLast:
            next.selected = step(from: next.selected, in: next.lines.map(\.id), command)
        case .toggleLine:
            guard let line = next.line else { break }
            return decide(next.review.outcome(of: line) == .keep ? .drop : .keep, in: next)
        case .keepLine: return decide(.keep, in: next)
        case .dropLine: return decide(.drop, in: next)
        case .resetLine:
            if let selected = next.selected { next.review.forget(selected) }
            next.settle()
        case .nextUndecided, .previousUndecided:
            if !next.goToOpen(forward: command == .nextUndecided) {
                notice = Notice(kind: .done, text: wording.nothingToDecide)
            }
        case .filterLines:
            let all = ReviewState.Filter.allCases
            next.filter = all[((all.firstIndex(of: next.filter) ?? 0) + 1) % all.count]
            next.kept = []
            next.settle()
        case .previousPlanYear, .nextPlanYear:
            let year = next.review.rollOver.request.year + (command == .nextPlanYear ? 1 : -1)
            do throws(RollOverRequest.Refusal) {
                try next.review.move(to: year, reference: reference)
                next.settle()
            } catch {
                notice = Notice(kind: .refused, text: wording.refusal(error))
            }
        case .editLine: editLine(of: next)
        case .chooseSuccessor: if let picker = picker(for: next) { present(.successors(picker)) }
        case .writeDraft: askToWrite(next)
        case .back:
            guard next.review.isTouched else {
                review = nil
                return []
            }
            guard !world.keepsDecisions else {
                leaveReviewForLater()
                return []
            }
            present(.losing(.review))
        case .discardDecisions:
            guard next.review.isTouched else {
                notice = Notice(kind: .done, text: wording.nothingChanged)
                return []
            }
            present(.losing(.review))
        case .help: present(.help(scroll: 0))
        default: break
        }
        review = next
        return []
    }

    private mutating func decide(_ decision: RollOverReview.Decision, in current: ReviewState) -> [Effect] {
        var next = current
        guard let item = next.selected else { return [] }
        if decision == .drop, !item.canBeDropped {
            notice = Notice(kind: .refused, text: wording.cannotDrop)
        } else if decision == .keep, RollOverGroup(item) == .oldYear {
            notice = Notice(kind: .refused, text: wording.staysInOldYear)
        } else {
            next.review.decide(decision, item)
            // What was just decided stays under the cursor, whatever is listed.
            next.kept.insert(item)
            next.settle()
        }
        review = next
        return []
    }

    // MARK: Texts

    private mutating func editLine(of current: ReviewState) {
        guard let line = current.line, line.id.hasText else {
            notice = Notice(kind: .refused, text: wording.noTextHere)
            return
        }
        let review = current.review
        var fields = [Form.Field(.lineText, review.text(of: line))]
        if let written = review.texts[line.id] {
            fields += written.steps.map { Form.Field(.lineStep, $0 ?? "") }
        } else {
            fields += line.steps.map { Form.Field(.lineStep, $0.isLeftOut ? "" : $0.proposedText) }
        }
        present(.form(Form(purpose: .rollOverText(line.id), fields: fields)))
    }

    /// Takes over texts that were written in a form. A step without text is left out; a line needs its text.
    mutating func acceptText(_ form: Form, of item: RollOverItem) {
        guard var current = review, let text = form.fields.first?.text else {
            var rejected = form
            rejected.reject(.lineText, .missing)
            replaceModal(with: .form(rejected))
            return
        }
        let steps = form.fields.dropFirst().map { $0.text?.composingVietnamese }
        current.review.write(RollOverReview.Texts(text: text.composingVietnamese, steps: Array(steps)), for: item)
        current.settle()
        review = current
        dismiss()
    }

    // MARK: Writing and leaving

    private mutating func askToWrite(_ current: ReviewState) {
        if let readOnlyFolder { return refuse(readOnlyFolder) }
        let id = current.review.rollOver.planID
        guard digest.library.plan(id) == nil else {
            notice = Notice(kind: .refused, text: wording.planExistsInReview(id))
            return
        }
        present(.reviewQuestion(.write))
    }

    mutating func answer(_ question: ReviewState.Question, _ command: CommandID) -> [Effect] {
        dismiss()
        guard command == .answerYes, let current = review else { return [] }
        switch question {
        case .write:
            let draft = current.review.draft(remarks: Wording.remarks(of: current.review, in: reference))
            return commit { actions throws(ChangeRefusal) in try actions.creating(draft) }
        }
    }

    /// After a draft was written: leaves the review for the draft on screen 2, and says so.
    mutating func tellOfDraft(_ plan: PlanID) -> String {
        let counts = review?.review.counts
        review = nil
        go(to: .plan(plan, task: nil))
        return wording.draftWritten(plan, counts)
    }

    /// That somebody else made the plan meanwhile; the review stays as it is.
    mutating func noticeExistingPlan() {
        guard let id = review?.review.rollOver.planID else { return }
        notice = Notice(kind: .refused, text: wording.planExistsInReview(id))
    }

    // MARK: The state of a plan

    /// Opens the choice of a plan's state.
    mutating func choosePlanState() {
        guard let plan = selection.nearestPlan.flatMap(digest.library.plan)?.plan else { return }
        present(.planStates(PlanStateChoice(plan: plan.id, selected: plan.statedState)))
    }

    /// Carries out a command in the choice of a plan's state.
    mutating func perform(_ command: CommandID, in choice: PlanStateChoice) -> [Effect] {
        switch command {
        case .cancel:
            dismiss()
            return []
        case .choose:
            dismiss()
            return set(choice)
        default:
            var next = choice
            if let past = choice.past {
                next.past?.selected = step(from: past.selected, in: PastDays.allCases, command) ?? past.selected
            } else if let state = step(from: choice.selected, in: PlanStateChoice.states, command) {
                next.selected = state
            }
            replaceModal(with: .planStates(next))
            return []
        }
    }

    /// Sets the state that was chosen, or asks what has to be known first.
    private mutating func set(_ choice: PlanStateChoice) -> [Effect] {
        let today = today
        func change(_ actions: PlanActions) throws(ChangeRefusal) -> AttemptedChange {
            try actions.settingState(
                choice.selected, of: choice.plan, reason: choice.reason, past: choice.past?.selected, today: today)
        }
        do throws(ChangeRefusal) {
            _ = try change(actions)
        } catch {
            switch error {
            case .notReady(let plan, let missing):
                let why = Form(purpose: .force(plan, choice.selected, missing), fields: [Form.Field(.reason)])
                present(.form(why))
                return []
            case .pastDays(_, let count):
                var next = choice
                next.past = PastDaysChoice(count: count)
                present(.planStates(next))
                return []
            default: break
            }
        }
        return commit(change)
    }

    /// Puts a draft in force for the reason that was typed.
    mutating func acceptForce(_ form: Form, _ plan: PlanID, _ state: Plan.State?) -> [Effect] {
        guard let reason = form.text(.reason) else {
            var rejected = form
            rejected.reject(.reason, .missing)
            replaceModal(with: .form(rejected))
            return []
        }
        dismiss()
        return set(PlanStateChoice(plan: plan, selected: state, reason: reason.composingVietnamese))
    }
}

extension ChangeSummary {
    /// Whether it makes a plan.
    var isNewPlan: Bool {
        if case .planDrafted = self { true } else { false }
    }
}
