import PlanModel
import Records
import Wording

extension PlanLibrary {
    /// The steps of a paper to its signature in lines, the signature among them; none where none was recorded.
    package func signingSteps(of progress: SigningProgress, _ wording: Wording) -> [String] {
        guard !progress.steps.isEmpty else { return [] }
        return progress.lines.compactMap { line in
            switch line {
            case .step(let step): wording.signingStep(step) { name(of: $0, in: progress, wording.language) }
            case .signature: wording.signatureStep(progress)
            }
        }
    }
}
