import JSONText
import PlanModel
import Records

extension ReferenceFile where Value == FormRegister {
    /// Reads a file of `forms/`; its name is the unit's. A form that cannot be read is left out, and cannot be changed.
    package init(forms bytes: [UInt8], file: String) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let unit = UnitID(name.hasSuffix(".json") ? String(name.dropLast(5)) : name)
        self.init(bytes, file: file) { reader in
            reader.log.uses(.second)
            let forms = reader.identified("forms", by: { $0.ref("id")?.description }) { $0.form($1) }
            return FormRegister(unit: unit, forms: forms)
        }
    }
}

extension RecordReader {
    fileprivate func form(_ id: String) -> ReportForm? {
        let title = text("title")
        let reports = requiredList("reports").compactMap { node -> ReportingDuty.Kind? in word(node, "reports") }
        var seen: Set<Ref> = []
        let figures = requiredList("figures").compactMap { node -> ReportForm.Figure? in
            guard let figure = record(node, "figures")?.figureAskedFor() else { return nil }
            // Of two figures with one code nobody could say which was answered.
            guard seen.insert(figure.id).inserted else {
                log.add(.duplicateRecord(figure.id.description), at: node)
                return nil
            }
            return figure
        }
        guard let title else { return nil }
        return ReportForm(id: Ref(id), title: title, reports: reports, figures: figures)
    }

    private func figureAskedFor() -> ReportForm.Figure? {
        let (id, label, unit) = (ref("id"), text("label"), text("unit"))
        let addition: ReportForm.Addition = optionalWord("adds") ?? .sum
        let per = optionalNumber("per") ?? 100
        if !ReportForm.sharesOf.contains(per) { log.add(.outOfRange(field: "per", value: per), at: node) }
        guard let id, let label, let unit, ReportForm.sharesOf.contains(per) else { return nil }
        return ReportForm.Figure(
            id: id, label: label, unit: unit, isByGender: flag("byGender"), addition: addition, per: per,
            target: optionalText("target"), who: bodies("who"))
    }
}

extension RecordReader {
    /// What a report said to its form. A number that cannot be read is named, and is not there.
    func answers() -> FormAnswers {
        var figures: [Ref: [FormAnswers.Part: DecimalNumber]] = [:]
        if let read = optionalRecord("figures") {
            for member in read.node.members {
                guard let stated = record(member.value, member.key) else { continue }
                for part in FormAnswers.Part.allCases where stated.optional(part.rawValue) != nil {
                    figures[Ref(member.key), default: [:]][part] = stated.decimal(part.rawValue)
                }
            }
        }
        var texts: [FormAnswers.Question: String] = [:]
        if let read = optionalRecord("texts") {
            for question in FormAnswers.Question.allCases { texts[question] = read.optionalText(question.rawValue) }
        }
        return FormAnswers(figures: figures, texts: texts)
    }
}
