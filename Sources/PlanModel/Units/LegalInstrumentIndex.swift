import Synchronization

/// Finds legal instruments by what papers print of them. What it needs for that is made when the first one is looked
/// for: most runs of the program look for none. A class, so that all copies of the reference data share it.
final class LegalInstrumentIndex: Sendable {
    let instruments: [LegalInstrument]
    private let keys = Mutex<Keys?>(nil)

    private struct Keys {
        var byNumber: [DocumentNumber: [LegalInstrument]] = [:]
        var byTitle: [[String]: [LegalInstrument]] = [:]

        init(_ instruments: [LegalInstrument]) {
            for instrument in instruments {
                if let number = DocumentNumber(instrument.number) { byNumber[number, default: []].append(instrument) }
            }
            byTitle = Dictionary(grouping: instruments, by: \.title.titleKey)
        }
    }

    init(_ instruments: [LegalInstrument]) {
        self.instruments = instruments
    }

    /// The instruments of a number, of any year.
    func instruments(numbered number: DocumentNumber) -> [LegalInstrument] {
        made { $0.byNumber[number] ?? [] }
    }

    /// The instruments of a title.
    func instruments(titled title: String) -> [LegalInstrument] {
        let key = title.titleKey
        return made { $0.byTitle[key] ?? [] }
    }

    private func made<Found: Sendable>(_ find: (Keys) -> Found) -> Found {
        keys.withLock { keys in
            let made = keys ?? Keys(instruments)
            keys = made
            return find(made)
        }
    }
}

extension LegalInstrumentIndex: Hashable {
    static func == (left: LegalInstrumentIndex, right: LegalInstrumentIndex) -> Bool {
        left === right || left.instruments == right.instruments
    }

    func hash(into hasher: inout Hasher) { hasher.combine(instruments) }
}
