import DocumentReading
import JSONText
import PlanFormat
import PlanModel
import PlanReading
import Records
import Wording

/// What came of a file.
enum ImportResult {
    enum Reason {
        case reading(ReadingFailure)
        case understanding(PlanRefusal)

        /// Its word in JSON.
        var word: String {
            switch self {
            case .reading(let failure): failure.word
            case .understanding(let refusal): refusal.rawValue
            }
        }

        func text(_ wording: Wording) -> String {
            switch self {
            case .reading(let failure): wording.readingFailure(failure)
            case .understanding(let refusal): wording.refusal(refusal)
            }
        }
    }

    case draft(PlanDraft, SourceDocument, String)
    case refused(Reason, String)

    static let order: JSONKeyOrder = [
        "file", .init("plan", .plan), .init("problems", ["line", "page", "kind", "message", "details"]), "lines",
        "unsure",
        .init(
            "changes",
            [
                "ref", "kind", "fate", "text", .init("fields", ["field", "old", "new"]),
                .init("conflicts", ["field", "here", "paper"]),
            ]), "written",
    ]

    func object(_ wording: Wording) -> FieldValue {
        switch self {
        case .refused(let reason, let file):
            let problem: [String: FieldValue] = [
                "line": .null, "page": .null, "kind": .string(reason.word), "message": .string(reason.text(wording)),
                "details": .array([]),
            ]
            return .object([
                "file": .string(file), "plan": .null, "problems": .array([.object(problem)]), "lines": .object([:]),
                "unsure": .object([:]),
            ])
        case .draft(let draft, _, let file): return .object(ImportResult.members(draft, file, wording))
        }
    }

    /// What a draft says, with what to look at.
    static func members(_ draft: PlanDraft, _ file: String, _ wording: Wording) -> [String: FieldValue] {
        let problems = draft.problems.map { problem -> FieldValue in
            .object([
                "line": .int(problem.place.line), "page": problem.place.page.map { .int($0) } ?? .null,
                "kind": .string(problem.kind.rawValue), "message": .string(wording.problem(problem)),
                "details": .array(problem.details.map { .string($0) }),
            ])
        }
        return [
            "file": .string(file), "plan": draft.plan.fieldValue, "problems": .array(problems),
            "lines": .object(draft.places.mapValues { .int($0.line) }),
            "unsure": .object(draft.unsure.mapValues { .string($0.rawValue) }),
        ]
    }
}
