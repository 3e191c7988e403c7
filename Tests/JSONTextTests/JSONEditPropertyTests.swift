import JSONText
import TestSupport
import Testing

@Suite struct JSONEditPropertyTests {
    @Test func editThenParseEqualsTheModelsEdit() throws {
        for seed in 0..<4_000 as Range<UInt64> {
            var random = RandomDocument(seed: seed)
            var value = random.value(depth: 4)
            let text = random.render(value)
            let document = try JSONDocument(Array(text.utf8))
            #expect(try document.root.fieldValue() == value)
            var edits: [JSONEdit] = []
            for _ in 0...random.random.below(6) {
                let edit = random.edit(of: value)
                edits.append(edit.edit)
                value = edit.applied(to: value)
            }
            let bytes = try document.edited(edits, order: ["id", .init("tasks", ["z", "đ"]), "title", "status"])
            let after = try JSONDocument(bytes)
            #expect(
                try after.root.fieldValue() == value,
                "seed \(seed): \(text)\n\(edits)\n\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    /// After one edit the text differs only between the siblings before and after the place that was named.
    @Test func bytesOutsideTheTouchedRangeStay() throws {
        for seed in 10_000..<14_000 as Range<UInt64> {
            var random = RandomDocument(seed: seed)
            let value = random.value(depth: 4)
            let document = try JSONDocument(Array(random.render(value).utf8))
            let edit = random.edit(of: value)
            let bytes = try document.edited([edit.edit])
            let touched = touchedRange(of: edit, in: document)
            let head = zip(document.bytes, bytes).prefix { $0 == $1 }.count
            let tail = zip(document.bytes.reversed(), bytes.reversed()).prefix { $0 == $1 }.count
            #expect(head >= touched.lowerBound, "seed \(seed): \(edit)")
            #expect(tail >= document.bytes.count - touched.upperBound, "seed \(seed): \(edit)")
        }
    }

    /// The old value's bytes if it is replaced; else its parent's bytes from the sibling before to the one after.
    private func touchedRange(of edit: ModelEdit, in document: JSONDocument) -> Range<Int> {
        if case .set = edit.kind, let old = document.root[JSONPath(edit.path)] { return old.byteRange }
        if case .append = edit.kind, let list = document.root[JSONPath(edit.path)] {
            let start = Array(list.elements).last?.byteRange.upperBound ?? list.byteRange.lowerBound
            return start..<list.byteRange.upperBound
        }
        guard let step = edit.path.last, let parent = document.root[JSONPath(edit.path.dropLast())] else {
            return document.root.byteRange
        }
        let members = Array(parent.members)
        let children = parent.kind == .object ? members.map(\.value.byteRange) : parent.elements.map(\.byteRange)
        let removed: Range<Int>? =
            switch (edit.kind, step) {
            case (.remove, .key(let key)): members.firstIndex { $0.key == key }.map { $0..<$0 + 1 } ?? nil
            case (.remove, .index(let index)): index..<index + 1
            case (.insert, .index(let index)): index..<index
            default: nil
            }
        guard let removed else {
            if case .remove = edit.kind { return 0..<0 }
            // A member of no listed key comes last.
            return (children.last?.upperBound ?? parent.byteRange.lowerBound)..<parent.byteRange.upperBound
        }
        let start = removed.lowerBound > 0 ? children[removed.lowerBound - 1].upperBound : parent.byteRange.lowerBound
        let end =
            removed.upperBound < children.count
            ? children[removed.upperBound].upperBound : parent.byteRange.upperBound
        return start..<end
    }
}
