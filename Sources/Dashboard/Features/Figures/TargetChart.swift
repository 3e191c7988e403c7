import PlanModel
import TerminalUI
import Wording

/// The values of a target by year against the way to what is aimed at: years across, values up.
struct TargetChart {
    let target: StrategyTarget
    let path: TargetPath
    let values: [UnitFigures.Value]
    /// The year that is looked at.
    let year: Int
    let wording: Wording

    private struct Scale {
        let low: Int
        let high: Int
        let rows: Int

        /// The row of an amount, counted from the top.
        func row(_ units: Int) -> Int {
            guard high > low, rows > 1 else { return rows / 2 }
            let fromBottom = (2 * (units - low) * (rows - 1) + (high - low)) / (2 * (high - low))
            return rows - 1 - min(rows - 1, max(0, fromBottom))
        }
    }

    /// The years that are shown: all that have a value or a point of the way, and the one that is looked at where it
    /// lies near; the last ones where there is no room for all.
    func years(columns: Int) -> ClosedRange<Int>? {
        let known = values.map(\.year) + path.points.map(\.year)
        guard let first = known.min(), let last = known.max() else { return nil }
        let near = (first - 5)...(last + 5)
        let start = min(first, near.contains(year) ? year : first)
        let end = max(last, near.contains(year) ? year : last)
        return max(start, end - max(1, columns / 3) + 1)...end
    }

    func draw(in rect: Rect, _ frame: inout Frame) {
        guard rect.rows >= 3, let scale = scale(rows: rect.rows - 1) else { return }
        let labels = (text(scale.high), text(scale.low))
        let labelWidth = max(labels.0.displayWidth, labels.1.displayWidth) + 1
        let (axis, right) = rect.split(columnsFromLeft: labelWidth)
        let legend = wording.chartLegend
        let hasLegend = right.columns >= legend.displayWidth + 44
        let (plot, side) = right.split(columnsFromRight: hasLegend ? legend.displayWidth + 2 : 0)
        guard let years = years(columns: plot.columns) else { return }
        let width = min(8, max(3, plot.columns / years.count))
        frame.put(labels.0, in: axis, row: scale.row(scale.high), .dim)
        frame.put(labels.1, in: axis, row: scale.row(scale.low), .dim)
        if hasLegend { frame.put(legend, in: side, column: 2, .dim) }
        drawPath(years, width, scale, in: plot, &frame)
        for (place, shown) in years.enumerated() {
            let column = place * width + width / 2
            if let aim = target.value(in: shown) {
                frame.put("×", in: plot, row: scale.row(aim.value.units), column: column, .accent)
            }
            if let value = values.first(where: { $0.year == shown })?.value {
                let standing = TargetAssessment(value, in: shown, of: target, path: path)
                frame.put(
                    "●", in: plot, row: scale.row(value.units), column: column, standing.look(hasValue: true).style)
            }
            drawYear(shown, at: place * width, width, in: plot.row(plot.rows - 1), &frame)
        }
    }

    private func drawYear(_ shown: Int, at column: Int, _ width: Int, in line: Rect, _ frame: inout Frame) {
        let text = width >= 6 ? String(shown) : String(String(shown).suffix(2))
        let isLooked = shown == year
        // In brackets, so that the year is seen without colour.
        let label = isLooked && width > text.count + 1 ? "[\(text)]" : text
        let start = column + max(0, (width - label.count + 1) / 2)
        frame.put(label, in: line, column: start, isLooked ? .today : .dim)
    }

    /// The way in dots, from year to year.
    private func drawPath(
        _ years: ClosedRange<Int>, _ width: Int, _ scale: Scale, in plot: Rect, _ frame: inout Frame
    ) {
        for (place, shown) in years.enumerated() {
            guard let here = path.value(in: shown)?.units else { continue }
            let column = place * width + width / 2
            frame.put("·", in: plot, row: scale.row(here), column: column, .dim)
            guard shown < years.upperBound, let next = path.value(in: shown + 1)?.units else { continue }
            for step in 1..<width {
                let amount = here + (next - here) * step / width
                frame.put("·", in: plot, row: scale.row(amount), column: column + step, .dim)
            }
        }
    }

    private func scale(rows: Int) -> Scale? {
        if target.measure == .yesNo { return Scale(low: 0, high: DecimalNumber.unitsInOne, rows: rows) }
        let amounts = values.map(\.value.units) + path.points.map(\.value.units)
        guard let low = amounts.min(), let high = amounts.max() else { return nil }
        // One value alone would have nothing to stand on.
        return Scale(low: low == high ? high - high / 10 : low, high: high, rows: rows)
    }

    private func text(_ units: Int) -> String {
        DecimalNumber(units: units).map { target.text($0, wording.language) } ?? ""
    }
}
