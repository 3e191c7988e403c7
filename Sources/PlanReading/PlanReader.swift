import DocumentReading
import PlanModel
import Records

/// Understands a document as a plan. One pure function: what it gives depends on the document, the reference data and
/// the hints alone. Nothing is added that is not printed, but for years and bodies that the paper itself settles, which
/// are marked as not sure.
package struct PlanReader {
    private let reference: ReferenceData
    private let names: BodyNames
    /// What a person says besides.
    package var hints: ReadingHints

    /// A reader that knows the units and bodies of the reference data.
    package init(_ reference: ReferenceData, hints: ReadingHints = ReadingHints()) {
        (self.reference, self.hints) = (reference, hints)
        names = BodyNames(reference)
    }

    /// Reads a document.
    ///
    /// - Parameter document: Its lines and tables.
    /// - Returns: The draft.
    /// - Throws: `PlanRefusal`, where it is no plan or must not be read.
    package func read(_ document: SourceDocument) throws(PlanRefusal) -> PlanDraft { try read(document, ruling: [:]) }

    /// Reads a document as a person rules its lines to be understood.
    func read(_ document: SourceDocument, ruling rulings: LineRuling.Table) throws(PlanRefusal) -> PlanDraft {
        let parts = PaperParts(document, rulings: rulings)
        let identity = PaperIdentity(parts.head)
        if identity.isSecret { throw .secret }
        if case .other(let name) = parts.kind, FixedLine.neverPlans.contains(name) { throw .notAPlan }
        let isLetter = parts.kind == nil && (identity.subject != nil || !identity.addressees.isEmpty)
        guard parts.kind != nil || isLetter else { throw .notAPlan }
        let preamble = Preamble(parts.body)
        let text = TextYear(
            title: parts.title.map(\.text) + [identity.subject].compactMap(\.self), date: identity.date,
            preamble: preamble.texts)
        let year = hints.year ?? text.year
        let day = identity.date?.earliest ?? Day(year ?? 2000, 1, 1) ?? Day(ordinal: 0)
        let issuing = IssuerReader(
            names: names, identity: identity, texts: parts.title.map(\.text) + preamble.texts + parts.tail.map(\.text),
            body: parts.body.map(\.text), day: day)
        let level = issuing.level
        let unit = hints.unit.flatMap { reference.units[$0] } ?? (level == .central ? nil : issuing.unit(level))
        let province = unit.flatMap { reference.units[reference.province(of: $0.id)] }
        let scanner = BodyScanner(
            names, level: level, isMunicipality: province?.naming(on: day).kind == .municipality,
            places: [unit, province].compactMap { $0?.naming(on: day).name },
            units: province.map {
                reference.units(below: $0.id) + reference.units(below: $0.id).flatMap { reference.units(below: $0.id) }
            } ?? [],
            day: day)
        var builder = OutlineBuilder(preamble.rest)
        let root = builder.build()
        BlockFinder(scanner: scanner).findAll(below: root)
        root.number()
        var draft = DraftBuilder(
            scanner: scanner, year: year ?? day.year, isLetter: isLetter, reference: reference,
            problems: builder.problems)
        draft.addressees = identity.addressees.map { ($0.text, $0.place) }
        draft.add(root)
        draft.add(closing: builder.closing)
        for table in parts.annexTables { draft.add(annex: table) }
        guard !draft.tasks.isEmpty || !draft.sections.isEmpty && parts.kind == .plan else { throw .notAPlan }
        draft.finishDuties()
        return assemble(draft, parts, identity, preamble, unit, year, issuing, scanner, document, isLetter)
    }

    private func assemble(
        _ draft: DraftBuilder, _ parts: PaperParts, _ identity: PaperIdentity, _ preamble: Preamble,
        _ unit: AdministrativeUnit?, _ year: Int?, _ issuing: IssuerReader, _ scanner: BodyScanner,
        _ document: SourceDocument, _ isLetter: Bool
    ) -> PlanDraft {
        var draft = draft
        let start = parts.kindPlace ?? identity.numberPlace ?? SourceDocument.Place(line: 1)
        let paper = PaperMaker(
            parts: parts, identity: identity, preamble: preamble, issuing: issuing, scanner: scanner, isLetter: isLetter
        )
        let official = paper.document(citing: draft.citations, &draft.problems, &draft.places)
        if unit == nil { draft.problems.append(ReadingProblem(.unknownUnit, identity.issuerPlace ?? start)) }
        if year == nil { draft.problems.append(ReadingProblem(.unknownYear, start)) }
        if parts.pageNumbers > 0 {
            draft.problems.append(ReadingProblem(.pageNumbers, start, [String(parts.pageNumbers)]))
        }
        for notice in document.notices {
            switch notice {
            case .trackedChanges(let count):
                draft.problems.append(ReadingProblem(.trackedChanges, start, [String(count)]))
            case .hiddenText(let count): draft.problems.append(ReadingProblem(.hiddenText, start, [String(count)]))
            case .recognised(let pages):
                let top = document.plainLines.first?.place ?? start
                draft.problems.append(ReadingProblem(.scan, top, [String(pages)]))
            }
        }
        draft.problems += document.plainLines.compactMap { line in
            let words = line.unclear.filter(line.text.contains)
            return words.isEmpty ? nil : ReadingProblem(.unclearWords, line.place, words)
        }
        let planYear = year ?? official.issuedOn?.year ?? 2000
        let unitID = unit?.id ?? UnitID(PlanReader.unknownUnit)
        draft.keepDoubts()
        var plan = Plan(
            id: PlanID(""), unit: unitID, year: planYear, statedState: .draft,
            subject: paper.subject(official.title), document: official, sections: draft.sections,
            assignments: draft.assignments, tasks: draft.tasks, duties: draft.duties, norms: draft.norms)
        plan.id = PlanHead(plan).planID(of: unit, in: reference) { _ in false }
        let problems = draft.problems.enumerated().sorted {
            ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset)
        }.map(\.element)
        return PlanDraft(
            plan: plan, places: draft.places, unsure: draft.unsure, problems: problems, continued: parts.continued)
    }

    /// What stands for a unit that is not known.
    package static let unknownUnit = "chua-ro"

}

