import Disk
import PlanModel
import PlanStore
import Presentation
import Records
import VietnameseText
import Wording

extension Session {
    /// A day as a person types it.
    ///
    /// - Parameters:
    ///   - text: What was typed.
    ///   - source: The option or argument that it stands for.
    ///   - purpose: What the day is for.
    ///   - assent: Whether a doubtful day is taken.
    /// - Returns: The day.
    /// - Throws: `ProgramFailure`, with all that a doubtful day can mean.
    func day(
        _ text: String, source: String, for purpose: DayPurpose, _ assent: AssentOptions
    ) throws(ProgramFailure) -> Day {
        let text = LiteralDashArguments.unshield(text)
        return try assent.one(of: Day.readings(typed: text, for: purpose), source, text)
    }

    /// The same of days that are the first or last one of a time: of a month, too.
    func days(
        _ text: String, source: String, for purpose: DayPurpose, _ assent: AssentOptions
    ) throws(ProgramFailure) -> ClosedRange<Day> {
        let text = LiteralDashArguments.unshield(text)
        guard let typed = Day.spans(typed: text, for: purpose) else {
            throw .usage(.badDay(text, source: source))
        }
        guard typed.isCertain || assent.yes else {
            throw .usage(.doubtfulDay(text, source: source, readings: typed.all.map(\.lowerBound)))
        }
        return typed.likeliest
    }

    /// Evidence as a person types it.
    func evidence(
        _ text: String, for purpose: DayPurpose, _ assent: AssentOptions
    ) throws(ProgramFailure) -> Evidence {
        let typed = TypedEvidence(LiteralDashArguments.unshield(text), for: purpose)
        if let text = typed.impossibleDay { throw .usage(.badDay(text, source: "--evidence")) }
        if let day = typed.day { _ = try assent.one(of: day, "--evidence", text) }
        return typed.evidence
    }

    /// Adds a file to evidence, with what it holds now; a link as it is.
    func add(_ file: String, to evidence: inout Evidence?) throws(ProgramFailure) {
        var found = evidence ?? Evidence(number: nil)
        found.file = LiteralDashArguments.unshield(file)
        if !found.isLink {
            // An archive hands out what was taken in as evidence.
            if let folder = PlanFolder.folder(owning: path(file), system: PosixSystem()) {
                throw .evidenceIsData(path(file), folder: folder)
            }
            found.sha256 = EvidenceFiles.digest(try contents(ofFile: file, limit: EvidenceFiles.limit))
            found.file = path(file)
        }
        evidence = found
    }
}

extension AssentOptions {
    /// The day that is meant.
    fileprivate func one(
        of days: Readings<Day>?, _ source: String, _ text: String
    ) throws(ProgramFailure) -> Day {
        guard let days else { throw .usage(.badDay(text, source: source)) }
        guard days.isCertain || yes else {
            throw .usage(.doubtfulDay(text, source: source, readings: days.all))
        }
        return days.likeliest
    }
}

extension OpenFolder {
    /// The year of the plan that is named first; nil where none is.
    func planYear(of ids: [String]) -> Int? {
        ids.lazy.compactMap { LibraryLookup.plan(in: $0) }.first.flatMap { library.entry($0) }?.outline.year
    }
}
