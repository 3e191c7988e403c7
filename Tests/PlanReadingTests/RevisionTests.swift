import DocumentReading
import Packages
import PlanModel
import Records
import Testing

@testable import PlanReading

/// A document that is read again: what changes of its plan, and what stays.
struct RevisionTests {
    private static let head = MendingTests.head
    private static let body = """
        1. Nhiệm vụ
        1.1. Tuyên truyền trên loa truyền thanh.
        1.2. Tập huấn cho cán bộ, hoàn thành trước 30/4.
        1.3. Lập danh sách hộ có nguy cơ bạo lực.
        2. Phân công nhiệm vụ
        2.1. Công an xã
        - Nắm tình hình.
        """

    private func read(_ body: String) throws -> Plan {
        let source = Plan.Source(
            file: "a.txt", sha256: SHA256.hex(Array(body.utf8)), day: try #require(Day(2026, 2, 10)))
        let document = try DocumentReader().read(Array((RevisionTests.head + body).utf8))
        return try MendedReading(document, from: source, Corpus.reference).draft.plan
    }

    private func revision(
        _ old: Plan, _ body: String, touched: [Ref: Set<String>] = [:], base: Plan? = nil
    ) throws -> PlanRevision {
        var count = 0
        return PlanRevision(of: old, to: try read(body), touched: touched, base: base) { kind in
            count += 1
            return Ref(kind.prefix + "aaaaaaa\(count)")
        }
    }

    private func told(_ revision: PlanRevision) -> [String] {
        revision.lines.map { line in
            let fate =
                switch line.fate {
                case .new: "new"
                case .gone: "gone"
                case .stays: "stays"
                case .changed(let fields): fields.joined(separator: ",")
                }
            return "\(line.ref) \(fate)" + (line.kept.isEmpty ? "" : " kept " + line.kept.joined(separator: ","))
        }
    }

    private func worked(_ plan: Plan, on ref: String) -> Plan {
        var plan = plan
        for place in plan.tasks.indices where plan.tasks[place].ref == Ref(ref) {
            plan.tasks[place].progress.status = .done
            plan.tasks[place].progress.evidence = [Evidence(number: "9/BC")]
        }
        return plan
    }

    @Test func theSameDocumentChangesNothing() throws {
        let old = worked(try read(Self.body), on: "1.2")
        let revision = try revision(old, Self.body)
        #expect(revision.lines.isEmpty && revision.plan == old)
    }

    /// With what the paper said before, only what it says otherwise now is news, and what people changed by whatever way
    /// stays.
    @Test func whatThePaperSaidBeforeTellsWhoChangedAField() throws {
        let first = try read(Self.body)
        var old = first
        let place = try #require(old.tasks.firstIndex { $0.ref == Ref("1.2") })
        old.tasks[place].title = "Tập huấn cho cán bộ các thôn"
        old.document.number = "20/KH-UBND"
        // The paper is as it was: nothing is to be decided.
        #expect(try revision(old, Self.body, base: first).lines.isEmpty)
        let newer = Self.body.replacing("Tập huấn cho cán bộ", with: "Tập huấn cho mọi cán bộ")
        let changed = try revision(old, newer, base: first)
        #expect(told(changed) == ["1.2 text kept title"], "\(told(changed))")
        #expect(changed.plan.tasks[place].title == "Tập huấn cho cán bộ các thôn")
        #expect(changed.plan.document.number == "20/KH-UBND")
        // What was kept is asked no second time.
        #expect(changed.paper.tasks[place].title.contains("mọi cán bộ"))
        #expect(try revision(changed.plan, newer, base: changed.paper).lines.isEmpty)
        // A record that is new in the paper has its new id in the base, too.
        let longer = newer.replacing("1.3. Lập", with: "1.3. Kiểm tra các thôn.\n1.4. Lập")
        let added = try revision(changed.plan, longer, base: changed.paper)
        #expect(Set(added.paper.tasks.map(\.id)) == Set(added.plan.tasks.map(\.id)))
    }

    /// Without what the paper said before, its wording tells which task one is whose title people shortened.
    @Test func aShortenedTitleThatThePaperChangesToIsOneTask() throws {
        var old = worked(try read(Self.body), on: "1.2")
        let place = try #require(old.tasks.firstIndex { $0.ref == Ref("1.2") })
        old.tasks[place].title = "TH cán bộ"
        let newer = Self.body.replacing("Tập huấn cho cán bộ", with: "Tập huấn cho mọi cán bộ")
        let changed = try revision(old, newer, touched: [old.tasks[place].id: ["title", "progress"]])
        #expect(told(changed) == ["1.2 text kept title"], "\(told(changed))")
        #expect(changed.plan.tasks.count == old.tasks.count)
        #expect(changed.plan.tasks[place].title == "TH cán bộ" && changed.plan.tasks[place].progress.status == .done)
    }

    /// What people decided while mending is no word of the paper: it stays when the paper comes again.
    @Test func whatWasDecidedWhileMendingIsNoBase() throws {
        let source = Plan.Source(file: "a.txt", sha256: String(repeating: "0", count: 64), day: Day(ordinal: 20_000))
        let document = try DocumentReader().read(Array((RevisionTests.head + Self.body).utf8))
        var reading = try MendedReading(document, from: source, Corpus.reference)
        let task = try #require(reading.draft.plan.tasks.first { $0.ref == Ref("1.2") })
        try reading.take([
            RecordChange(
                RecordID(reading.draft.plan.id, task.id),
                [FieldChange(FieldPath("title"), from: nil, to: .string("Tập huấn cho trưởng thôn"))])
        ])
        #expect(reading.undecided.tasks.first { $0.ref == Ref("1.2") }?.title == task.title)
        let old = reading.draft.plan
        let base = PlanRevision(of: old, to: reading.undecided) { Ref($0.prefix + "aaaaaaaa") }.paper
        #expect(base.tasks.map(\.id) == old.tasks.map(\.id))
        #expect(try revision(old, Self.body, base: base).lines.isEmpty)
        let newer = try revision(
            old, Self.body.replacing("Tập huấn cho cán bộ", with: "Tập huấn cho mọi cán bộ"), base: base)
        #expect(newer.plan.tasks.first { $0.ref == Ref("1.2") }?.title == "Tập huấn cho trưởng thôn")
    }

    @Test func aLineInBetweenLetsOthersKeepWhatTheyAre() throws {
        let old = worked(try read(Self.body), on: "1.2")
        let revision = try revision(
            old,
            Self.body.replacing("1.2. Tập", with: "1.2. Kiểm tra các thôn.\n1.3. Tập").replacing(
                "1.3. Lập", with: "1.4. Lập"))
        #expect(told(revision) == ["1.2 new", "1.3 ref", "1.4 ref"])
        let trained = try #require(revision.plan.tasks.first { $0.ref == Ref("1.3") })
        #expect(trained.id == Ref("1.2") && trained.progress.status == .done)
        #expect(trained.progress.evidence.map(\.number) == ["9/BC"])
        let new = try #require(revision.plan.tasks.first { $0.ref == Ref("1.2") })
        #expect(new.id.description.hasPrefix("t.") && new.section == Ref("1") && new.progress == TaskProgress())
        #expect(revision.plan.id == old.id && revision.plan.source?.sha256 != old.source?.sha256)
    }

    /// What was recorded never goes over to another task that only stands at its place.
    @Test func aTaskIsFoundByItsWordsAlsoWhereTheyChange() throws {
        let old = worked(try read(Self.body), on: "1.2")
        let newer = Self.body.replacing("1.2. Tập", with: "1.2. Kiểm tra các thôn.\n1.3. Tập")
            .replacing("1.3. Lập", with: "1.4. Lập").replacing("trước 30/4", with: "trước 31/5")
        let revision = try revision(old, newer)
        #expect(told(revision) == ["1.2 new", "1.3 ref,title,timings", "1.4 ref"])
        #expect(revision.plan.tasks.first { $0.id == Ref("1.2") }?.ref == Ref("1.3"))
        let other = try self.revision(
            old, Self.body.replacing("1.2. Tập huấn cho cán bộ, hoàn thành trước 30/4", with: "1.2. Phát tờ rơi"))
        #expect(told(other) == ["1.2 new", "1.2 stays"])
        #expect(Set(other.plan.tasks.map(\.ref)).count == other.plan.tasks.count)
    }

    @Test func whatThePaperSaysOtherwiseChangesAndWhatPeopleChangedStays() throws {
        var old = try read(Self.body)
        for place in old.tasks.indices where old.tasks[place].ref == Ref("1.2") { old.tasks[place].role = .lead }
        let newer = Self.body.replacing("trước 30/4", with: "trước 31/5").replacing("trên loa", with: "qua loa")
        let plain = try revision(old, newer)
        #expect(told(plain) == ["1.1 title", "1.2 title,role,timings"])
        let careful = try revision(old, newer, touched: [Ref("1.2"): ["role", "status"]])
        #expect(told(careful) == ["1.1 title", "1.2 title,timings kept role"])
        let task = try #require(careful.plan.tasks.first { $0.ref == Ref("1.2") })
        #expect(task.role == .lead && task.timings.first?.due == Day(2026, 5, 31) && task.unsure["timings"] == .year)
    }

    @Test func whatIsGoneStaysWherePeopleWorkedOnIt() throws {
        let old = worked(try read(Self.body), on: "1.3")
        let shorter = Self.body.split(separator: "\n").filter { !$0.hasPrefix("1.2") && !$0.hasPrefix("1.3") }
            .joined(separator: "\n")
        let revision = try revision(old, shorter)
        #expect(told(revision) == ["1.2 gone", "1.3 stays"])
        #expect(
            revision.plan.tasks.map(\.ref).contains(Ref("1.3")) && !revision.plan.tasks.map(\.ref).contains(Ref("1.2")))
        #expect(revision.plan.tasks.first { $0.ref == Ref("1.3") }?.progress.status == .done)
    }

    @Test func aNumberThatWasEnteredIsNotTakenAwayByABlank() throws {
        var old = try read(Self.body)
        old.document.number = "20/KH-UBND"
        let signed = try revision(old, Self.body)
        #expect(told(signed) == [" document/number"] && signed.plan.document.number == "18/KH-UBND")
        let touched = try revision(old, Self.body, touched: [Ref("plan"): ["document/number"]])
        #expect(touched.plan.document.number == "20/KH-UBND" && told(touched) == ["  kept document/number"])
    }

    @Test func aBlockOfAnotherBodyIsNewOrChanged() throws {
        let old = try read(Self.body)
        let more = Self.body + "\n2.2. Phòng Văn hóa - Xã hội\n- Tổng hợp.\n"
        let revision = try revision(old, more)
        #expect(told(revision) == ["2.2 new", "2.2.1 new"])
        let block = try #require(revision.plan.assignments.last)
        let task = try #require(revision.plan.tasks.last)
        #expect(revision.plan.sections.contains { $0.id == task.section && $0.ref == block.ref })
    }
}
