/// One thing that was put in order without a person.
package struct Repair: Hashable, Sendable {
    /// What was done.
    package enum Kind: Hashable, Sendable {
        /// A change that was cut off after it had been made sure of was put in place.
        case finishedChange
        /// A file of a change that had not been made was removed.
        case removedLeftover
        /// So many bytes at the end of a history, which were no whole line, were moved into a file beside it.
        case setAsideTornLine(bytes: Int)
        /// The file had other names (link(2)), as a backup of hard links leaves it: under this one it is a copy of its own
        /// now, so that the others stay as they are.
        case separated
        /// The text, which another program had saved in another form, was written as UTF-8 without a mark.
        case savedAsUTF8
        /// So many lines that only a conflict copy had were taken into the history that it is of, and the copy was removed.
        /// What is none, or differs, is in the `.torn` file beside it.
        case tookInCopy(lines: Int)
        /// A history was written anew without so many bytes that said the same again.
        case shortenedHistory(bytes: Int)
        /// The file was written anew in the form that the program gives its own files; what it says is the same.
        case madeCanonical
    }

    /// The file, relative to the data folder.
    package let file: String
    /// What was done.
    package let kind: Kind

    /// Something that was done.
    package init(file: String, kind: Kind) {
        (self.file, self.kind) = (file, kind)
    }
}
