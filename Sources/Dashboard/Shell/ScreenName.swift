/// The screens, by the digit that opens them.
package enum ScreenName: Int, CaseIterable, Sendable {
    /// 1 Tổng quan.
    case overview = 1
    /// 2 Duyệt.
    case browse = 2
    /// 3 Nhiệm vụ.
    case tasks = 3
    /// 4 Lịch.
    case calendar = 4
    /// 5 Tháng hành động.
    case actionMonth = 5
    /// 6 Báo cáo.
    case reports = 6
    /// 7 Chỉ tiêu.
    case figures = 7
}
