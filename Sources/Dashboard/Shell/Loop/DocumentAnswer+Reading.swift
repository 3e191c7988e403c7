import DocumentReading
import PlanModel
import PlanReading
import Subprocesses

extension DocumentAnswer {
    /// What comes of the document at a place whose path was typed.
    init(
        _ typed: String, at place: String, _ manner: ReadingManner, programs: ExternalPrograms,
        _ reference: ReferenceData, on day: Day
    ) {
        let answer: Result<MendedReading, Refusal>
        do throws(DocumentFailure) {
            let content = try DocumentFile(place).read(programs, manner)
            let name = place.split(separator: "/").last.map(String.init) ?? typed
            let source = Plan.Source(file: name, sha256: content.sha256, day: day)
            do throws(PlanRefusal) {
                answer = .success(try MendedReading(content.document, from: source, reference))
            } catch {
                answer = .failure(.understanding(error))
            }
        } catch {
            answer = .failure(.file(error))
        }
        self.init(path: typed, manner: manner, result: answer)
    }
}
