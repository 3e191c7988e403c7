import Disk
import JSONText
import PlanFormat
import Records

/// Texts that other programs saved or copied.
extension FolderRepair {
    /// Writes as UTF-8 without a mark what Notepad saved otherwise. What is no JSON even so is left to a person.
    mutating func takeOverEncodings() throws(SystemFailure) {
        for (file, _) in ordered() {
            try takeOverEncoding(of: file) { (try? JSONDocument($0)) != nil }
        }
        for plan in (try? HistoryReader(files: files).fileIDs()) ?? [] {
            try takeOverEncoding(of: FolderLayout.history(of: plan)) { _ in true }
        }
    }

    mutating func takeOverEncoding(of file: String, where isWhole: ([UInt8]) -> Bool) throws(SystemFailure) {
        guard let bytes = try? files.contentsIfPresent(file), let plain = ForeignEncoding.plain(bytes), isWhole(plain),
            let place = try? files.realPath(file)
        else { return }
        guard try replace(place, with: plain) else { return }
        done.append(Repair(file: file, kind: .savedAsUTF8))
    }

    /// Takes the lines of copies into the histories that they are of.
    mutating func takeInHistoryCopies() throws(SystemFailure) {
        let known = plansWithFiles()
        for copy in (try? HistoryFolder(files, known: known))?.copies ?? [] { try takeIn(copy) }
    }

    private func plansWithFiles() -> [PlanID] {
        ordered().compactMap { RecordFile(path: $0.0)?.id }
    }

    private mutating func takeIn(_ copy: HistoryFolder.Copy) throws(SystemFailure) {
        let file = FolderLayout.history(of: copy.plan)
        guard let place = try? files.realPath(file), let copyPlace = try? files.realPath(copy.file),
            let read = try? files.contentsIfPresent(copy.file)
        else { return }
        let ours: [UInt8]
        do {
            ours = try files.contentsIfPresent(file) ?? []
        } catch {
            return
        }
        guard ForeignEncoding(of: ours.span) == nil else { return }
        let theirs = ForeignEncoding.plain(read) ?? read
        guard ForeignEncoding(of: theirs.span) == nil else { return }
        let taken = HistoryCopyLines(ours: ours, theirs: theirs, plan: copy.plan)
        try durable.makeFolder(FilePath.folder(of: place))
        if !taken.others.isEmpty {
            do {
                _ = try durable.append(
                    taken.others, to: files.path(FolderLayout.tornHistory(of: copy.plan)),
                    isConfidential: copy.plan.contactsUnit != nil)
            } catch {
                throw error.cause
            }
        }
        if taken.count > 0 {
            guard try replace(place, with: taken.merged) else { return }
        }
        try durable.remove(copyPlace)
        done.append(Repair(file: copy.file, kind: .tookInCopy(lines: taken.count)))
    }
}

/// What a copy of a history has that the history has not.
struct HistoryCopyLines {
    /// How many lines are new.
    let count: Int
    /// The history with them, in the order of ids.
    let merged: [UInt8]
    /// What is no line, and lines that say something else than ours of the same id.
    let others: [UInt8]

    init(ours: [UInt8], theirs: [UInt8], plan: PlanID) {
        let known = Dictionary(HistoryCopyLines.lines(of: ours, plan)) { first, _ in first }
        let texts = Set(ours.split(separator: ASCII.lineFeed))
        var new: [UInt8] = []
        var others: [UInt8] = []
        var count = 0
        for (id, text) in HistoryCopyLines.lines(of: theirs, plan) where !texts.contains(text) {
            if let id, known[id] == nil {
                new += Array(text) + [ASCII.lineFeed]
                count += 1
            } else {
                others += Array(text) + [ASCII.lineFeed]
            }
        }
        (self.count, self.others) = (count, others)
        let sorted = HistoryMerge(base: [], ours: ours, theirs: new).bytes
        let isWhole = HistoryCopyLines.lineCount(sorted) == HistoryCopyLines.lineCount(ours) + count
        // Two lines of ours may have one id, by a hand: none of them is to go.
        let separator = ours.isEmpty || ours.last == ASCII.lineFeed ? [] : [ASCII.lineFeed]
        merged = isWhole ? sorted : ours + separator + new
    }

    private static func lineCount(_ bytes: [UInt8]) -> Int {
        bytes.split(separator: ASCII.lineFeed).count { !$0.allSatisfy { ASCII.isWhitespace($0) } }
    }

    /// The lines, with their ids where they can be read.
    private static func lines(of bytes: [UInt8], _ plan: PlanID) -> [(String?, ArraySlice<UInt8>)] {
        bytes.split(separator: ASCII.lineFeed).filter { !$0.allSatisfy { ASCII.isWhitespace($0) } }.map { text in
            ((try? HistoryLine.entry(text, line: 1, plan: plan))?.id, text)
        }
    }
}
