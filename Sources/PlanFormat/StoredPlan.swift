import PlanModel
import Records

/// The stored form of a plan, as `plan.schema.json` describes it: what is not known is null where the key always stands,
/// and left out where it is optional.
extension Plan {
    /// The change that makes the plan's file.
    package var creation: RecordChange {
        RecordChange(.plan(id), [FieldChange(.whole, from: nil, to: fieldValue)])
    }

    /// The whole plan.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "$schema": .string("../../schema/plan.schema.json"), "id": .string(id.slug), "unit": .string(unit.slug),
            "year": .int(year), "document": document.fieldValue, "sections": .array(sections.map(\.fieldValue)),
            "assignments": .array(assignments.map(\.fieldValue)), "tasks": .array(tasks.map(\.fieldValue)),
            "duties": .array(duties.stored), "activities": .array(activities.map(\.fieldValue)),
        ]
        members["state"] = statedState.map { .string($0.rawValue) }
        members["alarmsFrom"] = alarmsFrom.map { .string($0.iso) }
        members["subject"] = subject.map { .string($0) }
        members["source"] = source.map {
            .object(["file": .string($0.file), "sha256": .string($0.sha256), "day": .string($0.day.iso)])
        }
        members["derivedFrom"] = derivedFrom.map { .string($0.slug) }
        if !norms.isEmpty { members["norms"] = .array(norms.map(\.fieldValue)) }
        if !remarks.isEmpty {
            members["remarks"] = .array(remarks.map { .object(["at": .string($0.at), "text": .string($0.text)]) })
        }
        return .object(members)
    }
}

extension Plan.Section {
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = ["ref": .string(ref.description), "title": .string(title)]
        if id != ref { members["id"] = .string(id.description) }
        members["part"] = part.map { .string($0.rawValue) }
        if !notes.isEmpty {
            members["notes"] = .array(
                notes.map { .object(["ref": .string($0.ref.description), "text": .string($0.text)]) })
        }
        return .object(members)
    }
}

extension Plan.Assignment {
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "ref": .string(ref.description), "agencies": .bodies(agencies), "requested": .bool(isRequested),
            "printed": .string(printed),
        ]
        if id != ref { members["id"] = .string(id.description) }
        if !namedInBody.isEmpty { members["namedInBody"] = .bodies(namedInBody) }
        members["unsure"] = FieldValue(unsure)
        return .object(members)
    }
}

extension Plan.MoneyNorm {
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "ref": .string(ref.description), "level": .string(level.rawValue), "who": .string(who),
            "minimum": .int(minimum), "maximum": maximum.map { .int($0) } ?? .null, "per": .string("year"),
            "currency": .string("VND"),
        ]
        if id != ref { members["id"] = .string(id.description) }
        members["remark"] = remark.map { .string($0) }
        return .object(members)
    }
}

extension PlanTask {
    /// The task as it is stored, with its progress.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "id": .string(id.description), "section": .string(section.description), "title": .string(title),
            "role": .string(role.rawValue), "kind": .string(kind.rawValue),
        ]
        if ref != id { members["ref"] = .string(ref.description) }
        members["text"] = text.map { .string($0) }
        if !statedOwners.isEmpty { members["owners"] = .bodies(statedOwners) }
        if !partners.isEmpty { members["partners"] = .array(partners.map(\.fieldValue)) }
        if !timings.isEmpty { members["timings"] = .array(timings.asLaidDown.map(\.fieldValue)) }
        if isActionMonth { members["actionMonth"] = .bool(true) }
        if !steps.isEmpty {
            members["steps"] = .array(
                steps.map { step in
                    var members: [String: FieldValue] = ["title": .string(step.title)]
                    members["timing"] = step.timing?.fieldValue
                    if step.isDone { members["done"] = .bool(true) }
                    return .object(members)
                })
        }
        members["unsure"] = FieldValue(unsure)
        members.merge(progress.storedMembers) { ours, _ in ours }
        if !memberProgress.isEmpty {
            members["members"] = .object(
                Dictionary(
                    memberProgress.map { ($0.key.description, .object($0.value.storedMembers)) },
                    uniquingKeysWith: { first, _ in first }))
        }
        return .object(members)
    }
}

extension TaskProgress {
    /// What staff recorded; nothing of what is as it begins.
    fileprivate var storedMembers: [String: FieldValue] {
        var members: [String: FieldValue] = [:]
        if status != .notStarted { members["status"] = .string(status.rawValue) }
        members["responsible"] = responsible.map { .string($0) }
        members["doneOn"] = doneOn.map { .string($0.iso) }
        members["newDue"] = newDue.map { .string($0.iso) }
        if !evidence.isEmpty { members["evidence"] = .array(evidence.map(\.fieldValue)) }
        if !notes.isEmpty { members["notes"] = .array(notes.map(\.fieldValue)) }
        if !days.isEmpty { members["occasions"] = .array(days.map(\.fieldValue)) }
        return members
    }
}

extension Timing {
    /// The day or window as it is stored.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = ["inferred": .bool(isInferred)]
        switch bound {
        case .before(let day): members.merge(["bound": .string("before"), "due": .string(day.iso)]) { $1 }
        case .on(let day): members.merge(["bound": .string("on"), "due": .string(day.iso)]) { $1 }
        case .range(let from, let to):
            members.merge(["bound": .string("range"), "from": .string(from.iso), "to": .string(to.iso)]) { $1 }
        case .relative(let text): members.merge(["bound": .string("relative"), "text": .string(text)]) { $1 }
        case .recurring(_, let recurrence): members.merge(recurrence.storedMembers) { $1 }
        }
        members["occasion"] = landmark.map { .string($0.rawValue) }
        return .object(members)
    }
}

