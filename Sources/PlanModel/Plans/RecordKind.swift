import Records

/// The kinds of record that a plan lists, with what the ids of new ones begin with.
///
/// Every record has an id that never changes and a printed mark, its ref. Histories, merges and other files know it by
/// the id, people type and read the ref. In format 1 there is only one of both: a task's id is its ref, and headings,
/// blocks and norms are told apart by their ref.
package enum RecordKind: String, Sendable {
    /// A task.
    case task = "t"
    /// A heading.
    case section = "s"
    /// An agency block.
    case assignment = "b"
    /// A reporting duty.
    case duty = "d"
    /// A money norm.
    case norm = "n"

    /// What the ids of new records begin with.
    package var prefix: String { rawValue + "." }

    /// By what changes and histories of a plan know a heading, block or norm that is stored under a key: alone, its ref
    /// could be a task's as well.
    package func record(_ key: Ref) -> Ref {
        key.description.hasPrefix(prefix) ? key : Ref(prefix + key.description)
    }
}
