import PlanActions
import PlanModel
import Records
import Wording

/// The number and the day that a letter gets once it is signed.
extension AppState {
    /// The letter about the report under the cursor that waits for its number, the oldest first; else the last one, whose
    /// number may have to be mended.
    var letterToNumber: (unit: UnitID, letter: LetterRegister.Letter)? {
        guard let duty = reports.duty, let plan = reportPlan?.plan.plan else { return nil }
        let letters = digest.library.letters(about: plan).filter { $0.duties.contains(duty) }
        return (letters.first { $0.number == nil } ?? letters.last).map { (plan.unit, $0) }
    }

    /// Why there is no letter that could get a number.
    var noLetter: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        guard let (unit, letter) = letterToNumber else { return .noLetter }
        return closed(.letter(unit, letter.id))
    }

    mutating func askLetterNumber() {
        guard let (unit, letter) = letterToNumber else { return }
        present(
            .form(
                Form(
                    purpose: .letterNumber(letter.id, of: unit),
                    fields: [
                        Form.Field(.documentNumber, letter.number ?? ""),
                        Form.Field(
                            .signedOn, wording.day(letter.issuedOn ?? today),
                            as: .day(DayPurpose(.happened, today: today))),
                    ])))
    }

    mutating func acceptLetterNumber(_ form: Form, _ letter: Ref, of unit: UnitID) -> [Effect] {
        var form = form
        let number = form.text(.documentNumber)
        if number == nil { form.reject(.documentNumber, .missing) }
        guard let day = form.day(.signedOn), let number else {
            if form.text(.signedOn) == nil { form.reject(.signedOn, .notADay) }
            replaceModal(with: .form(form))
            return []
        }
        dismiss()
        return commit { actions throws(ChangeRefusal) in try actions.numbering(letter, of: unit, number, on: day) }
    }

    /// What the form says it is about: the letter by the day on which it was made.
    func titleOfLetter(_ id: Ref, of unit: UnitID) -> String {
        wording.letterNumberForm(madeOn: digest.library.letters[unit]?[letter: id]?.madeOn)
    }
}
