import Testing

/// Every paper of the corpus is read as its truth says: each fact that is printed, and none that is not.
struct CorpusTests {
    @Test func thereAreEnoughPapers() { #expect(Corpus.papers.count >= 10) }

    @Test(arguments: Corpus.papers) func isReadAsItIs(_ paper: String) throws {
        let (found, truth) = (try Corpus.facts(of: paper), try Corpus.truth(of: paper))
        #expect(found.filter { !truth.contains($0) } == [], "read, but not so")
        #expect(truth.filter { !found.contains($0) } == [], "not read")
        #expect(found.count == truth.count)
    }
}
