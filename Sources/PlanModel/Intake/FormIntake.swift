import Records
import VietnameseText

/// What sheets that bodies filled in would change. Nothing is ever taken away: what a sheet leaves blank stays as it is.
package struct FormIntake: Sendable {
    /// Why a sheet is not taken unasked.
    package enum Question: Hashable, Sendable {
        /// The total is not what women and men make together.
        case sum(Ref)
        /// Of a share in percent the part is more than the whole.
        case overWhole(Ref)
        /// So many persons there cannot be.
        case notWhole(FilledForm.Place, DecimalNumber)
        /// Another file is of the same report of the same body.
        case alsoIn(file: String)
        /// It is less than half, or more than half as much again, of last year's.
        case jump(FilledForm.Place, from: DecimalNumber, to: DecimalNumber)
        /// Another number stands in the data.
        case replaces(FilledForm.Place, from: DecimalNumber, to: DecimalNumber)
        /// Another text stands in the data.
        case replacesText(FormAnswers.Question)
        case doubtfulNumber(FilledForm.Place, String)
        /// The day of the report cannot be read, or is far off.
        case doubtfulDay(String)
        /// The day of the report is behind today.
        case dayToCome(Day)
        /// It has nothing but words, or a number, where figures are asked for.
        case noFigures
        /// The report has come in under another number, which stays.
        case otherNumber(was: String, says: String)
        /// The file is named as the sheet of another body is.
        case namedForOther(AgencyReference)
        /// The plan is over.
        case planIsOver
        /// The form asks for no such figure, or for no such part of it: it is left out.
        case notAsked(Ref)
    }

    /// Why nothing is taken from a sheet.
    package enum Refusal: Hashable, Sendable {
        /// Its hidden columns do not say which report of which body it is.
        case noIDs
        case noSuchReport(RecordID)
        /// Staff closed the plan: nothing in it is changed.
        case planClosed
        case noForm
        case notOwed(AgencyReference)
        /// It prints another body than its hidden columns name.
        case otherBody(printed: String)
        case otherYear(printed: String)
        /// Rows of another sheet stand in it.
        case foreignRows([Int])
        /// Another file is of the same report of the same body.
        case sameReport(file: String)
        /// Nothing is filled in.
        case blank
        case formula(FilledForm.Place?)
        case notANumber(FilledForm.Place, String)
        /// A part is more than the total.
        case moreThanTotal(FilledForm.Place)
    }

    /// A sheet that says something.
    package struct Item: Sendable {
        package let form: FilledForm
        package let duty: RecordID
        package let body: AgencyReference
        /// What the record is to hold.
        package let answers: FormAnswers
        /// How many numbers and texts of it are new or other ones.
        package let changes: Int
        /// How many numbers that are asked for are in neither.
        package let blanks: Int
        /// How many numbers the sheet lacks and the data keeps.
        package let kept: Int
        /// That the report came in; nil where that was recorded before.
        package let received: ReportingDuty.Submission?
        /// The report's number, where it came in without one.
        package let number: String?
        package fileprivate(set) var questions: [Question]
    }

    package private(set) var items: [Item] = []
    package private(set) var refused: [(form: FilledForm, reason: Refusal)] = []
    /// Sheets that say what the data says.
    package private(set) var unchanged: [FilledForm] = []

    private let library: PlanLibrary
    private let today: Day
    private let receivedOn: Day?
    private let language: Language
    private var files: [Target: String] = [:]

    private struct Target: Hashable {
        let duty: RecordID
        let body: AgencyReference
    }

    /// Compares sheets with the data.
    ///
    /// - Parameters:
    ///   - forms: What the sheets say.
    ///   - library: The data.
    ///   - today: The day on which what has no other day came in.
    ///   - receivedOn: The day on which all of them came in; nil for the day of each report, or else today.
    ///   - language: In which numbers were typed.
    package init(
        _ forms: [FilledForm], in library: PlanLibrary, today: Day, receivedOn: Day? = nil, _ language: Language
    ) {
        (self.library, self.today, self.receivedOn, self.language) = (library, today, receivedOn, language)
        for form in forms {
            do throws(Refused) {
                try take(form)
            } catch {
                refused.append((form, error.reason))
            }
        }
    }

    private struct Refused: Error { let reason: Refusal }

    private mutating func take(_ form: FilledForm) throws(Refused) {
        guard let id = form.duty, let body = form.body else { throw Refused(reason: .noIDs) }
        guard let plan = library.plan(id.plan), let duty = plan.plan.duties.first(where: { $0.id == id.record }) else {
            throw Refused(reason: .noSuchReport(id))
        }
        guard plan.plan.statedState != .closed else { throw Refused(reason: .planClosed) }
        guard form.foreignRows.isEmpty else { throw Refused(reason: .foreignRows(form.foreignRows)) }
        let debtors = (plan.debtors[duty.id] ?? []).map(\.reference)
        guard debtors.contains(body) else { throw Refused(reason: .notOwed(body)) }
        guard isPrinted(body, in: form, of: plan.plan) else {
            throw Refused(reason: .otherBody(printed: form.printedBody))
        }
        guard form.printedYear.isEmpty || Int(form.printedYear) == plan.plan.year else {
            throw Refused(reason: .otherYear(printed: form.printedYear))
        }
        guard let asked = library.form(for: duty, of: plan.plan, language)?.form else { throw Refused(reason: .noForm) }
        let target = Target(duty: id, body: body)
        if let file = files[target] {
            // Which of both is right the first does not know either.
            if let place = items.firstIndex(where: { $0.duty == id && $0.body == body }) {
                items[place].questions.append(.alsoIn(file: form.file))
            }
            throw Refused(reason: .sameReport(file: file))
        }
        let check: FormCheck
        do throws(FormCheck.Failure) {
            check = try FormCheck(form, asked)
        } catch {
            throw Refused(reason: error.reason)
        }
        files[target] = form.file
        let known = duty.handedIn(body)
        let old = known?.answers ?? FormAnswers()
        let answers = old.overlaid(by: check.answers)
        // What a sheet leaves blank stays, and has to go with what it says.
        if let place = asked.figures.lazy.compactMap({ FormCheck.excess(in: answers, of: $0) }).first {
            throw Refused(reason: .moreThanTotal(place))
        }
        let changes = FormCheck.differences(answers, old)
        var questions = check.questions + FormCheck.replaced(in: old, by: check.answers)
        questions += jumps(check.answers, duty, plan, body)
        if library.entry(plan.id)?.outline.isOver(on: today) == true { questions.append(.planIsOver) }
        if let other = namesake(form, duty, plan.id, body, debtors) { questions.append(.namedForOther(other)) }
        var day: Day?
        if let typed = check.day {
            let read = Day.readings(typed: typed, for: DayPurpose(.happened, planYear: plan.plan.year, today: today))
            day = read?.likeliest
            if let day, day > today {
                questions.append(.dayToCome(day))
            } else if read?.isCertain != true {
                questions.append(.doubtfulDay(typed))
            }
        }
        if let was = known?.number, let says = check.number, was.asTyped.lowercased() != says.lowercased() {
            questions.append(.otherNumber(was: was, says: says))
        }
        let number = known != nil && known?.number == nil ? check.number : nil
        guard changes > 0 || known == nil || number != nil else {
            unchanged.append(form)
            return
        }
        let stated = Set(answers.figures.flatMap { code, parts in parts.keys.map { FilledForm.Place(code, $0) } })
        let owed = asked.figures.filter {
            !FormTotals.owing($0, among: [body], plan.plan, library.reference).isEmpty
        }.flatMap { figure in figure.parts.map { FilledForm.Place(figure.id, $0) } }
        if !owed.isEmpty, answers.figures.isEmpty { questions.append(.noFigures) }
        items.append(
            Item(
                form: form, duty: id, body: body, answers: answers, changes: changes,
                blanks: owed.count { !stated.contains($0) },
                kept: FormCheck.differences(answers, check.answers),
                received: known == nil
                    ? ReportingDuty.Submission(
                        receivedOn: receivedOn ?? day ?? today, number: check.number, answers: answers) : nil,
                number: number, questions: questions))
    }

    /// Whether the body that is printed is that of the hidden columns, by any of its names.
    private func isPrinted(_ body: AgencyReference, in form: FilledForm, of plan: Plan) -> Bool {
        guard !form.printedBody.isEmpty else { return true }
        let printed = form.printedBody.comparable
        let reference = library.reference
        let names = Language.allCases.flatMap { language in
            [
                reference.shortName(of: body, in: plan, language), reference.fullName(of: body, in: plan, language),
                reference.formalName(of: body, in: plan, language),
            ]
        }
        return (names + reference.searchNames(of: body, in: plan)).contains { $0.comparable == printed }
    }

    /// The body as whose sheet the file is named, where it is not this one.
    private func namesake(
        _ form: FilledForm, _ duty: ReportingDuty, _ plan: PlanID, _ body: AgencyReference,
        _ debtors: [AgencyReference]
    ) -> AgencyReference? {
        func isNamed(_ body: AgencyReference) -> Bool {
            let name = duty.sheetName(of: body, in: plan)
            guard form.file.hasPrefix(name) else { return false }
            // `so-y-te` is no sheet of `so-y-te-2`.
            return form.file.dropFirst(name.count).first.map { $0 != "-" && !$0.isLetter && !$0.isNumber } ?? true
        }
        return isNamed(body) ? nil : debtors.first(where: isNamed)
    }

    /// What is very different from what the same body said of the same in the year before.
    private func jumps(_ answers: FormAnswers, _ duty: ReportingDuty, _ plan: ResolvedPlan, _ body: AgencyReference)
        -> [Question]
    {
        guard let before = lastYear(duty, plan, body) else { return [] }
        return FormCheck.places(of: answers).compactMap { place, number in
            guard let was = before.figures[place.figure]?[place.part], was.units > 0,
                abs(number.units - was.units) > was.units / 2
            else { return nil }
            return .jump(place, from: was, to: number)
        }
    }

    /// What the body said to the report of that kind, and of that part of the year, a year before.
    private func lastYear(_ duty: ReportingDuty, _ plan: ResolvedPlan, _ body: AgencyReference) -> FormAnswers? {
        let (unit, year) = (plan.plan.unit, plan.plan.year - 1)
        let entries = library.entries.filter { $0.outline.unit == unit && $0.outline.year == year }
        let duties = library.plans(of: entries).lazy.flatMap(\.plan.duties)
        return duties.first { before in
            before.kind == duty.kind && before.period?.key.dropFirst(4) == duty.period?.key.dropFirst(4)
                && before.handedIn(body)?.answers != nil
        }?.handedIn(body)?.answers
    }
}

extension String {
    /// Words without marks, apart by one blank each.
    fileprivate var comparable: String {
        asTyped.withoutVietnameseMarks.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
