import ArgumentParser
import Glibc
import Wording

/// The program from its arguments to its exit code:
///
///     arguments ─► parser ─► ProgramCommand ─► run(in: Session) ─► text for stdout, notes for stderr, ExitStatus
@main
struct Program {
    let surroundings: Surroundings

    static func main() {
        // A write beyond the limit of a file's size (`ulimit -f`) has to fail, with a message, and not to kill.
        signal(SIGXFSZ, SIG_IGN)
        let program = Program(surroundings: .ofThisProcess())
        // The parser lays its help out for the terminal even where only its exit code is asked, and stops where that is
        // narrower than its columns.
        setenv("COLUMNS", "100", 1)
        // Leaving from within saves taking tens of thousands of plans apart that nobody needs any more.
        exit(program.run(Array(CommandLine.arguments.dropFirst())) { exit($0.rawValue) }.rawValue)
    }

    func run(_ arguments: [String], leaving: (ExitStatus) -> Void = { _ in }) -> ExitStatus {
        let choice = LanguageChoice(
            arguments: arguments, chosen: surroundings.chosen.preferences.language,
            environment: surroundings.environment)
        let wording = Wording(choice.language)
        return LocalizedHelp.$wording.withValue(wording) {
            var session = Session(surroundings: surroundings, wording: wording)
            for fault in surroundings.chosen.faults { session.tell(wording.fault(fault)) }
            let outcome = LocalizedHelp.$isShown.withValue(false) { run(arguments, in: &session) }
            let status = finish(&session, outcome)
            leaving(status)
            return status
        }
    }

    private func run(_ arguments: [String], in session: inout Session) -> ExitStatus {
        do throws(ProgramFailure) {
            let commands = Kehoach.commands
            let words = LiteralDashArguments.shield(
                try ArgumentNormalizer(TypedArguments.asTyped(arguments), commands).words)
            let command: any ParsableCommand
            do {
                command = try Program.parsed(words, as: words.first.flatMap { commands[$0] })
            } catch {
                return answer(error, in: &session)
            }
            guard let command = command as? any ProgramCommand else { return help(command, in: &session) }
            let status = try command.run(in: &session)
            return session.status(status)
        } catch {
            session.tell(error.message(session.wording))
            return error.status
        }
    }

    /// Reads the arguments. What is wrong with them is told as one who knows every command would.
    private static func parsed(
        _ words: [String], as chosen: (any ParsableCommand.Type)?
    ) throws -> any ParsableCommand {
        if let chosen {
            let command = Kehoach.$chosen.withValue(chosen) { try? Kehoach.parseAsRoot(words) }
            if let command { return command }
        }
        return try Kehoach.parseAsRoot(words)
    }

    /// Runs a command of the parser's own, `help`, which answers by throwing.
    private func help(_ command: any ParsableCommand, in session: inout Session) -> ExitStatus {
        var command = command
        do {
            try LocalizedHelp.$isShown.withValue(true) { try command.run() }
            return .done
        } catch {
            return answer(error, in: &session)
        }
    }

    /// What the parser throws: a help text, or what is wrong with the arguments.
    private func answer(_ error: any Error, in session: inout Session) -> ExitStatus {
        LocalizedHelp.$isShown.withValue(true) { answer(shown: error, in: &session) }
    }

    private func answer(shown error: any Error, in session: inout Session) -> ExitStatus {
        let columns = surroundings.outputWidth ?? 80
        let texts = ParserTexts(session.wording)
        // The parser cannot lay out its help in fewer columns than its list of options begins at, and stops the program.
        let full = LiteralDashArguments.unshield(Kehoach.fullMessage(for: error, columns: min(max(columns, 60), 100)))
        guard Kehoach.exitCode(for: error) != .success else {
            session.write(texts.translated(full))
            return .done
        }
        let message = LiteralDashArguments.unshield(Kehoach.message(for: error))
        let usage = full.split(separator: "\n").drop { !$0.hasPrefix("Usage:") }.joined(separator: "\n")
        session.tell(session.wording.usageFault(UsageFault(parserMessage: message)))
        session.tell(texts.translated(usage), isPlain: true)
        return .usage
    }

    private func finish(_ session: inout Session, _ status: ExitStatus) -> ExitStatus {
        session.flush()
        defer { session.flushNotes() }
        // Nobody reads any more: head(1) and pagers leave early, which is no fault.
        guard let failure = session.outputFailure, failure != EPIPE else { return status }
        // Whoever runs it again because of an exit code would do twice what is done.
        guard !session.isSaved else {
            session.tell(session.wording.savedUntold(errno: failure))
            return status
        }
        session.tell(session.wording.outputFailed(errno: failure))
        return .cannotWrite
    }
}
