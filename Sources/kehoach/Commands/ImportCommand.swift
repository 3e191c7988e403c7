import ArgumentParser
import Disk
import DocumentReading
import JSONText
import PlanActions
import PlanFormat
import PlanModel
import PlanReading
import PlanStore
import Records
import Wording

/// `kehoach import FILE…`
struct ImportCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "import", abstract: LocalizedHelp.shown(wording.help(Wording.ReadingHelp.command)),
            usage: LocalizedHelp.shown(wording.readingSynopsis),
            discussion: LocalizedHelp.shown(wording.help(Wording.ReadingHelp.more)))
    }

    @Argument(help: help(.files, .fileValue))
    var files: [String]
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.help(Wording.ReadingHelp.dryRun)))
    var dryRun = false
    @Option(help: help(.unit, .unitValue))
    var unit: String?
    @Option(help: help(.year, .yearValue))
    var year: Int?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.help(Wording.ReadingHelp.ocr)))
    var ocr = false
    @Option(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.help(Wording.ReadingHelp.encoding)))
    var encoding: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    private static func help(_ topic: Wording.ReadingHelp, _ value: Wording.ReadingHelp) -> ArgumentHelp {
        let wording = LocalizedHelp.wording
        return ArgumentHelp("\(wording.help(topic))", valueName: wording.help(value))
    }

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        guard list.format == .table || list.format == .json else {
            throw .usage(.invalidValue(list.format.rawValue, option: "--format", known: ["table", "json"]))
        }
        let opened = try session.open(folder)
        let reference = opened.folder.referenceWithAllUnits()
        if let unit, reference.units[UnitID(unit)] == nil { throw .usage(.notFound(unit)) }
        let reader = PlanReader(reference, hints: ReadingHints(unit: unit.map { UnitID($0) }, year: year))
        let manner = ReadingManner(recognisesText: ocr, encoding: try legacyEncoding())
        var status = ExitStatus.done
        var results: [FieldValue] = []
        for file in files {
            let result = try read(LiteralDashArguments.unshield(file), reader, manner, on: opened.today, session)
            if case .refused = result { status = .badData }
            if list.format == .json {
                results.append(result.object(session.wording))
            } else {
                show(result, in: &session)
            }
            if !dryRun, case .draft(let draft, let document, _) = result {
                try store(draft, of: document, in: opened, &session)
            }
        }
        if list.format == .json {
            let value = results.count == 1 ? results[0] : .array(results)
            session.write(verbatim: ListText.json(value, ImportResult.order))
        }
        return status
    }

    /// What a file is understood to say.
    private func read(
        _ file: String, _ reader: PlanReader, _ manner: ReadingManner, on today: Day, _ session: Session
    ) throws(ProgramFailure) -> ImportResult {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let content: DocumentFile.Content
        do throws(DocumentFailure) {
            content = try self.content(of: file, manner, session)
        } catch {
            switch error {
            case .file(let failure): throw .document(failure)
            case .reading(let failure): return .refused(.reading(failure), name)
            }
        }
        do throws(PlanRefusal) {
            var draft = try reader.read(content.document)
            draft.plan.source = Plan.Source(file: name, sha256: content.sha256, day: today)
            return .draft(draft, content.document, name)
        } catch {
            return .refused(.understanding(error), name)
        }
    }

    private func legacyEncoding() throws(ProgramFailure) -> LegacyEncoding? {
        guard let encoding else { return nil }
        guard let known = LegacyEncoding(rawValue: encoding.lowercased()) else {
            throw .usage(
                .invalidValue(encoding, option: "--encoding", known: LegacyEncoding.allCases.map(\.rawValue)))
        }
        return known
    }

    private func content(
        of file: String, _ manner: ReadingManner, _ session: Session
    ) throws(DocumentFailure) -> DocumentFile.Content {
        let programs = session.surroundings.programs
        guard file == "-" else { return try DocumentFile(session.path(file)).read(programs, manner) }
        do throws(ReadingFailure) {
            return try DocumentFile.Content(
                StandardInput.bytes(limit: ReadingLimits().part), programs: programs, manner)
        } catch {
            throw .reading(error)
        }
    }

    private func show(_ result: ImportResult, in session: inout Session) {
        let wording = session.wording
        switch result {
        case .refused(let reason, let file): session.tell("\(file): \(reason.text(wording))")
        case .draft(let draft, _, let file):
            session.write(DraftSheet(draft, wording: wording).text(on: session.surroundings.page))
            session.tell(wording.drafted(draft, from: file), isPlain: true)
            for problem in draft.problems {
                session.tell("  \(wording.line(problem.place)): \(wording.problem(problem))", isPlain: true)
            }
        }
    }

    private func store(
        _ draft: PlanDraft, of document: SourceDocument, in opened: OpenFolder, _ session: inout Session
    ) throws(ProgramFailure) {
        let plan = draft.plan
        guard plan.unit.slug != PlanReader.unknownUnit else { throw .noUnit(plan.source?.file ?? "") }
        guard opened.library.entry(plan.id) == nil else { throw .planExists(plan.id) }
        let own = plan.withOwnIDs(NewRecordIDs().id)
        do throws(ProgramFailure) {
            _ = try session.store(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.creating(own)
            }
        } catch {
            if case .commit(.conflict) = error { throw .planExists(plan.id) }
            throw error
        }
        session.tell(session.wording.draftStored(plan.id), isPlain: true)
        do throws(SystemFailure) {
            let copy = SourceCopy(
                text: document.listing, base: own.fieldValue, sha256: plan.source?.sha256 ?? "")
            try opened.folder.keep(copy, of: plan.id)
        } catch {
            session.tell(session.wording.sourceNotKept(error))
        }
        session.tell(session.wording.afterDrafting(plan.id), isPlain: true)
    }
}

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
        case .draft(let draft, _, let file):
            let problems = draft.problems.map { problem -> FieldValue in
                .object([
                    "line": .int(problem.place.line), "page": problem.place.page.map { .int($0) } ?? .null,
                    "kind": .string(problem.kind.rawValue), "message": .string(wording.problem(problem)),
                    "details": .array(problem.details.map { .string($0) }),
                ])
            }
            return .object([
                "file": .string(file), "plan": draft.plan.fieldValue, "problems": .array(problems),
                "lines": .object(draft.places.mapValues { .int($0.line) }),
                "unsure": .object(draft.unsure.mapValues { .string($0.rawValue) }),
            ])
        }
    }
}
