import DocumentReading
import Packages
import PlanModel
import Records
import Testing

@testable import PlanReading

/// What a person decides about the lines of a document, and what is understood of it then.
struct MendingTests {
    static let head =
        "ỦY BAN NHÂN DÂN\nXÃ CHỢ ĐỒN\nSố: 18/KH-UBND\nChợ Đồn, ngày 09 tháng 02 năm 2026\n\nKẾ HOẠCH\nCông tác bình đẳng "
        + "giới năm 2026\n\n"
    static let body = """
        1. Nhiệm vụ
        - Tuyên truyền trên loa truyền thanh hai buổi mỗi tuần.
        Lập danh sách hộ có nguy cơ bạo lực trước 30/4.
        3. Phân công nhiệm vụ
        3.1. Công an xã
        - Nắm tình hình; xử lý ngay vụ việc bạo lực gia đình.
        Phòng Văn hóa - Xã hội
        - Chăm sóc nạn nhân.
        """

    func reading(_ body: String = MendingTests.body, head: String = MendingTests.head) throws -> MendedReading {
        let bytes = Array((head + body).utf8)
        let source = Plan.Source(file: "ke-hoach.txt", sha256: SHA256.hex(bytes), day: try #require(Day(2026, 2, 10)))
        return try MendedReading(try DocumentReader().read(bytes), from: source, Corpus.reference)
    }

    /// The lines of the plan, as `kind ref text`, without its head.
    func outline(_ reading: MendedReading) -> [String] {
        reading.draft.plan.outline.dropFirst().map { "\($0.kind.rawValue) \($0.ref) \($0.text)" }
    }

    func id(_ reading: MendedReading, _ beginning: String) throws -> LineID {
        try #require(reading.lines.first { $0.text.hasPrefix(beginning) }, "\(beginning)").id
    }

    func meaning(_ reading: MendedReading, _ beginning: String) throws -> LineMeaning {
        let index = try #require(reading.lines.firstIndex { $0.text.hasPrefix(beginning) })
        return reading.meanings[index]
    }

    @Test func whatIsUnderstoodStandsAtItsLine() throws {
        let reading = try reading()
        #expect(
            outline(reading) == [
                "section 1 Nhiệm vụ", "task 1.1 Tuyên truyền trên loa truyền thanh hai buổi mỗi tuần",
                "task 1.2 Lập danh sách hộ có nguy cơ bạo lực trước 30/4", "section 3 Phân công nhiệm vụ",
                "block 3.1 Công an xã", "task 3.1.1 Nắm tình hình; xử lý ngay vụ việc bạo lực gia đình",
                "task 3.1.2 Phòng Văn hóa - Xã hội", "task 3.1.3 Chăm sóc nạn nhân",
            ])
        #expect(try meaning(reading, "3.1. Công an").record?.ref == Ref("3.1"))
        #expect(try meaning(reading, "Số: 18").facts == ["number"])
        #expect(try meaning(reading, "- Chăm sóc").record?.kind == .task)
        #expect(reading.draft.plan.unit == UnitID("thai-nguyen-2025-xa-cho-don") && reading.hasUnit)
    }

    // MARK: Kinds

