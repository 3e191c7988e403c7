extension Wording {
    /// The texts that help with `roll-over` and `plan-state`.
    package enum RollOverHelp: CaseIterable, Sendable {
        /// The commands.
        case rollOver, rollOverMore, planState, planStateMore
        /// Options and arguments.
        case plan, to, on, id, unit, keep, drop, agency, join, write, state, reason, pastDays
        /// What stands for their values.
        case planValue, yearValue, dayValue, idValue, unitValue, refValue, agencyValue, joinValue
        case stateValue, reasonValue, pastDaysValue
    }

    /// How `roll-over` is written.
    package var rollOverSynopsis: String {
        pick("kehoach roll-over <kế-hoạch> --to <năm> [<tùy-chọn>]", "kehoach roll-over <plan> --to <year> [<options>]")
    }

    /// How `plan-state` is written.
    package var planStateSynopsis: String {
        pick("kehoach plan-state <kế-hoạch> <hiệu-lực> [<tùy-chọn>]", "kehoach plan-state <plan> <state> [<options>]")
    }

    /// A text that helps with `roll-over` and `plan-state`.
    package func help(_ topic: RollOverHelp) -> String {
        switch topic {
        case .rollOver:
            pick(
                "Lập dự thảo kế hoạch năm sau từ một kế hoạch cũ.",
                "Makes the draft of a later year's plan from an old one.")
        case .rollOverMore:
            pick(
                "Xem từng dòng giữ, bỏ hay cần hỏi, kèm lý do, trước khi ghi. Ngày chuyển sang năm mới; tiến độ, báo cáo đã "
                    + "nộp để trống; cơ quan không còn được thay bằng cơ quan kế tục. Ví dụ: kehoach roll-over an-giang-2021 "
                    + "--to 2026 --drop II.6.5 --agency so-tttt=so-vhttdl --write",
                "Shows each line with what is proposed and why, before anything is written. Days move to the new year; "
                    + "progress and submissions are empty; agencies that are gone are replaced by their successors. For example: "
                    + "kehoach roll-over an-giang-2021 --to 2026 --drop II.6.5 --agency so-tttt=so-vhttdl --write")
        case .planState: pick("Đưa kế hoạch vào hiệu lực hoặc kết thúc.", "Puts a plan in force or closes it.")
        case .planStateMore:
            pick(
                "Tình trạng: draft (dự thảo), inForce (đang hiệu lực), closed (đã kết thúc), calendar (theo lịch). Dự thảo còn "
                    + "điều cần xem lại, hoặc thiếu số, ngày, người ký, chỉ vào hiệu lực khi nêu lý do.",
                "States: draft, inForce, closed, calendar (left to the calendar). A draft with open questions, or without "
                    + "number, day or signer, is put in force only with a reason.")
        case .plan: pick("Kế hoạch.", "The plan.")
        case .to: pick("Năm của kế hoạch mới.", "The year of the new plan.")
        case .on:
            pick(
                "Ngày của kế hoạch mới, quyết định cơ quan nào còn (mặc định: 1/1).",
                "The day of the new plan, which decides what agencies exist (by default 1 January).")
        case .id: pick("Mã của kế hoạch mới.", "The id of the new plan.")
        case .unit: pick("Đơn vị của kế hoạch mới.", "The unit of the new plan.")
        case .keep: pick("Giữ những dòng này.", "Keep these lines.")
        case .drop: pick("Bỏ những dòng này.", "Drop these lines.")
        case .agency: pick("Thay cơ quan cũ bằng cơ quan mới (mã).", "The successor of an agency (ids).")
        case .join:
            pick(
                "Nhập việc của một mục vào mục khác nay cùng cơ quan.",
                "Put the tasks of a block into another one that is the same agency now.")
        case .write: pick("Ghi thành dự thảo.", "Write it as a draft.")
        case .state: pick("Tình trạng mới.", "The new state.")
        case .reason:
            pick(
                "Vì sao dự thảo vào hiệu lực dù còn thiếu; giữ trong nhật ký.",
                "Why a draft is put in force although it lacks something; kept in the history.")
        case .planValue: pick("kế-hoạch", "plan")
        case .yearValue: pick("năm", "year")
        case .dayValue: pick("ngày", "day")
        case .idValue: pick("mã", "id")
        case .unitValue: pick("đơn-vị", "unit")
        case .refValue: pick("mục", "ref")
        case .agencyValue: pick("cũ=mới", "old=new")
        case .joinValue: pick("mục=mục", "ref=ref")
        case .pastDays:
            pick(
                "Khi ban hành muộn: hạn đã qua tính là trễ (late) hay không báo trễ (excused).",
                "For a plan put in force late: whether days that have passed count as late or are excused.")
        case .pastDaysValue: pick("late|excused", "late|excused")
        case .stateValue: pick("hiệu-lực", "state")
        case .reasonValue: pick("lý-do", "reason")
        }
    }
}
