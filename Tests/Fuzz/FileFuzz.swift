import PlanModel
import Records

@testable import Disk
@testable import JSONText
@testable import PlanActions
@testable import PlanFormat
@testable import PlanStore

/// What libFuzzer calls with each text: reads it as every kind of file, and writes to it what it would write to a file.
/// Whatever the text, nothing may crash, and what is accepted has to hold together.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAsFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FileFuzz.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

enum FileFuzz {
    static func run(_ bytes: [UInt8]) {
        let plan = PlanID("an-giang-2021")
        _ = HistoryFile(bytes, plan: plan, file: "history/an-giang-2021.jsonl")
        _ = HistoryEnd(of: bytes, plan: plan)
        _ = LockHolder(line: bytes)
        if let name = String(validating: bytes, as: UTF8.self), let pending = PendingName(name) {
            precondition(pending.text == name)
            precondition(
                !pending.path.split(separator: "/", omittingEmptySubsequences: false).contains {
                    $0 == ".." || $0.isEmpty
                })
        }
        guard let document = try? JSONDocument(bytes) else { return }
        precondition((try? document.edited([])) == bytes)
        let canonical = CanonicalJSON(order: .plan).file(document)
        let again = try? JSONDocument(canonical)
        precondition(again.map { CanonicalJSON(order: .plan).file($0) } == canonical)
        readAsReference(bytes)
        readAsPlan(document)
    }

    private static func readAsReference(_ bytes: [UInt8]) {
        _ = ReferenceFile(folder: bytes, file: "folder.json")
        _ = ReferenceFile(agencies: bytes, file: "agencies.json")
        _ = ReferenceFile(units: bytes, file: "units.json")
        _ = ReferenceFile(observances: bytes, file: "observances.json")
    }

    private static func readAsPlan(_ document: JSONDocument) {
        let file = "plans/an-giang/an-giang-2021.json"
        let read = PlanDecoder(document, file: file, agencies: [AgencyID("so-y-te")]).decode()
        for fault in read.faults { precondition(fault.line >= 1 && fault.column >= 1) }
        guard let plan = read.plan else { return }
        // A file with a fault is mended before anything is given.
        if read.faults.isEmpty { giveBack(plan, document) }
        let reference = ReferenceData(units: [], agencies: [], observances: [], themes: [])
        let library = PlanLibrary(settings: FolderSettings(), reference: reference, plans: [plan])
        guard let resolved = library.plans.first(where: { _ in true }) else { return }
        for task in plan.tasks.prefix(3) {
            let marking = TaskMarking(task, in: resolved)
            let note = TaskNote(at: "2026-11-21T09:12:00+07:00", by: "Lan", text: "mới")
            let fields =
                ((try? marking.setting(.done, on: Day(ordinal: 20_000))) ?? []) + ((try? marking.adding([note])) ?? [])
            commit(fields, to: RecordID(plan.id, task.id), document)
        }
    }

    /// A plan that is given back as it was taken out changes nothing.
    private static func giveBack(_ plan: Plan, _ document: JSONDocument) {
        guard document.duplicateKeys.isEmpty, let value = try? document.root.fieldValue() else { return }
        give(GivenPlan(plan: plan, value: value, provisional: [:]), over: document)
        giveBackByMarks(value, document)
    }

    /// The same with the lines named by their marks alone.
    private static func giveBackByMarks(_ value: FieldValue, _ document: JSONDocument) {
        guard var members = value.members else { return }
        var refs: [String: [String: String]] = [:]
        for key in ["tasks", "duties", "activities"] {
            members[key] = (members[key]?.elements).map { elements in
                .array(
                    elements.map { element in
                        guard var record = element.members, let id = record["id"]?.text else { return element }
                        let ref = record["ref"]?.text ?? id
                        refs[key, default: [:]][id] = ref
                        (record["id"], record["ref"]) = (nil, .string(ref))
                        if let task = record["task"]?.text { record["task"] = .string(refs["tasks"]?[task] ?? task) }
                        return .object(record)
                    })
            }
            // A mark that several bear does not say which one a duty belongs to.
            guard Set((refs[key] ?? [:]).values).count == (refs[key] ?? [:]).count else { return }
        }
        guard let text = try? JSONDocument(CanonicalJSON(order: .plan).file(.object(members))),
            case let named = ProvisionalIDs(text), let given = try? JSONDocument(named.text),
            let value = try? given.root.fieldValue(),
            let plan = PlanDecoder(
                given, file: "plans/an-giang/an-giang-2021.json", agencies: [AgencyID("so-y-te")]
            ).decode().plan
        else { return }
        give(GivenPlan(plan: plan, value: value, provisional: named.ids), over: document)
    }

    private static func give(_ given: GivenPlan, over document: JSONDocument) {
        let stored = (try? document.root.fieldValue().members) ?? [:]
        let members = GivenPlanOverStored(given, over: stored, NewRecordIDs()).members
        guard let again = try? JSONDocument(CanonicalJSON(order: .plan).file(.object(members))) else {
            preconditionFailure("what is given back cannot be read")
        }
        precondition(RecordDifference(RecordFile(given.plan.id), from: document, to: again).changes.isEmpty)
    }

    /// A change and its taking back give the same values, and never a text that cannot be read.
    private static func commit(_ fields: [FieldChange], to record: RecordID, _ document: JSONDocument) {
        guard document.duplicateKeys.isEmpty,
            let made = try? StaffFileEdit(RecordFile(record.plan), document, mode: .change)
                .apply([RecordChange(record, fields)]),
            !made.changes.isEmpty
        else { return }
        guard let changed = try? JSONDocument(made.bytes ?? []) else {
            preconditionFailure("what was written cannot be read")
        }
        let back = made.changes.map { change in
            RecordChange(change.record, change.fields.map { FieldChange($0.path, from: $0.new, to: $0.old) })
        }
        guard let undone = try? StaffFileEdit(RecordFile(record.plan), changed, mode: .undo).apply(back) else {
            preconditionFailure("what was written cannot be taken back")
        }
        precondition((try? JSONDocument(undone.bytes ?? [])) != nil)
    }
}
