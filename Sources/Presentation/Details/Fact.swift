/// One labelled thing that a sheet says, in one or several lines.
package struct Fact: Hashable, Sendable {
    package let label: String
    package let lines: [String]
    package let emphasis: Emphasis

    package init(_ label: String, _ lines: [String], _ emphasis: Emphasis = .normal) {
        (self.label, self.lines, self.emphasis) = (label, lines, emphasis)
    }

    init(_ label: String, _ text: String?, _ emphasis: Emphasis = .normal) {
        self.init(label, [text].compactMap(\.self).filter { !$0.isEmpty }, emphasis)
    }

    /// Whether there is nothing to say.
    var isEmpty: Bool { lines.isEmpty }
}

/// Where a sheet is read.
package enum SheetForm: Hashable, Sendable {
    /// On a page of its own, with room for names in full.
    case page
    /// Beside a list, in short lines; steps and the parts of bodies follow as lists of their own.
    case pane
}
