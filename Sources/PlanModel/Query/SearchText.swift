import VietnameseText

/// What searches look into, of all tasks of a plan: folded once, laid out so that it is searched where it lies, in
/// memory or read from a file.
///
/// Tasks have texts of their own; the names of their owners and partners are shared by many tasks and stand once.
/// The layout, in numbers of the machine's byte order: how many tasks (4 bytes) and names (4); the end of each name
/// (4); of each task the end of its text (4), its owners' name (2), the end of its partners (2); the partners' names
/// (2 each); then the letters of all names and tasks, ends counted from where they begin.
package struct SearchText: Hashable, Sendable {
    /// The laid out text.
    package let bytes: [UInt8]

    static let noOwners = UInt16.max

    /// The text of a plan's tasks.
    package init(_ plan: ResolvedPlan, reference: ReferenceData) {
        var names = NameTexts(plan, reference: reference)
        var tasks: [(letters: [UInt8], owners: UInt16, partners: [UInt16])] = []
        for task in plan.plan.tasks {
            let (texts, partners) = names.texts(of: task)
            tasks.append((LetterCode.codes(of: texts.joined(separator: "\n")), names.owners(of: task), partners))
        }
        var bytes: [UInt8] = []
        bytes.append(number: UInt32(tasks.count))
        bytes.append(number: UInt32(names.letters.count))
        var end = 0
        for letters in names.letters {
            end += letters.count
            bytes.append(number: UInt32(end))
        }
        var partners = 0
        for task in tasks {
            end += task.letters.count
            partners += task.partners.count
            bytes.append(number: UInt32(end))
            bytes.append(number: task.owners)
            bytes.append(number: UInt16(clamping: partners))
        }
        for task in tasks { for partner in task.partners { bytes.append(number: partner) } }
        for letters in names.letters { bytes += letters }
        for task in tasks { bytes += task.letters }
        self.bytes = bytes
    }
}

/// The names that the tasks of a plan share, each once.
private struct NameTexts {
    private(set) var letters: [[UInt8]] = []
    private var ofOwners: [[ResolvedPlan.Owner]: UInt16] = [:]
    private var ofPartners: [AgencyReference: UInt16] = [:]
    private let plan: ResolvedPlan
    private let reference: ReferenceData

    init(_ plan: ResolvedPlan, reference: ReferenceData) {
        (self.plan, self.reference) = (plan, reference)
    }

    mutating func owners(of task: PlanTask) -> UInt16 {
        let owners = plan.owners[task.id] ?? []
        if owners.isEmpty { return SearchText.noOwners }
        if let known = ofOwners[owners] { return known }
        let place = add(QueryTexts.names(of: owners, in: plan, reference: reference))
        ofOwners[owners] = place
        return place
    }

    /// A task's own texts, with the partners that are only printed; the names of the others.
    mutating func texts(of task: PlanTask) -> (texts: [String], partners: [UInt16]) {
        var partners: [UInt16] = []
        var printed: [String] = []
        for partner in task.partners {
            switch partner {
            case .printed(let text): printed.append(text)
            case .agency(let body):
                if let known = ofPartners[body] {
                    partners.append(known)
                } else {
                    let place = add(reference.searchNames(of: body, in: plan.plan))
                    ofPartners[body] = place
                    partners.append(place)
                }
            }
        }
        return (QueryTexts.ownTexts(of: task) + printed, partners)
    }

    private mutating func add(_ names: [String]) -> UInt16 {
        letters.append(LetterCode.codes(of: names.joined(separator: "\n")))
        return UInt16(clamping: letters.count - 1)
    }
}

extension [UInt8] {
    /// Appends a number's bytes.
    fileprivate mutating func append(number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number) { append(contentsOf: $0) }
    }
}

