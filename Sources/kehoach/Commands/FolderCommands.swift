import ArgumentParser
import Disk
import PlanModel
import PlanStore
import Presentation
import TerminalUI

/// `kehoach check`
struct CheckCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.check, name: "check") }

    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.repairHelp))
    var repair = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.citationsHelp))
    var citations = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.filesHelp))
    var files = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        if citations, repair { throw .usage(.notTogether("--citations", "--repair")) }
        if files, repair || citations { throw .usage(.notTogether("--files", repair ? "--repair" : "--citations")) }
        let mark = repair && !folder.readOnly ? try repairMark(in: session) : nil
        let opened = try session.open(folder)
        let wording = session.wording
        if citations { return compareCitations(opened, in: &session) }
        if files { return lookForFiles(opened, in: &session) }
        let repairs = repair ? try mend(opened, after: mark, in: &session) : nil
        let faults = opened.folder.check()
        let records = faults.map { FaultRecord(fault: $0, message: wording.reason($0.kind)) }
        switch list.format {
        // Lines that editors can follow, never cut.
        case .table: session.write(records.map { SafeText.clean(wording.fault($0.fault)) + "\n" }.joined())
        case .json, .csv, .excel, .markdown: session.write(records, list)
        }
        if faults.isEmpty {
            let library = opened.library
            session.tell(
                wording.noFaults(plans: library.entries.count, tasks: library.allTasks.count), isPlain: true)
        }
        // A file edited by hand is the truth, and only told.
        if repairs?.failure != nil { return .cannotWrite }
        return faults.contains(where: \.needsAttention) ? .nothing : .done
    }

    /// Lists what is said differently of the documents that plans cite.
    private func compareCitations(_ opened: OpenFolder, in session: inout Session) -> ExitStatus {
        let findings = CitationComparison(opened.library, today: opened.today).findings
        switch list.format {
        case .table:
            session.write(CitationText(findings: findings).text(on: session.surroundings.page, session.wording))
        case .json, .csv, .excel, .markdown: session.write(findings.flatMap(CitationRecord.records), list)
        }
        session.tell(session.wording.citationsFound(findings.count), isPlain: true)
        return findings.isEmpty ? .done : .nothing
    }

    /// Lists the files of evidence that are not there or not as they were.
    private func lookForFiles(_ opened: OpenFolder, in session: inout Session) -> ExitStatus {
        let files = EvidenceFiles(below: opened.folder.files.root, system: PosixSystem())
        var count = 0
        var wrong: [EvidenceFile] = []
        for plan in opened.library.plans {
            let found = files.files(of: plan.plan)
            count += found.count { $0.state != .link }
            wrong += found.filter(\.isWrong)
        }
        if list.format != .table || !wrong.isEmpty { session.write(wrong, list) }
        session.tell(session.wording.evidenceChecked(count, wrong: wrong.count), isPlain: true)
        return wrong.isEmpty ? .done : .nothing
    }

    /// Mends what keeps the folder from being opened at all.
    private func repairMark(in session: Session) throws(ProgramFailure) -> Repair? {
        let path = try session.dataFolder(folder)
        do {
            return try PlanFolder.repairMark(
                at: path, system: PosixSystem(), clock: session.surroundings.clock, by: session.author(author))
        } catch {
            throw .commit(error)
        }
    }

    /// Mends what can be mended, and tells it beside the list of what is left.
    private func mend(
        _ opened: OpenFolder, after mark: Repair?, in session: inout Session
    ) throws(ProgramFailure) -> RepairReport {
        do {
            var report = try opened.folder.repair(by: session.author(author))
            if let mark { report.done.insert(mark, at: 0) }
            session.tell(session.wording.repaired(report), isPlain: true)
            if let failure = report.failure { session.tell(session.wording.repairStopped(failure)) }
            return report
        } catch {
            throw .commit(error)
        }
    }
}

/// `kehoach init DIR`
struct InitCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.create, name: "init") }

    @Argument(help: LocalizedHelp.of(.newFolder))
    var directory: String
    @Flag(help: LocalizedHelp.of(.sample))
    var sample = false
    @OptionGroup var speech: LanguageOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let path = session.path(directory)
        do {
            try PlanFolder.create(at: path, sample ? .samplePlans : .noPlans, system: PosixSystem())
        } catch {
            throw .folder(error)
        }
        session.acknowledge(session.wording.folderCreated(path))
        return .done
    }
}
