import Disk
import Packages
import PlanModel
import PlanStore
import Records
import Wording

/// A file that proves that something was done, as it is found.
package struct EvidenceFile: ListedRecord {
    package let record: RecordID
    package let ref: Ref
    package let evidence: Evidence
    package let state: Wording.EvidenceState
    /// What it holds; nil where it cannot be read.
    package let bytes: [UInt8]?

    static let id = Field("id", { $0.column(.id) }, value: { .string($0.record.description) }) { record, _ in
        RecordID(record.record.plan, record.ref).description
    }
    static let file = Field(
        "file", { $0.fileColumn }, minimum: 20, value: { FieldValue($0.evidence.file) }
    ) { record, _ in record.evidence.file ?? "" }
    static let standing = Field(
        "standing", { $0.column(.standing) }, value: { .string($0.state.rawValue) }
    ) { record, wording in wording.evidenceState(record.state) }

    package static let fields = RecordFields(
        [
            id, file, Field("number") { FieldValue($0.evidence.number) },
            Field("sha256") { FieldValue($0.evidence.sha256) }, standing,
        ], table: [id, file, standing])

    /// Whether it is not what it was when it was recorded.
    package var isWrong: Bool { state == .missing || state == .changed }
}

/// Looks for the files of evidence that plans name.
package struct EvidenceFiles: Sendable {
    private let root: String
    private let system: any StoreSystem

    /// - Parameters:
    ///   - root: The data folder, from which paths that are not absolute lead.
    ///   - system: Where files are read.
    package init(below root: String, system: any StoreSystem) { (self.root, self.system) = (root, system) }

    /// Larger files are not read.
    package static let limit = 1 << 30

    /// The digest by which a file is known again.
    package static func digest(_ bytes: [UInt8]) -> String { SHA256.hex(bytes) }

    /// Every file that a plan names, in the order of the plan.
    package func files(of plan: Plan) -> [EvidenceFile] {
        let tasks = plan.tasks.flatMap { task in task.allEvidence.map { (task.id, task.ref, $0) } }
        let activities = plan.activities.flatMap { activity in
            activity.evidence.map { (activity.id, activity.ref, $0) }
        }
        return (tasks + activities).filter { $0.2.file != nil }.map { record, ref, evidence in
            found(evidence, RecordID(plan.id, record), ref)
        }
    }

    private func found(_ evidence: Evidence, _ record: RecordID, _ ref: Ref) -> EvidenceFile {
        let file = evidence.file ?? ""
        func made(_ state: Wording.EvidenceState, _ bytes: [UInt8]? = nil) -> EvidenceFile {
            EvidenceFile(record: record, ref: ref, evidence: evidence, state: state, bytes: bytes)
        }
        guard !evidence.isLink else { return made(.link) }
        let path = file.hasPrefix("/") ? file : root + "/" + file
        guard let bytes = try? system.contents(ofFile: path, limit: EvidenceFiles.limit) else { return made(.missing) }
        // Only what somebody took in as evidence goes out again, whatever path a plan of another machine names.
        guard let known = evidence.sha256 else { return made(.unknown) }
        return EvidenceFiles.digest(bytes) == known ? made(.whole, bytes) : made(.changed)
    }
}
