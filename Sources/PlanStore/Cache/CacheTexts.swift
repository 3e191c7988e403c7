import Synchronization

/// The texts of a file of the cache. They stay in the file: those of a few thousand plans are read once and kept, those
/// of a whole country are read anew by each search.
final class CacheTexts: Sendable {
    /// Where all of them lie in the file.
    let range: Range<Int>
    private let file: CacheFile
    private let hash: UInt64
    private let state = Mutex(State.unread)

    private enum State {
        case unread
        case kept([UInt8])
        case leftInFile
        case damaged
    }

    init(_ file: CacheFile, at range: Range<Int>, hash: UInt64) {
        (self.file, self.range, self.hash) = (file, range, hash)
    }

    /// Some of the text; nil if the file is damaged.
    func bytes(_ part: Range<Int>) -> [UInt8]? {
        withBytes(part, keeping: false) { Array($0) }
    }

    /// Some of the text, for as long as a call lasts; nil if the file is damaged.
    ///
    /// - Parameters:
    ///   - part: Which part, in the file's bytes.
    ///   - keeping: Whether there is memory for all texts of the file.
    ///   - body: What looks at it.
    /// - Returns: What the call returns.
    func withBytes<Outcome>(
        _ part: Range<Int>, keeping: Bool, _ body: (UnsafeRawBufferPointer) -> Outcome
    ) -> Outcome? {
        switch state.withLock({ verified(&$0, keeping: keeping) }) {
        case .kept(let all):
            return all.withUnsafeBytes { buffer in
                let first = part.lowerBound - range.lowerBound
                return body(UnsafeRawBufferPointer(rebasing: buffer[first..<first + part.count]))
            }
        case .leftInFile: return file.bytes(part)?.withUnsafeBytes(body)
        case .unread, .damaged: return nil
        }
    }

    private func verified(_ state: inout State, keeping: Bool) -> State {
        switch state {
        case .kept, .damaged: return state
        case .leftInFile where !keeping: return state
        case .leftInFile, .unread:
            if let all = file.bytes(range), ContentHash.of(all) == hash {
                state = keeping ? .kept(all) : .leftInFile
            } else {
                state = .damaged
            }
            return state
        }
    }
}
