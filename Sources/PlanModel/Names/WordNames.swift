import VietnameseText

/// A word of the model that people read and type: in both languages.
package protocol NamedWord: CaseIterable, RawRepresentable, Sendable where RawValue == String {
    /// Its name, in lower case, as an office would write it.
    func name(_ language: Language) -> String
}

extension NamedWord {
    /// The word a person means: its name in either language or its stored form, accents, case, spaces and hyphens
    /// left aside. Nil if there is none.
    package init?(typed text: String) {
        let wanted = Self.normalised(text)
        let found = Self.allCases.first { word in
            Self.normalised(word.rawValue) == wanted
                || Language.allCases.contains { Self.normalised(word.name($0)) == wanted }
        }
        guard let found, !wanted.isEmpty else { return nil }
        self = found
    }

    private static func normalised(_ text: String) -> String {
        text.withoutVietnameseMarks.filter { $0.isLetter || $0.isNumber }
    }
}

/// What a person types where every one is meant.
package enum EveryWord: String, NamedWord {
    case all

    package func name(_ language: Language) -> String { language.pick("tất cả", "all") }
}

/// What a person types where a value is to be taken away.
package enum NothingWord: String, NamedWord {
    case none

    package func name(_ language: Language) -> String { language.pick("không", "none") }
}

/// The answer to a field that asks whether.
package enum YesNo: String, NamedWord {
    case no, yes

    package init(_ isSo: Bool) { self = isSo ? .yes : .no }

    package func name(_ language: Language) -> String {
        switch self {
        case .no: language.pick("không", "no")
        case .yes: language.pick("có", "yes")
        }
    }
}

extension Plan.Section.Part: NamedWord {
    /// The part of a plan, as its headings are worded.
    package func name(_ language: Language) -> String {
        switch self {
        case .purpose: language.pick("mục đích, yêu cầu", "purpose")
        case .content: language.pick("nội dung", "content")
        case .funding: language.pick("kinh phí", "funding")
        case .implementation: language.pick("tổ chức thực hiện", "implementation")
        case .reporting: language.pick("chế độ báo cáo", "reporting")
        }
    }
}

extension ReportingDuty.Kind: NamedWord {
    /// The same as of its deadline.
    package func name(_ language: Language) -> String {
        switch self {
        case .ownPlan: Deadline.Kind.ownPlan.name(language)
        case .sixMonthReport: Deadline.Kind.sixMonthReport.name(language)
        case .yearReport: Deadline.Kind.yearReport.name(language)
        case .consolidatedReport: Deadline.Kind.consolidatedReport.name(language)
        case .periodicReport: Deadline.Kind.periodicReport.name(language)
        }
    }
}

extension TaskStatus: NamedWord {
    /// The status by the terms of Vietnamese task tracking.
    package func name(_ language: Language) -> String {
        switch self {
        case .notStarted: language.pick("chưa thực hiện", "not started")
        case .inProgress: language.pick("đang thực hiện", "in progress")
        case .awaitingConfirmation: language.pick("chờ xác nhận", "awaiting confirmation")
        case .done: language.pick("đã hoàn thành", "done")
        case .suspended: language.pick("tạm hoãn", "suspended")
        case .dropped: language.pick("không thực hiện", "dropped")
        }
    }
}

extension Timeliness: NamedWord {
    /// The standing against the day.
    package func name(_ language: Language) -> String {
        switch self {
        case .undated: language.pick("không hạn", "no deadline")
        case .onTrack: language.pick("trong hạn", "on track")
        case .dueSoon: language.pick("sắp đến hạn", "due soon")
        case .dueToday: language.pick("đến hạn hôm nay", "due today")
        case .overdue: language.pick("quá hạn", "overdue")
        case .unrecorded: language.pick("đã qua, chưa ghi kết quả", "past, outcome not recorded")
        case .closed: language.pick("không ghi kết quả khi kết thúc", "not recorded when its plan ended")
        case .doneOnTime: language.pick("đúng hạn", "done on time")
        case .doneLate: language.pick("trễ hạn", "done late")
        }
    }
}

extension TallyPart: NamedWord {
    /// The part of a count.
    package func name(_ language: Language) -> String {
        switch self {
        case .dropped: language.pick("không thực hiện", "dropped")
        case .done: language.pick("đã hoàn thành", "done")
        case .overdue: language.pick("quá hạn", "overdue")
        case .unrecorded: language.pick("đã qua, chưa ghi kết quả", "past, outcome not recorded")
        case .suspended: language.pick("tạm hoãn", "suspended")
        case .running: language.pick("đang làm", "in progress")
        case .dated: language.pick("có hạn, chưa làm", "dated, not started")
        case .undated: language.pick("không hạn, chưa làm", "undated, not started")
        }
    }
}