extension Recurrence {
    fileprivate var storedMembers: [String: FieldValue] {
        var members: [String: FieldValue] = [
            "bound": .string("recurring"), "every": .string(every.rawValue), "day": .int(day),
            "from": .string(span.lowerBound.iso), "to": .string(span.upperBound.iso),
        ]
        members["month"] = month.map { .int($0) }
        if isBefore { members["before"] = .bool(true) }
        return members
    }
}

extension [ReportingDuty] {
    /// The records that lay them down, with what came in for every period.
    fileprivate var stored: [FieldValue] {
        asLaidDown.map { laidDown in
            guard laidDown.period != nil, case .object(var members) = laidDown.fieldValue else {
                return laidDown.fieldValue
            }
            let received = filter { $0.record == laidDown.record }.flatMap(\.storedSubmissions)
            members["submissions"] = received.isEmpty ? nil : .object(Dictionary(received) { first, _ in first })
            let exempt = filter { $0.record == laidDown.record }.flatMap(\.storedExemptions)
            members["exempt"] = exempt.isEmpty ? nil : .object(Dictionary(exempt) { first, _ in first })
            let calls = filter { $0.record == laidDown.record }.flatMap(\.storedCalls)
            members["calls"] = calls.isEmpty ? nil : .object(Dictionary(calls) { first, _ in first })
            return .object(members)
        }
    }
}

extension ReportingDuty {
    fileprivate var storedSubmissions: [(String, FieldValue)] {
        submissions.map { (submissionKey($0.key), $0.value.fieldValue) }
    }

    fileprivate var storedExemptions: [(String, FieldValue)] {
        exemptions.map { (submissionKey($0.key), $0.value.fieldValue) }
    }

    fileprivate var storedCalls: [(String, FieldValue)] {
        calls.map { (submissionKey($0.key), .array($0.value.map(\.fieldValue))) }
    }

    /// The record that lays it down, with what came in for it.
    package var fieldValue: FieldValue {
        let laidDown = asLaidDown
        let (id, ref) = (laidDown.id, laidDown.ref)
        var members: [String: FieldValue] = [
            "id": .string(id.description), "task": .string(task.description), "kind": .string(kind.rawValue),
            "title": .string(title), "who": .bodies(who), "toWhom": .bodies(toWhom), "via": .bodies(via),
            "timing": timing?.fieldValue ?? .null,
        ]
        if ref != id { members["ref"] = .string(ref.description) }
        if !submissions.isEmpty {
            members["submissions"] = .object(Dictionary(storedSubmissions) { first, _ in first })
        }
        if !exemptions.isEmpty {
            members["exempt"] = .object(Dictionary(storedExemptions) { first, _ in first })
        }
        if !calls.isEmpty { members["calls"] = .object(Dictionary(storedCalls) { first, _ in first }) }
        members["unsure"] = FieldValue(unsure)
        return .object(members)
    }
}

extension OfficialDocument {
    fileprivate var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "kind": .string(kind.rawValue), "number": .orNull(number), "issuedOn": .orNull(issuedOn?.iso),
            "place": .orNull(place), "title": .string(title),
            "issuer": .object(["agency": .orNull(issuer.agency?.description), "printed": .string(issuer.printed)]),
            "signatory": .object([
                "name": .orNull(signatory.name), "capacity": .array(signatory.capacity.map { .string($0) }),
            ]), "recipients": .array(recipients.map(\.fieldValue)),
            "citations": .array(citations.map { $0.fieldValue(isParent: false) }),
        ]
        if purpose != .year { members["purpose"] = .string(purpose.rawValue) }
        members["printedNumber"] = printedNumber.map { .string($0) }
        members["parent"] = parent?.fieldValue(isParent: true)
        if !outside.isEmpty { members["outside"] = outsideValue }
        if !addressees.isEmpty {
            members["addressees"] = .array(
                addressees.map { body in
                    .object(["agency": .orNull(body.agency?.description), "printed": .string(body.printed)])
                })
        }
        return .object(members)
    }
}

extension OfficialDocument {
    /// What is known from elsewhere, as it is stored.
    package var outsideValue: FieldValue {
        .object(
            Dictionary(
                outside.map { field, fact in
                    (field.rawValue, .object(["value": .string(fact.value), "source": .string(fact.source)]))
                }, uniquingKeysWith: { first, _ in first }))
    }
}

extension OfficialDocument.NamedBody {
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = ["printed": .string(printed)]
        members["agency"] = agency.map { .string($0.description) }
        members["note"] = note.map { .string($0) }
        return .object(members)
    }
}

extension Citation {
    /// The document among those that a plan cites, or as the one that it carries out, which stands at no place.
    package func fieldValue(isParent: Bool) -> FieldValue {
        var members: [String: FieldValue] = [
            "number": .orNull(number), "issuedOn": .orNull(issuedOn?.iso), "kind": .string(kind.rawValue),
            "issuer": .orNull(issuer),
        ]
        members["title"] = title.map { .string($0) }
        members["at"] = isParent ? nil : .orNull(at)
        members["remark"] = remark.map { .string($0) }
        return .object(members)
    }
}

extension FieldValue {
    fileprivate static func orNull(_ text: String?) -> FieldValue { text.map { .string($0) } ?? .null }

    fileprivate static func bodies(_ bodies: [AgencyReference]) -> FieldValue {
        .array(bodies.map { .string($0.description) })
    }
}

extension FieldValue {
    /// What is not sure of a line; nil where nothing is.
    fileprivate init?(_ unsure: [String: Doubt]) {
        guard !unsure.isEmpty else { return nil }
        self = .object(unsure.mapValues { .string($0.rawValue) })
    }
}
