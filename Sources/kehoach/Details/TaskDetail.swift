import PlanFormat
import PlanModel
import Presentation
import Records

extension DetailMaker {
    /// A task with everything recorded about it.
    func detail(_ task: PlanTask, in plan: ResolvedPlan) -> Detail {
        let record = record(task, in: plan)
        var sheet = FactSheet("\(record.name)  \(task.title)")
        sheet.add(TaskSheet(record, library, today: today, wording, in: .page).facts)
        let duties = plan.dutiesByTask[task.id] ?? []
        let deadlines = deadlines(of: plan).filter { deadline in
            duties.contains { $0.id == deadline.deadline.record.record }
        }
        var object = record.object
        object["section"] = .string(plan.heading(of: task).description)
        object["sectionTitle"] = FieldValue(plan.plan.sections.first { $0.id == task.section }?.title)
        object["text"] = FieldValue(task.text)
        object["duties"] = .array(deadlines.map { .object($0.object) })
        return Detail(
            sheet: sheet, deadlines: deadlines, object: object,
            order: TaskRecord.keys.order(
                adding: "section", "sectionTitle", "text", .init("duties", DeadlineRecord.keys.order)))
    }

    /// A report or plan that is owed: who has handed it in and who has not.
    func detail(_ duty: ReportingDuty, in plan: ResolvedPlan) -> Detail {
        let id = RecordID(plan.id, duty.id)
        let standing = DutyAssessment(duty, in: plan, today: today, settings: library.settings)
        var sheet = FactSheet("\(RecordID(plan.id, duty.ref))  \(duty.titleOfPeriod)")
        sheet.add(wording.label(.source), source(plan, plan.ref(ofTask: duty.task)))
        sheet.add(wording.label(.owners), names(duty.who, in: plan))
        sheet.add(wording.fact(.toWhom), names(duty.toWhom, in: plan))
        sheet.add(wording.fact(.via), names(duty.via, in: plan))
        sheet.add(
            wording.label(.status),
            "\(wording.standing(standing.status, standing.timeliness)), "
                + wording.submitted(Deadline.Share(done: standing.submitted, total: standing.owed)))
        sheet.add(
            wording.label(.due),
            duty.timing.map { wording.timing($0, settings: library.settings, in: library.reference) }
                ?? Timeliness.undated.name(language))
        let debtors = (plan.debtors[duty.id] ?? []).map(\.reference)
        let received = debtors.filter { duty.handedIn($0) != nil }
        let missing = debtors.filter { duty.handedIn($0) == nil && !duty.isExempt($0) }
        func name(_ body: AgencyReference) -> String {
            "\(body)  \(reference.shortName(of: body, in: plan.plan, language))"
        }
        sheet.add(
            wording.fact(.submissions),
            received.map { body in
                name(body) + (duty.handedIn(body).map { ": " + wording.submission($0) } ?? "")
            })
        sheet.add(
            wording.fact(.missing),
            missing.map { body in
                name(body) + (duty.submissions[body]?.returned.map { ": " + wording.returned($0) } ?? "")
            })
        sheet.add(
            wording.reportPart(.exempt).capitalizedFirst,
            debtors.compactMap { body in
                duty.exemption(of: body).map { "\(name(body)): \(wording.exempt($0))" }
            })
        let found = deadlines(of: plan).first { $0.deadline.record == id }
        var object = found?.object ?? [:]
        object["submissions"] = .array(
            debtors.compactMap { body in
                guard var members = duty.submissions[body]?.fieldValue.members else { return nil }
                members["agency"] = .string(body.description)
                return .object(members)
            })
        object["missing"] = FieldValue(missing)
        object["exempt"] = FieldValue(debtors.filter { duty.isExempt($0) })
        return Detail(
            sheet: sheet, object: object,
            order: DeadlineRecord.keys.order(
                adding: .init("submissions", ["agency", "receivedOn", "number", "note"]), "missing", "exempt"))
    }
}
