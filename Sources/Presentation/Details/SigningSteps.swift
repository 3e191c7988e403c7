import PlanModel
import Records
import Wording

extension PlanLibrary {
    /// The steps of a paper to its signature in lines, the signature among them; none where none was recorded.
    package func signingSteps(of progress: SigningProgress, _ wording: Wording) -> [String] {
        guard !progress.steps.isEmpty else { return [] }
        func line(_ step: SigningRegister.Step) -> String {
            wording.signingStep(step) { name(of: $0, in: progress, wording.language) }
        }
        let issued = progress.steps.firstIndex { $0.act == .issued } ?? progress.steps.count
        return progress.steps[..<issued].map(line) + [wording.signatureStep(progress)].compactMap(\.self)
            + progress.steps[issued...].map(line)
    }
}
