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

/// Chance that is the same in every run (SplitMix64).
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
