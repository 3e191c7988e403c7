import DocumentReading
import PlanFormat
import PlanModel
import PlanReading
import Records
import Testing
import TestSupport

/// Papers of the corpus with bytes changed, left out, doubled and cut off: whatever comes of it is a plan that can be stored,
/// or a reason why not. `.ci/fuzz` does the same for as long as one likes, and looks for what leads further.
struct MutationTests {
    private static let limits = ReadingLimits(part: 1 << 20, all: 4 << 20, entries: 100)
    private static let perPaper = 40

    private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(6) where !bytes.isEmpty {
            let start = random.below(bytes.count)
            let end = min(bytes.count, start + 1 + random.below(40))
            switch random.below(5) {
            case 0: bytes[start] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes.removeSubrange(start..<end)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count))
            case 3: bytes[start] ^= 1 << UInt8(random.below(8))
            default: if random.chance(20) { bytes.removeSubrange(start...) }
            }
        }
        return bytes
    }

    @Test(arguments: Corpus.papers) func whateverIsReadCanBeStored(_ paper: String) throws {
        let whole = try Corpus.bytes(of: paper)
        // Others start programs, or are there for their size.
        guard whole.count < 200_000, ![UInt8(ascii: "%"), 0xD0].contains(whole.first) else { return }
        let reader = PlanReader(Corpus.reference)
        for seed in 0..<MutationTests.perPaper {
            var random = SeededGenerator(seed: UInt64(seed))
            let bytes = mutated(whole, &random)
            guard let document = try? DocumentReader(limits: MutationTests.limits).read(bytes),
                let draft = try? reader.read(document)
            else { continue }
            var plan = draft.plan
            plan.source = Plan.Source(file: paper, sha256: String(repeating: "0", count: 64), day: Day(ordinal: 20_000))
            // Of what comes round again and again the file says more days than the draft.
            let stored = Plan.stored(plan.fieldValue)
            #expect(stored?.fieldValue == plan.fieldValue, "\(paper) \(seed): stored, it is another plan")
            #expect(Set(plan.tasks.map(\.ref)).count == plan.tasks.count, "\(paper) \(seed): a ref twice")
            #expect(plan.tasks.allSatisfy { $0.ref.isWellFormed }, "\(paper) \(seed): a ref that is none")
            let sections = Set(plan.sections.map(\.id))
            #expect(plan.tasks.allSatisfy { sections.contains($0.section) }, "\(paper) \(seed): no heading")
            #expect(plan.tasks.allSatisfy { 1...160 ~= $0.title.count }, "\(paper) \(seed): a title too long")
        }
    }
}