extension PlanTask.Role: NamedWord {
    /// The role.
    package func name(_ language: Language) -> String {
        switch self {
        case .lead: language.pick("chủ trì", "lead")
        case .coordinate: language.pick("phối hợp", "coordinate")
        case .sole: language.pick("chủ trì (một mình)", "lead, alone")
        case .advise: language.pick("tham mưu", "advise")
        }
    }
}

extension PlanTask.Kind: NamedWord {
    /// The kind.
    package func name(_ language: Language) -> String {
        switch self {
        case .routine: language.pick("thường xuyên", "routine")
        case .dated: language.pick("có thời hạn", "dated")
        case .event: language.pick("sự kiện", "event")
        case .document: language.pick("văn bản", "document")
        }
    }
}

extension Plan.State: NamedWord {
    /// The state.
    package func name(_ language: Language) -> String {
        switch self {
        case .draft: language.pick("dự thảo", "draft")
        case .inForce: language.pick("đang hiệu lực", "in force")
        case .closed: language.pick("đã kết thúc", "closed")
        }
    }
}

extension OfficialDocument.Kind: NamedWord {
    /// The form of paper.
    package func name(_ language: Language) -> String {
        switch self {
        case .plan: language.pick("Kế hoạch", "Plan")
        case .officialLetter: language.pick("Công văn", "Official letter")
        case .decision: language.pick("Quyết định", "Decision")
        }
    }
}

extension Citation.Kind: NamedWord {
    /// The kind of document.
    package func name(_ language: Language) -> String {
        switch self {
        case .law: language.pick("Luật", "Law")
        case .code: language.pick("Bộ luật", "Code")
        case .decree: language.pick("Nghị định", "Decree")
        case .resolution: language.pick("Nghị quyết", "Resolution")
        case .decision: language.pick("Quyết định", "Decision")
        case .directive: language.pick("Chỉ thị", "Directive")
        case .circular: language.pick("Thông tư", "Circular")
        case .plan: language.pick("Kế hoạch", "Plan")
        case .programme: language.pick("Chương trình", "Programme")
        case .notice: language.pick("Thông báo", "Notice")
        case .officialLetter: language.pick("Công văn", "Official letter")
        case .scheme: language.pick("Đề án", "Scheme")
        case .strategy: language.pick("Chiến lược", "Strategy")
        }
    }
}

extension Deadline.Kind: NamedWord {
    /// What falls due.
    package func name(_ language: Language) -> String {
        switch self {
        case .ownPlan: language.pick("kế hoạch đơn vị", "own plan")
        case .sixMonthReport: language.pick("báo cáo 6 tháng", "six-month report")
        case .yearReport: language.pick("báo cáo năm", "yearly report")
        case .consolidatedReport: language.pick("báo cáo tổng hợp", "consolidated report")
        case .periodicReport: language.pick("báo cáo định kỳ", "periodic report")
        case .actionMonth: language.pick("tháng hành động", "action month")
        case .anniversary: language.pick("ngày kỷ niệm", "anniversary")
        case .task: language.pick("nhiệm vụ", "task")
        case .activity: language.pick("hoạt động", "activity")
        }
    }
}

extension AdministrativeUnit.Level: NamedWord {
    /// The level of units.
    package func name(_ language: Language) -> String {
        switch self {
        case .province: language.pick("cấp tỉnh", "province")
        case .district: language.pick("cấp huyện", "district")
        case .commune: language.pick("cấp xã", "commune")
        }
    }
}

extension AdministrativeUnit.Kind: NamedWord {
    /// The kind of unit.
    package func name(_ language: Language) -> String {
        switch self {
        case .province: language.pick("tỉnh", "province")
        case .municipality: language.pick("thành phố trực thuộc trung ương", "municipality")
        case .city: language.pick("thành phố", "city")
        case .town: language.pick("thị xã", "town")
        case .urbanDistrict: language.pick("quận", "urban district")
        case .ruralDistrict: language.pick("huyện", "district")
        case .commune: language.pick("xã", "commune")
        case .ward: language.pick("phường", "ward")
        case .township: language.pick("thị trấn", "township")
        case .specialZone: language.pick("đặc khu", "special zone")
        }
    }

    /// What stands before a unit's name on screens: "TP Long Xuyên". Kinds of the province level have no mark.
    package func mark(_ language: Language) -> String {
        switch self {
        case .province, .municipality: ""
        case .city: language.pick("TP", "City")
        case .town: language.pick("TX", "Town")
        case .urbanDistrict: language.pick("quận", "District")
        case .ruralDistrict: language.pick("huyện", "District")
        case .commune: language.pick("xã", "Commune")
        case .ward: language.pick("phường", "Ward")
        case .township: language.pick("TT", "Township")
        case .specialZone: language.pick("đặc khu", "Special zone")
        }
    }
}
