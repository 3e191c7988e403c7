import JSONText
import Records
import Testing

@Suite struct JSONEditTests {
    private let order: JSONKeyOrder = ["id", "title", "status", .init("evidence", ["number", "issuedOn"]), "notes"]

    private func edited(_ text: String, _ edits: JSONEdit...) throws -> String {
        String(decoding: try JSONDocument(Array(text.utf8)).edited(edits, order: order), as: UTF8.self)
    }

    @Test func onlyTheValueChanges() throws {
        #expect(
            try edited("{ \"x\" :1.50,\t\"status\":  \"a\" ,\"y\":[1 ,2]} \n", .set(["status"], .string("đã")))
                == "{ \"x\" :1.50,\t\"status\":  \"đã\" ,\"y\":[1 ,2]} \n")
        #expect(try edited("[1, 2,3]", .set([1], .null)) == "[1, null,3]")
        #expect(try edited(" 1\n", .set([], .string("x"))) == " \"x\"\n")
    }

    @Test func anEqualValueChangesNoByte() throws {
        let text = "{ \"a\": [ 1,2 ], \"b\": {\"c\":\"\\u0111\"}, \"d\": [ ] }"
        #expect(
            try edited(
                text, .set(["a"], .array([.int(1), .int(2)])), .set(["b", "c"], .string("đ")), .set(["d"], .array([])),
                .remove(["zz"]), .remove(["zz", "y"])) == text)
    }

    @Test func aComposedLetterReplacesADecomposedOne() throws {
        #expect(
            try Array(edited("[\"e\u{301}\"]", .set([0], .string("\u{E9}"))).unicodeScalars)
                == Array("[\"\u{E9}\"]".unicodeScalars))
    }

    @Test func aNewMemberTakesItsPlaceAndItsNeighboursManner() throws {
        #expect(
            try edited("{\n  \"id\": 1,\n  \"notes\": []\n}\n", .set(["status"], .string("x")))
                == "{\n  \"id\": 1,\n  \"status\": \"x\",\n  \"notes\": []\n}\n")
        #expect(
            try edited("{\r\n\t\"title\":1\r\n}", .set(["id"], .int(2))) == "{\r\n\t\"id\":2,\r\n\t\"title\":1\r\n}")
        #expect(
            try edited("{\"id\":1,\"notes\":2}", .set(["status"], .null)) == "{\"id\":1,\"status\":null,\"notes\":2}")
        #expect(try edited("{ \"id\": 1 }", .set(["title"], .null)) == "{ \"id\": 1, \"title\": null }")
        #expect(
            try edited("{ \"zz\": 1, \"id\": 2 }", .set(["other"], .null))
                == "{ \"zz\": 1, \"id\": 2, \"other\": null }")
        #expect(
            try edited("{ \"notes\": 1, \"zz\": 2 }", .set(["id"], .null))
                == "{ \"id\": null, \"notes\": 1, \"zz\": 2 }")
        #expect(
            try edited("{\n  \"id\" : 1\n, \"title\" : 2\n}", .set(["status"], .int(3)))
                == "{\n  \"id\" : 1\n, \"title\" : 2\n, \"status\" : 3\n}")
    }

    @Test func aBlankLineIsNotCopied() throws {
        #expect(
            try edited("{\n  \"id\": 1,\n\n  \"title\": 2\n}", .set(["status"], .int(3)))
                == "{\n  \"id\": 1,\n\n  \"title\": 2,\n  \"status\": 3\n}")
    }

    @Test func aNewObjectIsIndentedLikeTheFile() throws {
        let evidence = FieldValue.array([.object(["number": .string("1/BC"), "issuedOn": .null])])
        #expect(
            try edited("{\n    \"id\": {\n        \"a\": 1\n    }\n}", .set(["evidence"], evidence))
                == """
                {
                    "id": {
                        "a": 1
                    },
                    "evidence": [
                        {
                            "number": "1/BC",
                            "issuedOn": null
                        }
                    ]
                }
                """)
        #expect(
            try edited("{\"id\":1}", .set(["evidence"], evidence))
                == #"{"id":1,"evidence":[{"number":"1/BC","issuedOn":null}]}"#)
    }

    @Test func missingObjectsOnTheWayAreMade() throws {
        #expect(
            try edited("{\n  \"id\": 1\n}\n", .set(["a", "b", "c"], .int(1)))
                == "{\n  \"id\": 1,\n  \"a\": {\n    \"b\": {\n      \"c\": 1\n    }\n  }\n}\n")
        #expect(try edited("{\"a\":null}", .set(["a", "b"], .int(1))) == #"{"a":{"b":1}}"#)
        #expect(try edited("{\"id\": 1}", .append(["notes"], .int(1))) == #"{"id": 1, "notes": [1]}"#)
    }

    @Test func emptyContainersAreFilledAndEmptied() throws {
        #expect(try edited("{}\n", .set(["id"], .int(1))) == "{\n  \"id\": 1\n}\n")
        #expect(try edited("{\n\t\"a\": [ ]\n}", .append(["a"], .int(1))) == "{\n\t\"a\": [\n\t\t1\n\t]\n}")
        #expect(try edited("{\"a\":[ ]}", .append(["a"], .int(1)), .append(["a"], .int(2))) == "{\"a\":[1,2]}")
        #expect(
            try edited("{\n  \"a\": [\n    1,\n    2\n  ]\n}", .remove(["a", 0]), .remove(["a", 0]))
                == "{\n  \"a\": []\n}")
        #expect(try edited("{ \"a\": 1 }", .remove(["a"])) == "{}")
        #expect(try edited("{ \"a\": 1 }", .remove(["a"]), .set(["b"], .int(2))) == "{ \"b\": 2 }")
        #expect(
            try edited("{\n  \"a\": [],\n  \"b\": 1\n}", .set(["a"], .array([.int(1)])))
                == "{\n  \"a\": [\n    1\n  ],\n  \"b\": 1\n}")
    }

    @Test func neighboursOfWhatIsRemovedStay() throws {
        let text = "{\n  \"a\": 1,\n  \"b\": 2,\n\n  \"c\": 3\n}"
        #expect(try edited(text, .remove(["a"])) == "{\n  \"b\": 2,\n\n  \"c\": 3\n}")
        #expect(try edited(text, .remove(["b"])) == "{\n  \"a\": 1,\n\n  \"c\": 3\n}")
        #expect(try edited(text, .remove(["c"])) == "{\n  \"a\": 1,\n  \"b\": 2\n}")
        #expect(try edited(text, .remove(["a"]), .remove(["b"])) == "{\n  \"c\": 3\n}")
        #expect(try edited(text, .remove(["b"]), .remove(["c"])) == "{\n  \"a\": 1\n}")
        #expect(try edited(text, .remove(["a"]), .remove(["c"]), .set(["b"], .null)) == "{\n  \"b\": null\n}")
        #expect(
            try edited(text, .remove(["a"]), .set(["id"], .int(0))) == "{\n  \"b\": 2,\n\n  \"c\": 3,\n  \"id\": 0\n}")
    }

    @Test func elementsAreInsertedAndAppended() throws {
        #expect(
            try edited("[1, 2]", .insert([0], .int(0)), .insert([3], .int(3)), .append([], .int(4)))
                == "[0, 1, 2, 3, 4]")
        #expect(
            try edited(
                "[\n  {\"id\": 1, \"x\":  2},\n  {\"id\": 3}\n]",
                .append([], .object(["id": .int(4), "title": .int(5)])))
                == "[\n  {\"id\": 1, \"x\":  2},\n  {\"id\": 3},\n  {\"id\": 4, \"title\": 5}\n]")
        #expect(
            try edited("{\"a\": [{\n  \"id\": 1\n}]}", .append(["a"], .object(["id": .int(2)])))
                == "{\"a\": [{\n  \"id\": 1\n}, {\n  \"id\": 2\n}]}")
    }

    @Test func setOverAnObjectOrListChangesOnlyWhatDiffers() throws {
        let text = "{\"id\":  1, \"title\" :\"\\u0061\",\"notes\": [ 1,2 , 3]}\n"
        let value = FieldValue.object([
            "id": .int(1), "title": .string("a"), "status": .null,
            "notes": .array([.int(1), .int(9), .int(2), .int(3)]),
        ])
        let after = try edited(text, .set([], value))
        #expect(
            after
                == "{\"id\":  1, \"title\" :\"\\u0061\", \"status\":  null,\"notes\": [ 1,9,2 , 3]}\n")
    }

    @Test func whatDoesNotFitIsRefusedWithItsEdit() throws {
        let document = try JSONDocument(Array("{\"a\":[1,2],\"b\":\"x\",\"c\":{}}".utf8))
        let cases: [(JSONEdit, JSONEditFailure.Kind)] = [
            (.set(["a", "x"], .null), .notAnObject), (.set(["b", "x"], .null), .notAnObject),
            (.set(["b", 0], .null), .notAnArray),
            (.set(["a", 2], .null), .indexOutOfRange(count: 2)),
            (.insert(["a", 3], .null), .indexOutOfRange(count: 2)),
            (.insert(["a", -1], .null), .indexOutOfRange(count: 2)), (.remove(["a", 2]), .indexOutOfRange(count: 2)),
            (.append(["b"], .null), .notAnArray), (.append(["c"], .null), .notAnArray),
            (.append([], .null), .notAnArray),
            (.insert(["c"], .null), .unfitPath), (.insert([], .null), .unfitPath), (.remove([]), .unfitPath),
            (.set([0], .null), .notAnArray), (.set(["new", 0], .null), .indexOutOfRange(count: 0)),
        ]
        for (edit, kind) in cases {
            let failure = #expect(throws: JSONEditFailure.self) {
                try document.edited([.set(["c", "k"], .int(1)), .remove(["c", "k"]), edit])
            }
            #expect(failure?.kind == kind, "\(edit)")
            #expect(failure?.edit == edit)
        }
    }
}
