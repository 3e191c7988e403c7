import Records

/// What the answers of bodies to a form come to, figure by figure, and who has answered.
package struct FormTotals: Sendable {
    /// What one part of a figure comes to, over those that stated it.
    package struct Column: Hashable, Sendable {
        /// In ten-thousandths: sums are larger than any one number may be.
        package fileprivate(set) var units = 0
        /// How many bodies stated it.
        package fileprivate(set) var known = 0
    }

    /// One body and what it stated of a figure; without any where it has not answered.
    package struct Line: Sendable {
        package let body: AgencyReference
        package let stated: [FormAnswers.Part: DecimalNumber]
    }

    package struct Figure: Sendable, Identifiable {
        package let figure: ReportForm.Figure
        /// Those that owe it, in the order of the paper.
        package let lines: [Line]
        package let columns: [FormAnswers.Part: Column]
        package var id: Ref { figure.id }
        package var owed: Int { lines.count }
        /// How many bodies stated anything that counts.
        package var answered: Int {
            lines.count(where: counts)
        }

        /// Whether what a body stated counts: of a share both parts.
        package func counts(_ line: Line) -> Bool {
            figure.addition == .recomputed ? line.stated.count == 2 : !line.stated.isEmpty
        }

        /// Of a share what it is; nil where nobody has said, and of all other figures.
        package var share: DecimalNumber? {
            guard figure.addition == .recomputed, let numerator = columns[.numerator],
                let denominator = columns[.denominator]
            else { return nil }
            return figure.share(numerator.units, of: denominator.units)
        }
    }

    /// What a body wrote.
    package struct Text: Hashable, Sendable {
        package let body: AgencyReference
        package let question: FormAnswers.Question
        package let text: String
    }

    package let form: ReportForm
    package let figures: [Figure]
    /// By body, in the order of the paper.
    package let texts: [Text]

    /// Whether nobody has answered anything.
    package var isEmpty: Bool { texts.isEmpty && figures.allSatisfy { $0.answered == 0 } }

    /// - Parameters:
    ///   - duties: The reports that are taken together: those of several periods, or of several groups of bodies.
    ///   - plan: Their plan.
    ///   - form: What they were asked for.
    ///   - reference: Who belongs to a group.
    ///   - asOf: What came in later is left out; nil leaves nothing out.
    ///   - only: The body that is looked at; nil for all.
    package init(
        of duties: [ReportingDuty], in plan: ResolvedPlan, _ form: ReportForm, _ reference: ReferenceData,
        asOf: Day? = nil, only: AgencyReference? = nil
    ) {
        var bodies: [AgencyReference] = []
        var answers: [AgencyReference: [[FormAnswers]]] = [:]
        var records: [Ref] = []
        for duty in duties where !records.contains(duty.record) { records.append(duty.record) }
        for record in records {
            let periods = duties.filter { $0.record == record }
            for owner in GroupExpansion.withoutRepeats(periods.flatMap { plan.debtors[$0.id] ?? [] }) {
                let body = owner.reference
                guard only == nil || only == body, periods.contains(where: { !$0.isExempt(body) }) else { continue }
                if answers[body] == nil { bodies.append(body) }
                answers[body, default: []].append(
                    periods.compactMap { duty in
                        let submission = duty.submissions[body]
                        let known = asOf.map { submission?.asOf($0) } ?? submission
                        return known?.returned == nil ? known?.answers : nil
                    })
            }
        }
        self.form = form
        figures = form.figures.map { figure in
            let owing = FormTotals.owing(figure, among: bodies, plan.plan, reference)
            return Figure(
                figure: figure,
                lines: owing.map { body in
                    Line(body: body, stated: FormTotals.stated(of: figure, answers[body] ?? []))
                })
        }
        texts = bodies.flatMap { body in
            let last = (answers[body] ?? []).flatMap(\.self)
            return FormAnswers.Question.allCases.compactMap { question in
                last.last { $0.texts[question] != nil }?.texts[question].map {
                    Text(body: body, question: question, text: $0)
                }
            }
        }
    }

    /// Who owes a figure, of those that owe the report.
    package static func owing(
        _ figure: ReportForm.Figure, among bodies: [AgencyReference], _ plan: Plan, _ reference: ReferenceData
    ) -> [AgencyReference] {
        guard !figure.who.isEmpty else { return bodies }
        let named = Set(figure.who + figure.who.flatMap { reference.members(ofGroup: $0, in: plan) })
        return bodies.filter { body in
            named.contains(body) || named.contains(AgencyReference(body.agency))
                || named.contains(AgencyReference(body.agency, scope: .all))
        }
    }

    /// What a body stated of a figure: of each report by period, of which a sum takes all and everything else the last.
    /// Where it owes several reports, the first that states it counts: it says the same twice.
    private static func stated(
        of figure: ReportForm.Figure, _ reports: [[FormAnswers]]
    ) -> [FormAnswers.Part: DecimalNumber] {
        for periods in reports {
            let stating = periods.filter { $0.figures[figure.id] != nil }
            guard let last = stating.last else { continue }
            var stated: [FormAnswers.Part: DecimalNumber] = [:]
            for part in figure.parts {
                switch figure.addition {
                case .sum:
                    let numbers = stating.compactMap { $0[figure.id, part]?.units }
                    stated[part] = numbers.isEmpty ? nil : DecimalNumber(sum: numbers.reduce(0, +))
                case .latest, .recomputed: stated[part] = last[figure.id, part]
                }
            }
            return stated
        }
        return [:]
    }
}

extension FormTotals.Figure {
    fileprivate init(figure: ReportForm.Figure, lines: [FormTotals.Line]) {
        var columns: [FormAnswers.Part: FormTotals.Column] = [:]
        for part in figure.parts {
            var column = FormTotals.Column()
            // A numerator without its denominator would make the share of all too large.
            for line in lines where figure.addition != .recomputed || line.stated.count == 2 {
                guard let number = line.stated[part] else { continue }
                column.units += number.units
                column.known += 1
            }
            columns[part] = column
        }
        (self.figure, self.lines, self.columns) = (figure, lines, columns)
    }
}
