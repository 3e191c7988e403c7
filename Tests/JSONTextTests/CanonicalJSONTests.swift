import JSONText
import Records
import Testing

@Suite struct CanonicalJSONTests {
    private let order: JSONKeyOrder = ["id", "title", .init("tasks", ["ref", "status"])]

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func keysComeInOrderAndTheOthersAfterThem() {
        let value = FieldValue.object([
            "zz": .int(1), "tasks": .array([.object(["status": .null, "b": .array([]), "ref": .string("I.1")])]),
            "a": .object([:]), "id": .string("an-giang-2021"), "đ": .bool(false),
        ])
        #expect(
            text(CanonicalJSON(order: order).file(value)) == """
                {
                  "id": "an-giang-2021",
                  "tasks": [
                    {
                      "ref": "I.1",
                      "status": null,
                      "b": []
                    }
                  ],
                  "a": {},
                  "zz": 1,
                  "đ": false
                }

                """)
        #expect(
            text(CanonicalJSON(order: order).line(value))
                == #"{"id":"an-giang-2021","tasks":[{"ref":"I.1","status":null,"b":[]}],"a":{},"zz":1,"đ":false}"#
                + "\n")
    }

    @Test func onlyWhatMustBeIsEscaped() {
        let value = FieldValue.string(
            "Đ/\"\\\n\r\t\u{8}\u{C}\u{0}\u{1F}\u{7F}\u{9F}\u{202E}\u{2066}\u{200F}\u{61C}\u{A0}\u{1F600}\u{2028}")
        #expect(
            text(CanonicalJSON().file(value))
                == "\"Đ/\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001f\\u007f\\u009f\\u202e\\u2066\\u200f\\u061c\u{A0}\u{1F600}\u{2028}\"\n"
        )
    }

    @Test func unlistedKeysMayHaveAnOrderInside() {
        let figures = JSONKeyOrder(["unit"], others: ["value", "on"])
        let value = FieldValue.object(["2021": .object(["on": .null, "value": .int(3)]), "unit": .string("x")])
        #expect(text(CanonicalJSON(order: figures).line(value)) == #"{"unit":"x","2021":{"value":3,"on":null}}"# + "\n")
    }

    @Test func aRepairKeepsNumbersAsWritten() throws {
        let document = try JSONDocument(Array("{\"x\":1.50,\"tasks\":[ ],\"id\":\"\\u0111\", \"id\":1e2}".utf8))
        #expect(
            text(CanonicalJSON(order: order).file(document))
                == "{\n  \"id\": \"đ\",\n  \"id\": 1e2,\n  \"tasks\": [],\n  \"x\": 1.50\n}\n")
    }

    @Test func writingAndReadingGivesTheSame() throws {
        for seed in 0..<300 as Range<UInt64> {
            var random = RandomDocument(seed: seed)
            let value = random.value(depth: 4)
            let file = CanonicalJSON(order: order).file(value)
            let document = try JSONDocument(file)
            #expect(try document.root.fieldValue() == value)
            #expect(CanonicalJSON(order: order).file(document) == file)
            let line = CanonicalJSON().line(value)
            #expect(line.count(where: { $0 == 0x0A }) == 1)
            #expect(try JSONDocument(line).root.fieldValue() == value)
        }
    }
}
