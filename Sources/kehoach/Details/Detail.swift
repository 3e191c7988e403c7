import JSONText
import PlanModel
import Presentation
import Records
import Wording

/// What `show` says of one thing: a sheet, lists below it, and all of it as an object for programs.
struct Detail {
    /// The labelled lines.
    var sheet: FactSheet
    /// Its tasks, where it has some.
    var tasks: [TaskRecord] = []
    /// Its agency blocks.
    var blocks: [BlockRecord] = []
    /// Its deadlines.
    var deadlines: [DeadlineRecord] = []
    /// Everything, for programs.
    var object: [String: FieldValue]
    /// The order of the object's keys.
    var order: JSONKeyOrder

    /// The text for people.
    func text(on page: Page, wording: Wording) -> String {
        var text = sheet.text(on: page)
        func add<Record: ListedRecord>(_ title: String, _ records: [Record]) {
            guard !records.isEmpty else { return }
            text += "\n\(title)\n" + ListText(format: .table, page: page, wording: wording).of(records)
        }
        add(wording.fact(.blocks), blocks)
        add(wording.fact(.tasks), tasks)
        add(wording.fact(.duties), deadlines)
        return text
    }
}

/// Makes details of the things of a folder on a day.
struct DetailMaker {
    let library: PlanLibrary
    let today: Day
    let wording: Wording

    var language: Language { wording.language }
    var reference: ReferenceData { library.reference }

    /// The detail of a thing.
    func detail(_ item: LibraryItem) -> Detail {
        switch item {
        case .plan(let plan): detail(plan)
        case .task(let plan, let task): detail(task, in: plan)
        case .duty(let plan, let duty): detail(duty, in: plan)
        case .activity(let plan, let activity): detail(activity, in: plan)
        case .block(let plan, let block): detail(block, in: plan)
        case .section(let plan, let section): detail(section, in: plan)
        case .agency(let body): detail(body)
        case .unit(let unit): detail(unit)
        }
    }

    func record(_ task: PlanTask, in plan: ResolvedPlan) -> TaskRecord {
        TaskRecord(task, in: plan, library: library, today: today, language: language)
    }

    func record(_ block: Plan.Assignment, in plan: ResolvedPlan) -> BlockRecord {
        BlockRecord(block, in: plan, library: library, today: today, language: language)
    }

    func deadlines(of plan: ResolvedPlan) -> [DeadlineRecord] {
        Agenda([plan], in: library, today: today).deadlines.map { deadline in
            DeadlineRecord(deadline, of: plan, in: library, today: today)
        }
    }

    func names(_ bodies: [AgencyReference], in plan: ResolvedPlan) -> String {
        bodies.map { reference.fullName(of: $0, in: plan.plan, language) }.joined(separator: ", ")
    }

    func names(_ partners: [PlanTask.Partner], in plan: ResolvedPlan) -> String {
        partners.map { partner in
            switch partner {
            case .agency(let body): reference.fullName(of: body, in: plan.plan, language)
            case .printed(let text): text
            }
        }.joined(separator: ", ")
    }

    func source(_ plan: ResolvedPlan, _ ref: Ref) -> String {
        wording.source(plan: "\(plan.plan.label(language)) (\(plan.plan.year))", ref: ref.description)
    }
}
