import PlanActions
import PlanModel
import PlanReading
import Records
import RollOver
import TerminalUI
import Wording

/// Some fields that a person fills in together. Tab and the arrows go from field to field, Enter accepts all, Escape
/// leaves. What cannot be accepted stays as typed, with the reason beside its field.
package struct Form: Equatable, Sendable {
    /// What a form is for.
    package enum Purpose: Equatable, Sendable {
        /// What bodies handed in of a duty.
        case submission(RecordID, [AgencyReference], as: ReportRecording)
        /// Why and when reports were sent back, or bodies are exempt from them.
        case returning(RecordID, [AgencyReference]), exempting(RecordID, [AgencyReference])
        /// A call to a body about what it owes.
        case call(RecordID, AgencyReference)
        /// The value of a target in a year.
        case figure(UnitID, target: String, year: Int)
        /// What a body planned and spent; as it was entered before.
        case money(UnitFigures.Money)
        /// The texts of a line of a roll-over.
        case rollOverText(RollOverItem)
        /// An activity of a plan: the one that is changed, as the person saw it, or a new one.
        case activity(Activity?, of: PlanID)
        /// Why a draft is put in force although it lacks something.
        case force(PlanID, Plan.State?, [MissingForForce])
        /// The theme of a year.
        case theme(Int)
        /// The head of a plan; nil of a new one.
        case planHead(PlanID?)
        /// A line that is added to a plan, and one that is changed.
        case newLine(NewLine, of: PlanID), line(OutlineLine.ID, of: PlanID)
        /// The document that is to be read.
        case document
        /// Of a document that is read: where a line is split, whom a heading addresses, for which unit it is.
        case splitLine(LineID), mendedBodies(LineID), mendedUnit
        /// What a letter about a plan, or a report, is to say and whose it is.
        case letter(PlanID), report(PlanID)
        /// What a letter got when it was signed.
        case letterNumber(Ref, of: UnitID)
        /// A step of a paper to its signature.
        case signingStep(SigningRegister.Paper, of: UnitID)
        /// Who belongs to a group that a plan names.
        case roster(AgencyID, of: PlanID)
        /// What goes out of the folder, and how much of it.
        case export(PlanID?)
    }

    /// One line of a form.
    package struct Field: Equatable, Sendable {
        /// What it asks for.
        package var label: Wording.FieldLabel
        /// What has been typed.
        package var input: TextField
        /// Why it cannot be accepted.
        package var complaint: Wording.FieldComplaint?
        /// What it can be filled with by a few letters.
        package var choices: FieldChoices?
        /// What it is read as, where the person should see that.
        package var meaning: FieldMeaning?
        /// The doubtful text that the person was asked about: typed again, it is meant.
        var asked: String?
        /// What stood in it when the form was opened.
        private let found: String

        /// A field with what is known already.
        package init(
            _ label: Wording.FieldLabel, _ text: String = "", choices: FieldChoices? = nil,
            as meaning: FieldMeaning? = nil
        ) {
            self.label = label
            self.meaning = meaning
            input = TextField(text)
            found = text
            self.choices = choices
        }

        /// Whether what stands in it is not what was found there.
        var isTouched: Bool { input.text != found }

        /// The field as it was opened.
        var reset: Field { Field(label, found, choices: choices, as: meaning) }

        /// What has been typed, without blanks at its ends; nil if that is nothing.
        var text: String? {
            let text = input.text.trimmed
            return text.isEmpty ? nil : text
        }
    }

    /// What it is for.
    package var purpose: Purpose
    /// The lines.
    package var fields: [Field]
    /// The place of the line that is typed into.
    package var focus = 0
    /// Which of the choices that are offered the cursor is on, if any.
    package var pick: Int?

    /// The places of the lines that are asked for; what is not used by what comes of a form is not.
    var asked: [Int] { fields.indices.filter { isAsked(fields[$0].label) } }

    /// Whether something was typed into it.
    var isChanged: Bool { fields.contains(where: \.isTouched) }

    /// The choices that fit what is typed into the line with the focus.
    var offered: [String] {
        guard fields.indices.contains(focus) else { return [] }
        return fields[focus].choices?.fitting(fields[focus].input) ?? []
    }

    /// What has been typed into a field; nil if that is nothing.
    func text(_ label: Wording.FieldLabel) -> String? {
        fields.first { $0.label == label }?.text
    }

    /// Says why a field cannot be accepted, and goes there.
    mutating func reject(_ label: Wording.FieldLabel, _ complaint: Wording.FieldComplaint) {
        guard let place = fields.firstIndex(where: { $0.label == label }) else { return }
        // The first complaint is where the person is led to; the others stay to be read.
        if !fields.contains(where: { $0.complaint != nil }) { focus = place }
        fields[place].complaint = complaint
    }
}

/// A text to read, line by line.
package struct TextPage: Equatable, Sendable {
    /// What it is.
    package var title: String
    /// The text; its lines are wrapped where they are too long.
    package var text: String
    /// How many lines are scrolled away.
    package var scroll = 0
    /// How it is saved.
    package var file = File()

    /// A text to read.
    package init(title: String, text: String) {
        self.title = title
        self.text = text
    }

    /// The page after a command; nil if it is left.
    func performing(_ command: CommandID, page: Int) -> TextPage? {
        var next = self
        let last = max(0, text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
        switch command {
        case .close: return nil
        case .moveUp: next.scroll = max(0, scroll - 1)
        case .moveDown: next.scroll = min(last, scroll + 1)
        case .movePageUp: next.scroll = max(0, scroll - page)
        case .movePageDown: next.scroll = min(last, scroll + page)
        case .moveFirst: next.scroll = 0
        case .moveLast: next.scroll = last
        default: break
        }
        return next
    }
}
