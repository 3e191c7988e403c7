import JSONText
import Records
import Testing

@Suite struct JSONNodeTests {
    private func root(_ text: String) throws -> JSONNode { try JSONDocument(Array(text.utf8)).root }

    @Test func answersByKind() throws {
        let node = try root("{\"n\":null,\"b\":true,\"f\":false,\"s\":\"Đắk\",\"i\":-12,\"a\":[1,[2],3],\"o\":{}}")
        #expect(node.count == 7)
        #expect(node["n"]?.isNull == true)
        #expect(node["b"]?.bool == true)
        #expect(node["f"]?.bool == false)
        #expect(node["s"]?.string == "Đắk")
        #expect(node["i"]?.int == -12)
        #expect(node["s"]?.int == nil && node["i"]?.string == nil && node["n"]?.bool == nil)
        #expect(node["a"]?[1]?[0]?.int == 2)
        #expect(node[["a", 2]]?.int == 3)
        #expect(node[["a", 3]] == nil && node["zz"] == nil && node[0] == nil && node["a"]?["x"] == nil)
        #expect(node["a"]?[-1] == nil)
        #expect(node.members.map(\.key) == ["n", "b", "f", "s", "i", "a", "o"])
        #expect(node["a"]?.elements.map(\.source) == ["1", "[2]", "3"])
        #expect(Array(node["o"]!.members).isEmpty && Array(node["s"]!.elements).isEmpty)
    }

    @Test(
        arguments: [
            ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
            ("-9223372036854775809", nil), ("1.0", nil), ("1e2", nil), ("-0", 0), ("99999999999999999999", nil),
        ] as [(String, Int?)])
    func wholeNumbers(_ text: String, _ value: Int?) throws {
        let node = try root(text)
        #expect(node.int == value)
        #expect(node.source == text)
        if value == nil {
            #expect(throws: JSONFault.self) { try node.fieldValue() }
        }
    }

    @Test func escapesAreResolved() throws {
        let node = try root("\"\\u0110\\uD83D\\uDE00\\n\\\"\\\\\\/\\b\\f\\r\\t\\u0000é\"")
        #expect(node.string == "Đ\u{1F600}\n\"\\/\u{8}\u{C}\r\t\u{0}é")
        #expect(try root("{\"\\u0061\":1}")["a"]?.int == 1)
    }

    @Test func aNumberThatIsNotWholeIsToldWithItsPlace() throws {
        let node = try root("{\"a\": [1, 2.5]}")
        let fault = #expect(throws: JSONFault.self) { try node.fieldValue() }
        #expect(fault?.kind == .notWholeNumber("2.5"))
        #expect(fault?.column == 11)
    }

    @Test func valuesAreFreeOfTheirText() throws {
        let value = try root("{\"a\":[1,\"x\",null,true,{}],\"b\":{\"c\":[]}}").fieldValue()
        #expect(
            value
                == .object([
                    "a": .array([.int(1), .string("x"), .null, .bool(true), .object([:])]),
                    "b": .object(["c": .array([])]),
                ]))
    }

    @Test func aPathIsAPointer() {
        #expect(JSONPath(["tasks", 3, "a/b~c"]).description == "/tasks/3/a~1b~0c")
        #expect(JSONPath().appending("x").steps == [.key("x")])
    }
}
