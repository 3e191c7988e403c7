import VietnameseText

/// The date of a document as far as it is known: a year, a month of a year or a complete day.
///
/// Many plans are filed with a blank day ("ngày … tháng 3 năm 2020"). A partial date is for showing and for
/// comparing documents; it has no order, because "2020-03" is neither before nor after "2020-03-15".
package struct PartialDate: Hashable, Sendable {
    /// The year, 1...9999.
    package let year: Int
    /// The month, 1...12, if known.
    package let month: Int?
    /// The day of the month, if known; never without a month.
    package let day: Int?

    /// A complete date.
    package init(_ day: Day) {
        (year, month, self.day) = (day.year, day.month, day.day)
    }

    /// Reads `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; nil for anything else.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8)
        guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
            let year = Int(digits: parts[0]), year > 0
        else { return nil }
        self.year = year
        guard parts.count > 1 else {
            (month, day) = (nil, nil)
            return
        }
        guard let month = Int(digits: parts[1]), (1...12).contains(month) else { return nil }
        self.month = month
        guard parts.count > 2 else {
            day = nil
            return
        }
        guard let day = Int(digits: parts[2]), Day(year, month, day) != nil else { return nil }
        self.day = day
    }

    /// The complete day, if every part is known.
    package var complete: Day? {
        guard let month, let day else { return nil }
        return Day(year, month, day)
    }

    /// The earliest day it can mean. For choosing which units and agencies existed; not an order.
    package var earliest: Day? {
        Day(year, month ?? 1, day ?? 1)
    }

    /// The stored form: `yyyy`, `yyyy-MM` or `yyyy-MM-dd`.
    package var iso: String {
        [Day.padded(year, to: 4), month.map { Day.padded($0, to: 2) }, day.map { Day.padded($0, to: 2) }]
            .compactMap(\.self).joined(separator: "-")
    }
}
