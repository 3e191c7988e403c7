import ArgumentParser
import Disk
import PlanMerge
import PlanSync

/// `kehoach merge-file BASE OURS THEIRS PATH`, as git's merge driver (gitattributes(5)): the result is written into
/// OURS. Exit code 0 where everything could be merged, 1 where something is left to a person.
struct MergeFileCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "merge-file", abstract: LocalizedHelp.wording.mergeFileAbstract, shouldDisplay: false)
    }

    @Argument(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.mergeFileHelp))
    var base: String
    @Argument var ours: String
    @Argument var theirs: String
    @Argument var path: String
    @OptionGroup var speech: LanguageOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let system = PosixSystem()
        let file = LiteralDashArguments.unshield(path)
        let merge: FileMerge
        do throws(SystemFailure) {
            merge = FileMerge(
                base: try contents(base, system), ours: try contents(ours, system),
                theirs: try contents(theirs, system), path: file)
        } catch {
            throw .folder(.unreadable(error))
        }
        let outcome: FileMerge.Outcome
        do {
            outcome = try merge.run()
        } catch {
            session.tell(session.wording.mergeFailure(error, path: file))
            return .nothing
        }
        do {
            try write(outcome.bytes, system)
        } catch {
            throw .folder(.cannotWrite(error))
        }
        guard !outcome.conflicts.isEmpty else { return .done }
        let place = file.split(separator: "/").suffix(3).joined(separator: "/")
        session.tell(
            session.wording.mergeConflicts(outcome.conflicts.map { SyncConflict(file: place, .field($0)) }))
        return .nothing
    }

    private func contents(_ argument: String, _ system: PosixSystem) throws(SystemFailure) -> [UInt8] {
        try system.contents(ofFile: LiteralDashArguments.unshield(argument))
    }

    /// git's own copy of the file: nobody else reads it, and git looks at it only after this program ended.
    private func write(_ bytes: [UInt8], _ system: PosixSystem) throws(SystemFailure) {
        let place = LiteralDashArguments.unshield(ours)
        let pending = place + ".merged"
        let durable = DurableFile(system: system)
        try durable.remove(pending)
        try durable.writePending(bytes, at: pending, inPlaceOf: place)
        do {
            try durable.commitRename(pending, as: place)
        } catch {
            switch error {
            case .notPlaced(let failure), .placedNotSynchronized(let failure): throw failure
            }
        }
    }
}
