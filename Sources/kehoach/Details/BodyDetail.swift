import PlanModel
import Presentation
import Records

extension DetailMaker {
    /// A body: what it is, and what it has to do in every plan.
    func detail(_ body: AgencyReference) -> Detail {
        guard let agency = reference.agencies[body.agency] else {
            return Detail(sheet: FactSheet(body.description), object: ["id": .string(body.description)], order: ["id"])
        }
        func concerns(_ other: AgencyReference) -> Bool {
            if case .unit = body.scope { return other == body }
            return other.agency == body.agency
        }
        var (tasks, blocks, deadlines): ([TaskRecord], [BlockRecord], [DeadlineRecord]) = ([], [], [])
        // Groups that stand for the body where a plan does not name it.
        let groups = body.scope == .own ? reference.groups(with: body) : []
        for plan in library.plans {
            for task in plan.plan.tasks {
                let owners = plan.owners[task.id] ?? []
                if owners.contains(where: { concerns($0.reference) }) {
                    tasks.append(record(task, in: plan))
                } else if !groups.isEmpty, owners.contains(where: { groups.contains($0.reference) }) {
                    var found = record(task, in: plan)
                    found.isThroughGroup = true
                    tasks.append(found)
                }
            }
            blocks += plan.plan.assignments.filter { $0.agencies.contains(where: concerns) }
                .map { record($0, in: plan) }
            guard plan.debtors.values.joined().contains(where: { concerns($0.reference) }) else { continue }
            deadlines += self.deadlines(of: plan).filter { record in
                (plan.debtors[record.deadline.record.record] ?? []).contains { concerns($0.reference) }
            }
        }
        var object = DetailMaker.object(agency)
        object["id"] = .string(body.description)
        object["blocks"] = .array(blocks.map { .object($0.object) })
        object["taskList"] = .array(tasks.map { .object($0.object) })
        object["deadlines"] = .array(deadlines.map { .object($0.object) })
        return Detail(
            sheet: sheet(of: agency, body), tasks: tasks, blocks: blocks, deadlines: deadlines, object: object,
            order: [
                "id", "name", "english", "short", "level", "class", "abbreviations", "spellings", "began", "ended",
                .init("successors", ["agency", "from", "function", "units", "verified"]),
                .init("blocks", BlockRecord.keys.order),
                .init("taskList", TaskRecord.keys.order), .init("deadlines", DeadlineRecord.keys.order),
            ])
    }

    private func sheet(of agency: Agency, _ body: AgencyReference) -> FactSheet {
        var name = language.pick(agency.name, agency.english)
        if case .unit(let unit) = body.scope { name += " · " + reference.name(of: unit, on: today, language) }
        var sheet = FactSheet("\(body)  \(name)")
        sheet.add(wording.fact(.abbreviations), agency.abbreviations.joined(separator: ", "))
        if agency.began != nil || agency.ended != nil {
            sheet.add(wording.fact(.existed), wording.existed(from: agency.began, to: agency.ended))
        }
        sheet.add(
            wording.fact(.successors),
            agency.successors.map { succession in
                let next = reference.agencies[succession.agency]
                let from = succession.from.map { ", " + wording.existed(from: $0, to: nil) } ?? ""
                let places = succession.units.map { reference.name(of: $0, on: today, language) }
                let place = places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"
                return (next.map { language.pick($0.name, $0.english) } ?? succession.agency.slug) + place + from
            })
        return sheet
    }

    private static func object(_ agency: Agency) -> [String: FieldValue] {
        [
            "name": .string(agency.name), "english": .string(agency.english), "short": .string(agency.short),
            "level": .string(agency.level.rawValue), "class": .string(agency.sort.rawValue),
            "abbreviations": FieldValue(agency.abbreviations), "spellings": FieldValue(agency.spellings),
            "began": FieldValue(agency.began), "ended": FieldValue(agency.ended),
            "successors": .array(
                agency.successors.map { succession in
                    .object([
                        "agency": .string(succession.agency.slug), "from": FieldValue(succession.from),
                        "function": .string(succession.function),
                        "units": FieldValue(succession.units.map(\.slug)), "verified": .bool(succession.isVerified),
                    ])
                }),
        ]
    }

    /// A unit: its names, codes and days, and the plans made for it.
    func detail(_ unit: AdministrativeUnit) -> Detail {
        let name = reference.name(of: unit.id, on: today, language)
        // A province also finds the plans of the units below it and of those that became it.
        let plans = library.entries.filter { entry in
            let place = entry.outline.unit
            return place == unit.id || reference.province(of: place, on: today) == unit.id
        }.map(\.id.slug)
        let former = unit.namings.dropLast().compactMap(\.name).filter { $0 != unit.namings.last?.name }
        let before = former + unit.predecessors.map { reference.units[$0]?.namings.last?.name ?? $0.slug }
        var sheet = FactSheet("\(unit.id)  \(name)")
        sheet.add(wording.column(.kind), unit.naming(on: today).kind.name(language))
        sheet.add(wording.fact(.unit), unit.parent.map { reference.name(of: $0, on: today, language) })
        sheet.add(wording.fact(.existed), wording.existed(from: unit.began, to: unit.ended))
        sheet.add(
            wording.fact(.codes), unit.codes.sorted { $0.key < $1.key }.map { "\($0.value) (\($0.key))" })
        sheet.add(wording.fact(.predecessors), before.joined(separator: ", "))
        let successor = reference.successor(of: unit.id)
        sheet.add(wording.fact(.successors), successor.map { reference.name(of: $0, on: today, language) })
        sheet.add(wording.fact(.plans), plans)
        let object: [String: FieldValue] = [
            "id": .string(unit.id.slug), "name": FieldValue(unit.namings.last?.name),
            "kind": .string(unit.naming(on: today).kind.rawValue), "level": .string(unit.level.rawValue),
            "parent": FieldValue(unit.parent?.slug), "codes": .object(unit.codes.mapValues { .string($0) }),
            "began": FieldValue(unit.began), "ended": FieldValue(unit.ended),
            "predecessors": FieldValue(unit.predecessors.map(\.slug)), "successor": FieldValue(successor?.slug),
            "plans": FieldValue(plans), "formerNames": FieldValue(former),
        ]
        return Detail(
            sheet: sheet, object: object,
            order: [
                "id", "name", "kind", "level", "parent", "codes", "began", "ended", "predecessors", "successor",
                "plans", "formerNames",
            ])
    }
}
