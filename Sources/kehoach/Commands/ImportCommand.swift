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
    @Option(help: help(.into, .planValue))
    var into: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.help(Wording.ReadingHelp.yes)))
    var yes = false
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
        if into != nil, files.count > 1 { throw .usage(.tooMany(files.count, option: "--into", limit: 1)) }
        let opened = try session.open(folder)
        let target = try into.map { (typed) throws(ProgramFailure) in try opened.plan(typed).plan }
        let reference = opened.folder.referenceWithAllUnits()
        if let unit, reference.units[UnitID(unit)] == nil { throw .usage(.notFound(unit)) }
        let reader = PlanReader(reference, hints: ReadingHints(unit: unit.map { UnitID($0) }, year: year))
        let manner = ReadingManner(recognisesText: ocr, encoding: try legacyEncoding())
        var status = ExitStatus.done
        var results: [FieldValue] = []
        do throws(ProgramFailure) {
            try readAll(reader, manner, for: target, in: opened, &results, &status, &session)
        } catch {
            // What was written of the files before is told all the same.
            write(results, in: &session)
            throw error
        }
        write(results, in: &session)
        return status
    }

    /// As one value where there is one, as a list of several.
    private func write(_ results: [FieldValue], in session: inout Session) {
        guard list.format == .json, !results.isEmpty else { return }
        let value = results.count == 1 && files.count == 1 ? results[0] : .array(results)
        session.write(verbatim: ListText.json(value, ImportResult.order))
    }

    private func readAll(
        _ reader: PlanReader, _ manner: ReadingManner, for target: Plan?, in opened: OpenFolder,
        _ results: inout [FieldValue], _ status: inout ExitStatus, _ session: inout Session
    ) throws(ProgramFailure) {
        for file in files {
            let result = try read(LiteralDashArguments.unshield(file), reader, manner, on: opened.today, session)
            switch result {
            case .refused:
                status = .badData
                show(result, of: &results, in: &session)
            case .draft(let draft, let document, let file):
                var known = target
                if known == nil { known = try opened.planRead(as: draft) }
                if let known {
                    let reading = try ReadAgain(
                        draft, of: document, file, for: known, reader, in: opened)
                    try take(reading, in: opened, &results, &session)
                } else {
                    show(result, of: &results, in: &session)
                    if !dryRun { try store(draft, of: document, in: opened, &session) }
                }
            }
        }
    }

    /// Shows what a document changes of its plan, and writes it where that is said.
    private func take(
        _ reading: ReadAgain, in opened: OpenFolder, _ results: inout [FieldValue], _ session: inout Session
    ) throws(ProgramFailure) {
        let writes = yes && !dryRun
        if list.format != .json {
            session.write(
                session.wording.readAgain(
                    reading.revision, isWritten: writes, hasChanges: !reading.attempt.isEmpty))
            for problem in reading.draft.problems {
                session.tell(
                    "  \(session.wording.line(problem.place)): \(session.wording.problem(problem))", isPlain: true)
            }
        }
        let isWritten = writes && !reading.attempt.isEmpty
        if isWritten { _ = try session.store(reading.attempt, in: opened, by: author) }
        if list.format == .json { results.append(reading.object(session.wording, isWritten: isWritten)) }
        // An undo leaves what was kept of the reading that it took back, and nothing is kept of one before `keepSources`.
        guard isWritten || writes && reading.isKnown else { return }
        keep(
            reading.document, reading.draft, of: reading.revision.plan, saying: reading.revision.paper, in: opened,
            &session)
        guard isWritten, list.format != .json else { return }
        session.acknowledge(session.wording.readAgainWritten(reading.revision.plan.id))
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

    private func show(_ result: ImportResult, of results: inout [FieldValue], in session: inout Session) {
        let wording = session.wording
        guard list.format != .json else { return results.append(result.object(wording)) }
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
        guard opened.library.entry(plan.id) == nil else { throw .planNotRead(plan.id) }
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
        keep(document, draft, of: own, saying: own, in: opened, &session)
        session.tell(session.wording.afterDrafting(plan.id), isPlain: true)
    }

    /// Keeps what was read of a document, where the folder does.
    private func keep(
        _ document: SourceDocument, _ draft: PlanDraft, of plan: Plan, saying base: Plan, in opened: OpenFolder,
        _ session: inout Session
    ) {
        let copy = SourceCopy(
            text: document.listing, base: base.fieldValue, sha256: base.source?.sha256 ?? "",
            rows: draft.rows(in: document, of: plan))
        do throws(SystemFailure) {
            try opened.folder.keep(copy, of: plan.id)
        } catch {
            session.tell(session.wording.sourceNotKept(error))
        }
    }
}
