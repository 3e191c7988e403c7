import Testing

@testable import PlanActions
@testable import PlanModel
@testable import Records

@Suite struct ActivityDraftTests {
    private func seminar() throws -> Activity {
        Activity(
            id: Ref("act.2"), title: "Hội thảo", from: try day("2024-11-20"), to: try day("2024-11-21"),
            time: TimeOfDay(8, 0), place: "Hội trường", lead: .own("so-y-te"),
            partners: [.agency(.own("cong-an-tinh")), .printed("các trường")])
    }

    @Test func anAddedActivityIsOneWholeRecordWithTheNextId() throws {
        let plan = samplePlan(activities: [try seminar()])
        let draft = ActivityDraft(
            title: "Tọa đàm", from: try day("2024-11-25"), note: TaskNote(at: "t", by: "Lan", text: "mời báo"))
        let change = try draft.added(to: plan)
        #expect(change.record == RecordID(plan.id, Ref("act.3")))
        #expect(change.fields.count == 1 && change.fields[0].path == .whole && change.fields[0].old == nil)
        let members = change.fields[0].new?.members
        #expect(members?["title"] == .string("Tọa đàm") && members?["to"] == .string("2024-11-25"))
        #expect(members?["time"] == nil && members?["lead"] == nil && members?["status"] == nil)
        #expect(members?["notes"]?.elements?.count == 1)
    }

    @Test func onlyWhatDiffersChanges() throws {
        let activity = try seminar()
        #expect(try activity.changes(to: ActivityDraft(activity)).isEmpty)
        var draft = ActivityDraft(activity)
        draft.place = nil
        draft.partners = [.printed("các trường")]
        draft.time = TimeOfDay(14, 30)
        let fields = try activity.changes(to: draft)
        #expect(fields.map(\.path.description) == ["time", "place", "partners"])
        #expect(fields[0].old == .string("08:00") && fields[0].new == .string("14:30"))
        #expect(fields[1].old == .string("Hội trường") && fields[1].new == nil)
        #expect(fields[2].new == .array([.object(["printed": .string("các trường")])]))
    }

    @Test func movingKeepsTheLength() throws {
        let fields = try seminar().moved(to: try day("2024-12-02"))
        #expect(fields.map(\.new) == [.string("2024-12-02"), .string("2024-12-03")])
        #expect(try seminar().moved(to: try day("2024-11-20")).isEmpty)
    }

    @Test func statusIsStoredUnlessItIsTheDefault() throws {
        var activity = try seminar()
        #expect(activity.setting(.notStarted).isEmpty)
        #expect(activity.setting(.done) == [FieldChange(FieldPath("status"), from: nil, to: .string("done"))])
        activity.status = .done
        #expect(activity.setting(.notStarted) == [FieldChange(FieldPath("status"), from: .string("done"), to: nil)])
    }

    @Test func whatCannotBe() throws {
        let draft = ActivityDraft(title: "", from: try day("2024-11-20"))
        #expect(throws: ActivityRefusal.noTitle) { try draft.added(to: samplePlan()) }
        let (from, to) = (try day("2024-11-20"), try day("2024-11-19"))
        #expect(throws: ActivityRefusal.endsBeforeItBegins(from: from, to: to)) {
            try ActivityDraft(title: "A", from: from, to: to).added(to: samplePlan())
        }
    }

    @Test func aThemeThatStaffEnterIsVerifiedByItsSource() {
        let known = ActionMonthTheme(year: 2026, text: nil, isVerified: false, source: "Chưa tìm thấy")
        let change = ActionMonthTheme.change(of: 2026, from: known, to: "Chung tay", source: "Công văn 1/BNV")
        #expect(change?.record == RecordID.theme(2026))
        #expect(change?.fields.map(\.path.description) == ["theme", "source", "verified"])
        #expect(change?.fields[0].old == .null && change?.fields[0].new == .string("Chung tay"))
        #expect(change?.fields[2].new == .bool(true))
        #expect(ActionMonthTheme.change(of: 2026, from: known, to: nil, source: nil) == nil)
        let added = ActionMonthTheme.change(of: 2027, from: nil, to: "Chung tay", source: nil)
        #expect(added?.fields.first?.path == .whole)
        #expect(added?.fields.first?.new?.members?["verified"] == .bool(false))
    }

    @Test func bodiesAreFoundByAnyNameAndPartnersMayBeWords() throws {
        let reference = try ReferenceData.sample()
        let plan = ResolvedPlan(
            samplePlan(tasks: [PlanTask(id: Ref("IV.5.1"), section: Ref("IV.5"), title: "")]), reference: reference)
        let lookup = PlanBodyLookup(plan, reference: reference)
        #expect(try lookup.body("so y te") == .own("so-y-te"))
        #expect(try lookup.body("SLĐTBXH") == .own("so-ldtbxh"))
        #expect(try lookup.body("chau doc") == .of("chau-doc", "ubnd-huyen"))
        #expect(try lookup.body("ubnd-huyen@chau-doc") == .of("chau-doc", "ubnd-huyen"))
        #expect(throws: LookupFailure.self) { try lookup.body("so") }
        #expect(throws: LookupFailure.notFound("hội chữ thập đỏ")) { try lookup.body("hội chữ thập đỏ") }
        #expect(lookup.partner("Cong an tinh") == .agency(.own("cong-an-tinh")))
        #expect(lookup.partner("các trường học") == .printed("các trường học"))
    }
}
