import PlanModel

/// What is said of what was found by a few words.
extension Wording {
    package var findAbstract: String {
        pick("Tìm khắp thư mục theo vài từ.", "Looks for a few words in the whole folder.")
    }

    package var findDiscussion: String {
        pick(
            "Mã, số văn bản, tên hoặc tên tắt cơ quan, tên đơn vị, lời: sở y tế, so y te, syt; huế; 67/KH-UBND. Kết quả gồm kế "
                + "hoạch, nhiệm vụ (cả nhiệm vụ giao chung cho nhóm), báo cáo, công văn, hoạt động; khớp nhất đứng trước. JSON: "
                + "kind, id, mark, title, plan, unit, year, agencies, match (exact, name, group, title, mention, words).",
            "Ids, document numbers, names and abbreviations of agencies, names of units, words: sở y tế, so y te, syt; huế; "
                + "67/KH-UBND. Found are plans, tasks (those of a group too), reports, letters and activities, what fits best "
                + "first. JSON: kind, id, mark, title, plan, unit, year, agencies, match (exact, name, group, title, mention, "
                + "words).")
    }

    package var findWordsHelp: String { pick("Những gì cần tìm.", "What to look for.") }
    package var findWordsPlaceholder: String { pick("lời", "words") }

    package func foundKind(_ kind: FolderFind.Kind) -> String {
        switch kind {
        case .plan: pick("kế hoạch", "plan")
        case .task: pick("nhiệm vụ", "task")
        case .report: pick("báo cáo", "report")
        case .letter: pick("công văn", "letter")
        case .activity: pick("hoạt động", "activity")
        }
    }
}
