import Dashboard
import PlanFormat
import PlanModel
import Wording

/// The keys that the person chose: `keys.json`.
struct KeyFile {
    /// Where it is looked for; nil where no home is known.
    let path: String?
    let isThere: Bool
    /// The commands by these keys, as far as they can be had.
    let registry: Registry
    private let faults: [Fault]
    private let complaints: [KeyComplaint]

    init(environment: [String: String]) {
        let file = PersonalFile("keys.json", environment: environment)
        (path, isThere) = (file.path, file.bytes != nil)
        guard let path, let bytes = file.bytes else {
            (registry, faults, complaints) = (.standard, [file.fault].compactMap(\.self), [])
            return
        }
        let read = ReferenceFile(keys: bytes, file: path)
        faults = read.faults
        (registry, complaints) = Registry.standard.rebound(by: read.value ?? ChosenKeys())
    }

    /// What is wrong with it, each in a sentence.
    func sentences(_ wording: Wording) -> [String] {
        faults.map(wording.fault) + complaints.map { wording.keyFault($0.fault, line: $0.line) }
    }

    /// The same for the message line; nil where all holds.
    func complaint(_ wording: Wording) -> String? {
        let sentences = sentences(wording)
        return sentences.first.map { wording.keyFaultsAtStart($0, count: sentences.count) }
    }
}
