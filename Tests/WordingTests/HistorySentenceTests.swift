import PlanModel
import PlanStore
import Records
import Testing

@testable import Wording

/// What changed, in words.
struct HistorySentenceTests {
    private let vietnamese = Wording(.vietnamese)
    private let english = Wording(.english)

    @Test func aStatusIsToldByItsName() {
        let change = FieldChange(FieldPath("status"), from: nil, to: .string("done"))
        #expect(vietnamese.fieldChange(change) == "tình trạng: chưa thực hiện → đã hoàn thành")
        #expect(english.fieldChange(change) == "status: not started → done")
    }

    @Test func aPlansStateIsToldByItsName() {
        let change = FieldChange(FieldPath("state"), from: nil, to: .string("inForce"))
        #expect(vietnamese.fieldChange(change) == "hiệu lực: tự động theo ngày → đang hiệu lực")
        #expect(english.fieldChange(change) == "state: by the calendar → in force")
    }

    @Test func thePersonInChargeIsTold() {
        let change = FieldChange(FieldPath("members/so-y-te/responsible"), from: nil, to: .string("Hoa"))
        #expect(vietnamese.fieldChange(change) == "so-y-te, người phụ trách: không có → Hoa")
        #expect(english.fieldChange(change) == "so-y-te, person in charge: none → Hoa")
    }

    @Test func aDayIsToldAsOfficesWriteIt() {
        let change = FieldChange(FieldPath("doneOn"), from: nil, to: .string("2021-11-12"))
        #expect(vietnamese.fieldChange(change) == "ngày xong: không có → 12/11/2021")
    }

    /// What a person did not say of a signer is passed over.
    @Test func partsThatAreEmptyAreNotTold() {
        let signer: FieldValue = .object(["name": .string("Lê Văn An"), "capacity": .array([])])
        let change = FieldChange(FieldPath("document/signatory"), from: nil, to: signer)
        #expect(vietnamese.fieldChange(change) == "Người ký: không có → Lê Văn An")
    }

    @Test func ofAListOnlyWhatIsNewIsTold() {
        let first = Evidence(number: "1/BC", issuedOn: nil).fieldValue
        let second = Evidence(number: "2/BC", issuedOn: Day(2021, 11, 10)).fieldValue
        let change = FieldChange(FieldPath("evidence"), from: .array([first]), to: .array([first, second]))
        #expect(vietnamese.fieldChange(change) == "minh chứng + 2/BC, 10/11/2021")
        let back = FieldChange(FieldPath("evidence"), from: .array([first, second]), to: .array([first]))
        #expect(english.fieldChange(back) == "evidence: 1/BC; 2/BC, 10/11/2021 → 1/BC")
    }

    @Test func ofVeryManyBodiesTheFirstAreTold() {
        func parts(_ count: Int) -> [FieldChange] {
            (1...count).map { number in
                FieldChange(
                    FieldPath("submissions/ubnd-xa@x\(number)"), from: nil,
                    to: .object(["number": .string("\(number)/BC")]))
            }
        }
        #expect(vietnamese.fieldChanges(parts(12)).contains("ubnd-xa@x12 đã nộp"))
        let many = vietnamese.fieldChanges(parts(102))
        #expect(many.contains("ubnd-xa@x3 đã nộp: không có → 3/BC") && !many.contains("x4 "))
        #expect(many.hasSuffix("; và 99 cơ quan khác"), "\(many)")
        #expect(english.fieldChanges(parts(102)).hasSuffix("; and 99 other agencies"))
    }

