/// What a piece of the screen means; ``Theme`` decides how that looks on a given terminal.
package enum StyleName: UInt8, CaseIterable, Sendable {
    /// Text as the terminal shows it.
    case normal
    /// Less important: notes, what is past.
    case dim
    /// More important.
    case strong
    /// The title of a screen or of a pane.
    case title
    /// The heading of a column or of a group.
    case heading
    /// The one accent colour: what is current or leads somewhere.
    case accent
    /// The border of a pane.
    case border
    /// The border of the pane that has the focus.
    case borderFocused
    /// The line at the top of the screen.
    case header
    /// The line at the bottom that names keys.
    case footer
    /// The name of a key in the footer or in help.
    case key
    /// What a person is typing.
    case field
    /// A message that something was done.
    case message
    /// Something to be aware of.
    case warning
    /// A message that something failed.
    case error
    /// A deadline has passed.
    case late
    /// A deadline is near.
    case dueSoon
    /// Today.
    case today
    /// Finished.
    case done
    /// Under way.
    case running
    /// Waits for somebody.
    case waiting
    /// Put off for the time being.
    case paused
    /// Will not be done.
    case dropped
    /// The empty rest of a bar.
    case barRest
}

/// What is laid over a piece of the screen whatever it means.
package enum Highlight: UInt8, CaseIterable, Sendable {
    /// Nothing.
    case none
    /// The selected row of the pane that has the focus.
    case selected
    /// The selected row of another pane.
    case selectedInactive
    /// Found by a search.
    case match
}

/// How a cell is to look: a meaning and what is laid over it. It names no colour.
package struct Style: Hashable, Sendable {
    /// The meaning.
    package var name: StyleName
    /// What is laid over it.
    package var highlight: Highlight

    /// A style of a meaning, with nothing laid over it unless said.
    package init(_ name: StyleName, highlight: Highlight = .none) {
        self.name = name
        self.highlight = highlight
    }

    /// Text as the terminal shows it.
    package static let normal = Style(.normal)
}

extension Style: CustomStringConvertible {
    /// As dumps show it: `late`, `late+selected`.
    package var description: String {
        highlight == .none ? "\(name)" : "\(name)+\(highlight)"
    }
}
