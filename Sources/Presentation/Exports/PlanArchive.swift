import Packages
import PlanDocuments
import PlanModel
import PlanStore
import Records
import Subprocesses
import VietnameseText
import Wording

/// The file of a plan whose year is over: its papers and sheets, a list of them, one page to read all of it on, and
/// checksums.
package struct PlanArchive: Sendable {
    /// One thing in it, in all its forms.
    private struct Entry {
        let name: String
        let forms: [DocumentForm]
        let document: OutgoingDocument
        var line: ArchiveLine
    }

    /// How many letters are in the register alone.
    package let lettersNotRemade: Int
    /// How many lines of the plan are short titles.
    package let shortLines: Int
    private let entries: [Entry]
    private let evidence: [(line: ArchiveLine, bytes: [UInt8]?)]
    private let index: OfficialPaper
    private let reading: [OfficialPaper]
    private let language: Language

    /// Gathers what is to go into it.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - library: The folder, with the letters and figures.
    ///   - history: All lines of the folder's history, oldest first.
    ///   - files: The files of evidence that the plan names.
    ///   - today: The day of which the archive is.
    ///   - wording: The language.
    package init(
        of plan: ResolvedPlan, in library: PlanLibrary, history: [HistoryEntry], files: [EvidenceFile], today: Day,
        _ wording: Wording
    ) {
        let parts = ArchiveParts(plan, library, today, wording)
        let paper = wording.paper(of: plan, reference: library.reference)
        let letters = parts.letters
        let sheets = parts.sheets(history: history)
        let language = wording.language
        var entries = [
            Entry(
                name: ExportSubject.plan.fileName(language), forms: [.docx, .html], document: .papers([paper.paper]),
                line: ArchiveLine(
                    file: nil, number: plan.plan.document.knownNumber,
                    day: plan.plan.document.knownDate?.complete, title: wording.archiveTitle(of: plan.plan),
                    author: plan.plan.document.issuer.printed))
        ]
        entries += sheets.map { sheet in
            Entry(
                name: sheet.name, forms: sheet.forms, document: .sheet(sheet.sheet),
                line: ArchiveLine(file: nil, day: today, title: sheet.sheet.name, author: parts.office))
        }
        entries += letters.compactMap { letter in
            letter.paper.map { made in
                Entry(
                    name: language.pick("cong-van/", "letters/")
                        + "\(letter.registered.madeOn.iso)-\(letter.registered.id.description.slugged)",
                    forms: [.docx], document: .papers([made]), line: letter.line)
            }
        }
        evidence = files.enumerated().map { index, file in
            (parts.line(of: file, number: index + 1), file.bytes)
        }
        let lost = letters.filter { $0.paper == nil }.map(\.line)
        lettersNotRemade = lost.count
        shortLines = paper.shortLines
        self.entries = entries
        self.language = language
        let lines = entries.map { entry in
            var line = entry.line
            line.file = PlanArchive.paths(entry).joined(separator: ", ")
            return line
        }
        let whole = ArchiveLine(
            file: PlanArchive.whole(language), day: today, title: wording.wholeArchiveTitle, author: parts.office)
        index = wording.archiveIndex(
            lines + lost + evidence.map(\.line) + [whole], of: plan, reference: library.reference, on: today)
        var first = index
        first.annexes = sheets.map { $0.sheet.annex(note: wording.archiveNote) }
        reading = [first, paper.paper] + letters.compactMap(\.paper)
    }

    private static func paths(_ entry: Entry) -> [String] {
        entry.forms.map { entry.name + ($0.endings.first ?? "") }
    }

    private static func whole(_ language: Language) -> String { language.pick("ho-so.html", "all.html") }

    /// Where `sha256sum -c` looks.
    private static let sums = "SHA256SUMS"

    /// All files, the checksums last.
    ///
    /// - Parameters:
    ///   - programs: Where programs are looked for that documents are made by.
    ///   - clean: Makes texts harmless.
    /// - Returns: The files.
    /// - Throws: ``PaperFailure``, where there is no memory for them.
    package func files(programs: ExternalPrograms, clean: (String) -> String) throws(PaperFailure) -> [OutputFolder
        .File]
    {
        var files: [OutputFolder.File] = []
        func add(_ path: String, _ document: OutgoingDocument, as form: DocumentForm) throws(PaperFailure) {
            var document = document
            if case .papers(let papers) = document { document = .papers(papers.map { $0.mapTexts(clean) }) }
            // Excel knows the letters of a CSV by its mark.
            let mark = form == .csv ? Array(CSVRow.mark.utf8) : []
            files.append(
                OutputFolder.File(path, mark + (try document.bytes(as: form, programs: programs, clean: clean))))
        }
        for entry in entries {
            for (form, path) in zip(entry.forms, PlanArchive.paths(entry)) { try add(path, entry.document, as: form) }
        }
        for (line, bytes) in evidence {
            if let file = line.file, let bytes { files.append(OutputFolder.File(file, bytes)) }
        }
        let contents = language.pick("muc-luc", "contents")
        for form in [DocumentForm.docx, .html] {
            try add(contents + (form.endings.first ?? ""), .papers([index]), as: form)
        }
        try add(PlanArchive.whole(language), .papers(reading), as: .html)
        let sums = files.map { SHA256.hex($0.bytes) + "  " + $0.path + "\n" }.joined()
        return files + [OutputFolder.File(PlanArchive.sums, Array(sums.utf8))]
    }
}

