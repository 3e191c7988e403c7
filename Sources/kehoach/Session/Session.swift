import Disk
import PlanFormat
import PlanModel
import PlanStore
import Records
import TerminalUI
import Wording

/// One run of a command: what it may ask of the world, and what it says.
struct Session {
    let surroundings: Surroundings
    let wording: Wording
    /// What goes to standard output, as far as it has not gone there.
    private var output = ""
    /// Why standard output takes no more, by the system's number; nil while it takes everything.
    private(set) var outputFailure: Int32?
    /// Whether something was saved that the output only acknowledges.
    private(set) var isSaved = false
    /// Whether files could not be read that belong to what is shown.
    private var isLacking = false
    /// What goes to standard error, at the end.
    private var notes = ""
    /// What is needed until the program ends.
    private var kept: [AnyObject] = []
    private let streams = StandardStreams()

    init(surroundings: Surroundings, wording: Wording) {
        (self.surroundings, self.wording) = (surroundings, wording)
    }

    /// Keeps something until the program ends.
    mutating func keep(_ object: AnyObject) { kept.append(object) }

    /// Adds a result, which ends with a line break. Whatever it is made of, a terminal obeys nothing in it.
    mutating func write(_ text: String) {
        let clean = SafeText.cleanLines(text)
        write(verbatim: shown(clean, onTerminal: surroundings.outputWidth != nil))
        if !clean.isEmpty, !clean.hasSuffix("\n") { write(verbatim: "\n") }
    }

    /// Adds what tells that something was saved. Where that cannot be written the command has done its work all the same.
    mutating func acknowledge(_ text: String) {
        isSaved = true
        write(text)
    }

    /// Adds a result as it is, for programs to read: JSON, which has escapes for what a terminal would obey, and CSV.
    mutating func write(verbatim text: String) {
        output += text
        if output.utf8.count > Session.heldOutput { flush() }
    }

    /// Whether what is still to come reaches anybody.
    var isRead: Bool { outputFailure == nil }

    /// So many bytes wait for more.
    private static let heldOutput = 1 << 20

    /// Writes what waits to standard output. After a failure nothing more is tried.
    mutating func flush() {
        if outputFailure == nil { outputFailure = streams.write(output, to: .output) }
        output = ""
    }

    /// Writes the messages to standard error.
    mutating func flushNotes() {
        _ = streams.write(notes, to: .error)
        notes = ""
    }

    /// Adds a message for the person, with the program's name before it unless it is plain.
    mutating func tell(_ message: String, isPlain: Bool = false) {
        guard !message.isEmpty else { return }
        let text = (isPlain ? "" : "kehoach: ") + SafeText.cleanLines(LiteralDashArguments.unshield(message)) + "\n"
        notes += shown(text, onTerminal: surroundings.errorIsTerminal)
    }

    /// The day that somebody said is today; nil where nobody did.
    private func statedDay(_ option: String?) throws(ProgramFailure) -> Day? {
        let texts = [("--today", option), ("KEHOACH_TODAY", surroundings.variable("KEHOACH_TODAY"))]
        for case (let source, let text?) in texts {
            let text = LiteralDashArguments.unshield(text)
            let purpose = DayPurpose(.sought, today: surroundings.localDay)
            guard let day = Day.readings(typed: text, for: purpose) else { throw .usage(.badDay(text, source: source)) }
            return day.likeliest
        }
        return nil
    }

    /// Who makes changes.
    func author(_ options: AuthorOptions) -> String { authorName(options).name }

    /// Who makes changes, and how that is known.
    func authorName(_ options: AuthorOptions) -> (name: String, origin: SettingOrigin) {
        let chosen = surroundings.chosen
        return AuthorName(
            environment: surroundings.environment,
            chosen: chosen.preferences.author.map { ($0, chosen.origin(of: .author)) }
        ).found(option: options.by.map(LiteralDashArguments.unshield))
    }

    /// A path that a person typed, absolute.
    func path(_ typed: String) -> String { surroundings.absolute(LiteralDashArguments.unshield(typed)) }

    /// Where the data is, absolute.
    ///
    /// - Parameters:
    ///   - options: What the person said.
    ///   - isFit: What is as good as a data folder where one is looked for.
    /// - Returns: The path.
    /// - Throws: `ProgramFailure`, where nothing is named and nothing found.
    func dataFolder(
        _ options: FolderOptions, orWhere isFit: @escaping (String) -> Bool = { _ in false }
    ) throws(ProgramFailure) -> String {
        try folderPlace(options, orWhere: isFit).path
    }

    /// Where the data is, absolute, and how that is known.
    func folderPlace(
        _ options: FolderOptions, orWhere isFit: @escaping (String) -> Bool = { _ in false }
    ) throws(ProgramFailure) -> (path: String, origin: SettingOrigin) {
        let chosen = surroundings.chosen
        let search = DataFolderSearch(
            environment: surroundings.environment,
            chosen: chosen.preferences.data.map { ($0, chosen.origin(of: .data)) }
        ) { path in
            PlanFolder.isDataFolder(path, system: PosixSystem()) || isFit(path)
        }
        let found = try search.found(option: options.data.map(LiteralDashArguments.unshield))
        return (surroundings.absolute(found.path), found.origin)
    }

