import JSONText
import PlanMerge
import Records
import TestSupport
import Testing

/// Random changes on both sides of the sample plan.
struct MergePropertyTests {
    /// A change of one field of the plan's text.
    private static func change(_ document: JSONDocument, _ random: inout SeededGenerator) throws -> [UInt8] {
        let task = random.below(3)
        let place: JSONPath = ["tasks", .index(task)]
        let word = random.pick(["done", "inProgress", "suspended"])
        let edits: [JSONEdit]
        switch random.below(7) {
        case 0: edits = [.set(place.appending("title"), .string("T\(random.below(4))"))]
        case 1: edits = [.set(place.appending("status"), .string(word))]
        case 2:
            edits = [
                .set(place.appending("status"), .string("done")),
                .set(place.appending("doneOn"), .string("2026-11-0\(random.below(3) + 1)")),
            ]
        case 3: edits = [.append(place.appending("evidence"), .evidence("\(random.below(6))"))]
        case 4: edits = [.remove(place.appending("status")), .remove(place.appending("doneOn"))]
        case 5:
            edits = [
                .set(["duties", 0, "submissions", .key("ubnd-huyen@d\(random.below(4))"), "note"], .string(word))
            ]
        default:
            edits = [
                .set(
                    place.appending("members").appending(.key("b\(random.below(3))")).appending("status"), .string(word)
                )
            ]
        }
        return try document.edited(edits)
    }

    private static func side(_ base: [UInt8], _ random: inout SeededGenerator) throws -> [UInt8] {
        var bytes = base
        for _ in 0..<random.below(5) { bytes = try change(try JSONDocument(bytes), &random) }
        return bytes
    }

    private static func value(_ bytes: [UInt8]) throws -> FieldValue {
        try FileMergeTests.value(String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: 0..<8) func mergingIsTheSameFromBothSides(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<60 {
            let base = Array(SampleTexts.anGiang.utf8)
            let mine = try Self.side(base, &random)
            let theirs = try Self.side(base, &random)
            let forth = FileMerge(base: base, ours: mine, theirs: theirs, path: SampleFolder.plan)
            let back = FileMerge(base: base, ours: theirs, theirs: mine, path: SampleFolder.plan)
            let (left, right) = (try forth.run(), try back.run())
            #expect(left.conflicts.map(\.place) == right.conflicts.map(\.place))
            if left.conflicts.isEmpty { #expect(try Self.value(left.bytes) == Self.value(right.bytes)) }
            // Whatever was decided, the same from both sides.
            let mineForth = try forth.run { _ in .mine }
            let theirsBack = try back.run { _ in .theirs }
            #expect(try Self.value(mineForth.bytes) == Self.value(theirsBack.bytes))
            #expect(mineForth.conflicts.isEmpty && mineForth.decided.count == left.conflicts.count)
            // Nothing is left over: merging the result with either side changes it no more.
            let again = try FileMerge(base: theirs, ours: left.bytes, theirs: theirs, path: SampleFolder.plan).run()
            #expect(again.bytes == left.bytes)
            // One side alone is taken as it is.
            #expect(
                try FileMerge(base: base, ours: base, theirs: theirs, path: SampleFolder.plan).run().bytes == theirs)
        }
    }
}
