import PlanModel
import Records
import RollOver
import Wording

/// What a person decided in a review is kept over days, outside the data folder and for that person alone, until the draft
/// is written or it is thrown away.
extension AppState {
    /// The review as it is kept; nil where there is none, or no place for it.
    struct KeptReview: Equatable {
        let plan: PlanID
        let draft: PlanID
        let text: String?
    }

    var keptReview: KeptReview? {
        guard world.keepsDecisions, let review = review?.review else { return nil }
        return KeptReview(
            plan: review.rollOver.source.id, draft: review.rollOver.planID, text: KeptDecisions(review)?.text)
    }

    /// What has to be kept, or forgotten, after something happened.
    func keeping(since before: KeptReview?) -> [Effect] {
        let now = keptReview
        if let now {
            // A review that was just opened has nothing to say about what was kept of an earlier one.
            guard before?.plan == now.plan, before?.text != now.text else { return [] }
            return [.keepDecisions(now.text, of: now.plan)]
        }
        // The draft is written: nothing is left to decide.
        guard let before, digest.library.entry(before.draft) != nil else { return [] }
        return [.keepDecisions(nil, of: before.plan)]
    }

    /// Takes over what was kept of an earlier review, unless the person has decided something meanwhile.
    mutating func restoreDecisions(_ text: String, of plan: PlanID) {
        guard var current = review, current.review.rollOver.source.id == plan, !current.review.isTouched else { return }
        let found = current.review.restore(text, in: digest.library.reference)
        current.settle()
        review = current
        notice = Notice(
            kind: found.dropped > 0 ? .refused : .done,
            text: wording.decisionsRestored(found.restored, dropped: found.dropped))
    }

    /// Leaves the review; what was decided stays for the next time.
    mutating func leaveReviewForLater() {
        let counts = review?.review.counts
        review = nil
        notice = Notice(kind: .done, text: wording.decisionsKept(open: counts?.open ?? 0))
    }
}
