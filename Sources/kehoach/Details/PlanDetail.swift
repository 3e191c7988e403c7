import JSONText
import PlanModel
import Presentation
import Records

extension DetailMaker {
    /// A plan: the paper's identity, how far it is, and everything in it.
    func detail(_ plan: ResolvedPlan) -> Detail {
        let record = PlanRecord(plan, library: library, today: today, language: language)
        let tasks = plan.plan.tasks.map { self.record($0, in: plan) }
        let blocks = plan.plan.assignments.map { self.record($0, in: plan) }
        let deadlines = deadlines(of: plan)
        var object = record.object
        object["sections"] = .array(plan.plan.sections.map(DetailMaker.object))
        object["assignments"] = .array(blocks.map { .object($0.object) })
        object["taskList"] = .array(tasks.map { .object($0.object) })
        object["deadlines"] = .array(deadlines.map { .object($0.object) })
        object["remarks"] = .array(
            plan.plan.remarks.map { .object(["at": .string($0.at), "text": .string($0.text)]) })
        let order = PlanRecord.keys.order(
            adding: .init("sections", DetailMaker.sectionOrder), .init("assignments", BlockRecord.keys.order),
            .init("taskList", TaskRecord.keys.order), .init("deadlines", DeadlineRecord.keys.order),
            .init("remarks", ["at", "text"]))
        return Detail(
            sheet: sheet(of: plan, record), tasks: tasks, blocks: blocks, deadlines: deadlines, object: object,
            order: order)
    }

    private func sheet(of plan: ResolvedPlan, _ record: PlanRecord) -> FactSheet {
        let paper = plan.plan.document
        var sheet = FactSheet("\(plan.id)  \(record.unitName), \(plan.plan.label(language)), \(plan.plan.year)")
        sheet.add(wording.fact(.title), paper.title)
        sheet.add(wording.fact(.number), paper.number ?? paper.printedNumber)
        sheet.add(wording.fact(.issuedOn), paper.issuedOn.map(wording.date))
        sheet.add(wording.fact(.issuer), paper.issuer.printed)
        let signature = paper.signatory.capacity + [paper.signatory.name].compactMap(\.self)
        sheet.add(wording.fact(.signatory), signature.joined(separator: ", "))
        sheet.add(wording.fact(.parent), paper.parent.map(citation))
        sheet.add(wording.fact(.derivedFrom), plan.plan.derivedFrom?.slug)
        sheet.add(
            wording.fact(.followedBy),
            library.entries.filter { $0.outline.derivedFrom == plan.id }.map(\.id.slug).joined(separator: ", "))
        let isElsewhere = record.province != plan.plan.unit || record.provinceName != record.unitName
        sheet.add(wording.fact(.province), isElsewhere ? "\(record.provinceName) (\(record.province))" : nil)
        sheet.add(wording.fact(.state), record.state.name(language))
        sheet.add(wording.fact(.counts), wording.counts(record.tally))
        sheet.add(wording.fact(.addressees), paper.addressees.map(\.printed))
        sheet.add(wording.fact(.recipients), paper.recipients.map(\.printed).joined(separator: "; "))
        sheet.add(wording.fact(.legalBases), paper.citations.map(citation))
        sheet.add(wording.fact(.sections), plan.plan.sections.map { "\($0.ref)  \($0.title)" })
        sheet.add(
            wording.fact(.norms),
            plan.plan.norms.map { "\($0.who): \(wording.moneyPerYear(minimum: $0.minimum, maximum: $0.maximum))" })
        sheet.add(
            wording.fact(.activities),
            plan.plan.activities.map { "\($0.id)  \(wording.day($0.from))  \($0.title)" })
        sheet.add(wording.fact(.remarks), plan.plan.remarks.map { "\(wording.place($0.at)): \($0.text)" })
        return sheet
    }

    private func citation(_ citation: Citation) -> String {
        let date = citation.issuedOn.map { "(\(wording.date($0)))" }
        let place = citation.at.map { "[\(wording.place($0))]" }
        // A title says by itself what kind of document it is.
        let name = citation.number.map { "\(citation.kind.name(language)) \($0)" } ?? citation.title
        let ended = reference.instrument(citedAs: citation)?.validTo.flatMap { $0 < today ? $0 : nil }
            .map { "– \(wording.ended($0))" }
        return [name ?? citation.kind.name(language), date, place, ended].compactMap(\.self).joined(separator: " ")
    }

    private static let sectionOrder: JSONKeyOrder = ["ref", "title", "part", .init("notes", ["ref", "text"])]

    private static func object(_ section: Plan.Section) -> FieldValue {
        .object([
            "ref": .string(section.ref.description), "title": .string(section.title),
            "part": FieldValue(section.part?.rawValue),
            "notes": .array(
                section.notes.map { .object(["ref": .string($0.ref.description), "text": .string($0.text)]) }),
        ])
    }

    /// A heading, with what stands under it.
    func detail(_ section: Plan.Section, in plan: ResolvedPlan) -> Detail {
        var sheet = FactSheet("\(RecordID(plan.id, section.ref))  \(section.title)")
        sheet.add(wording.label(.source), source(plan, section.ref))
        sheet.add(wording.label(.notes), section.notes.map { "\($0.ref)  \($0.text)" })
        let tasks = plan.plan.tasks.filter {
            plan.heading(of: $0) == section.ref || plan.heading(of: $0).isInside(section.ref)
        }
        .map { record($0, in: plan) }
        var object = DetailMaker.object(section).members ?? [:]
        object["plan"] = .string(plan.id.slug)
        object["taskList"] = .array(tasks.map { .object($0.object) })
        return Detail(
            sheet: sheet, tasks: tasks, object: object,
            order: [
                "plan", "ref", "title", "part", .init("notes", ["ref", "text"]),
                .init("taskList", TaskRecord.keys.order),
            ])
    }

    /// An agency block, with its tasks.
    func detail(_ block: Plan.Assignment, in plan: ResolvedPlan) -> Detail {
        let record = record(block, in: plan)
        let title = (block.isRequested ? wording.requested : "") + record.names.joined(separator: ", ")
        var sheet = FactSheet("\(RecordID(plan.id, block.ref))  \(title)")
        sheet.add(wording.label(.source), source(plan, block.ref))
        sheet.add(wording.fact(.counts), wording.counts(record.tally))
        sheet.add(wording.label(.print), block.printed)
        let tasks = plan.plan.tasks.filter { plan.blockByTask[$0.id] == block.id }.map { self.record($0, in: plan) }
        var object = record.object
        object["taskList"] = .array(tasks.map { .object($0.object) })
        return Detail(
            sheet: sheet, tasks: tasks, object: object,
            order: BlockRecord.keys.order(adding: .init("taskList", TaskRecord.keys.order)))
    }
}
