import PlanModel
import Records
import Testing

@testable import Disk
@testable import PlanFormat
@testable import PlanStore

@Suite struct FiguresDecodingTests {
    private func figures(_ text: String) -> ReferenceFile<UnitFigures> {
        ReferenceFile(figures: Array(text.utf8), file: "figures/an-giang.json")
    }

    private func value(_ fields: String, id: String = "1.1:2024") -> String {
        "{\"values\": [{\"id\": \"\(id)\", \(fields)}]}"
    }

    @Test func valuesAndMoneyAreRead() throws {
        let file = figures(
            """
            {"$schema": "../schema/figures.schema.json",
             "values": [{"id": "3.2b:2024", "target": "3.2b", "year": 2024, "value": "52.30", "source": "Cục"}],
             "money": [{"id": "money.an-giang-2021:III.2.2:ubnd-huyen@chau-doc:2021", "plan": "an-giang-2021",
                        "norm": "III.2.2", "agency": "ubnd-huyen@chau-doc", "year": 2021, "planned": 0, "spent": null}]}
            """)
        #expect(file.faults == [])
        let read = try #require(file.value)
        #expect(read.unit == UnitID("an-giang"))
        #expect(read.values.first?.value.description == "52.30")
        #expect(read.values.first?.origin == UnitFigures.Origin(source: "Cục"))
        #expect(read.money.first?.planned == 0 && read.money.first?.spent == nil)
    }

    @Test(arguments: [
        ("\"target\": \"1.1\", \"year\": 2024, \"value\": 52.3", Fault.Kind.badDecimal(field: "value", text: "52.3")),
        ("\"target\": \"1.1\", \"year\": 2024, \"value\": \"52,3\"", .badDecimal(field: "value", text: "52,3")),
        ("\"target\": \"1.1\", \"year\": 24, \"value\": \"52\"", .outOfRange(field: "year", value: 24)),
        ("\"year\": 2024, \"value\": \"52\"", .missingField("target")),
        (
            "\"target\": \"1.2\", \"year\": 2024, \"value\": \"52\"",
            .idIsNotContent(id: "1.1:2024", expected: "1.2:2024")
        ),
    ])
    func aFaultClosesItsRecordAlone(_ fields: String, _ kind: Fault.Kind) throws {
        let file = figures(value(fields))
        #expect(file.faults.map(\.kind) == [kind])
        #expect(file.faults.map(\.scope) == [.record(Ref("1.1:2024"))])
        #expect(try #require(file.value).values.isEmpty)
    }

    @Test func whatAUnitAimsAtItselfIsRead() throws {
        func file(_ fields: String) -> ReferenceFile<UnitFigures> {
            figures("{\"targets\": [{\"id\": \"target.2.1:2025\", \"target\": \"2.1\", \"year\": 2025, \(fields)}]}")
        }
        let read = file("\"bound\": \"atLeast\", \"value\": \"55\", \"number\": \"212/KH-UBND\"")
        #expect(read.faults == [] && read.format == .second)
        let aim = try #require(read.value?.aim(of: "2.1", in: 2025))
        #expect(aim.value.value.description == "55" && aim.origin.number == "212/KH-UBND")
        #expect(figures("{\"values\": []}").format == .first)
        for wrong in ["\"bound\": \"atLast\", \"value\": \"55\"", "\"value\": \"55\"", "\"bound\": \"about\""] {
            #expect(file(wrong).faults.map(\.scope) == [.record(Ref("target.2.1:2025"))])
        }
    }

    @Test func negativeAndHugeAmountsAreNoMoney() throws {
        for amount in ["-1", "1000000000000001"] {
            let file = figures(
                """
                {"money": [{"id": "money.p:-:so-y-te:2021", "plan": "p", "agency": "so-y-te", "year": 2021,
                  "planned": \(amount)}]}
                """)
            #expect(file.faults.map(\.kind) == [.outOfRange(field: "planned", value: try #require(Int(amount)))])
        }
    }

    @Test func oneIdForTwoRecordsClosesTheFile() {
        let record = "{\"id\": \"1.1:2024\", \"target\": \"1.1\", \"year\": 2024, \"value\": \"5\"}"
        let file = figures("{\"values\": [\(record), \(record)]}")
        #expect(file.value == nil && file.faults.map(\.kind) == [.duplicateRecord("1.1:2024")])
    }

    // MARK: The targets of the strategy

    private func realTargets() throws -> TargetList {
        let bytes = try PosixSystem().contents(ofFile: CreationTests.data + "/targets.json")
        let file = ReferenceFile<TargetList>(targets: bytes, file: "targets.json")
        #expect(file.faults == [])
        return try #require(file.value)
    }

    @Test func theStrategyHasSixObjectivesAndTwentyTargets() throws {
        let list = try realTargets()
        #expect(list.objectives.map(\.id) == ["1", "2", "3", "4", "5", "6"])
        #expect(Set(list.targets.map { $0.id.filter { !$0.isLetter } }).count == 20)
        #expect(list.targets.count == 23)
        #expect(list.targets.allSatisfy { target in list.objectives.contains { $0.id == target.objective } })
        #expect(list.targets.filter { $0.direction == .lower }.map(\.id) == ["2.2", "3.1", "4.1", "4.2", "4.3"])
        #expect(list.targets.allSatisfy { !$0.source.isEmpty })
    }

    @Test func whatIsFromMemoryIsNotVerified() throws {
        let unverified = try realTargets().targets.filter { !$0.isVerified }.map(\.id)
        #expect(
            unverified == ["4.3", "4.4", "5.2b", "5.3", "5.4a", "5.4b", "6.2", "6.3", "6.4"])
    }

    /// No target may be set worse for 2030 than for 2025, and each bound has to fit the direction.
    @Test func targetsAreSetInTheirDirection() throws {
        for target in try realTargets().targets {
            for aim in target.values {
                switch aim.bound {
                case .atLeast, .moreThan: #expect(target.direction == .higher, "\(target.id)")
                case .atMost, .lessThan: #expect(target.direction == .lower, "\(target.id)")
                case .about: break
                }
            }
            guard let first = target.value(in: 2025), let last = target.value(in: 2030) else {
                #expect(target.id == "5.1")
                continue
            }
            #expect(target.direction == .higher ? first.value <= last.value : first.value >= last.value)
        }
    }

    @Test func titlesAreShort() throws {
        for target in try realTargets().targets {
            #expect(target.title.count <= 60 && target.english.count <= 60, "\(target.id)")
        }
    }

    // MARK: In a folder

    @Test func aFolderWithoutTargetsHasNone() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        #expect(folder.snapshot.library.reference.targets.targets.isEmpty)
        #expect(folder.snapshot.faults == [])
    }

    @Test func figuresAreInTheLibraryAndReadAgain() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        #expect(folder.snapshot.library.figures.isEmpty)
        try sample.write("{\"objectives\": [], \"targets\": []}", to: "targets.json")
        try sample.write(
            value("\"target\": \"1.1\", \"year\": 2024, \"value\": \"52.3\""), to: "figures/an-giang.json")
        #expect(try folder.reload())
        #expect(folder.snapshot.library.figures(of: UnitID("an-giang")).values.map(\.value.description) == ["52.3"])
        #expect(folder.check().map(\.kind) == [.unknownTarget("1.1")])
        try sample.write(value("\"target\": \"1.1\", \"year\": 2024, \"value\": 5"), to: "figures/an-giang.json")
        #expect(try folder.reload())
        #expect(
            folder.snapshot.readOnlyRecords
                == [RecordID(.figures(of: UnitID("an-giang")), Ref("1.1:2024"))])
    }
}