/// What is found for the file of a plan.
private struct ArchiveParts {
    struct Sheet {
        let name: String
        let forms: [DocumentForm]
        let sheet: Spreadsheet
    }

    struct Letter {
        let registered: LetterRegister.Letter
        /// Nil where it cannot be made again.
        let paper: OfficialPaper?
        let line: ArchiveLine
    }

    private let plan: ResolvedPlan
    private let library: PlanLibrary
    private let today: Day
    private let wording: Wording
    private var language: Language { wording.language }

    init(_ plan: ResolvedPlan, _ library: PlanLibrary, _ today: Day, _ wording: Wording) {
        (self.plan, self.library, self.today, self.wording) = (plan, library, today, wording)
    }

    /// Who keeps the sheets.
    var office: String {
        library.reference.letterhead(of: plan.plan, from: .standingAgency, on: today, language)?.name ?? ""
    }

    /// The sheets that say anything, in the order in which they are listed.
    func sheets(history: [HistoryEntry]) -> [Sheet] {
        let exports = FolderExports(library, today: today, wording)
        func name(_ subject: ExportSubject) -> String { subject.fileName(language) }
        let registered = library.letters(about: plan.plan)
        let records = registered.map { LetterRecord($0, of: plan.plan.unit, in: library) }
        let all = [
            Sheet(name: name(.tasks), forms: [.xlsx], sheet: exports.tasks(of: plan.id)),
            Sheet(name: name(.reports), forms: [.xlsx, .csv], sheet: exports.reports(of: plan.id)),
            Sheet(name: name(.activities), forms: [.xlsx], sheet: exports.activities(of: plan.id)),
            Sheet(
                name: language.pick("so-cong-van", "register"), forms: [.csv],
                sheet: Spreadsheet(records, named: wording.registerSheetTitle, wording)),
            Sheet(
                name: language.pick("trinh-ky", "signing"), forms: [.csv],
                sheet: wording.signingSheet(signingSteps(with: registered.map(\.id)))),
            Sheet(name: language.pick("co-quan", "agencies"), forms: [.xlsx], sheet: bodies),
            Sheet(name: name(.figures), forms: [.xlsx], sheet: figures(exports)),
            Sheet(name: language.pick("kinh-phi", "money"), forms: [.xlsx], sheet: money),
            Sheet(
                name: language.pick("lich-su", "history"), forms: [.csv],
                sheet: self.history(history, of: Set(registered.map(\.id)))),
        ]
        return all.filter { !$0.sheet.rows.isEmpty }
    }

    /// The steps to a signature of the plan, then of its letters, each with what its paper is called.
    private func signingSteps(with letters: [Ref]) -> [(paper: String, step: String)] {
        let papers = [.plan(plan.id)] + letters.map(SigningRegister.Paper.letter)
        return papers.compactMap { library.signingProgress(of: $0, of: plan.plan.unit) }.flatMap { progress in
            let name = library.name(of: progress, today: today, wording)
            return library.signingSteps(of: progress, wording).map { (name, $0) }
        }
    }

    private var bodies: Spreadsheet {
        let report = ConsolidatedReport(.year, of: plan, in: library, asOf: today)
        let table = wording.bodyTable(of: report, about: plan, reference: library.reference)
        return Spreadsheet(table, named: wording.bodySheetTitle)
    }

    /// The values of the plan's year; none where nobody entered any.
    private func figures(_ exports: FolderExports) -> Spreadsheet {
        let reference = library.reference
        let year = plan.plan.year
        let unit = reference.province(of: plan.plan.unit, on: plan.plan.referenceDay ?? today)
        let isKnown = library.figures(of: unit).values.contains { $0.year == year }
        let units = isKnown ? [reference.units[unit]].compactMap(\.self) : []
        return Spreadsheet(
            exports.figureRecords(of: units, year: year), named: wording.figureSheetTitle, wording)
    }

