import PlanModel
import Records
import Testing

@testable import Dashboard

/// What each command does to the state of its screen, as a table a screen.
@Suite struct UpdateTables {
    private func check(_ row: UpdateRow, from start: String, _ place: (AppState) -> String) throws {
        let desk = try Desk().after(start + " " + row.steps)
        #expect(place(desk.state) == row.leadsTo, "\(row.steps)")
    }

    @Test(arguments: [
        UpdateRow("", "an-giang-2021"), UpdateRow("move.down", "late task"),
        UpdateRow("move.down move.down", "late report"),
        UpdateRow("move.down move.down move.down", "an-giang-2021 duty.ownPlan"),
        UpdateRow("move.down go.open", "tasks an-giang-2021"),
        UpdateRow("move.down move.down go.open", "reports an-giang-2021"),
        UpdateRow("move.down move.up move.up", "an-giang-2021"),
        UpdateRow("move.last", "an-giang-2021 II.5.3"), UpdateRow("move.last move.down", "an-giang-2021 II.5.3"),
        UpdateRow("move.page-down", "an-giang-2021 II.5.3"),
        UpdateRow("go.open", "browse an-giang-2021"), UpdateRow("move.last go.open", "browse an-giang-2021"),
    ]) func overview(_ row: UpdateRow) throws {
        try check(row, from: "") { state in
            guard state.screen == .overview else { return "\(state.screen) \(state.browse.plan?.slug ?? "")" }
            return switch state.overview.selected {
            case .plan(let plan): plan.slug
            case .deadline(let id): "\(id.plan) \(state.digest.deadline(id)?.record.record.description ?? "")"
            case .late(let figure): "late \(figure)"
            case .paper(let unit, _): "paper of \(unit)"
            case .step, nil: "nothing"
            }
        }
    }

