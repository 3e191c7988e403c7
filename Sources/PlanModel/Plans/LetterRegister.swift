import Records

/// The letters that a unit's offices made to remind bodies of what they owe: what was asked of whom, and what the letter
/// got when it was signed. Whether that has come in is in no register; it is asked of the plan.
package struct LetterRegister: Hashable, Sendable {
    /// Whose letter it is.
    package enum Sender: Hashable, Sendable {
        /// Who issued the plan, whoever that is.
        case issuer
        case body(AgencyReference)

        private static let issuerWord = "issuer"

        /// Reads the stored form.
        package init?(stored: String) {
            if stored == Sender.issuerWord {
                self = .issuer
            } else if let body = AgencyReference(stored) {
                self = .body(body)
            } else {
                return nil
            }
        }

        package var stored: String {
            switch self {
            case .issuer: Sender.issuerWord
            case .body(let body): body.description
            }
        }
    }

    /// One letter.
    package struct Letter: Hashable, Sendable, Identifiable {
        package var id: Ref
        package var plan: PlanID
        /// The reports that it asks for, by their ids.
        package var duties: [Ref]
        /// The tasks that it asks for, by their ids.
        package var tasks: [Ref]
        package var bodies: [AgencyReference]
        package var sender: Sender
        package var madeOn: Day
        /// As it was signed: `45/SLĐTBXH-BĐG`; nil before.
        package var number: String?
        package var issuedOn: Day?
        /// The day that it sets.
        package var newDue: Day?
        /// The earlier letter that it follows.
        package var reminds: Ref?
        package var note: String?

        package init(
            id: Ref, plan: PlanID, duties: [Ref] = [], tasks: [Ref] = [], bodies: [AgencyReference], sender: Sender,
            madeOn: Day, number: String? = nil, issuedOn: Day? = nil, newDue: Day? = nil, reminds: Ref? = nil,
            note: String? = nil
        ) {
            (self.id, self.plan, self.duties, self.tasks) = (id, plan, duties, tasks)
            (self.bodies, self.sender, self.madeOn) = (bodies, sender, madeOn)
            (self.number, self.issuedOn, self.newDue) = (number, issuedOn, newDue)
            (self.reminds, self.note) = (reminds, note)
        }
    }

    /// The unit of the plans; it names the file.
    package var unit: UnitID
    /// In the order of the file, which says nothing.
    package var letters: [Letter]

    package init(unit: UnitID, letters: [Letter] = []) { (self.unit, self.letters) = (unit, letters) }

    /// The letters about a plan, oldest first.
    package func letters(about plan: PlanID) -> [Letter] { oldestFirst.filter { $0.plan == plan } }

    /// All letters, oldest first; of one day, those behind that follow others.
    package var oldestFirst: [Letter] {
        let earlier = Dictionary(letters.map { ($0.id, $0.reminds) }, uniquingKeysWith: { first, _ in first })
        func turn(_ letter: Letter) -> Int {
            var (turn, before) = (0, letter.reminds)
            // A file in which letters follow each other in a circle must not hang the program.
            while let id = before, turn < letters.count { (turn, before) = (turn + 1, earlier[id] ?? nil) }
            return turn
        }
        return letters.map { (letter: $0, turn: turn($0)) }
            .sorted { ($0.letter.madeOn, $0.turn, $0.letter.id) < ($1.letter.madeOn, $1.turn, $1.letter.id) }
            .map(\.letter)
    }

    package subscript(letter letter: Ref) -> Letter? { letters.first { $0.id == letter } }
}
