import JSONText
import PlanModel
import Records

/// What was read of one plan file.
package struct DecodedPlan: Sendable {
    /// The plan; nil if a fault closes the file.
    package var plan: Plan?
    /// What is wrong with the file, in its order.
    package var faults: [Fault]
    /// The units it names, with the fault that stands if there is no such unit.
    package var mentions: [UnitMention] = []
    /// Whether it names groups of the bodies of all units below its own.
    package var namesGroups = false
    /// Where its id stands, for faults of the plan as a whole.
    package var idPosition = JSONPosition(line: 1, column: 1)
    /// The oldest format that has every form the file is written in.
    package var format = DataFormat.first

    package init(
        plan: Plan? = nil, faults: [Fault], mentions: [UnitMention] = [], namesGroups: Bool = false,
        idPosition: JSONPosition = JSONPosition(line: 1, column: 1), format: DataFormat = DataFormat.first
    ) {
        self.plan = plan
        self.faults = faults
        self.mentions = mentions
        self.namesGroups = namesGroups
        self.idPosition = idPosition
        self.format = format
    }
}

/// Turns the tree of a plan file into the plan.
///
/// Identity and records' ids come first: without them the file is closed. Everything else closes one record.
package struct PlanDecoder {
    private let document: JSONDocument
    private let file: String
    private let log: DecodingLog
    private let reader: RecordReader

    /// - Parameters:
    ///   - document: The file's text.
    ///   - file: Its path relative to the folder, `plans/<unit>/<plan id>.json`.
    ///   - agencies: The bodies that may be referred to; nil if they are not known.
    init(_ document: JSONDocument, file: String, agencies: Set<AgencyID>?) {
        self.document = document
        self.file = file
        log = DecodingLog(document, agencies: agencies)
        reader = RecordReader(node: document.root, log: log)
    }

    /// Reads a file's bytes.
    package static func decode(_ bytes: [UInt8], file: String, agencies: Set<AgencyID>?) -> DecodedPlan {
        do {
            return PlanDecoder(try JSONDocument(bytes), file: file, agencies: agencies).decode()
        } catch {
            return DecodedPlan(plan: nil, faults: [Fault(error, in: file)])
        }
    }

    func decode() -> DecodedPlan {
        let repeated = document.duplicateKeys.map { Fault($0, in: file) }
        guard repeated.isEmpty else { return DecodedPlan(plan: nil, faults: repeated) }
        let plan = plan()
        let faults = log.faults(of: document, in: file)
        return DecodedPlan(
            plan: log.closesFile ? nil : plan, faults: faults, mentions: log.unitMentions(of: document, in: file),
            namesGroups: log.namesGroups,
            idPosition: reader.optional("id")?.position ?? JSONPosition(line: 1, column: 1), format: log.format)
    }

    private func plan() -> Plan? {
        guard document.root.kind == .object else {
            log.add(.wrongType(field: "", expected: .object), at: document.root)
            return nil
        }
        let id = reader.slug("id")
        if let id, PlanID(id).isReserved, let value = reader.optional("id") {
            log.add(.badSlug(field: "id", text: id), at: value)
        }
        let unit = reader.slug("unit")
        let year = reader.number("year")
        let paper = reader.record("document")
        checkFileName(id: id, unit: unit)
        if let year, let value = reader.optional("year"), !(1...9998).contains(year) {
            log.add(.outOfRange(field: "year", value: year), at: value)
        }
        let ids = recordIDs()
        guard let id, let unit, let year, let paper, !log.closesFile else { return nil }
        log.within(.record(Ref("unit"))) {
            if let value = reader.optional("unit") { log.mention(UnitID(unit), at: value) }
        }
        var plan = Plan(
            id: PlanID(id), unit: UnitID(unit), year: year,
            statedState: part("state") { reader.optionalWord("state") },
            alarmsFrom: part("alarmsFrom") { reader.since(.second, "alarmsFrom")?.optionalDay("alarmsFrom") },
            derivedFrom: part("derivedFrom") { reader.optionalSlug("derivedFrom").map { PlanID($0) } },
            subject: part("subject") { reader.since(.second, "subject")?.text("subject") },
            source: part("source") { reader.since(.second, "source")?.record("source")?.source() },
            document: part("document") { paper.officialDocument() })
        log.mayHoldDoubts = plan.source != nil
        plan.sections = sections()
        plan.assignments = assignments()
        plan.tasks = records(ids.tasks) { $0.task($1) }
        plan.duties = records(ids.duties) { $0.duties($1) }.flatMap(\.self)
        plan.activities = records(ids.activities) { $0.activity($1) }
        plan.norms = norms()
        plan.remarks = part("remarks") {
            reader.records("remarks").map { record in
                Plan.Remark(at: record.text("at") ?? "", text: record.text("text") ?? Unreadable.text)
            }
        }
        checkReferences(in: plan, ids: ids)
        return plan
    }

    /// Reads a part of the plan that is no record; its faults close only that part.
    private func part<Value>(_ key: String, _ read: () -> Value) -> Value {
        log.within(.record(Ref(key)), read)
    }

    private func checkFileName(id: String?, unit: String?) {
        let parts = file.split(separator: "/")
        let name = String((parts.last ?? "").dropLast(5))
        let folder = parts.count == 3 ? String(parts[1]) : ""
        if let id, let value = reader.optional("id"), id != name {
            log.add(.idIsNotFileName(id: id, expected: name), at: value)
        }
        if let unit, let value = reader.optional("unit"), unit != folder {
            log.add(.unitIsNotFolderName(unit: unit, expected: folder), at: value)
        }
    }

    // MARK: Records

    private typealias Identified = (id: Ref, reader: RecordReader)

    private struct RecordIDs {
        var tasks: [Identified] = []
        var duties: [Identified] = []
        var activities: [Identified] = []
    }

    /// The records with their ids, which have to differ in the whole plan.
    private func recordIDs() -> RecordIDs {
        var seen: Set<Ref> = []
        func list(_ key: String) -> [Identified] {
            let nodes = part(key) { reader.requiredList(key) }
            seen.reserveCapacity(seen.count + nodes.count)
            return nodes.enumerated().compactMap { place, node in
                guard let found = identified(node, by: "id", at: place, in: key) else { return nil }
                if !seen.insert(found.id).inserted, let value = found.reader.optional("id") {
                    log.within(.file) { log.add(.duplicateRecord(found.id.description), at: value) }
                }
                return found
            }
        }
        return RecordIDs(tasks: list("tasks"), duties: list("duties"), activities: list("activities"))
    }

    /// What an object of a list is told apart by. Where that cannot be read, its place in the list stands for it.
    private func identified(_ node: JSONNode, by key: String, at place: Int, in list: String) -> Identified? {
        if let value = node[key], let text = log.text(value) {
            let id = Ref(text)
            if !id.isWellFormed { log.within(.record(id)) { log.add(.badRecordID(text), at: value) } }
            return (id, RecordReader(node: node, log: log))
        }
        return log.within(.record(Ref("\(list)/\(place)"))) {
            reader.record(node, list).flatMap { record in record.text(key).map { (Ref($0), record) } }
        }
    }

    private func records<Record>(_ records: [Identified], _ read: (RecordReader, Ref) -> Record?) -> [Record] {
        records.compactMap { record in
            log.within(.record(record.id)) { read(record.reader, record.id) }
        }
    }

    private func sections() -> [Plan.Section] {
        placed("sections", .section) { record, id, ref in
            Plan.Section(
                id: id, ref: ref, title: record.text("title") ?? Unreadable.text, part: record.optionalWord("part"),
                notes: record.records("notes").compactMap { note in
                    note.text("ref").map { Plan.Section.Note(ref: Ref($0), text: note.text("text") ?? Unreadable.text) }
                })
        }
    }

    private func assignments() -> [Plan.Assignment] {
        placed("assignments", .assignment) { record, id, ref in
            if record.optional("agencies") == nil { log.add(.missingField("agencies"), at: record.node) }
            var block = Plan.Assignment(
                id: id, ref: ref, agencies: record.bodies("agencies"), isRequested: record.flag("requested"),
                printed: record.text("printed") ?? Unreadable.text, namedInBody: record.bodies("namedInBody"))
            if record.log.mayHoldDoubts { block.unsure = record.unsure() }
            return block
        }
    }

    /// The objects of a list that are told apart by their place in the paper, where they have no id.
    private func placed<Record>(
        _ key: String, _ kind: RecordKind, _ read: (RecordReader, _ id: Ref, _ ref: Ref) -> Record?
    ) -> [Record] {
        var seen: Set<Ref> = []
        // Norms came later than the other lists.
        let nodes = part(key) { kind == .norm ? reader.list(key) : reader.requiredList(key) }
        return nodes.enumerated().compactMap { place, node in
            guard let found = identified(node, by: "ref", at: place, in: key) else { return nil }
            let stated = log.within(.record(kind.record(found.id))) { found.reader.since(.second, "id")?.ref("id") }
            let id = stated ?? found.id
            return log.within(.record(kind.record(id))) {
                if !seen.insert(id).inserted, kind != .norm || stated != nil {
                    log.add(.duplicateRecord(id.description), at: found.reader.node)
                }
                return read(found.reader, id, found.id)
            }
        }
    }

    private func norms() -> [Plan.MoneyNorm] {
        placed("norms", .norm) { record, id, ref in
            guard let level: AdministrativeUnit.Level = record.word("level"),
                let minimum = record.optionalNumber("minimum")
            else { return nil }
            return Plan.MoneyNorm(
                id: id, ref: ref, level: level, who: record.text("who") ?? Unreadable.text, minimum: minimum,
                maximum: record.optionalNumber("maximum"), remark: record.optionalText("remark"))
        }
    }

    /// What refers to another part of the plan has to find it.
    private func checkReferences(in plan: Plan, ids: RecordIDs) {
        let sections = Set(plan.sections.map(\.id))
        // Every record of the list has become a task. Those of one heading follow each other.
        var known: Ref?
        for (task, (id, record)) in zip(plan.tasks, ids.tasks) where task.section != known {
            guard !sections.contains(task.section) else {
                known = task.section
                continue
            }
            guard let value = record.optional("section"), let text = log.text(value) else { continue }
            log.within(.record(id)) { log.add(.unknownSection(text), at: value) }
        }
        for (id, record) in ids.duties {
            guard let value = record.optional("task"), let text = log.text(value) else { continue }
            // A few duties find their tasks faster than all tasks are put into a set.
            let task = Ref(text)
            if plan.tasks.contains(where: { $0.id == task }) { continue }
            log.within(.record(id)) { log.add(.unknownTask(text), at: value) }
        }
    }
}

extension RecordReader {
    /// The file that a plan was read from.
    fileprivate func source() -> Plan.Source? {
        let (file, hash, day) = (text("file"), text("sha256"), day("day"))
        guard let file, let hash, let day else { return nil }
        return Plan.Source(file: file, sha256: hash, day: day)
    }
}
