import PlanModel

/// What sort of task a text asks for, and its short title.
enum TaskWords {
    private static let events: [Phrase] = [
        "to chuc hoi nghi", "to chuc hoi thao", "to chuc toa dam", "to chuc tap huan", "to chuc le", "to chuc gap mat",
        "to chuc hoi thi", "to chuc cuoc thi", "to chuc doi thoai", "to chuc cac lop", "to chuc lop", "mo lop",
        "tap huan", "le phat dong",
        "mit tinh", "to chuc mit tinh", "to chuc buoi", "gap mat", "toa dam", "hoi thi", "to chuc dien dan",
        "to chuc tong ket", "to chuc giao luu",
    ]
    private static let documents: [Phrase] = [
        "xay dung ke hoach", "ban hanh ke hoach", "xay dung bao cao", "bao cao ket qua", "lap ke hoach",
        "xay dung de an", "ban hanh quyet dinh",
        "ban hanh huong dan", "ban hanh van ban", "xay dung chuong trinh", "tong hop bao cao", "tong hop , bao cao",
        "lap du toan", "xay dung va ban hanh",
        "xay dung van ban", "gui bao cao", "dinh ky bao cao", "bao cao dinh ky", "xay dung va trien khai ke hoach",
    ]

    static func kind(of words: Words, timings: [Timing]) -> PlanTask.Kind {
        let head = 14
        if events.contains(where: { words.place(of: $0, to: head) != nil }) { return .event }
        if documents.contains(where: { words.place(of: $0, to: head + 8) != nil }) { return .document }
        return timings.contains { if case .relative = $0.bound { false } else { true } } ? .dated : .routine
    }

    /// Whether it only orders a plan, and not what the plan is for.
    static func drawsUpPlan(_ words: Words) -> Bool {
        let plans: [Phrase] = [
            "xay dung ke hoach", "ban hanh cac ke hoach", "ban hanh ke hoach", "lap ke hoach", "tham muu ke hoach",
        ]
        guard let place = plans.compactMap({ words.place(of: $0, to: 16) }).min() else { return false }
        let does: [Phrase] = [", trien khai", "va trien khai", "va to chuc", ", to chuc thuc hien"]
        return !does.contains { words.place(of: $0, from: place, to: place + 12) != nil }
    }

    /// Whether it belongs to the Action Month.
    static func isActionMonth(_ words: Words) -> Bool {
        guard let place = words.place(of: "thang hanh dong") else { return false }
        // Other campaigns have months of their own.
        let rest = words.text(place..<min(words.count, place + 30))
        let bare = Words(rest)
        let others: [Phrase] = [
            "vi tre em", "an toan ve sinh", "phong chong ma tuy", "vi chat luong", "quoc gia phong",
        ]
        return !others.contains { bare.place(of: $0, to: 12) != nil }
    }
}
