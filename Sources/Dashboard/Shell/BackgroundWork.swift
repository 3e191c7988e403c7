import Presentation
import Wording

/// What goes on beside the dashboard until it is over or stopped.
package enum BackgroundWork: Equatable, Sendable {
    /// A file is made, by another program.
    case writing(String)
    /// Something of many plans is put together.
    case exporting(ExportRequest)
}

extension Wording {
    func working(_ work: BackgroundWork) -> String {
        switch work {
        case .writing(let path): writing(path)
        case .exporting(let request): exporting(request.subject.name(language))
        }
    }
}
