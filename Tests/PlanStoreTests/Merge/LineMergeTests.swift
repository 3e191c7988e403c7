import Records
import Testing

@testable import PlanMerge

/// Lists of lines of a paper that have no names.
@Suite struct LineMergeTests {
    private func merged(_ base: String, _ ours: String, _ theirs: String) -> String? {
        func lines(_ text: String) -> [FieldValue] { text.map { .object(["printed": .string(String($0))]) } }
        return LineMerge(base: lines(base), ours: lines(ours), theirs: lines(theirs)).merged.map { lines in
            lines.compactMap { $0.members?["printed"]?.text }.joined()
        }
    }

    @Test(arguments: [
        ("abc", "abcx", "abc", "abcx"), ("abc", "abc", "xabc", "xabc"), ("abc", "axbc", "abcy", "axbcy"),
        ("abc", "ab", "abcy", "aby"), ("abc", "bac", "abcy", "bacy"), ("", "x", "y", "xy"),
        ("abc", "abcx", "abcx", "abcx"), ("abc", "abxc", "bc", "bxc"), ("abcd", "aXcd", "abcY", "aXcY"),
        // What both added or moved, each to another place, stands once.
        ("abc", "xabc", "abcx", "xabc"), ("abcd", "bacd", "bcda", "bacd"), ("aab", "aab", "aaba", "aaba"),
    ]) func whatTheSidesDidApartStandsTogether(_ base: String, _ ours: String, _ theirs: String, _ result: String) {
        #expect(merged(base, ours, theirs) == result)
        // Whichever side merges.
        #expect(merged(base, theirs, ours) == result)
    }

    @Test(arguments: [("abc", "aXc", "aYc"), ("abc", "ac", "aYc"), ("abc", "X", "Y")])
    func oneLineOfWhichBothMadeSomethingElseIsAsked(_ base: String, _ ours: String, _ theirs: String) {
        #expect(merged(base, ours, theirs) == nil)
    }
}
