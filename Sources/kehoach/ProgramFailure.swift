import Disk
import DocumentReading
import PlanActions
import PlanBackup
import PlanDocuments
import PlanFormat
import PlanModel
import PlanStore
import Records
import RollOver
import TerminalUI
import VietnameseText
import Wording

/// Why a command did not do what was asked. Data; the sentences are ``Wording``'s.
enum ProgramFailure: Error {
    /// The command line is not right, or names nothing.
    case usage(UsageFault)
    /// A query cannot be read.
    case query(QueryError, text: String)
    /// No folder was named and none was found.
    case noDataFolder(searched: [String])
    /// The folder cannot be opened, read or made.
    case folder(FolderError)
    /// What was asked for is in a file that a fault closes.
    case closedFile(Fault)
    /// The change was not committed.
    case commit(CommitError)
    /// The change is not one that the task allows.
    case refusal(TaskRefusal, PlanID)
    /// The plan cannot be written so.
    case writing(WritingRefusal)
    /// What was given is no plan of the folder.
    case givenPlan(GivenPlan.Rejection)
    /// A paper cannot go its way so.
    case signing(SigningRefusal)
    case unitChange(UnitChangeRefusal)
    /// A group cannot have such bodies.
    case roster(RosterRefusal)
    /// A file that was asked for was not written.
    case output(OutputFailure)
    /// A paper cannot be written in its form.
    case paper(PaperFailure)
    /// The plan cannot be rolled over so.
    case rollOver(RollOverRequest.Refusal)
    /// Staff closed the plan.
    case planClosed(PlanID)
    /// There is a plan of that id already.
    case planExists(PlanID)
    /// There is a plan of that id already, and it was not read of a document.
    case planNotRead(PlanID)
    /// A document is for another unit or year than the plan that it is to change.
    case otherPaper(String, UnitID, Int, PlanID)
    /// No backup was made.
    case backup(FolderBackup.Failure)
    /// A file is no backup that can be used.
    case notABackup(BackupFault, String)
    /// A document cannot be opened.
    case document(SystemFailure)
    /// What is to be evidence is a file of a data folder.
    case evidenceIsData(String, folder: String)
    /// A file cannot be read as a sheet.
    case sheet(ReadingFailure, String)
    /// A sheet is none in which tasks are followed.
    case noProgressSheet(String)
    /// A file is no list of papers that came in.
    case noRegister(String)
    /// A file is no list of persons whom bodies are reached through.
    case noContactSheet(String)
    /// Nobody of that name has anything in hand; who has.
    case nobodyInCharge(String, known: [String])
    /// A report is asked for nothing in figures.
    case noForm(String)
    /// In a folder there are no sheets.
    case noSheets(String)
    /// Of a document it is not known for which unit it is.
    case noUnit(String)
    /// A folder is not put aside to practise anew.
    case practice(PracticeFolder.Refusal)
    /// No folder was named for the practice copy, and no home is known.
    case noHome
    /// There is no screen for the dashboard.
    case screen(ScreenError)

    /// The exit code.
    var status: ExitStatus {
        switch self {
        case .usage(.notFound), .usage(.noSuchLetter), .usage(.noSuchSigningStep), .usage(.noSuchBody),
            .usage(.noSuchUnit), .usage(.noSuchOwnUnit), .usage(.bodyToWriteOut), .usage(.figure(.unknownTarget)),
            .nobodyInCharge:
            .nothing
        case .rollOver: .usage
        case .planExists, .planNotRead, .planClosed: .cannotCreate
        case .usage, .query, .refusal, .writing, .signing, .unitChange, .roster, .noForm, .evidenceIsData: .usage
        case .noDataFolder: .noInput
        case .folder(let error): ProgramFailure.status(error)
        case .givenPlan, .otherPaper, .closedFile, .noUnit, .sheet, .noProgressSheet, .noRegister, .noContactSheet:
            .badData
        case .document, .noSheets: .noInput
        case .backup(.commit(let error)): ProgramFailure.status(error)
        case .backup(.inside), .backup(.others), .backup(.practice): .cannotCreate
        case .practice(.system(let failure)): failure.isRefused ? .cannotCreate : .cannotWrite
        case .practice: .cannotCreate
        case .noHome: .noInput
        case .backup: .cannotWrite
        case .notABackup(.noPlan, _): .nothing
        case .notABackup: .badData
        case .commit(let error): ProgramFailure.status(error)
        case .output(.system(let failure)):
            failure.alreadyExists || failure.isRefused ? .cannotCreate : .cannotWrite
        case .output: .cannotCreate
        case .paper(.program(.missing)): .noInput
        case .paper: .cannotWrite
        case .screen(.system): .cannotWrite
        case .screen: .usage
        }
    }

