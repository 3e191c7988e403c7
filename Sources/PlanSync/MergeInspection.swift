import JSONText
import PlanFormat
import PlanStore
import Records

/// What may not be trusted of a file that came in, by its content alone: whether its plans make sense is for the check
/// of the whole folder.
struct MergeInspection {
    /// Where the file lies.
    let path: String
    /// What we have; nil for nothing.
    let ours: [UInt8]?

    /// The faults of a content that would replace ours, each with its line.
    func faults(in bytes: [UInt8]) -> [Fault] {
        guard bytes != ours else { return [] }
        return path.hasSuffix(".jsonl") ? lines(in: bytes).compactMap(\.fault) : document(bytes)
    }

    /// A history without the lines that cannot be trusted.
    func soundLines(of bytes: [UInt8]) -> [UInt8] {
        lines(in: bytes).filter { $0.fault == nil }.flatMap { $0.text + [ASCII.lineFeed] }
    }

    private func document(_ bytes: [UInt8]) -> [Fault] {
        do {
            let document = try JSONDocument(bytes)
            guard document.root.kind == .object else {
                return [
                    Fault(file: path, kind: .wrongType(field: path, expected: .object), scope: .file)
                ]
            }
            return document.duplicateKeys.prefix(1).map { Fault($0, in: path) }
        } catch {
            return [Fault(error, in: path)]
        }
    }

    /// The lines of a history with what is wrong with each. A line that we have as well is no news.
    private func lines(in bytes: [UInt8]) -> [(text: ArraySlice<UInt8>, fault: Fault?)] {
        let known = Set((ours ?? []).split(separator: ASCII.lineFeed))
        let plan = PlanID(String(path.split(separator: "/").last?.dropLast(6) ?? ""))
        var lines: [(text: ArraySlice<UInt8>, fault: Fault?)] = []
        for (place, line) in bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).enumerated()
        where !line.allSatisfy({ ASCII.isWhitespace($0) }) {
            var fault: Fault?
            do {
                if !known.contains(line) { _ = try HistoryLine.entry(line, line: place + 1, plan: plan) }
            } catch {
                fault = Fault(file: path, line: error.line, column: error.column, kind: error.kind, scope: .file)
            }
            lines.append((line, fault))
        }
        return lines
    }
}
