import PlanActions
import PlanModel

/// What became of units: the help of the commands, and what is said of it.
extension Wording {
    package var mergeUnitsAbstract: String {
        pick("Ghi các đơn vị đã sáp nhập thành một.", "Records that units became one.")
    }

    package var splitUnitAbstract: String {
        pick("Ghi một đơn vị đã chia thành nhiều đơn vị.", "Records that a unit was split into several.")
    }

    package var renameUnitAbstract: String {
        pick("Ghi tên hoặc loại mới của một đơn vị.", "Records the new name or kind of a unit.")
    }

    package var unitChangesAbstract: String {
        pick("Liệt kê việc sáp nhập, chia, đổi tên đã ghi.", "Lists the mergers, splits and new names recorded.")
    }

    package var unitChangeDiscussion: String {
        pick(
            "Báo cáo đến hạn từ ngày đó do đơn vị mới nộp; báo cáo đã nộp và lịch sử giữ nguyên. Đơn vị mới chưa có trong danh "
                + "mục được thêm vào; không nêu nơi thì cùng nơi với đơn vị cũ. Bỏ: kehoach unit remove MÃ.",
            "Reports due from that day on are owed by the new unit; what was handed in and the history stay. A new unit that "
                + "the lists lack is added, in the same place where none is said. To take it back: kehoach unit remove ID."
        )
    }

    package var changedUnitHelp: String {
        pick("Đơn vị: mã hoặc tên, như 'xã Vĩnh Hòa, An Giang'.", "The unit: id or name, as 'xã Vĩnh Hòa, An Giang'.")
    }
    package var changedUnitPlaceholder: String { pick("đơn-vị", "unit") }
    package var unitMergedIntoHelp: String {
        pick("Đơn vị mới, hoặc một trong các đơn vị đó.", "The new unit, or one of them.")
    }
    package var unitSplitIntoHelp: String {
        pick("Một đơn vị mới; lặp lại cho mỗi đơn vị.", "One of the new units; once for each.")
    }
    package var unitNewNameHelp: String {
        pick("Loại và tên mới, như 'phường Vĩnh Hòa'.", "The new kind and name, as 'phường Vĩnh Hòa'.")
    }
    package var unitChangeFromHelp: String {
        pick("Ngày đầu tiên theo đơn vị mới.", "The first day on which it is so.")
    }
    package var unitChangeSourceHelp: String {
        pick("Văn bản căn cứ, như 'NQ 1654/NQ-UBTVQH15'.", "The paper that says so, as 'NQ 1654/NQ-UBTVQH15'.")
    }
    package var unitChangeDayPlaceholder: String { pick("ngày", "day") }
    package var unitChangeSourcePlaceholder: String { pick("văn-bản", "paper") }

    /// The columns of what happened and where that stands.
    package var whatChanged: String { pick("Thay đổi", "Change") }
    package var unitChangeSource: String { pick("Căn cứ", "Source") }

    /// What became of units, in a sentence without a full stop: "xã A, xã B sáp nhập thành xã C từ 01/7/2026".
    package func unitChange(_ change: UnitChange, in reference: ReferenceData) -> String {
        let before = change.from.adding(days: -1)
        func old(_ unit: UnitID) -> String { reference.formalName(of: unit, on: before, language) }
        func new(_ unit: UnitID) -> String { reference.formalName(of: unit, on: change.from, language) }
        let day = day(change.from)
        switch change.act {
        case .merged(let units, let into):
            let sources = units.filter { $0 != into }.map(old).joined(separator: ", ")
            return units.contains(into)
                ? pick("\(sources) nhập vào \(new(into)) từ \(day)", "\(sources) became part of \(new(into)) on \(day)")
                : pick(
                    "\(sources) sáp nhập thành \(new(into)) từ \(day)", "\(sources) merged into \(new(into)) on \(day)")
        case .split(let unit, let into):
            let parts = into.map(new).joined(separator: ", ")
            return pick("\(old(unit)) chia thành \(parts) từ \(day)", "\(old(unit)) was split into \(parts) on \(day)")
        case .renamed(let unit, let name, let kind):
            let renamed =
                language == .vietnamese ? "\(kind.name(.vietnamese)) \(name)" : "\(name) (\(kind.name(.english)))"
            return pick("\(old(unit)) đổi thành \(renamed) từ \(day)", "\(old(unit)) became \(renamed) on \(day)")
        }
    }

    /// What a body's unit is by now, behind its name: " (nay là xã Vĩnh Lợi)"; nothing while it is as on the plan's day.
    package func unitNow(of body: AgencyReference, in plan: Plan, _ reference: ReferenceData, today: Day) -> String {
        let units = reference.unitsNow(of: body, in: plan, on: today)
        guard !units.isEmpty else { return "" }
        let names = units.map { reference.formalName(of: $0, on: today, language) }.joined(separator: ", ")
        return pick(" (nay là \(names))", " (now \(names))")
    }

    /// That it was recorded, or taken back.
    package func unitChangeSaved(_ change: UnitChange, isRemoved: Bool, in reference: ReferenceData) -> String {
        let text = unitChange(change, in: reference)
        return
            (isRemoved ? pick("Đã bỏ: \(text)", "Taken back: \(text)") : pick("Đã ghi: \(text)", "Recorded: \(text)"))
            + undoHint
    }

    /// Why units cannot have changed so.
    package func unitChangeRefusal(_ refusal: UnitChangeRefusal) -> String {
        switch refusal {
        case .tooFewUnits:
            pick(
                "Sáp nhập cần ít nhất hai đơn vị khác nhau, chia thành ít nhất hai đơn vị khác nhau.",
                "A merger takes at least two different units, a split makes at least two different ones.")
        case .notThere(let unit, let day):
            pick(
                "Ngày \(self.day(day)) không có đơn vị “\(unit.slug)”.",
                "On \(self.day(day)) there was no unit “\(unit.slug)”.")
        case .otherLevel(let unit):
            pick("“\(unit.slug)” không cùng cấp với các đơn vị kia.", "“\(unit.slug)” is not of the others' level.")
        case .sameName(let unit):
            pick("“\(unit.slug)” đã mang tên đó.", "“\(unit.slug)” is called so already.")
        case .noSource: pick("Ghi văn bản căn cứ bằng --source.", "Say which paper says so: --source.")
        }
    }

    /// That a text is no kind and name.
    func notAUnitName(_ text: String) -> String {
        pick(
            "“\(text)”: cần loại và tên, như 'phường Vĩnh Hòa'",
            "“\(text)”: a kind and a name are needed, as in 'phường Vĩnh Hòa'")
    }
}