    @Test func whatPartsOfManyBodiesHaveInCommonIsToldOnce() {
        func parts(_ count: Int) -> [FieldChange] {
            (1...count).flatMap { number in
                [("status", "done"), ("doneOn", "2021-11-12")].map {
                    FieldChange(FieldPath("members/ubnd-xa@x\(number)/\($0.0)"), from: nil, to: .string($0.1))
                }
            }
        }
        #expect(vietnamese.fieldChanges(parts(3)).contains("ubnd-xa@x3, tình trạng"))
        #expect(
            vietnamese.fieldChanges(parts(25))
                == "25 cơ quan, tình trạng: chưa thực hiện → đã hoàn thành; 25 cơ quan, ngày xong: không có → 12/11/2021"
        )
        let sent = (1...9).map {
            FieldChange(
                FieldPath("submissions/so-\($0)"), from: nil, to: .object(["receivedOn": .string("2021-11-12")]))
        }
        #expect(english.fieldChanges(sent) == "9 agencies, handed in: none → 12/11/2021")
    }

    /// Persons, units and forms have names, and ids that nobody has ever seen; who was taken away is known by what is told.
    @Test func recordsBesidePlansGoByTheirNames() {
        let unit = UnitID("an-giang")
        func entry(_ file: PlanID, _ id: String, _ value: FieldValue, isRemoved: Bool) -> HistoryEntry {
            HistoryEntry(
                id: id, action: id, at: "2026-11-21T09:12:00+07:00", by: "Hoa", record: RecordID(file, Ref(id)),
                fields: [FieldChange(.whole, from: isRemoved ? value : nil, to: isRemoved ? nil : value)])
        }
        let person = entry(.contacts(of: unit), "c.k2q7xw3a", .object(["name": .string("Lan")]), isRemoved: true)
        let form = entry(.forms(of: unit), "n.k2q7xw3b", .object(["title": .string("Biểu năm")]), isRemoved: false)
        let library = PlanLibrary(reference: ReferenceData(), plans: [])
        let names = RecordNames(library, of: [person, form], .vietnamese) { _ in "" }
        #expect([person, form].map { names.title(of: $0.record) } == ["Lan", "Biểu năm"])
    }

    /// Steps of papers to a signature name the bodies that they ask, whole and where their list is changed.
    @Test func bodiesThatAreAskedGoByTheirNames() throws {
        let reference = ReferenceData(agencies: [
            Agency(
                id: AgencyID("so-y-te"), level: .province, sort: .department, name: "Sở Y tế",
                english: "Department of Health")
        ])
        let unit = UnitID("an-giang")
        let document = OfficialDocument(
            kind: .plan, number: nil, issuedOn: nil, place: nil, title: "", issuer: .init(agency: nil, printed: ""),
            signatory: .init(name: nil, capacity: []))
        let plan = Plan(id: PlanID("an-giang-2021"), unit: unit, year: 2021, document: document)
        let asked: FieldValue = .array([.string("so-y-te")])
        let step: FieldValue = .object([
            "id": .string("k.a"), "plan": .string("an-giang-2021"), "step": .string("opinionsAsked"),
            "on": .string("2021-01-08"), "bodies": asked,
        ])
        let entry = HistoryEntry(
            id: "1", action: "1", at: "2021-01-08T09:12:00+07:00", by: "Hoa", record: .signing(unit, Ref("k.a")),
            fields: [
                FieldChange(.whole, from: nil, to: step), FieldChange(FieldPath("bodies"), from: nil, to: asked),
            ])
        let names = RecordNames(PlanLibrary(reference: reference, plans: [plan]), of: [entry], .vietnamese)
        let told = vietnamese.fieldChanges(entry.fields, of: entry.record, names)
        #expect(told.components(separatedBy: "Sở Y tế").count == 3 && !told.contains("so-y-te"), "\(told)")
    }

    /// What is submitted goes to somebody, what is sent back comes from somebody.
    @Test func whoSentAPaperBackIsTold() throws {
        let step = SigningRegister.Step(
            id: Ref("k.a"), paper: .plan(PlanID("an-giang-2021")), .sentBack, on: try #require(Day(2021, 1, 8)),
            to: "VP UBND")
        #expect(vietnamese.signingStep(step) { $0.description } == "08/01/2021 trả lại (VP UBND)")
        #expect(english.signingStep(step) { $0.description } == "08/01/2021 sent back by VP UBND")
    }

    @Test func whoseChangesTheyAreIsTold() {
        let names = RecordNames()
        let entry = HistoryEntry(
            id: "1", action: "1", at: "2026-11-21T09:12:00+07:00", by: "Hoa",
            record: RecordID(PlanID("an-giang-2021"), Ref("IV.1.a")),
            fields: [FieldChange(FieldPath("status"), from: nil, to: .string("done"))])
        #expect(
            vietnamese.undone([entry], count: 1, names).contains(
                "IV.1.a tình trạng: chưa thực hiện → đã hoàn thành của Hoa"))
        #expect(english.redone([entry, entry], count: 2, names).contains("2 records by Hoa"))
        #expect(
            vietnamese.changedByOthers([entry.record], names, last: [entry])
                == "Hoa vừa thay đổi 1 nhiệm vụ: an-giang-2021/IV.1.a: tình trạng: chưa thực hiện → đã hoàn thành")
        #expect(english.changedByOthers([entry.record], names).hasPrefix("Somebody else"))
        // Anybody can type a name: another account stands beside it.
        var typed = entry
        (typed.by, typed.login) = ("Giám đốc", "lan")
        #expect(vietnamese.undone([typed], count: 1, names).contains("đã hoàn thành của Giám đốc (lan)"))
        #expect(
            vietnamese.changedByOthers([typed.record], names, last: [typed]).hasPrefix("Giám đốc (lan) vừa thay đổi"))
        typed.by = "lan"
        #expect(vietnamese.person(typed) == "lan")
    }

    @Test func membersStepsAndSubmissionsAreNamed() {
        #expect(
            vietnamese.fieldName(FieldPath("members/ubnd-huyen@chau-doc/status")) == "ubnd-huyen@chau-doc, tình trạng")
        #expect(vietnamese.fieldName(FieldPath("steps/0/done")) == "việc thứ 1")
        #expect(english.fieldName(FieldPath("submissions/so-y-te")) == "so-y-te handed in")
        #expect(english.fieldName(FieldPath("unheard-of")) == "unheard-of")
    }

    @Test func wholeRecordsAreToldByWhatTheyAreCalled() {
        let activity = FieldValue.object([
            "id": .string("act.1"), "title": .string("Lễ phát động"), "from": .string("2021-11-12"), "place": .null,
        ])
        let added = FieldChange(.whole, from: nil, to: activity)
        #expect(vietnamese.fieldChange(added) == "thêm mới: Lễ phát động, 12/11/2021")
        #expect(
            english.fieldChange(FieldChange(.whole, from: activity, to: nil)) == "removed: Lễ phát động, 12/11/2021")
        let figure = FieldValue.object(["id": .string("1.1/2024"), "value": .string("27.5")])
        #expect(vietnamese.fieldValue(figure, of: .whole) == "27,5")
        #expect(vietnamese.fieldValue(.object(["id": .string("x")]), of: .whole) == "x")
        let holiday = FieldValue.object(["name": .object(["vi": .string("Tết"), "en": .string("Tet")])])
        #expect(english.fieldValue(holiday, of: .whole) == "Tet")
        #expect(vietnamese.fieldName(.whole) == "toàn bộ mục")
    }

    @Test func momentsAreToldWithoutTheirZone() {
        #expect(vietnamese.moment("2026-11-21T09:12:00+07:00") == "21/11/2026 09:12")
        #expect(vietnamese.moment("2026-11-21") == "21/11/2026")
        #expect(vietnamese.moment("?") == "?")
    }
}