    @Test func aLineBecomesAHeadingOfABodyAndTakesWhatFollows() throws {
        var reading = try reading()
        try reading.set(.body, of: try id(reading, "Phòng Văn"))
        let plan = reading.draft.plan
        let block = try #require(plan.assignments.last)
        #expect(plan.assignments.count == 2 && block.agencies == [AgencyReference(AgencyID("phong-vhxh-xa"))])
        #expect(block.ref.parent == Ref("3"))
        #expect(
            outline(reading).suffix(2) == ["block 3.para Phòng Văn hóa - Xã hội", "task 3.para.1 Chăm sóc nạn nhân"])
        // As it was, when that is taken back.
        try reading.set(nil as LineKind?, of: try id(reading, "Phòng Văn"))
        #expect(reading.decisions.isEmpty)
        #expect(outline(reading).last == "task 3.1.3 Chăm sóc nạn nhân")
    }

    @Test(arguments: [
        (LineKind.heading, ["section 3.para Phòng Văn hóa - Xã hội", "task 3.para.1 Chăm sóc nạn nhân"]),
        (.task, ["task 3.1.2 Phòng Văn hóa - Xã hội", "task 3.1.3 Chăm sóc nạn nhân"]),
        (
            .duty,
            [
                "task 3.1.2 Phòng Văn hóa - Xã hội", "duty duty.periodic Phòng Văn hóa - Xã hội",
                "task 3.1.3 Chăm sóc nạn nhân",
            ]
        ),
        (
            .leftOut,
            [
                "task 3.1.1 Nắm tình hình; xử lý ngay vụ việc bạo lực gia đình", "task 3.1.2 Chăm sóc nạn nhân",
            ]
        ),
    ])
    func aLineIs(_ kind: LineKind, _ end: [String]) throws {
        var reading = try reading()
        try reading.set(kind, of: try id(reading, "Phòng Văn"))
        #expect(outline(reading).suffix(end.count) == end[...])
    }

    @Test func aHeadingThatIsATaskIsOne() throws {
        var reading = try reading()
        try reading.set(.task, of: try id(reading, "3.1. Công an"))
        #expect(reading.draft.plan.assignments.isEmpty)
        let task = try #require(reading.draft.plan.tasks.first { $0.ref == Ref("3.1") })
        #expect(task.steps.count == 3)
    }

    @Test func aLineOfTheLetterheadCanBeATask() throws {
        var reading = try reading()
        try reading.set(.task, of: try id(reading, "Công tác bình đẳng"))
        #expect(reading.draft.plan.tasks.contains { $0.title.hasPrefix("Công tác bình đẳng") })
    }

    @Test func leavingALineOutAndBackChangesNothing() throws {
        var reading = try reading()
        let before = outline(reading)
        let id = try id(reading, "- Tuyên truyền")
        try reading.toggle(id)
        #expect(outline(reading).count == before.count - 1 && reading.lines.count == 14)
        try reading.toggle(id)
        #expect(outline(reading) == before && reading.decisions.isEmpty)
    }

    @Test func somethingOfAPlanHasToBeLeft() throws {
        var reading = try reading()
        let (before, id) = (outline(reading), try id(reading, "KẾ HOẠCH"))
        #expect(throws: MendedReading.Refusal.noPlanLeft(.notAPlan)) { try reading.toggle(id) }
        #expect(outline(reading) == before && reading.decisions.isEmpty)
    }

    // MARK: Joining and splitting

    @Test func aLineIsJoinedWithTheOneAboveAndSplitAgain() throws {
        var reading = try reading()
        let second = try id(reading, "Lập danh sách")
        try reading.join(second)
        #expect(try meaning(reading, "- Tuyên").record?.ref == Ref("1.1"))
        #expect(reading.draft.plan.tasks.first?.timings.first?.due == Day(2026, 4, 30))
        #expect(
            reading.lines.contains { $0.text.hasSuffix("mỗi tuần. Lập danh sách hộ có nguy cơ bạo lực trước 30/4.") })
        let first = try id(reading, "- Tuyên")
        let place = try #require(reading.splits(of: first).first)
        try reading.split(first, before: place)
        #expect(reading.decisions.isEmpty && outline(reading).count == 8)
        #expect(throws: MendedReading.Refusal.nothingBefore) { try reading.join(try self.id(reading, "ỦY BAN")) }
    }

    @Test func aLineIsSplitWhereASentenceEndsOrBeforeAWord() throws {
        var reading = try reading()
        let line = try id(reading, "- Nắm tình hình")
        #expect(reading.splits(of: line).count == 1)
        let place = try #require(reading.place(of: "xu ly", in: line))
        try reading.split(line, before: place)
        #expect(
            outline(reading)[5...6] == [
                "task 3.1.1 Nắm tình hình", "task 3.1.2 Xử lý ngay vụ việc bạo lực gia đình",
            ])
        let tail = try id(reading, "xử lý")
        #expect(tail.offset > 0)
        try reading.join(tail)
        #expect(reading.decisions.isEmpty)
        #expect(throws: MendedReading.Refusal.nothingToSplit) { try reading.split(line, before: 0) }
        #expect(reading.place(of: "không có", in: line) == nil && reading.place(of: "ình", in: line) == nil)
    }

    @Test func pointsOnOneLineAreFoundByTheirMarks() throws {
        let text = "1. Nhiệm vụ\na) Tuyên truyền; b) Tập huấn; c) Kiểm tra.\n2. Kinh phí\nNgân sách xã."
        var reading = try reading(text)
        let line = try id(reading, "a) Tuyên")
        #expect(reading.splits(of: line).count == 2)
        for place in reading.splits(of: line).reversed() { try reading.split(line, before: place) }
        #expect(
            outline(reading)[1...3].map { $0 } == ["task 1.a Tuyên truyền", "task 1.b Tập huấn", "task 1.c Kiểm tra"])
    }

    // MARK: Bodies, fields, doubts

    @Test func theBodiesOfAHeadingAreChosen() throws {
        var reading = try reading(
            "1. Phân công\n1.1. Ban tiến bộ Chợ Đồn\n- Tổng hợp.\n1.2. Công an xã\n- Nắm tình hình.")
        let (chosen, line) = (AgencyReference(AgencyID("phong-vhxh-xa")), try id(reading, "1.1."))
        try reading.set([chosen], of: line)
        let block = try #require(reading.draft.plan.assignments.first)
        #expect(block.agencies == [chosen] && block.printed == "Ban tiến bộ Chợ Đồn" && block.unsure.isEmpty)
        #expect(!(try meaning(reading, "1.1.")).problems.contains { $0.kind == .unknownBody })
    }

    @Test func fieldsStayWithTheirLineWhereverItMoves() throws {
        var reading = try reading()
        let plan = reading.draft.plan
        let task = try #require(plan.tasks.last)
        try reading.take([
            RecordChange(
                RecordID(plan.id, task.id),
                [
                    FieldChange(FieldPath("role"), from: .string("sole"), to: .string("lead")),
                    FieldChange(FieldPath("title"), from: nil, to: .string("Chăm sóc người bị bạo lực")),
                ]),
            RecordChange(.plan(plan.id), [FieldChange(FieldPath("document/number"), from: nil, to: .string("19/KH"))]),
            RecordChange(
                RecordID(plan.id, RecordKind.section.record(Ref("3.1"))),
                [FieldChange(FieldPath("title"), from: nil, to: .string("Công an"))]),
        ])
        try reading.set(.body, of: try id(reading, "Phòng Văn"))
        let moved = try #require(reading.draft.plan.tasks.last)
        #expect(moved.ref == Ref("3.para.1") && moved.role == .lead && moved.title == "Chăm sóc người bị bạo lực")
        #expect(reading.draft.plan.document.number == "19/KH")
        let number = try id(reading, "Số: 18")
        #expect(reading.decisions.accepted.contains(number))
        #expect(outline(reading).contains("block 3.1 Công an"))
        #expect(reading.draft.plan.id == plan.id)
    }

    @Test func whatIsRightIsNoLongerOpen() throws {
        var reading = try reading()
        let line = try id(reading, "Lập danh sách")
        let open = reading.openCount
        #expect(try meaning(reading, "Lập danh sách").doubts == ["timings": .year])
        try reading.accept(line)
        #expect(reading.openCount == open - 1)
        let task = try #require(reading.draft.plan.tasks.first { $0.title.hasPrefix("Lập danh sách") })
        #expect(task.unsure.isEmpty)
    }

    @Test func theUnitIsSaidWhereThePaperDoesNot() throws {
        let head = "Số: 18/KH-UBND\nngày 09 tháng 02 năm 2026\n\nKẾ HOẠCH\nCông tác bình đẳng giới năm 2026\n\n"
        var reading = try reading(head: head)
        #expect(!reading.hasUnit)
        try reading.set(UnitID("thai-nguyen-2025-xa-cho-don"))
        #expect(reading.hasUnit && reading.draft.plan.unit.slug == "thai-nguyen-2025-xa-cho-don")
    }

    // MARK: Keeping

    @Test func decisionsAreKeptAndTakenOverForTheSameLines() throws {
        var reading = try reading()
        try reading.set(.body, of: try id(reading, "Phòng Văn"))
        try reading.set([AgencyReference(AgencyID("cong-an-xa"))], of: try id(reading, "Phòng Văn"))
        try reading.join(try id(reading, "Lập danh sách"))
        let line = try id(reading, "- Nắm tình hình")
        try reading.split(line, before: try #require(reading.splits(of: line).first))
        try reading.accept(line)
        try reading.toggle(try id(reading, "- Chăm sóc"))
        let task = try #require(reading.draft.plan.tasks.first)
        try reading.take([
            RecordChange(
                RecordID(reading.draft.plan.id, task.id),
                [
                    FieldChange(
                        FieldPath("partners"), from: nil, to: .array([.object(["printed": .string("các thôn")])])),
                    FieldChange(FieldPath("timings"), from: .array([]), to: nil),
                ])
        ])
        let kept = try #require(reading.kept)
        var again = try self.reading()
        #expect(again.kept == nil)
        #expect(again.restore(kept) == reading.decisions.count)
        #expect(again.decisions == reading.decisions && again.draft.plan == reading.draft.plan && again.kept == kept)
        // A file that is read into other lines, by another program or after a change, keeps nothing of them.
        var other = try self.reading(MendingTests.body + "\n- Thêm.")
        #expect(other.restore(kept) == nil && other.decisions.isEmpty)
        #expect(other.restore("không phải JSON") == nil)
    }

    /// Whatever is decided, in whatever order, the papers of the corpus stay plans in which refs are unique.
    @Test(arguments: Corpus.papers.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".docx") })
    func anyDecisionLeavesAPlanOrIsRefused(_ paper: String) throws {
        let bytes = try Corpus.bytes(of: paper)
        guard let document = try? DocumentReader().read(bytes) else { return }
        let source = Plan.Source(file: paper, sha256: "", day: try #require(Day(2026, 1, 1)))
        guard var reading = try? MendedReading(document, from: source, Corpus.reference) else { return }
        let before = reading.draft.plan
        #expect(reading.meanings.count == reading.lines.count)
        let kinds: [LineKind?] = LineKind.allCases + [nil]
        for (index, id) in reading.lines.map(\.id).enumerated() where index % 5 == 0 {
            try? reading.set(kinds[index / 5 % kinds.count], of: id)
            if index % 15 == 0 { try? reading.join(id) }
            if index % 20 == 0, let place = reading.splits(of: id).first { try? reading.split(id, before: place) }
            let refs = reading.draft.plan.tasks.map(\.ref)
            #expect(Set(refs).count == refs.count, "\(id)")
        }
        var fresh = try MendedReading(document, from: source, Corpus.reference)
        #expect(fresh.draft.plan == before)
        if let kept = reading.kept { #expect(fresh.restore(kept) != nil && fresh.draft.plan == reading.draft.plan) }
    }
}
