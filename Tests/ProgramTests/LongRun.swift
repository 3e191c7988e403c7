import Foundation
import Testing

/// Whether a run may take minutes, and how much it does then.
enum LongRun {
    static var isWanted: Bool { ProcessInfo.processInfo.environment["KEHOACH_LONG"] == "1" }

    static func rounds(_ short: Int, long: Int) -> Int { isWanted ? long : short }

    /// Among how many made-up plans a folder's own ones lie: none, and so many that it counts as large; and the
    /// circumstances that are tried with none.
    static var settings: [Setting] {
        [Setting(plans: isWanted ? 1_200 : 120, circumstance: .ordinary)]
            + Circumstance.possible.map { Setting(plans: 0, circumstance: $0) }
    }

    struct Setting: CustomTestStringConvertible, Sendable {
        let plans: Int
        let circumstance: Circumstance

        var testDescription: String { "\(circumstance) among \(plans)" }

        /// How many rounds: most where nothing is out of the ordinary.
        func rounds(_ short: Int, long: Int) -> Int {
            let rounds = LongRun.rounds(short, long: long)
            return plans == 0 && circumstance == .ordinary ? rounds : rounds / 3
        }
    }
}