    @Test(arguments: [
        UpdateRow("", "province: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("move.down", "province: dak-lak-2022-cong-van general 1.1"),
        UpdateRow("go.open", "plan: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("go.open go.open", "group: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("go.open go.open go.open", "task: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("go.open go.open go.open go.open", "detail: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("go.open go.open move.down go.open", "task: an-giang-2021 IV.2 IV.2.1"),
        UpdateRow("go.open go.open move.last", "group: an-giang-2021 general II.1.1"),
        UpdateRow("go.open go.open browse.group", "group: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("go.open go.open browse.group browse.group", "task: an-giang-2021 general IV.1.1"),
        UpdateRow("go.open go.open browse.group browse.group browse.group", "task: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("go.open go.open browse.group browse.group go.back", "plan: an-giang-2021 general IV.1.1"),
        UpdateRow("go.open go.open browse.group browse.group move.first", "task: an-giang-2021 general none"),
        UpdateRow(
            "go.open go.open browse.group browse.group go.next-pane", "detail: an-giang-2021 general IV.1.1"),
        UpdateRow("go.open go.open go.open go.back", "group: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("go.open go.back", "province: an-giang-2021 IV.1 IV.1.1"), UpdateRow("go.back", "overview"),
        UpdateRow("browse.filter “dak”", "province: dak-lak-2022-cong-van general 1.1"),
        UpdateRow("browse.filter “dak” dialog.accept", "province: dak-lak-2022-cong-van general 1.1"),
        UpdateRow("browse.filter “dak” dialog.cancel", "province: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("go.next-pane", "plan: an-giang-2021 IV.1 IV.1.1"),
        UpdateRow("go.previous-pane", "detail: an-giang-2021 IV.1 IV.1.1"),
    ]) func browse(_ row: UpdateRow) throws {
        try check(row, from: "screen.browse") { state in
            guard state.screen == .browse else { return "\(state.screen)" }
            let group =
                switch state.browse.group {
                case .heading(let ref): ref.description
                case .general: "general"
                case nil: "none"
                }
            return "\(state.browse.focus): \(state.browse.plan?.slug ?? "none") \(group) "
                + (state.browse.task?.description ?? "none")
        }
    }

    @Test(arguments: [
        UpdateRow("", "233: an-giang-2021/II.1.1 +0"), UpdateRow("move.down", "233: an-giang-2021/II.1.2 +0"),
        UpdateRow("move.last move.down", "233: thua-thien-hue-2024/V.3 +0"),
        UpdateRow("list.select list.select", "233: an-giang-2021/II.1.3 +2"),
        UpdateRow("list.select list.select go.back", "233: an-giang-2021/II.1.3 +0"),
        UpdateRow("search.begin “syt”", "33: an-giang-2021/III.1 +0"),
        UpdateRow("search.begin “syt” dialog.accept", "33: an-giang-2021/III.1 +0"),
        UpdateRow("search.begin “syt” dialog.cancel", "233: an-giang-2021/II.1.1 +0"),
        UpdateRow("search.begin “syt” dialog.accept go.back", "233: an-giang-2021/III.1 +0"),
        UpdateRow("search.begin “trang-thai:x”", "233: an-giang-2021/II.1.1 +0 not understood"),
        UpdateRow("search.begin “zzzz” dialog.accept", "0: none +0"),
        UpdateRow("go.open", "browse II.1.1"), UpdateRow("go.back", "overview IV.1.1"),
    ]) func tasks(_ row: UpdateRow) throws {
        try check(row, from: "screen.tasks") { state in
            guard state.screen == .tasks else { return "\(state.screen) \(state.browse.task?.description ?? "")" }
            let error = state.table.error == nil ? "" : " not understood"
            return
                "\(state.tableRows.count): \(state.table.selected?.description ?? "none") +\(state.table.marked.count)"
                + error
        }
    }

    @Test(arguments: [
        UpdateRow("", "agenda 2021-11-12 days all an-giang-2021/duty.ownPlan of 29"),
        UpdateRow("move.down", "agenda 2021-11-12 days all an-giang-2021/duty.sixMonth of 29"),
        UpdateRow("move.last", "agenda 2021-11-12 days all an-giang-2021/duty.marriages of 29"),
        UpdateRow("calendar.view", "month 2021-11-12 days all action-month-preparation 2021 of 29"),
        UpdateRow("calendar.view calendar.next-day", "month 2021-11-13 days all action-month-preparation 2021 of 29"),
        UpdateRow("calendar.view move.down", "month 2021-11-19 days all action-month 2021 of 29"),
        UpdateRow("calendar.view calendar.next-month", "month 2021-12-12 days all action-month 2021 of 29"),
        UpdateRow("calendar.next-month", "month 2021-11-12 days all action-month-preparation 2021 of 29"),
        UpdateRow(
            "calendar.view calendar.next-month calendar.today",
            "month 2021-11-12 days all action-month-preparation 2021 of 29"),
        UpdateRow("scope.next-province", "agenda 2021-11-12 days an-giang an-giang-2021/duty.ownPlan of 29"),
        UpdateRow(
            "scope.previous-province", "agenda 2021-11-12 days thua-thien-hue action-month-preparation 2021 of 10"),
        UpdateRow("calendar.closed-plans", "agenda 2021-11-12 days all an-giang-2021/duty.ownPlan of 45"),
        UpdateRow("calendar.view go.open", "month 2021-11-12 items all action-month-preparation 2021 of 29"),
        UpdateRow("go.back", "overview"),
    ]) func calendar(_ row: UpdateRow) throws {
        try check(row, from: "screen.calendar move.first") { state in
            guard state.screen == .calendar else { return "\(state.screen)" }
            let item = state.calendar.view == .agenda ? state.calendar.selected : state.calendar.item
            let name =
                switch item {
                case .deadline(let id): state.digest.deadline(id)?.record.description ?? "gone"
                case .observance(let id, let year): "\(id) \(year)"
                case nil: "none"
                }
            return "\(state.calendar.view) \(state.calendar.day.iso) \(state.calendar.focus) "
                + "\(state.calendar.province?.slug ?? "all") \(name) of \(state.calendar.rows.count)"
        }
    }

    @Test(arguments: [
        UpdateRow("", "strip 2021 all deadline/an-giang-2021/duty.year"),
        UpdateRow("move.down", "strip 2021 all task/an-giang-2021/IV.1.1"),
        UpdateRow("move.last", "strip 2021 all task/huong-tra-xa-binh-2020/II.4.1"),
        UpdateRow("year.next", "strip 2022 all observance/vietnamese-womens-day"),
        UpdateRow("year.previous", "strip 2020 all observance/vietnamese-womens-day"),
        UpdateRow("schedule.layout", "week 2021 all deadline/an-giang-2021/duty.year"),
        UpdateRow("schedule.layout schedule.layout", "list 2021 all deadline/an-giang-2021/duty.year"),
        UpdateRow("scope.next-province", "strip 2021 an-giang deadline/an-giang-2021/duty.year"),
        UpdateRow(
            "scope.previous-province", "strip 2021 thua-thien-hue task/huong-tra-xa-binh-2020/IV.1.2"),
        UpdateRow("go.back", "overview"),
    ]) func actionMonth(_ row: UpdateRow) throws {
        try check(row, from: "screen.action-month") { state in
            guard state.screen == .actionMonth else { return "\(state.screen)" }
            return "\(state.month.layout) \(state.month.year) \(state.month.province?.slug ?? "all") "
                + (state.month.selected ?? "none")
        }
    }

    @Test(arguments: [
        UpdateRow("", "byReport an-giang-2021 none duty.sixMonth +0 all"),
        UpdateRow("move.down", "byReport an-giang-2021 none duty.year +0 all"),
        UpdateRow("go.open", "byReport an-giang-2021 none duty.sixMonth +0 all"),
        UpdateRow("go.open move.down", "byReport an-giang-2021 ubnd-huyen@an-phu duty.sixMonth +0 all"),
        UpdateRow("go.open go.open", "byReport an-giang-2021 none duty.sixMonth +0 all"),
        UpdateRow("go.open move.down go.open", "browse"),
        UpdateRow("report.next-duty", "byReport an-giang-2021 none duty.year +0 all"),
        UpdateRow("report.next-duty report.previous-duty", "byReport an-giang-2021 none duty.sixMonth +0 all"),
        UpdateRow("report.next-plan", "byReport dak-lak-2020 none duty.year +0 all"),
        UpdateRow("report.previous-plan", "byReport thua-thien-hue-2024 none duty.ownPlan +0 all"),
        UpdateRow("report.filter", "byReport an-giang-2021 none duty.sixMonth +0 late"),
        UpdateRow("report.filter report.filter", "byReport an-giang-2021 none duty.sixMonth +0 missing"),
        UpdateRow("report.filter report.filter report.filter", "byReport an-giang-2021 none duty.sixMonth +0 all"),
        UpdateRow("report.sort", "byReport an-giang-2021 none duty.sixMonth +0 all"),
        UpdateRow(
            "search.begin “chau” dialog.accept", "byReport an-giang-2021 ubnd-huyen@chau-doc duty.sixMonth +0 all"),
        UpdateRow("search.begin “chau” dialog.cancel", "byReport an-giang-2021 none duty.sixMonth +0 all"),
        UpdateRow("list.select", "byReport an-giang-2021 none duty.sixMonth +0 all"),
        UpdateRow(
            "go.open move.down list.select list.select",
            "byReport an-giang-2021 ubnd-huyen@chau-phu duty.sixMonth +2 all"),
        UpdateRow("report.layout", "grid an-giang-2021 ubnd-huyen@an-phu duty.sixMonth +0 all"),
        UpdateRow("report.layout move.down", "grid an-giang-2021 ubnd-huyen@chau-doc duty.sixMonth +0 all"),
        UpdateRow("report.layout report.next-duty", "grid an-giang-2021 ubnd-huyen@an-phu duty.year +0 all"),
        UpdateRow(
            "report.layout report.filter report.filter report.filter",
            "grid an-giang-2021 ubnd-huyen@an-phu duty.sixMonth +0 missingDuty(duty.sixMonth)"),
        UpdateRow(
            "report.layout report.filter report.filter report.filter report.layout",
            "byReport an-giang-2021 ubnd-huyen@an-phu duty.sixMonth +0 missing"),
        UpdateRow(
            "report.layout list.select list.select", "grid an-giang-2021 ubnd-huyen@chau-phu duty.sixMonth +2 all"),
        UpdateRow("report.layout report.layout", "byReport an-giang-2021 ubnd-huyen@an-phu duty.sixMonth +0 all"),
        UpdateRow("go.back", "overview"),
    ]) func reports(_ row: UpdateRow) throws {
        try check(row, from: "screen.reports") { state in
            guard state.screen == .reports else { return "\(state.screen)" }
            return
                "\(state.reports.layout) \(state.reports.plan?.slug ?? "none") \(state.reports.body?.description ?? "none") "
                + "\(state.reports.duty?.description ?? "none") +\(state.reports.marked.count) \(state.reports.listing.filter)"
        }
    }

    @Test(arguments: [
        UpdateRow("", "an-giang 2021 1.1"), UpdateRow("move.down", "an-giang 2021 2.1"),
        UpdateRow("move.last", "an-giang 2021 6.4"), UpdateRow("year.next", "an-giang 2022 1.1"),
        UpdateRow("scope.next-province", "dak-lak 2021 1.1"),
        UpdateRow("figure.subject", "an-giang-2021 2021 money.an-giang-2021:III.2.1:so-ldtbxh:2021"),
        UpdateRow("figure.subject move.down", "an-giang-2021 2021 money.an-giang-2021:III.2.1:so-khdt:2021"),
        UpdateRow("go.back", "overview"),
    ]) func figures(_ row: UpdateRow) throws {
        try check(row, from: "screen.figures") { state in
            guard state.screen == .figures else { return "\(state.screen)" }
            return state.figures.subject == .targets
                ? "\(state.figures.unit?.slug ?? "none") \(state.figures.year) \(state.figures.target ?? "none")"
                : "\(state.figures.plan?.slug ?? "none") \(state.figures.moneyYear) "
                    + (state.figures.money?.description ?? "none")
        }
    }

    @Test(arguments: [
        UpdateRow("", "an-giang-2022 all document review"), UpdateRow("move.down", "an-giang-2022 all issuer review"),
        UpdateRow("review.next-undecided", "an-giang-2022 all II.1.2 review"),
        UpdateRow("review.previous-undecided", "an-giang-2022 all IV.10.1 review"),
        UpdateRow("review.toggle", "an-giang-2022 all document review"),
        UpdateRow("review.next-undecided review.toggle", "an-giang-2022 all II.1.2 review"),
        UpdateRow("review.filter", "an-giang-2022 open II.1.2 review"),
        UpdateRow("review.filter review.filter", "an-giang-2022 changed II.1.2 review"),
        UpdateRow("review.next-year", "an-giang-2023 all document review"),
        UpdateRow("review.write", "an-giang-2022 all document question"),
        UpdateRow("review.write question.no", "an-giang-2022 all document review"), UpdateRow("go.back", "left"),
        UpdateRow("review.next-undecided review.drop go.back", "an-giang-2022 all II.1.2 losing"),
        UpdateRow("review.next-undecided review.drop go.back typed.discard", "left"),
        UpdateRow("review.next-undecided review.drop go.back typed.keep", "an-giang-2022 all II.1.2 review"),
    ]) func review(_ row: UpdateRow) throws {
        try check(row, from: "plan.roll-over") { state in
            guard let review = state.review else { return "left" }
            return "\(review.review.rollOver.planID) \(review.filter) \(review.selected.map { "\($0)" } ?? "none") "
                + "\(state.mode)"
        }
    }
}
