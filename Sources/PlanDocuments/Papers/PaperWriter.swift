import Subprocesses

/// Writes papers in one format.
package protocol PaperWriter: Sendable {
    /// The bytes of a file with the papers, one after the other. Equal papers give equal bytes, but for PDF.
    func bytes(of papers: [OfficialPaper]) throws(PaperFailure) -> [UInt8]
}

/// Why papers cannot be written in a format.
package enum PaperFailure: Error, Hashable, Sendable {
    /// There is not enough memory for the package.
    case tooLarge
    /// The program that makes PDF is not there, or did not do it.
    case program(ProgramRunFailure)
}
