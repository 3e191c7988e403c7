import PlanModel
import Records

/// Telephone calls about reports, and what was promised in them.
extension Wording {
    package var callAbstract: String {
        pick("Ghi một cuộc gọi đôn đốc và ngày hẹn nộp.", "Records a call about a report and the day promised in it.")
    }

    package var callDiscussion: String {
        pick(
            "Cuộc gọi nằm trong kế hoạch (không có số điện thoại), hoàn tác được. Quá ngày hẹn mà chưa nộp thì today và màn hình báo "
                + "cáo nêu cho đến khi ghi nộp. Ví dụ: kehoach call an-giang-2021/duty.year so-y-te --promised 5/12 --person "
                + "'chị Lan'",
            "A call is kept in the plan (without a telephone number) and can be undone. A promise whose day has passed is shown by "
                + "today and among the reports until the report is recorded. For example: kehoach call an-giang-2021/duty.year "
                + "so-y-te --promised 5/12 --person 'Lan'")
    }

    package var callDayHelp: String { pick("Ngày gọi (mặc định: hôm nay).", "The day (by default today).") }
    package var callPersonHelp: String { pick("Người nghe máy.", "Who was spoken to.") }
    package var callPersonPlaceholder: String { pick("người", "person") }
    package var callPromisedHelp: String { pick("Ngày hẹn nộp.", "The day by which it was promised.") }

    /// That a body was called.
    package func callRecorded(_ name: String, promised: Day?) -> String {
        let day = promised.map { pick(", hẹn \(dayAndMonth($0))", ", promised for \(dayAndMonth($0))") } ?? ""
        return pick("Đã ghi cuộc gọi: \(name)\(day)", "Recorded the call: \(name)\(day)") + undoHint
    }

    /// "hứa 12/11, quá 3 ngày"
    package func promise(_ promise: ReportingDuty.Promise) -> String {
        let text = pick("hứa \(dayAndMonth(promise.day))", "promised for \(dayAndMonth(promise.day))")
        guard promise.daysPast > 0 else { return text }
        return text + ", " + promisePast(promise)
    }

    /// How long ago the day of a promise was.
    package func promisePast(_ promise: ReportingDuty.Promise) -> String {
        pick("quá \(promise.daysPast) ngày", "\(counted(promise.daysPast, "day", "days")) ago")
    }

    /// The heading of promises whose day has passed, in `today`.
    package func brokenPromises(_ count: Int) -> String {
        pick("Đã hứa mà chưa nộp (\(count))", "Promised and not handed in (\(count))")
    }

    /// A last call in a line: "gọi 10/11 (chị Lan), hứa 12/11, quá 3 ngày".
    package func lastCall(_ call: ReportingDuty.Call, _ promise: ReportingDuty.Promise?) -> String {
        let who = call.person.map { " (\($0))" } ?? ""
        return [
            pick("gọi \(dayAndMonth(call.on))\(who)", "called on \(dayAndMonth(call.on))\(who)"),
            promise.map(self.promise), call.note.map { "“\($0)”" },
        ].compactMap(\.self).joined(separator: ", ")
    }

    /// The title of the form for a call.
    package func callForm(_ name: String) -> String { pick("Cuộc gọi: \(name)", "Call: \(name)") }
}
