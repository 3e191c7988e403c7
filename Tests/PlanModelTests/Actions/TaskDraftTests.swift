import PlanActions
import PlanModel
import Testing

@Suite struct TaskDraftTests {
    private func draft() -> TaskDraft {
        TaskDraft(
            title: "Tập huấn",
            steps: [PlanTask.Step(title: "Mời báo cáo viên", isDone: true), PlanTask.Step(title: "In tài liệu")])
    }

    @Test func stepsThatStayKeepTheirTick() {
        var draft = draft()
        draft.take(steps: ["In tài liệu", "Thuê hội trường", "Mời báo cáo viên"])
        #expect(draft.steps.map(\.isDone) == [false, false, true])
    }

    @Test func aWordingGivesATitleOnlyWhereThereIsNone() {
        var titled = draft()
        titled.say("Tổ chức 03 lớp tập huấn; kinh phí lấy từ nguồn sự nghiệp.")
        #expect(titled.title == "Tập huấn" && titled.text?.hasPrefix("Tổ chức") == true)
        var bare = TaskDraft(title: "")
        bare.say("tổ chức 03 lớp tập huấn cho công chức phường. Mỗi lớp hai ngày.")
        #expect(bare.title == "Tổ chức 03 lớp tập huấn cho công chức phường")
    }
}
