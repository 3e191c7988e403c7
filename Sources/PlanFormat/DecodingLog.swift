import Glibc
import JSONText
import PlanModel
import VietnameseText

/// What is found while one file is decoded: its faults, and the units it names, which can be looked up only when it
/// is known which unit files are needed.
///
/// A class, because every reader of the file's parts writes into the same one; it lives no longer than one decoding.
final class DecodingLog {
    private struct Mention {
        let unit: UnitID
        let offset: Int
        let scope: Fault.Scope
    }

    private struct Entry {
        let offset: Int
        let kind: Fault.Kind
        let scope: Fault.Scope
    }

    /// What a fault closes that is found now.
    var scope = Fault.Scope.file
    /// The bodies that may be referred to; nil if they are not known, so that one broken file does not make every
    /// plan faulty.
    let agencies: Set<AgencyID>?
    /// Whether the file names a group of the bodies of all units, so that those units are needed.
    private(set) var namesGroups = false
    /// The oldest format that has every form the file is written in.
    private(set) var format = DataFormat.first
    private var mentions: [Mention] = []
    private var entries: [Entry] = []
    private let mayNeedComposing: Bool
    /// Whether a line may say what of it is not sure: only of a plan that was read from a document. Every task would be
    /// asked, and there are many.
    var mayHoldDoubts = false

    init(_ document: JSONDocument, agencies: Set<AgencyID>? = nil) {
        self.agencies = agencies
        // U+0300...U+0341 begin with these bytes in UTF-8; an escape may hide them.
        mayNeedComposing = document.bytes.withUnsafeBytes { text in
            text.baseAddress.map { start in
                [0xCC, 0xCD, Int32(ASCII.backslash)].contains { memchr(start, $0, text.count) != nil }
            } ?? false
        }
    }

    /// Notes a fault at a value.
    func add(_ kind: Fault.Kind, at node: JSONNode) {
        entries.append(Entry(offset: node.byteRange.lowerBound, kind: kind, scope: scope))
    }

    /// Notes that the value names a unit.
    func mention(_ unit: UnitID, at node: JSONNode) {
        mentions.append(Mention(unit: unit, offset: node.byteRange.lowerBound, scope: scope))
    }

    /// Notes that the file names a group of bodies of all units.
    func mentionGroup() { namesGroups = true }

    /// Notes that a form came with a format.
    func uses(_ form: DataFormat) { format = max(format, form) }

    /// Runs `body` with faults closing no more than `inner`.
    func within<Result>(_ inner: Fault.Scope, _ body: () -> Result) -> Result {
        let outer = scope
        scope = inner
        defer { scope = outer }
        return body()
    }

    /// The text of a string, composed (NFC); nil for any other value.
    func text(_ node: JSONNode) -> String? {
        mayNeedComposing ? node.string?.composingVietnamese : node.string
    }

    /// Whether a fault closes the whole file.
    var closesFile: Bool { entries.contains { $0.scope == .file } }

    /// The faults with their places, in the order of the text.
    func faults(of document: JSONDocument, in file: String) -> [Fault] {
        DecodingLog.located(entries, by: \.offset, in: document).map { entry, position in
            Fault(file: file, line: position.line, column: position.column, kind: entry.kind, scope: entry.scope)
        }
    }

    /// The units named, in the order of the text.
    func unitMentions(of document: JSONDocument, in file: String) -> [UnitMention] {
        DecodingLog.located(mentions, by: \.offset, in: document).map { mention, position in
            UnitMention(unit: mention.unit, file: file, position: position, scope: mention.scope)
        }
    }

    private static func located<Found>(
        _ found: [Found], by offset: (Found) -> Int, in document: JSONDocument
    ) -> [(Found, JSONPosition)] {
        var counter = JSONPositionCounter(firstLine: 1)
        let bytes = document.bytes
        return found.sorted { offset($0) < offset($1) }.map { found in
            (found, counter.position(ofByte: offset(found), in: bytes.span))
        }
    }
}

/// A unit that a file names.
package struct UnitMention: Sendable {
    package let unit: UnitID
    let file: String
    let position: JSONPosition
    let scope: Fault.Scope

    /// What is wrong if no unit file has it.
    package var fault: Fault {
        Fault(file: file, line: position.line, column: position.column, kind: .unknownUnit(unit.slug), scope: scope)
    }
}
