import DocumentReading
import PlanActions
import PlanModel
import PlanReading
import PlanStore
import Records
import Wording

/// A document of a plan that is there already: what it changes of it.
struct ReadAgain {
    let draft: PlanDraft
    let document: SourceDocument
    let revision: PlanRevision
    let attempt: AttemptedChange
    /// Whether it is the very document that the plan was read of last.
    let isKnown: Bool
    private let file: String

    /// - Parameters:
    ///   - draft: What the document says.
    ///   - document: Its lines.
    ///   - file: Its name.
    ///   - plan: The plan of the folder.
    ///   - reader: Reads the document anew, with the plan's unit and year, where it does not tell them.
    ///   - opened: The folder.
    /// - Throws: `ProgramFailure`; `.otherPaper` where the document is for another unit or year.
    init(
        _ draft: PlanDraft, of document: SourceDocument, _ file: String, for plan: Plan, _ reader: PlanReader,
        in opened: OpenFolder
    ) throws(ProgramFailure) {
        var draft = draft
        var reader = reader
        let kinds = Set(draft.problems.map(\.kind))
        if kinds.contains(.unknownUnit) { reader.hints.unit = plan.unit }
        if kinds.contains(.unknownYear) { reader.hints.year = plan.year }
        if let again = try? reader.read(document), !kinds.isDisjoint(with: [.unknownUnit, .unknownYear]) {
            let source = draft.plan.source
            draft = again
            draft.plan.source = source
        }
        guard draft.plan.unit == plan.unit, draft.plan.year == plan.year else {
            throw .otherPaper(file, draft.plan.unit, draft.plan.year, plan.id)
        }
        let touched: [Ref: Set<String>]
        do throws(FolderError) {
            touched = try opened.folder.history().fields(changedOf: plan.id)
        } catch {
            throw .folder(error)
        }
        let ids = NewRecordIDs()
        let base = opened.folder.sourceBase(of: plan.id)
        revision = PlanRevision(of: plan, to: draft.plan, touched: touched, base: base) { ids.id($0) }
        do throws(ChangeRefusal) {
            // Read of another file, it says the same: nothing to write.
            attempt = try opened.actions.revising(plan.id, to: revision.lines.isEmpty ? plan : revision.plan)
        } catch {
            throw ProgramFailure(error, opened.library)
        }
        (self.draft, self.document, self.file) = (draft, document, file)
        isKnown = plan.source?.sha256 == draft.plan.source?.sha256
    }

    /// The plan as it becomes, and line by line what changes.
    func object(_ wording: Wording, isWritten: Bool) -> FieldValue {
        var members = ImportResult.members(draft, file, wording)
        members["plan"] = revision.plan.fieldValue
        members["changes"] = .array(revision.lines.map(ReadAgain.object))
        members["written"] = .bool(isWritten)
        return .object(members)
    }

    private static func object(_ line: PlanRevision.Line) -> FieldValue {
        let fate =
            switch line.fate {
            case .new: "new"
            case .changed: "changed"
            case .gone: "gone"
            case .stays: "stays"
            }
        func fields(_ changes: [FieldChange], _ old: String, _ new: String) -> FieldValue {
            .array(
                changes.map { change in
                    .object([
                        "field": .string(change.path.description), old: change.old ?? .null, new: change.new ?? .null,
                    ])
                })
        }
        return .object([
            "ref": .string(line.ref.description), "kind": .string(line.kind.rawValue), "fate": .string(fate),
            "text": .string(line.text), "fields": fields(line.changes, "old", "new"),
            "conflicts": fields(line.conflicts, "here", "paper"),
        ])
    }
}

extension OpenFolder {
    /// The plan that a draft is, where it was read of a document before.
    func planRead(as draft: PlanDraft) throws(ProgramFailure) -> Plan? {
        guard library.entry(draft.plan.id) != nil else { return nil }
        let plan = try plan(draft.plan.id.slug).plan
        return plan.source == nil ? nil : plan
    }
}