/// A plan's text as it lies in a buffer. Nothing outside the buffer is ever read, whatever it holds.
struct SearchTextView {
    private let buffer: UnsafeRawBufferPointer
    let taskCount: Int
    let nameCount: Int
    private let tasksAt: Int
    private let partnersAt: Int
    private let lettersAt: Int

    /// Nil for a buffer that cannot be such a text.
    init?(_ buffer: UnsafeRawBufferPointer) {
        guard buffer.count >= 8 else { return nil }
        taskCount = Int(buffer.loadUnaligned(as: UInt32.self))
        nameCount = Int(buffer.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        tasksAt = 8 + 4 * nameCount
        partnersAt = tasksAt + 8 * taskCount
        guard partnersAt <= buffer.count else { return nil }
        self.buffer = buffer
        let partners =
            taskCount == 0 ? 0 : Int(buffer.loadUnaligned(fromByteOffset: partnersAt - 2, as: UInt16.self))
        lettersAt = partnersAt + 2 * partners
        guard lettersAt <= buffer.count else { return nil }
    }

    /// Of each shared name, whether a pattern occurs in it.
    func names(with pattern: SearchPattern) -> [Bool] {
        runs(from: 0, count: nameCount, with: pattern, end: nameEnd)
    }

    /// Of each task, whether a pattern occurs in its own letters.
    func tasks(with pattern: SearchPattern) -> [Bool] {
        runs(from: nameCount == 0 ? 0 : nameEnd(nameCount - 1), count: taskCount, with: pattern, end: taskEnd)
    }

    /// Of each of some runs of letters that follow each other, whether a pattern occurs in it. All are looked through in
    /// one go, and only where something was found it is asked in which.
    private func runs(from start: Int, count: Int, with pattern: SearchPattern, end: (Int) -> Int) -> [Bool] {
        var found = [Bool](repeating: pattern.isEmpty, count: count)
        guard count > 0 else { return found }
        let text = letters(from: start, to: end(count - 1))
        for needle in pattern.needles {
            var (run, place) = (0, 0)
            while let hit = needle.first(in: text, from: place) {
                while run < count, end(run) - start <= hit { run += 1 }
                guard run < count else { break }
                let limit = end(run) - start
                // What begins in one run and ends in the next is in neither.
                guard hit + needle.count <= limit else {
                    place = hit + 1
                    continue
                }
                found[run] = true
                place = limit
            }
        }
        return found
    }

    /// The name of a task's owners; nil if it has none.
    func owners(of task: Int) -> Int? {
        let place = buffer.loadUnaligned(fromByteOffset: tasksAt + 8 * task + 4, as: UInt16.self)
        return place == SearchText.noOwners || Int(place) >= nameCount ? nil : Int(place)
    }

    /// The names of a task's partners.
    func partners(of task: Int) -> some Sequence<Int> {
        let first = task == 0 ? 0 : partnerEnd(task - 1)
        let last = min(max(first, partnerEnd(task)), (lettersAt - partnersAt) / 2)
        return (min(first, last)..<last).lazy.map { place in
            min(Int(buffer.loadUnaligned(fromByteOffset: partnersAt + 2 * place, as: UInt16.self)), nameCount - 1)
        }
    }

    private func partnerEnd(_ task: Int) -> Int {
        Int(buffer.loadUnaligned(fromByteOffset: tasksAt + 8 * task + 6, as: UInt16.self))
    }

    private func nameEnd(_ index: Int) -> Int {
        Int(buffer.loadUnaligned(fromByteOffset: 8 + 4 * index, as: UInt32.self))
    }

    private func taskEnd(_ index: Int) -> Int {
        Int(buffer.loadUnaligned(fromByteOffset: tasksAt + 8 * index, as: UInt32.self))
    }

    private func letters(from start: Int, to end: Int) -> UnsafeRawBufferPointer {
        let (first, last) = (lettersAt + start, lettersAt + end)
        guard first <= last, last <= buffer.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(rebasing: buffer[first..<last])
    }
}