    /// Opens the data folder for what ids name, of records or plans. Where their plans are whole no other one is read,
    /// so that in a folder of any size nobody waits.
    mutating func open(
        _ options: FolderOptions, naming ids: some Sequence<String>
    ) throws(ProgramFailure) -> OpenFolder {
        let plans = Set(ids.compactMap { LibraryLookup.plan(in: $0) })
        let opened = try open(options, for: plans)
        // What is not there is told with what is known of the whole folder.
        let isWhole = plans.allSatisfy { opened.library.entry($0) != nil }
        return isWhole ? opened : try open(options)
    }

    /// Opens the data folder, and tells what keeps it from being whole.
    ///
    /// - Parameters:
    ///   - options: Which folder.
    ///   - plans: The plans that matter; nil for all.
    /// - Returns: The folder.
    /// - Throws: `ProgramFailure`.
    mutating func open(_ options: FolderOptions, for plans: Set<PlanID>? = nil) throws(ProgramFailure) -> OpenFolder {
        let stated = try statedDay(options.today)
        return try open(dataFolder(options), on: stated, readOnly: options.readOnly, for: plans)
    }

    /// Opens the practice copy in a place.
    mutating func openPractice(_ path: String) throws(ProgramFailure) -> OpenFolder {
        try open(path, on: try statedDay(nil), readOnly: false, for: nil)
    }

    private mutating func open(
        _ path: String, on stated: Day?, readOnly: Bool, for plans: Set<PlanID>?
    ) throws(ProgramFailure) -> OpenFolder {
        // In a practice copy time stands still, for histories too.
        let practiceDay = PracticeFolder.day(at: path, system: PosixSystem())
        let clock = practiceDay.map(surroundings.clock.standing) ?? surroundings.clock
        let folder: PlanFolder
        do {
            folder = try PlanFolder(
                at: path, system: PosixSystem(), clock: clock, readOnly: readOnly,
                login: AuthorName(environment: surroundings.environment).login(), groups: AccountGroups.names,
                for: plans,
                cache: surroundings.cache(of: path), progress: ReadingProgress(surroundings, wording)?.tell)
        } catch {
            throw .folder(error)
        }
        keep(folder)
        // Only the day can be replaced, not the clock: a fixed day stays, whatever the hour.
        return OpenFolder(
            folder: folder, today: stated ?? practiceDay ?? surroundings.localDay,
            isDayFixed: (stated ?? practiceDay) != nil)
    }

    /// Opens the data folder for looking at what is in it. `matters` tells of which files what is shown lacks something
    /// where they cannot be read.
    mutating func openForReading(
        _ options: FolderOptions, lacking matters: (Fault) -> Bool = { _ in true }
    ) throws(ProgramFailure) -> OpenFolder {
        let opened = try open(options)
        if case .readOnly(let reason) = opened.folder.snapshot.access, case .newerFormat = reason {
            tell(wording.openedReadOnly(reason))
        }
        let unread = opened.folder.snapshot.unreadFiles.filter(matters)
        let faults = opened.folder.snapshot.faults.count { $0.scope != .notice }
        if !unread.isEmpty {
            isLacking = true
            tell(wording.unreadFiles(unread))
        } else if faults > 0 {
            tell(wording.faultsInFolder(faults))
        }
        return opened
    }

    /// How a command ends that ended like this: what lacks files is not all, however it looks.
    func status(_ status: ExitStatus) -> ExitStatus {
        isLacking && [.done, .nothing].contains(status) ? .badData : status
    }

    private func shown(_ text: String, onTerminal: Bool) -> String {
        onTerminal && surroundings.charset == .ascii ? AsciiFolding.fold(text) : text
    }
}

/// A data folder on a day.
struct OpenFolder {
    let folder: PlanFolder
    let today: Day
    /// Whether the day stays, however long the program runs.
    var isDayFixed = true

    /// Everything in it.
    var library: PlanLibrary { folder.snapshot.library }

    /// The thing that a person names: by its id, or where it is looked for anywhere also by its mark or name.
    func item(_ typed: String, anywhere: Bool = false) throws(ProgramFailure) -> LibraryItem {
        let lookup = LibraryLookup(library)
        do {
            return anywhere ? try lookup.itemAnywhere(typed, today: today) : try lookup.item(typed)
        } catch {
            throw failure(error)
        }
    }

    /// The plan that a person names.
    func plan(_ typed: String) throws(ProgramFailure) -> ResolvedPlan {
        do {
            return try LibraryLookup(library).plan(typed)
        } catch {
            throw failure(error)
        }
    }

    /// A name that leads nowhere may be that of a plan whose file is closed by a fault: then the fault is what to tell.
    private func failure(_ failure: LookupFailure) -> ProgramFailure {
        switch failure {
        case .ambiguous(let typed, let candidates): return .usage(.ambiguous(typed, candidates: candidates))
        case .ambiguousBody(let typed, let bodies):
            let labels = bodies.map { body in
                BodyLabel(
                    body, vietnamese: library.reference.fullName(of: body, on: today, .vietnamese),
                    english: library.reference.fullName(of: body, on: today, .english))
            }
            return .usage(.ambiguousBody(typed, candidates: labels))
        case .notFound(let typed):
            let plan = PlanID((typed.split(separator: "/").first ?? "").lowercased())
            let fault = folder.snapshot.faults.first(hiding: plan)
            return fault.map { .closedFile($0) } ?? .usage(.notFound(typed))
        }
    }
}
