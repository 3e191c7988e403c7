import PlanModel
import Records

/// One plan of a synthetic folder: sections, agency blocks, tasks, duties and progress in the proportions of real ones.
struct SyntheticPlan {
    let id: PlanID
    let issuer: SyntheticIssuers.Issuer
    let year: Int
    let taskCount: Int
    /// The day up to which there is progress.
    let asOf: Day
    var numbers: SeededNumbers
    private let texts = SyntheticTexts()

    init(
        id: PlanID, issuer: SyntheticIssuers.Issuer, year: Int, taskCount: Int, asOf: Day, numbers: SeededNumbers
    ) {
        (self.id, self.issuer, self.year) = (id, issuer, year)
        (self.taskCount, self.asOf, self.numbers) = (taskCount, asOf, numbers)
    }

    /// The plan as its file has it.
    mutating func value() -> FieldValue {
        let bodies = bodies
        var sections: [FieldValue] = [
            section("I", "Mục đích, yêu cầu", "purpose"), section("II", "Nội dung", "content"),
        ]
        sections += texts.contents.enumerated().map { section("II.\($0 + 1)", $1, nil) }
        sections += [section("III", "Kinh phí", "funding"), section("IV", "Tổ chức thực hiện", "implementation")]
        sections += bodies.enumerated().map { section("IV.\($0 + 1)", $1.printed, nil) }
        sections.append(section("V", "Chế độ báo cáo", "reporting"))
        let blocks = bodies.enumerated().map { place, body in
            FieldValue.object([
                "ref": .string("IV.\(place + 1)"), "agencies": .array([.string(body.slug)]),
                "requested": .bool(body.isRequested), "printed": .string(body.printed),
            ])
        }
        let dutyTasks = min(2, taskCount)
        let contentCount = (taskCount - dutyTasks) * 11 / 20
        var tasks = (0..<contentCount).map { place -> FieldValue in
            let part = place * texts.contents.count / max(1, contentCount)
            let first = (part * contentCount + texts.contents.count - 1) / texts.contents.count
            return task("II.\(part + 1).\(place - first + 1)", in: "II.\(part + 1)", isActionMonth: part == 4)
        }
        let assigned = taskCount - dutyTasks - contentCount
        tasks += (0..<assigned).map { place in
            let block = place * bodies.count / max(1, assigned)
            let first = (block * assigned + bodies.count - 1) / bodies.count
            return task("IV.\(block + 1).\(place - first + 1)", in: "IV.\(block + 1)", isActionMonth: false)
        }
        let group = issuer.below.isEmpty ? [] : ["\(lowerBody)@*"]
        let reporting = group + ["so-ban-nganh", "doan-the"]
        if dutyTasks > 0 {
            tasks.append(dutyTask("V.1", "Lập kế hoạch của đơn vị; báo cáo 6 tháng và năm", reporting))
        }
        if dutyTasks > 1 { tasks.append(dutyTask("V.2", "Tổng hợp, báo cáo kết quả", ["so-noi-vu"])) }
        return .object([
            "$schema": .string("../../schema/plan.schema.json"), "id": .string(id.slug),
            "unit": .string(issuer.unit.id.slug), "year": .int(year), "document": document(),
            "sections": .array(sections), "assignments": .array(blocks), "tasks": .array(tasks),
            "duties": .array(duties(owedBy: reporting, count: dutyTasks, bodies: bodies)), "activities": .array([]),
        ])
    }

    // MARK: Who

    private struct Body {
        let slug: String
        let printed: String
        let isRequested: Bool
    }

    private var isProvincial: Bool { issuer.unit.level == .province }

    /// The body of each unit that a province addresses.
    private var lowerBody: String { issuer.below.first?.level == .commune ? "ubnd-xa" : "ubnd-huyen" }