    private var money: Spreadsheet {
        let table = library.money(of: plan, year: plan.plan.year)
        let records = table.rows.filter { $0.entry != nil }.map { row in
            MoneyRecord(
                plan: plan, year: table.year, row: row,
                name: library.reference.shortName(of: row.body, in: plan.plan, language))
        }
        return Spreadsheet(records, named: wording.moneySheetTitle, wording)
    }

    private func history(_ entries: [HistoryEntry], of letters: Set<Ref>) -> Spreadsheet {
        let (register, ways) = (PlanID.letters(of: plan.plan.unit), PlanID.signing(of: plan.plan.unit))
        let steps = self.steps(in: entries.filter { $0.record.plan == ways }, of: letters)
        let own = entries.filter { entry in
            entry.record.plan == plan.id || entry.record.plan == register && letters.contains(entry.record.record)
                || entry.record.plan == ways && steps.contains(entry.record.record)
        }
        let reference = library.reference
        let names = RecordNames(library, of: own, language) { outline in
            "\(reference.name(of: outline.unit, on: outline.referenceDay ?? today, language)) \(outline.year)"
        }
        return wording.historySheet(own, names)
    }

    /// The steps to a signature of the plan and of its letters, those that were taken away included.
    private func steps(in entries: [HistoryEntry], of letters: Set<Ref>) -> Set<Ref> {
        let known = (library.signing[plan.plan.unit]?.steps ?? []).filter { step in
            step.paper.plan == plan.id || step.paper.letter.map(letters.contains) ?? false
        }
        let told = entries.filter { entry in
            entry.fields.contains { change in
                guard change.path.isWhole, let members = (change.new ?? change.old)?.members else { return false }
                return members["plan"]?.text == plan.id.slug
                    || members["letter"]?.text.map { letters.contains(Ref($0)) } ?? false
            }
        }
        return Set(known.map(\.id)).union(told.map(\.record.record))
    }

    // MARK: Letters

    var letters: [Letter] {
        library.letters(about: plan.plan).map { registered in
            let made = ReminderLetter.remade(registered, about: plan, in: library).map { letter in
                wording.signed(
                    wording.officialLetter(letter, about: plan.plan, reference: library.reference), as: registered)
            }
            let sender: String =
                switch registered.sender {
                case .issuer: plan.plan.document.issuer.printed
                case .body(let body): library.reference.formalName(of: body, in: plan.plan, language)
                }
            return Letter(
                registered: registered, paper: made,
                line: ArchiveLine(
                    file: nil, number: registered.number, day: registered.issuedOn ?? registered.madeOn,
                    title: made?.letterhead.subject ?? wording.letterTitle, author: sender,
                    remark: made == nil ? wording.letterWithoutFile : ""))
        }
    }

    // MARK: Evidence

    func line(of file: EvidenceFile, number: Int) -> ArchiveLine {
        let name = file.evidence.file.map { ($0.split(separator: "/").last).map(String.init) ?? $0 } ?? ""
        let ending = DocumentForm.ending(ofName: name)?.slugged ?? ""
        let stem = name.dropLast(ending.isEmpty ? 0 : ending.count + 1)
        let parts = [number < 10 ? "0\(number)" : "\(number)", String(stem).slugged].filter { !$0.isEmpty }
        let path =
            language.pick("minh-chung/", "evidence/") + parts.joined(separator: "-")
            + (ending.isEmpty ? "" : ".\(ending)")
        let isSound = file.state == .whole || file.state == .unknown
        return ArchiveLine(
            file: file.bytes == nil ? file.evidence.file : path, number: file.evidence.number,
            day: file.evidence.issuedOn, title: "\(wording.evidenceTitle) \(file.ref)",
            remark: isSound ? "" : wording.evidenceState(file.state))
    }
}

extension Spreadsheet {
    /// A table of a paper as a sheet; numbers are numbers.
    fileprivate init(_ table: OfficialPaper.Table, named name: String) {
        self.init(
            name: name, columns: table.columns.map { Column($0.title, width: max(8, $0.weight / 2)) },
            rows: table.rows.compactMap { row in
                guard case .cells(let cells) = row else { return nil }
                return cells.map { Int($0).map(Cell.number) ?? Cell(text: $0) }
            })
    }
}
