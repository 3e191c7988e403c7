import VietnameseText

/// Where a thing stands in a paper: the marks of its headings joined by dots, as `IV.1.đ`, `II.3.2`, `V.para`, `C.1`.
///
/// Refs sort as the paper runs: numbers and roman numbers by value, IV.2 before IV.10, points by the Vietnamese alphabet
/// (d before đ), unmarked closing paragraphs (`para`) after them, then what staff added (`+1`), and `C` or `end` (outside
/// all headings) after everything printed. Above roman numbers `C` is a lettered heading as A, B and D are (`C.II.1`).
@usableFromInline package struct Ref: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The written form.
    @usableFromInline package let description: String

    /// A ref as stored.
    @usableFromInline package init(_ text: String) {
        description = text
    }

    /// A ref as a person types it: `dd` alone stands for the point đ.
    package init(typed text: String) {
        description = text.split(separator: ".", omittingEmptySubsequences: false)
            .map { $0 == "dd" ? "đ" : String($0) }
            .joined(separator: ".")
    }

    /// Whether this ref lies below another one: `IV.1.3` below `IV.1`.
    package func isInside(_ other: Ref) -> Bool {
        let (ours, theirs) = (description.utf8, other.description.utf8)
        return ours.starts(with: theirs) && ours.dropFirst(theirs.count).first == Ref.dot
    }

    /// The ref one level up; nil at the top.
    package var parent: Ref? {
        guard let dot = description.utf8.lastIndex(of: Ref.dot) else { return nil }
        return Ref(String(description[..<dot]))
    }

    /// In the paper's order.
    @usableFromInline package static func < (left: Ref, right: Ref) -> Bool {
        let shared = sharedHeading(left, right)
        var (ours, theirs) = (Marks(left, from: shared), Marks(right, from: shared))
        while true {
            switch (ours.next(), theirs.next()) {
            case (let our?, let their?):
                if our != their { return our < their }
            case (nil, nil): return left.description < right.description
            case (let our, _): return our == nil
            }
        }
    }

    /// How many bytes the two have in common, up to a dot: most refs that are compared stand under one heading.
    private static func sharedHeading(_ left: Ref, _ right: Ref) -> Int {
        // Of a text that does not lie in one piece nothing is taken as shared, which only costs time.
        let shared = left.description.utf8.withContiguousStorageIfAvailable { ours in
            right.description.utf8.withContiguousStorageIfAvailable { theirs in
                let end = min(ours.count, theirs.count)
                var (count, shared) = (0, 0)
                while count < end, ours[count] == theirs[count] {
                    if ours[count] == dot { shared = count + 1 }
                    count += 1
                }
                return shared
            } ?? 0
        }
        return shared ?? 0
    }

    private static let dot = UInt8(ascii: ".")
}

extension Ref {
    /// The marks of a ref from outside in, each as a number to sort by. Plans are sorted by ref whenever they are read,
    /// so nothing is allocated here.
    private struct Marks {
        private var rest: Substring.UTF8View?
        private var isTop: Bool

        init(_ ref: Ref, from start: Int) {
            rest = ref.description[...].utf8.dropFirst(start)
            isTop = start == 0
        }

        mutating func next() -> Int? {
            guard let text = rest else { return nil }
            let end = text.firstIndex(of: Ref.dot)
            rest = end.map { text[text.index(after: $0)...] }
            defer { isTop = false }
            let isClosing =
                isTop && rest.map { Marks.roman($0[..<($0.firstIndex(of: Ref.dot) ?? $0.endIndex)]) == nil } ?? true
            return Marks.rank(text[..<(end ?? text.endIndex)], isTop: isTop, isClosing: isClosing)
        }

        /// `2~2` is the second mark 2.
        private static func rank(_ printed: Substring.UTF8View, isTop: Bool, isClosing: Bool) -> Int {
            guard let tilde = printed.firstIndex(of: UInt8(ascii: "~")) else {
                return rank(mark: printed, isTop: isTop, isClosing: isClosing) * 10_000
            }
            let count = Int(digits: printed[printed.index(after: tilde)...]) ?? 0
            return rank(mark: printed[..<tilde], isTop: isTop, isClosing: isClosing) * 10_000 + count
        }

        /// Marks of different kinds lie in different ranges.
        private static func rank(mark: Substring.UTF8View, isTop: Bool, isClosing: Bool) -> Int {
            if let number = Int(digits: mark) ?? roman(mark) { return number }
            if mark.elementsEqual("para".utf8) { return 30_000 }
            if mark.first == UInt8(ascii: "+") { return 40_000 + (Int(digits: mark.dropFirst()) ?? 0) }
            if isClosing, mark.elementsEqual("C".utf8) { return 50_000 }
            if isTop, mark.elementsEqual("end".utf8) { return 51_000 }
            return letter(mark) ?? (isTop ? 60_000 : 20_000)
        }

        private static func letter(_ mark: Substring.UTF8View) -> Int? {
            let scalars = Substring(mark).unicodeScalars
            guard let scalar = scalars.first, scalars.dropFirst().isEmpty else { return nil }
            let letter = VietnameseLetter(scalar)
            return letter.base.isASCII ? 10_000 + Int(letter.alphabetical) : nil
        }

        private static func roman(_ mark: Substring.UTF8View) -> Int? {
            var (total, previous) = (0, 0)
            for character in mark.reversed() {
                let value: Int
                switch character {
                case UInt8(ascii: "I"): value = 1
                case UInt8(ascii: "V"): value = 5
                case UInt8(ascii: "X"): value = 10
                case UInt8(ascii: "L"): value = 50
                default: return nil
                }
                total += value < previous ? -value : value
                previous = max(previous, value)
            }
            return mark.isEmpty ? nil : total
        }
    }
}
