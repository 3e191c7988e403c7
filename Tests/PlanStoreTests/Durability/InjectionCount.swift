import Synchronization
import Testing

/// Counts the faults that tests have injected, and tells the sum when a suite is through.
final class InjectionCount: Sendable {
    @TaskLocal static var current = InjectionCount()

    private let counts = Mutex<[String: Int]>([:])

    func add(_ kind: String) {
        counts.withLock { $0[kind, default: 0] += 1 }
    }

    var summary: String {
        let counts = counts.withLock(\.self)
        let kinds = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return "\(counts.values.reduce(0, +)) (\(kinds.joined(separator: ", ")))"
    }
}

/// Prints how many faults a suite has injected.
struct TellingInjections: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let count = InjectionCount()
        try await InjectionCount.$current.withValue(count) { try await function() }
        print("\(test.name): faults injected: \(count.summary)")
    }
}

extension Trait where Self == TellingInjections {
    static var tellingInjections: Self { TellingInjections() }
}
