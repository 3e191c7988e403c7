import TerminalUI
import Wording

/// The line that is typed, and under it what it finds.
struct PaletteView {
    let state: AppState
    let palette: Palette

    func draw(in rect: Rect, _ frame: inout Frame) {
        let items = state.items(of: palette)
        let width = rect.columns >= 84 ? 80 : rect.columns
        let box = rect.centered(Size(columns: width, rows: rect.rows))
        frame.fill(box)
        frame.box(box, title: state.wording.paletteTitle, .borderFocused)
        let (line, list) = box.inner.inset(left: 1, right: 1).split(rowsFromTop: 1)
        let window = palette.field.window(width: line.columns - 2)
        frame.put(":", in: line, .key)
        let field = line.inset(left: 2)
        frame.fill(field, .field)
        frame.put(window.text, in: field, .field)
        frame.cursor = field.origin.moved(columns: min(window.cursorColumn, max(0, field.columns - 1)))
        guard !items.isEmpty else {
            frame.put(state.wording.paletteEmpty, in: list, .dim)
            return
        }
        frame.list(items, selected: state.selectedItem(of: palette, among: items), in: list, isFocused: true) {
            item, row, frame in
            // A command that cannot be done says why, even where that leaves little of its name.
            let remark = item.remark.truncated(toWidth: item.isAvailable ? row.columns / 3 : row.columns / 2)
            let (name, right) = row.split(columnsFromRight: remark.displayWidth + 3)
            frame.put(item.title.truncated(toWidth: name.columns), in: name, item.isAvailable ? .normal : .dim)
            frame.put(remark, in: right, column: 1, item.isAvailable && item.choice.isCommand ? .key : .dim)
        }
    }
}

extension Palette.Choice {
    fileprivate var isCommand: Bool { if case .command = self { true } else { false } }
}
