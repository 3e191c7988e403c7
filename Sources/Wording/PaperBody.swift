import PlanDocuments
import PlanModel

/// The body of a paper while it is written, and what a person still has to fill in.
struct PaperBody {
    let wording: Wording
    private(set) var blocks: [OfficialPaper.Block] = []
    private(set) var gaps: [String] = []

    init(_ wording: Wording) { self.wording = wording }

    mutating func add(_ block: OfficialPaper.Block) { blocks.append(block) }
    mutating func add(_ more: [OfficialPaper.Block]) { blocks += more }

    mutating func section(_ mark: String, _ vietnamese: String, _ english: String) {
        add(.line(.section, mark: mark, text: wording.pick(vietnamese, english).uppercased()))
    }

    mutating func heading(_ number: Int, _ text: String) { add(.line(.heading, mark: "\(number).", text: text)) }

    mutating func heading(_ number: Int, _ vietnamese: String, _ english: String) {
        heading(number, wording.pick(vietnamese, english))
    }

    mutating func bullet(_ text: String) { add(.line(.bullet, mark: "", text: text)) }
    mutating func paragraph(_ text: String) { add(.paragraph(text)) }

    /// A dotted line for what nobody has recorded.
    mutating func gap(_ vietnamese: String, _ english: String) {
        lack(vietnamese, english)
        paragraph(String(repeating: "…", count: 60))
    }

    /// Something that is lacking, but for which there is no line.
    mutating func lack(_ vietnamese: String, _ english: String) { gaps.append(wording.pick(vietnamese, english)) }
}
