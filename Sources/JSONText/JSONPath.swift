/// One step into a JSON value: to a member or to an element.
package enum JSONStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// To the member of an object.
    case key(String)
    /// To the element of an array, counted from 0.
    case index(Int)

    /// A key.
    package init(stringLiteral key: String) { self = .key(key) }
    /// An index.
    package init(integerLiteral index: Int) { self = .index(index) }
}

/// The way from the outermost value to one inside it: `["tasks", 3, "status"]`.
package struct JSONPath: Hashable, Sendable, ExpressibleByArrayLiteral, CustomStringConvertible {
    /// The steps from the outside in; none for the outermost value.
    package var steps: [JSONStep]

    /// A path of steps.
    package init(_ steps: [JSONStep] = []) { self.steps = steps }
    /// A path written out.
    package init(arrayLiteral steps: JSONStep...) { self.steps = steps }

    /// The path one step further in.
    package func appending(_ step: JSONStep) -> JSONPath { JSONPath(steps + [step]) }

    /// The path as a JSON Pointer (RFC 6901): `/tasks/3/status`.
    package var description: String {
        steps.map { step in
            switch step {
            case .index(let index): return "/\(index)"
            case .key(let key):
                var text = "/"
                for character in key {
                    switch character {
                    case "~": text += "~0"
                    case "/": text += "~1"
                    default: text.append(character)
                    }
                }
                return text
            }
        }.joined()
    }
}
