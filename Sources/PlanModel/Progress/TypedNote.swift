import VietnameseText

/// A note as a person types it. What sort it is stands before a colon: "khó khăn: thiếu kinh phí", "nội bộ: gọi lại chị
/// Hoa", "nội bộ, nguyên nhân: …"; other words before a colon belong to the note.
package struct TypedNote: Hashable, Sendable {
    /// Without the words that say what sort it is.
    package let text: String
    package let kind: TaskNote.Kind?
    package let isInternal: Bool

    package init(_ typed: String) {
        let text = typed.asTyped.composingVietnamese
        guard let colon = text.firstIndex(of: ":"), let head = TypedNote.sort(of: text[..<colon]) else {
            (self.text, kind, isInternal) = (text, nil, false)
            return
        }
        let rest = text[text.index(after: colon)...].drop(while: \.isWhitespace)
        self.text = String(rest)
        (kind, isInternal) = head
    }

    /// Numbers by which one person is found, as they stand in the text: a telephone or identity number.
    package var personalNumbers: [String] { PersonalNumbers.found(in: text) }

    /// Nil where a word says something else.
    private static func sort(of head: Substring) -> (kind: TaskNote.Kind?, isInternal: Bool)? {
        var (kind, isInternal): (TaskNote.Kind?, Bool) = (nil, false)
        let parts = head.split(separator: ",").map { part in
            part.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased().withoutVietnameseMarks
        }
        guard !parts.isEmpty else { return nil }
        for part in parts {
            if internalWords.contains(part) {
                isInternal = true
            } else if let found = TaskNote.Kind.allCases.first(where: { words[$0]?.contains(part) ?? false }) {
                guard kind == nil || kind == found else { return nil }
                kind = found
            } else {
                return nil
            }
        }
        return (kind, isInternal)
    }

    private static let internalWords: Set<String> = ["noi bo", "internal"]
    private static let words: [TaskNote.Kind: Set<String>] = [
        .reason: ["nguyen nhan", "ly do", "reason", "cause"],
        .difficulty: ["kho khan", "vuong mac", "difficulty", "difficulties"],
        .proposal: ["de xuat", "kien nghi", "proposal"],
    ]
}

extension TaskNote {
    /// A note as it was typed.
    package init(_ typed: TypedNote, at: String, by: String) {
        self.init(at: at, by: by, text: typed.text, kind: typed.kind, isInternal: typed.isInternal)
    }
}

/// Numbers by which one person is found.
enum PersonalNumbers {
    /// Telephone numbers (ten digits from 0, or behind +84) in groups as people write them, and identity numbers (twelve
    /// digits, or nine of the old cards) in one piece. Numbers of documents, days and amounts are none.
    static func found(in text: String) -> [String] {
        let pieces = text.split { !($0.isNumber || " .-+".contains($0)) }.flatMap { run in
            run.split(separator: "  ")
        }
        return pieces.flatMap { numbers(in: $0) }
    }

    /// Those in a run of digits, blanks, points and hyphens.
    private static func numbers(in run: Substring) -> [String] {
        let words = run.split(separator: " ").map { $0.trimmingSigns }.filter { !$0.isEmpty }
        if let whole = words.first(where: { isIdentity($0) }) { return [String(whole)] }
        // "0912 345 678" is one number in three words.
        for first in words.indices {
            for last in words.indices.reversed() where last >= first {
                let joined = words[first...last].joined(separator: " ")
                if isTelephone(joined) { return [joined] }
            }
        }
        return []
    }

    private static func isIdentity(_ word: Substring) -> Bool {
        word.allSatisfy(\.isNumber) && (word.count == 9 || word.count == 12 && word.first == "0")
    }

    private static func isTelephone(_ text: String) -> Bool {
        let digits = text.filter(\.isNumber)
        if text.hasPrefix("+84") { return digits.count == 11 }
        guard text.first == "0", digits.count == 10 || digits.count == 11 && digits.hasPrefix("02") else {
            return false
        }
        return "235789".contains(digits.dropFirst().first ?? " ")
    }
}

extension Substring {
    fileprivate var trimmingSigns: Substring {
        var text = self
        while let last = text.last, ".-".contains(last) { text.removeLast() }
        while let first = text.first, ".-".contains(first) { text.removeFirst() }
        return text
    }
}
