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
        var sheet = FactSheet("\(plan.id)  \(record.unitName), \(plan.plan.label(language)), \(plan.plan.year)")
        sheet.add(PlanSheet(plan, library, today: today, wording, in: .page).facts)
        return Detail(
            sheet: sheet, tasks: tasks, blocks: blocks, deadlines: deadlines, object: object, order: order)
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
