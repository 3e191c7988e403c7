import Records

/// The ways of a unit's papers to a signature, step by step. That a paper is signed is no step of it: a plan says so in
/// its head and a letter in its register, and nothing else may say otherwise.
package struct SigningRegister: Hashable, Sendable {
    /// What goes its way.
    package enum Paper: Hashable, Sendable {
        case plan(PlanID)
        /// A letter of the unit's register.
        case letter(Ref)

        package var plan: PlanID? { if case .plan(let id) = self { id } else { nil } }

        package var letter: Ref? { if case .letter(let id) = self { id } else { nil } }
    }

    /// What was done with it.
    package enum Act: String, CaseIterable, Sendable {
        /// Soạn.
        case drafted
        /// Xin ý kiến.
        case opinionsAsked
        /// Trình.
        case submitted
        /// Trả lại.
        case sentBack
        /// Phát hành.
        case issued
    }

    /// What a body said of a draft.
    package struct Reply: Hashable, Sendable {
        package var on: Day
        /// In short; nil where only the day is known.
        package var text: String?

        package init(on day: Day, text: String? = nil) { (self.on, self.text) = (day, text) }
    }

    package struct Step: Hashable, Sendable, Identifiable {
        package var id: Ref
        package var paper: Paper
        package var act: Act
        package var on: Day
        /// Which of the steps of its paper on that day it is, from 0: a file has them in the order of their ids.
        package var turn: Int
        /// Who is asked for an opinion.
        package var bodies: [AgencyReference]
        /// To whom it was submitted or issued, or who sent it back, in words.
        package var to: String?
        /// Who has it in hand: drafts it, carries it up.
        package var person: String?
        /// By when opinions or a signature are asked for, or it has to go up again.
        package var until: Day?
        /// What the bodies that are asked have said.
        package var replies: [AgencyReference: Reply]
        /// Why it was sent back, and whatever else there is to say.
        package var note: String?

        package init(
            id: Ref, paper: Paper, _ act: Act, on day: Day, turn: Int = 0, bodies: [AgencyReference] = [],
            to: String? = nil,
            person: String? = nil, until: Day? = nil, replies: [AgencyReference: Reply] = [:], note: String? = nil
        ) {
            (self.id, self.paper, self.act, self.on, self.turn) = (id, paper, act, day, turn)
            (self.bodies, self.to, self.person, self.until) = (bodies, to, person, until)
            (self.replies, self.note) = (replies, note)
        }

        /// Each body once, in the order in which they were named.
        package mutating func nameBodiesOnce() {
            var seen: Set<AgencyReference> = []
            bodies = bodies.filter { seen.insert($0).inserted }
        }

        /// The bodies that were asked and have not replied.
        package var missing: [AgencyReference] { bodies.filter { replies[$0] == nil } }
    }

    /// The unit of the plans; it names the file.
    package var unit: UnitID
    /// In the order of the file, which says nothing.
    package var steps: [Step]

    package init(unit: UnitID, steps: [Step] = []) { (self.unit, self.steps) = (unit, steps) }

    /// The way of a paper so far, oldest first. Of what two machines entered as the same turn of a day, what usually comes
    /// first does.
    package func steps(of paper: Paper) -> [Step] {
        func usual(_ act: Act) -> Int { Act.allCases.firstIndex(of: act) ?? 0 }
        return steps.filter { $0.paper == paper }.sorted { left, right in
            (left.on, left.turn, usual(left.act), left.id) < (right.on, right.turn, usual(right.act), right.id)
        }
    }

    /// The turn that a further step of a paper on a day has.
    package func nextTurn(of paper: Paper, on day: Day, besides id: Ref) -> Int {
        let others = steps.filter { $0.paper == paper && $0.on == day && $0.id != id }
        return (others.map(\.turn).max() ?? -1) + 1
    }

    /// The papers that have begun their way.
    package var papers: [Paper] {
        var seen: Set<Paper> = []
        return steps.map(\.paper).filter { seen.insert($0).inserted }
    }

    package subscript(step step: Ref) -> Step? { steps.first { $0.id == step } }
}
