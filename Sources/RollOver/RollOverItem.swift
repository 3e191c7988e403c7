import PlanModel
import Records

/// One thing of an old plan that a roll-over decides about: a record of the paper, or a body that has ended.
package enum RollOverItem: Hashable, Sendable {
    /// The title of the paper.
    case document
    /// Who issues it.
    case issuer
    /// The higher document that it carries out.
    case parent
    /// The unit it holds for.
    case unit
    /// A body that is named somewhere in the plan and has ended or may have.
    case agency(AgencyReference)
    /// A heading.
    case section(Ref)
    /// A note under a heading, counted from 0.
    case note(Ref, Int)
    /// An agency block.
    case assignment(Ref)
    /// A task.
    case task(Ref)
    /// A reporting duty.
    case duty(Ref)
    /// A money norm, counted from 0.
    case norm(Int)
    /// A scheduled activity.
    case activity(Ref)
    /// A cited document, counted from 0.
    case citation(Int)
    /// Somebody a letter addresses, counted from 0.
    case addressee(Int)
    /// A line of "Nơi nhận", counted from 0.
    case recipient(Int)
    /// The remarks on oddities of the old print, all together.
    case remarks
}

extension RollOverItem: CustomStringConvertible {
    /// The written form, by which a command line names it: the id for headings, blocks and tasks, else a word with a
    /// number from 1.
    package var description: String {
        switch self {
        case .document: "document"
        case .issuer: "issuer"
        case .parent: "parent"
        case .unit: "unit"
        case .agency(let body): "agency.\(body)"
        case .section(let ref), .assignment(let ref), .task(let ref), .duty(let ref), .activity(let ref):
            ref.description
        case .note(let ref, let index): "note.\(ref).\(index + 1)"
        case .norm(let index): "norm.\(index + 1)"
        case .citation(let index): "citation.\(index + 1)"
        case .addressee(let index): "addressee.\(index + 1)"
        case .recipient(let index): "recipient.\(index + 1)"
        case .remarks: "remarks"
        }
    }
}

/// What sort of thing an item is; names the groups of a review.
package enum RollOverGroup: String, CaseIterable, Sendable {
    /// The paper as a whole.
    case paper
    /// Bodies that have ended.
    case bodies
    /// Headings with what stands under them.
    case content
    /// Cited documents.
    case citations
    /// Addressees and recipients.
    case recipients
    /// What belongs to the old year alone.
    case oldYear

    /// The group of an item.
    package init(_ item: RollOverItem) {
        self =
            switch item {
            case .document, .issuer, .parent, .unit: .paper
            case .agency: .bodies
            case .section, .note, .assignment, .task, .duty, .norm: .content
            case .citation: .citations
            case .addressee, .recipient: .recipients
            case .activity, .remarks: .oldYear
            }
    }
}