    /// What to tell the person.
    func message(_ wording: Wording) -> String {
        switch self {
        case .usage(let fault): wording.usageFault(fault)
        case .query(let error, let text):
            QueryPointer(error, in: text).message(wording)
        case .noDataFolder(let searched): wording.noDataFolder(searched: searched)
        case .folder(let error): wording.folderError(error)
        case .closedFile(let fault): wording.closedFile(fault)
        case .commit(let error): wording.commitError(error)
        case .refusal(let refusal, let plan): wording.refusal(refusal, plan: plan) + "."
        case .writing(let refusal): wording.writingRefusal(refusal)
        case .givenPlan(let rejection): wording.rejected(rejection)
        case .signing(let refusal): wording.signingRefusal(refusal)
        case .unitChange(let refusal): wording.unitChangeRefusal(refusal)
        case .roster(let refusal): wording.rosterRefusal(refusal)
        case .output(let failure): wording.outputFile(failure)
        case .paper(let failure): wording.paperFailure(failure)
        case .rollOver(let refusal): wording.refusal(refusal)
        case .planExists(let plan): wording.planExists(plan)
        case .planNotRead(let plan): wording.planNotRead(plan)
        case .otherPaper(let file, let unit, let year, let plan): wording.otherPaper(file, unit, year, plan)
        case .planClosed(let plan): wording.planClosed(plan)
        case .backup(let failure): wording.backupFailure(failure)
        case .notABackup(let fault, let file): wording.backupFault(fault, in: file)
        case .document(let failure): wording.documentUnreadable(failure)
        case .evidenceIsData(let file, let folder): wording.evidenceIsData(file, of: folder)
        case .sheet(let failure, let file): "\(file): \(wording.sheetFailure(failure))"
        case .noProgressSheet(let file): wording.noProgressSheet(file)
        case .noRegister(let file): wording.noRegister(file)
        case .noContactSheet(let file): wording.noContactSheet(file)
        case .nobodyInCharge(let name, let known): wording.nobodyInCharge(name, known: known)
        case .noForm(let duty): wording.noForm(duty)
        case .noSheets(let folder): wording.noSheets(in: folder)
        case .noUnit(let file): wording.noUnit(of: file)
        case .practice(let refusal): wording.practiceRefusal(refusal)
        case .noHome: wording.practiceNoHome
        case .screen(.noTerminal), .screen(.alreadyOpen): wording.noTerminal
        case .screen(.unknownTerminal(let name)): wording.unknownTerminal(name)
        case .screen(.system(let errno)): wording.terminalFailed(errno: errno)
        }
    }

    private static func status(_ error: FolderError) -> ExitStatus {
        switch error {
        case .notFound, .notADirectory, .notADataFolder, .unreadable: .noInput
        case .broken(let fault): fault.isUnreadable ? .noInput : .badData
        case .notEmpty: .cannotCreate
        case .cannotWrite(let failure): failure.isRefused ? .cannotCreate : .cannotWrite
        }
    }

    private static func status(_ error: CommitError) -> ExitStatus {
        switch error {
        case .readOnly, .fileReadOnly, .notYoursToDecide: .cannotCreate
        case .recordReadOnly, .fileBroken, .wouldBreak: .badData
        case .recordGone, .conflict, .undoConflict, .undoTakesWork, .lockTimeout: .conflict
        case .disk(let failure, _): failure.isRefused ? .cannotCreate : .cannotWrite
        case .unsettled: .cannotWrite
        case .nothingToUndo, .nothingToRedo: .nothing
        }
    }
}

/// A query that cannot be read, with the place where it stops making sense.
struct QueryPointer {
    private let error: QueryError
    private let text: String
    private let before: String

    /// Points into a query; positions count characters of the composed text.
    init(_ error: QueryError, in text: String) {
        self.error = error
        self.text = text.asTyped
        before = String(self.text.prefix(error.position))
    }

    /// The reason, the query and a mark under the character.
    func message(_ wording: Wording) -> String {
        wording.queryFault(error, shown: SafeText.clean(text), indent: SafeText.clean(before).displayWidth)
    }
}
