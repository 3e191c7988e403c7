import PlanModel
import PlanStore
import Testing

@testable import Dashboard

/// Steps that change any record.
@Suite struct CommittingTests {
    private let theme = Action([
        RecordChange(.theme(2026), [FieldChange(FieldPath("theme"), from: nil, to: .string("Mới"))])
    ])

    @Test func aStepIsCommittedOrRefusedWithAReason() throws {
        var state = try Board().state
        #expect(state.commit(theme, .note(nil)) == [.commit(theme, .note(nil))])
        #expect(state.commit(Action([RecordChange(.theme(2026), [])]), .note(nil)) == [])
        #expect(state.notice?.kind == .done)
        state.condition.readOnlyRecords.insert(.theme(2026))
        #expect(state.commit(theme, .note(nil)) == [])
        #expect(state.notice?.kind == .refused)
        state.condition.readOnlyRecords = []
        state.condition.readOnlyPlans.insert(.observances)
        #expect(state.commit(theme, .note(nil)) == [])
        state.condition.readOnlyPlans = []
        state.condition.access = .readOnly(.requested)
        #expect(state.commit(theme, .note(nil)) == [])
    }
}
