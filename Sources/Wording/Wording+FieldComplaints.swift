/// Why fields of forms cannot be accepted.
extension Wording {
    /// Why a field of a form cannot be accepted.
    package enum FieldComplaint: CaseIterable, Hashable, Sendable {
        /// Nothing was typed where something is needed.
        case missing
        /// Not a day.
        case notADay
        /// What can mean several things, or can hardly be meant.
        case doubtful
        /// Not a value of the target.
        case notAValue, notYesOrNo
        /// Not an amount of money.
        case notAnAmount
        /// Not a time of day.
        case notATime
        /// A window that ends before it begins.
        case endsBeforeItBegins
        /// A name that fits no body, or several.
        case unknownBody, severalBodies
        /// A name that fits no body, where only known ones can stand.
        case noSuchBody
        /// A name that fits no body, which can be added.
        case newBody
        /// Several days where there can be one.
        case onlyOne
        /// No plan has that id.
        case unknownPlan
        /// A name that fits no unit, or several.
        case unknownUnit, severalUnits
        /// The same where one can be added.
        case unknownUnitToAdd
        /// Plans are of other years.
        case badYear
        /// Only what is offered can be chosen.
        case notInList
        /// The step says no such thing.
        case notOfStep
        /// Each of them is one body.
        case isGroup
        /// Nobody comes or goes of whom it could be said.
        case ofNobody
        /// The text does not stand in the line.
        case notInLine
        /// Of all who are named nobody is late.
        case nobodyLate
        /// A paper is one of one plan.
        case onePlan
        /// Only tasks and calendars can be of what a query finds.
        case notNarrowed
        /// The consolidated report is one over all bodies.
        case ofAllBodies
        /// At most less than at least.
        case atMostBelowAtLeast
    }

    /// Why a field of a form cannot be accepted.
    package func fieldComplaint(_ complaint: FieldComplaint) -> String {
        switch complaint {
        case .missing: pick("Chưa gõ gì", "Nothing typed")
        case .notADay: notADay
        case .doubtful: doubtful([])
        case .notAValue: pick("Không phải giá trị: thử 52,3 (% không quá 100)", "Not a value: try 52.3 (% up to 100)")
        case .notYesOrNo: pick("Viết có hoặc chưa", "Write yes or no")
        case .notAnAmount: amountHint
        case .notATime: pick("Không phải giờ: thử 8:30", "Not a time: try 8:30")
        case .endsBeforeItBegins: pick("Ngày cuối đứng trước ngày đầu", "The last day is before the first")
        case .unknownBody:
            pick(
                "Không có trong danh mục cơ quan; \(key(.accept)) lần nữa: ghi nguyên văn",
                "Not among the known agencies; \(key(.accept)) again writes it as it is")
        case .noSuchBody:
            pick(
                "Không có trong danh mục cơ quan; \(key(.nextOffer)) để chọn",
                "Not among the known agencies; \(key(.nextOffer)) chooses")
        case .newBody:
            pick(
                "Danh mục chưa có; \(key(.accept)) lần nữa: thêm vào",
                "Not on the list; \(key(.accept)) again adds it")
        case .onlyOne: pick("Chỉ một thời hạn", "One day or window only")
        case .severalBodies:
            pick(
                "Có nhiều cơ quan như vậy; \(key(.nextOffer)) để chọn",
                "Several agencies fit; \(key(.nextOffer)) chooses")
        case .unknownPlan: pick("Không có kế hoạch này", "There is no such plan")
        case .unknownUnit: pick("Không có đơn vị này", "There is no such unit")
        case .unknownUnitToAdd:
            pick(
                "Không có đơn vị này; thêm: “xã Vĩnh Hòa, An Giang”",
                "There is no such unit; to add one: “xã Vĩnh Hòa, An Giang”")
        case .severalUnits:
            pick("Có nhiều đơn vị tên này; \(key(.nextOffer)) để chọn", "Several units fit; \(key(.nextOffer)) chooses")
        case .badYear: pick("Năm từ 2000 đến 2100", "A year from 2000 to 2100")
        case .atMostBelowAtLeast: pick("Thấp hơn mức tối thiểu", "Lower than the minimum")
        case .notOfStep: pick("Bước này không ghi mục này: xóa đi", "This step has no such thing: clear it")
        case .isGroup: pick("Có một nhóm: ghi từng cơ quan", "One of them is a group: name its agencies")
        case .ofNobody: pick("Không cơ quan nào thêm, bớt như vậy: xóa đi", "No agency comes or goes so: clear it")
        case .notInLine: pick("Không có trong dòng này", "Not in this line")
        case .nobodyLate:
            pick("Không cơ quan nào trong số này trễ những việc đó", "None of these is late with that")
        case .onePlan:
            pick("Văn bản là của một kế hoạch: chọn kế hoạch này", "A paper is of one plan: choose this plan")
        case .notNarrowed:
            pick("Bảng này không lọc: chọn kế hoạch, cả thư mục", "This is not narrowed: take a plan, or all")
        case .ofAllBodies:
            pick("Báo cáo tổng hợp là của cả kế hoạch", "The consolidated report is of the whole plan")
        case .notInList:
            pick("Chọn trong danh sách: \(key(.nextOffer))", "One of the list: \(key(.nextOffer)) chooses")
        }
    }
}