    /// The bodies with a block: the same kinds that the five real plans address.
    private var bodies: [Body] {
        let ordered: [(String, String)] =
            isProvincial
            ? [
                ("so-noi-vu", "Sở Nội vụ"), ("so-tai-chinh", "Sở Tài chính"), ("so-tu-phap", "Sở Tư pháp"),
                ("so-gddt", "Sở Giáo dục và Đào tạo"), ("so-y-te", "Sở Y tế"),
                ("so-vhttdl", "Sở Văn hóa, Thể thao và Du lịch"), ("so-khcn", "Sở Khoa học và Công nghệ"),
                ("cong-an-tinh", "Công an tỉnh"), ("\(lowerBody)@*", "Ủy ban nhân dân cấp dưới"),
            ]
            : [
                ("cc-vhxh-xa", "Công chức Văn hóa - Xã hội"), ("vp-tk-xa", "Công chức Văn phòng - Thống kê"),
                ("cc-tpht-xa", "Công chức Tư pháp - Hộ tịch"), ("y-te-xa", "Trạm Y tế"), ("cong-an-xa", "Công an"),
            ]
        let requested: [(String, String)] =
            isProvincial
            ? [
                ("ubmttq-tinh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
                ("hoi-lhpn-tinh", "Hội Liên hiệp Phụ nữ tỉnh"), ("ldld-tinh", "Liên đoàn Lao động tỉnh"),
            ]
            : [("hoi-lhpn-xa", "Hội Liên hiệp Phụ nữ"), ("ubmttq-xa", "Ủy ban Mặt trận Tổ quốc Việt Nam")]
        return ordered.map { Body(slug: $0.0, printed: $0.1, isRequested: false) }
            + requested.map { Body(slug: $0.0, printed: $0.1, isRequested: true) }
    }

    // MARK: The paper

    private mutating func document() -> FieldValue {
        let issued = Day(year, 1, 10).map { $0.adding(days: numbers.below(60)) }
        let name = issuer.unit.naming(on: issued ?? asOf).name ?? issuer.unit.id.slug
        return .object([
            "kind": .string("plan"), "number": .string("\(10 + numbers.below(400))/KH-UBND"),
            "issuedOn": issued.map { .string($0.iso) } ?? .null, "place": .string(name),
            "title": .string("Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm \(year)"),
            "issuer": .object([
                "agency": .string(
                    isProvincial ? "ubnd-tinh" : issuer.unit.level == .district ? "ubnd-huyen" : "ubnd-xa"),
                "printed": .string("Ủy ban nhân dân \(name)"),
            ]),
            "signatory": .object(["name": .null, "capacity": .array([])]), "recipients": .array([]),
            "citations": .array([
                .object([
                    "number": .string("28/NQ-CP"), "issuedOn": .string("2021-03-03"), "kind": .string("resolution"),
                    "issuer": .string("Chính phủ"),
                    "title": .string("Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030"),
                    "at": .string("preamble"),
                ])
            ]),
        ])
    }

    private func section(_ ref: String, _ title: String, _ part: String?) -> FieldValue {
        var members: [String: FieldValue] = ["ref": .string(ref), "title": .string(title)]
        if let part { members["part"] = .string(part) }
        return .object(members)
    }

    // MARK: Tasks

    private mutating func task(_ ref: String, in section: String, isActionMonth: Bool) -> FieldValue {
        let lot = numbers.below(100)
        let kind = lot < 66 ? "routine" : lot < 78 ? "event" : lot < 88 ? "document" : "dated"
        var members: [String: FieldValue] = [
            "id": .string(ref), "section": .string(section), "title": .string(texts.title(&numbers)),
            "role": .string(numbers.chance(30) ? "lead" : "sole"), "kind": .string(kind),
        ]
        if numbers.chance(35) {
            let isPast = year < asOf.year
            members["steps"] = .array(
                texts.steps(&numbers).map { step in
                    var step: [String: FieldValue] = ["title": .string(step)]
                    if isPast, numbers.chance(60) { step["done"] = .bool(true) }
                    return .object(step)
                })
        }
        let due = kind == "routine" ? nil : dueDay(isActionMonth, &members)
        addProgress(due, to: &members)
        return .object(members)
    }

    private mutating func dueDay(_ isActionMonth: Bool, _ members: inout [String: FieldValue]) -> Day? {
        if isActionMonth {
            members["actionMonth"] = .bool(true)
            members["timings"] = .array([
                .object([
                    "bound": .string("range"), "from": .string("\(year)-11-15"), "to": .string("\(year)-12-15"),
                    "occasion": .string("actionMonth"), "inferred": .bool(false),
                ])
            ])
            return Day(year, 12, 15)
        }
        guard numbers.chance(70), let due = Day(year, 2, 1)?.adding(days: numbers.below(320)) else { return nil }
        members["timings"] = .array([
            .object(["bound": .string("before"), "due": .string(due.iso), "inferred": .bool(false)])
        ])
        return due
    }

    private mutating func addProgress(_ due: Day?, to members: inout [String: FieldValue]) {
        let isPast = year < asOf.year
        let done = isPast ? 72 : due.map { $0 < asOf ? 65 : 15 } ?? 25
        let lot = numbers.below(100)
        if lot < done, let start = Day(year, 2, 1) {
            let day = min(asOf, (due ?? start.adding(days: 150)).adding(days: numbers.below(60) - 40))
            members["status"] = .string("done")
            members["doneOn"] = .string(max(start, day).iso)
            if numbers.chance(60) {
                members["evidence"] = .array([
                    .object([
                        "number": .string("\(1 + numbers.below(900))/BC"), "issuedOn": .string(max(start, day).iso),
                        "file": .null,
                    ])
                ])
            }
        } else if lot < done + 12 {
            members["status"] = .string("inProgress")
        } else if lot < done + 15 {
            members["status"] = .string("suspended")
        }
        if numbers.chance(12) {
            members["notes"] = .array([
                .object([
                    "at": .string("\(year)-06-\(10 + numbers.below(20))T09:00:00+07:00"), "by": .string("Lan"),
                    "text": .string(texts.note(&numbers)),
                ])
            ])
        }
    }

    private func dutyTask(_ ref: String, _ title: String, _ owners: [String]) -> FieldValue {
        .object([
            "id": .string(ref), "section": .string("V"), "title": .string(title),
            "owners": .array(owners.map { .string($0) }), "role": .string("sole"), "kind": .string("document"),
        ])
    }

    // MARK: Duties

    private mutating func duties(owedBy who: [String], count: Int, bodies: [Body]) -> [FieldValue] {
        let kinds: [(id: String, kind: String, title: String, due: (month: Int, day: Int))] = [
            ("duty.ownPlan", "ownPlan", "Kế hoạch năm \(year) của đơn vị", (3, 25)),
            ("duty.sixMonth", "sixMonthReport", "Báo cáo 6 tháng", (6, 10)),
            ("duty.year", "yearReport", "Báo cáo năm", (11, 15)),
        ]
        guard count > 0 else { return [] }
        var result = kinds.map { kind in
            duty(kind.id, "V.1", kind.kind, kind.title, who, Day(year, kind.due.month, kind.due.day), bodies)
        }
        if count > 1 {
            result.append(
                duty(
                    "duty.consolidated", "V.2", "consolidatedReport", "Báo cáo tổng hợp", ["so-noi-vu"],
                    Day(year, 11, 25), bodies))
        }
        return result
    }

    private mutating func duty(
        _ id: String, _ task: String, _ kind: String, _ title: String, _ who: [String], _ due: Day?, _ bodies: [Body]
    ) -> FieldValue {
        var members: [String: FieldValue] = [
            "id": .string(id), "task": .string(task), "kind": .string(kind), "title": .string(title),
            "who": .array(who.map { .string($0) }), "toWhom": .array([.string("ubnd-tinh")]), "via": .array([]),
            "timing": due.map {
                .object(["bound": .string("before"), "due": .string($0.iso), "inferred": .bool(false)])
            } ?? .null,
        ]
        guard let due, kind != "consolidatedReport" else { return .object(members) }
        let debtors =
            bodies.filter { !$0.slug.contains("@") && !$0.isRequested }.map(\.slug)
            + issuer.below.map { "\(lowerBody)@\($0.id.slug)" }
        var submissions: [String: FieldValue] = [:]
        for debtor in debtors where numbers.chance(due < asOf ? 85 : 10) {
            let received = min(asOf, due.adding(days: numbers.below(40) - 30))
            submissions[debtor] = .object([
                "receivedOn": .string(received.iso), "number": .string("\(1 + numbers.below(300))/BC"), "note": .null,
            ])
        }
        if !submissions.isEmpty { members["submissions"] = .object(submissions) }
        return .object(members)
    }
}