/// What stands between the title and the first heading: grounds, and the sentence that issues the plan.
struct Preamble {
    let paragraphs: [Paragraph]
    let rest: [Paragraph]
    var texts: [String] { paragraphs.map(\.text) }

    init(_ body: [Paragraph]) {
        let first = body.firstIndex { paragraph in
            paragraph.table != nil || paragraph.ruling?.kind != nil
                || Mark.leading(paragraph.text).map { !$0.isBullet } ?? false
        }
        let opening = body.firstIndex { $0.text.hasSuffix("như sau:") || $0.text.hasSuffix("sau đây:") }
        let start = first ?? opening.map { $0 + 1 } ?? 0
        paragraphs = Array(body[..<start])
        rest = Array(body[start...])
    }
}

/// Which year a paper plans: what its title says, then its date, then its first sentences.
struct TextYear {
    let year: Int?

    init(title: [String], date: PartialDate?, preamble: [String]) {
        let titled = title.compactMap { TextYear.stated(in: $0) }.last
        year = titled ?? date?.year ?? preamble.compactMap { TextYear.stated(in: $0) }.last
    }

    /// "năm 2021", but not the years of a term or of a cited paper.
    private static func stated(in text: String) -> Int? {
        let words = Words(text)
        let dates = DateReader(words: words)
        var found: Int?
        for place in 0..<words.count where words[place].bare == "nam" {
            guard let year = dates.fullYear(place + 1) else { continue }
            if place > 1, words[place - 2].bare == "thang" { continue }
            if place + 2 < words.count, words[place + 2].bare == "-" { continue }
            if words.has("den", at: place - 1) { continue }
            found = year
        }
        return found
    }
}
