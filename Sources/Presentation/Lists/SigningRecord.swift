import PlanModel
import Records
import Wording

/// A paper on its way to a signature, in lists.
package struct SigningRecord: ListedRecord {
    package let progress: SigningProgress
    private let today: Day
    private let name: String
    private let library: PlanLibrary

    package init(_ progress: SigningProgress, in library: PlanLibrary, today: Day, _ wording: Wording) {
        (self.progress, self.today, self.library) = (progress, today, library)
        name = library.name(of: progress, today: today, wording)
    }

    static let paper = Field(
        "paper", { $0.signingColumn(.paper) }, minimum: 16, value: { .string($0.progress.paperID) }
    ) { record, _ in record.name }
    static let id = Field(nil, { $0.column(.id) }) { record, _ in record.progress.paperID }
    static let standing = Field(
        "standing", { $0.signingColumn(.standing) }, minimum: 20, value: { .string($0.progress.standing.word) }
    ) { record, wording in wording.signingStanding(record.progress, today: record.today) }
    static let person = Field(
        "person", { $0.signingColumn(.person) }, leaves: 1, value: { FieldValue($0.progress.person) }
    ) { record, _ in record.progress.person ?? "" }
    static let next = Field(
        "next", { $0.signingColumn(.next) }, leaves: 2, value: { .string($0.progress.nextMove.rawValue) }
    ) { record, wording in record.progress.nextMove.name(wording.language) }

    package static let fields = RecordFields(
        [
            paper, Field("plan") { .string($0.progress.plan.slug) },
            Field("letter") { FieldValue($0.progress.paper.letter?.description) },
            Field("unit") { .string($0.progress.unit.slug) }, standing,
            Field("since") { FieldValue($0.progress.since) },
            Field("days") { FieldValue($0.progress.daysWaiting(on: $0.today)) },
            Field("until") { FieldValue($0.progress.until) },
            Field("daysOver") { FieldValue($0.progress.daysOver(on: $0.today)) },
            Field("missing") { FieldValue($0.progress.missing) }, person,
            Field("number") { FieldValue($0.progress.number) },
            Field("signedOn") { FieldValue($0.progress.signedOn?.iso) }, next,
        ], table: [id, paper, standing, person, next])
}

/// A step of one paper, in lists; the signature, which is said elsewhere, has no id.
package struct SigningStepRecord: ListedRecord {
    private let step: SigningRegister.Step?
    private let progress: SigningProgress
    private let library: PlanLibrary

    /// The steps of a paper and its signature, oldest first.
    package static func records(of progress: SigningProgress, in library: PlanLibrary) -> [SigningStepRecord] {
        progress.lines.map { line in
            let step: SigningRegister.Step? = if case .step(let step) = line { step } else { nil }
            return SigningStepRecord(step: step, progress: progress, library: library)
        }
    }

    private var move: SigningMove { step.map { SigningMove($0.act) } ?? .signed }

    private func name(_ body: AgencyReference, _ language: Language) -> String {
        library.name(of: body, in: progress, language)
    }

    static let id = Field(
        "id", { $0.column(.id) }, value: { FieldValue($0.step?.id.description) }
    ) { record, _ in record.step?.id.description ?? "" }
    static let act = Field(
        "step", { $0.signingColumn(.step) }, value: { .string($0.move.rawValue) }
    ) { record, wording in record.move.name(wording.language) }
    static let on = Field(
        "on", { $0.column(.days) },
        value: { FieldValue($0.step.map(\.on.iso) ?? $0.progress.signedOn?.iso) }
    ) { record, wording in
        record.step.map { wording.day($0.on) } ?? record.progress.signedOn.map(wording.date) ?? ""
    }
    static let bodies = Field(
        "bodies", { $0.signingColumn(.bodies) }, minimum: 12, value: { FieldValue($0.step?.bodies ?? []) }
    ) { record, wording in
        (record.step?.bodies ?? []).map { record.name($0, wording.language) }.joined(separator: ", ")
    }
    static let to = Field(
        "to", { $0.signingColumn(.to) }, minimum: 10, value: { FieldValue($0.step?.to) }
    ) { record, _ in record.step?.to ?? "" }
    static let person = Field(
        "person", { $0.signingColumn(.person) }, leaves: 1, value: { FieldValue($0.step?.person) }
    ) { record, _ in record.step?.person ?? "" }
    static let until = Field(
        "until", { $0.signingColumn(.until) }, value: { FieldValue($0.step?.until) }
    ) { record, wording in record.step?.until.map(wording.day) ?? "" }
    static let replies = Field(
        .init("replies", ["agency", "on", "text"]), { $0.signingColumn(.replies) }, minimum: 10,
        value: { record in
            .array(
                record.replies.map { body, reply in
                    .object([
                        "agency": .string(body.description), "on": FieldValue(reply.on), "text": FieldValue(reply.text),
                    ])
                })
        }
    ) { record, wording in
        record.replies.map { body, reply in
            record.name(body, wording.language) + " " + wording.dayAndMonth(reply.on)
                + (reply.text.map { ": \($0)" } ?? "")
        }.joined(separator: "; ")
    }
    static let number = Field(
        "number", { $0.column(.number) }, value: { $0.step == nil ? FieldValue($0.progress.number) : .null }
    ) { record, _ in record.step == nil ? record.progress.number ?? "" : "" }
    static let note = Field(
        "note", { $0.fieldLabel(.note) }, minimum: 10, value: { FieldValue($0.step?.note) }
    ) { record, _ in record.step?.note ?? (record.step == nil ? record.progress.signer ?? "" : "") }

    package static let fields = RecordFields(
        [id, act, on, bodies, to, person, until, replies, number, note],
        table: [id, on, act, bodies, replies, to, person, until, number, note])

    /// In the order in which the bodies were asked.
    private var replies: [(AgencyReference, SigningRegister.Reply)] {
        (step?.bodies ?? []).compactMap { body in step?.replies[body].map { (body, $0) } }
    }
}

extension SigningProgress {
    /// What commands call it: the plan's id, or the letter's.
    package var paperID: String { paper.letter?.description ?? plan.slug }

    /// The bodies that were asked for their opinion and have not replied.
    package var missing: [AgencyReference] {
        if case .awaitingOpinions(let missing) = standing { missing } else { [] }
    }
}

extension PlanLibrary {
    /// What a paper on its way is called: a plan by its place, form and year, a letter by what it is and its plan.
    package func name(of progress: SigningProgress, today: Day, _ wording: Wording) -> String {
        let plan = entry(progress.plan)?.outline
        let place = plan.map { reference.place(of: $0, on: today, wording.language) } ?? progress.plan.slug
        guard let letter = progress.paper.letter else {
            return [place, plan?.label(wording.language), plan.map { String($0.year) }].compactMap(\.self)
                .joined(separator: " ")
        }
        return wording.letterToSign(letters[progress.unit]?[letter: letter]) + ", " + place
    }

    /// A body that is asked about a paper, by its short name.
    package func name(of body: AgencyReference, in progress: SigningProgress, _ language: Language) -> String {
        guard let plan = entry(progress.plan)?.outline else { return body.description }
        return reference.shortName(of: body, in: plan, language)
    }
}
