/// Something done with the mouse over the terminal. Shift with the mouse is usually taken by the terminal itself, for
/// selecting text.
public struct MouseEvent: Hashable, Sendable {
    /// A button of the mouse.
    public enum Button: Hashable, Sendable {
        /// The left one.
        case left
        /// The middle one, or the wheel pressed.
        case middle
        /// The right one.
        case right
    }

    /// What was done.
    public enum Action: Hashable, Sendable {
        /// A button went down.
        case press(Button)
        /// The mouse moved with a button down; told once for each cell.
        case drag(Button)
        /// A button came up.
        case release(Button)
        /// The wheel turned away from the person.
        case wheelUp
        /// The wheel turned towards the person.
        case wheelDown
    }

    /// What was done.
    public var action: Action
    /// The cell it was done at.
    public var point: Point
    /// Keys held meanwhile.
    public var modifiers: Key.Modifiers

    /// An event at a cell.
    public init(_ action: Action, at point: Point, modifiers: Key.Modifiers = []) {
        self.action = action
        self.point = point
        self.modifiers = modifiers
    }
}
