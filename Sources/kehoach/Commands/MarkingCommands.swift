import ArgumentParser
import PlanActions
import PlanModel
import VietnameseText

/// What can be said about a marking besides the status.
struct MarkingOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(.member))
    var member: String?
    @Flag(help: LocalizedHelp.of(.allMembers))
    var all = false
    @Option(help: LocalizedHelp.of(.note))
    var note: String?
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    /// Marks tasks in one action.
    func mark(
        _ ids: [String], _ status: TaskStatus, on typedDay: String? = nil, evidence: String? = nil,
        file: String? = nil, in session: inout Session
    ) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: ids)
        let purpose = DayPurpose(.happened, planYear: opened.planYear(of: ids), today: opened.today)
        let day = try typedDay.map { (text) throws(ProgramFailure) in
            try session.day(text, source: "--on", for: purpose, assent)
        }
        var proof = try evidence.map { (text) throws(ProgramFailure) in try session.evidence(text, for: purpose, assent)
        }
        if let file { try session.add(file, to: &proof) }
        let marking: TaskChange =
            if status == .done, day == nil { .finish(on: opened.today) } else {
                .status(status, on: day ?? opened.today)
            }
        var wanted = [marking]
        if let proof { wanted.append(.evidence(proof)) }
        let written = note.map { opened.note($0, session.author(author)) }
        if let written { wanted.append(.note(written)) }
        guard member == nil || !all else { throw .usage(.notTogether("--member", "--all")) }
        let change = try opened.changes(ids, member: member, all: all, takingFirst: assent.yes, wanted)
        let outcome = try session.commit(change, in: opened, by: author)
        session.tellOfNumbers(in: written)
        return outcome
    }
}

extension OpenFolder {
    /// A note as typed, of now and of a person.
    func note(_ text: String, _ author: String) -> TaskNote {
        let plain = LiteralDashArguments.unshield(text).composingVietnamese
        return TaskNote(TypedNote(plain), at: folder.clock.now().text, by: author)
    }
}

extension Session {
    /// Says that a note names somebody's number, where it is not for the office alone.
    mutating func tellOfNumbers(in note: TaskNote?) {
        guard let note, !note.isInternal, let number = TypedNote(note.text).personalNumbers.first else { return }
        tell(wording.personalNumberStored(number))
    }
}

/// `kehoach done ID…`
struct DoneCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.done, name: "done") }

    @Argument(help: LocalizedHelp.of(.tasks))
    var ids: [String]
    @Option(help: LocalizedHelp.of(.on))
    var on: String?
    @Option(help: LocalizedHelp.of(.evidence))
    var evidence: String?
    @Option(help: LocalizedHelp.of(\.evidenceFileHelp, for: \.evidenceFilePlaceholder))
    var file: String?
    @OptionGroup var marking: MarkingOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        try marking.mark(ids, .done, on: on, evidence: evidence, file: file, in: &session)
    }
}

/// `kehoach start ID…`
struct StartCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.start, name: "start") }

    @Argument(help: LocalizedHelp.of(.tasks))
    var ids: [String]
    @OptionGroup var marking: MarkingOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        try marking.mark(ids, .inProgress, in: &session)
    }
}

/// `kehoach reopen ID…`
struct ReopenCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.reopen, name: "reopen") }

    @Argument(help: LocalizedHelp.of(.tasks))
    var ids: [String]
    @OptionGroup var marking: MarkingOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        try marking.mark(ids, .notStarted, in: &session)
    }
}

/// `kehoach status ID WORD`
struct StatusCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.status, name: "status") }

    @Argument(help: LocalizedHelp.of(.task))
    var id: String
    @Argument(help: LocalizedHelp.of(.statusWord))
    var words: [String]
    @Option(help: LocalizedHelp.of(.on))
    var on: String?
    @OptionGroup var marking: MarkingOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let word = words.joined(separator: " ")
        guard let status = StatusCommand.status(word) else {
            throw .usage(.unknownStatus(LiteralDashArguments.unshield(word)))
        }
        return try marking.mark([id], status, on: on, in: &session)
    }

    /// A status by its name, or by the short one that the dashboard shows.
    static func status(_ word: String) -> TaskStatus? {
        TaskStatus(typed: word) ?? (word.withoutVietnameseMarks == "xong" ? .done : nil)
    }
}

/// `kehoach note ID TEXT`
struct NoteCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.note, name: "note") }

    @Argument(help: LocalizedHelp.of(.task))
    var id: String
    @Argument(help: LocalizedHelp.of(.noteText))
    var words: [String]
    @Option(help: LocalizedHelp.of(.member))
    var member: String?
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let text = words.map(LiteralDashArguments.unshield).joined(separator: " ")
        guard text.contains(where: { !$0.isWhitespace }) else { throw .usage(.emptyText) }
        let note = opened.note(text, session.author(author))
        guard !note.text.isEmpty else { throw .usage(.emptyText) }
        let change = try opened.changes([id], member: member, takingFirst: assent.yes, [.note(note)])
        let outcome = try session.commit(change, in: opened, by: author)
        session.tellOfNumbers(in: note)
        return outcome
    }
}
