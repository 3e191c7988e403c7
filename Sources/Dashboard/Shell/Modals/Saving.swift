import PlanDocuments
import PlanStore
import TerminalUI

/// A text that is being given a file's name.
package struct Saving: Equatable, Sendable {
    /// Why a name cannot be accepted.
    package enum Complaint: Equatable, Sendable {
        /// Nothing was typed.
        case nothingTyped
        /// There is such a file; the same name once more replaces it.
        case exists(String)
        /// Such files are not written.
        case unknownEnding(String)
        /// It could not be written.
        case failed(OutputFailure)
    }

    /// The text, to return to.
    package var page: TextPage
    /// The name as typed.
    package var field: TextField
    /// Why it cannot be accepted.
    package var complaint: Complaint?

    /// A text that is to be saved, under the name that it is offered.
    init(_ page: TextPage) {
        self.page = page
        field = TextField(page.file.name)
    }
}

extension TextPage {
    /// How a text is saved.
    package struct File: Hashable, Sendable {
        /// The name that is offered.
        package var name: String
        /// The text, where it is laid out differently from what is shown.
        package var text: String?
        /// The text as Markdown, for names that end so.
        package var markdown: String?

        /// How a text is saved.
        package init(name: String = "kehoach.txt", text: String? = nil, markdown: String? = nil) {
            (self.name, self.text, self.markdown) = (name, text, markdown)
        }
    }

    /// What is written into a file of a name.
    func text(forFile name: String) -> String {
        if DocumentForm.ending(of: name) == .known(.markdown), let markdown = file.markdown { return markdown }
        return file.text ?? (text.hasSuffix("\n") ? text : text + "\n")
    }
}
