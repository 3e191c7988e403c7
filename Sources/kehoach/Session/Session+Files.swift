import Disk
import DocumentReading
import PlanModel

extension Session {
    /// What a file of the person's own holds.
    ///
    /// - Parameters:
    ///   - typed: Its path as it was typed.
    ///   - limit: How many bytes are read at most.
    /// - Returns: The bytes.
    /// - Throws: ``ProgramFailure`` with `document`.
    func contents(ofFile typed: String, limit: Int) throws(ProgramFailure) -> [UInt8] {
        do throws(SystemFailure) {
            return try PosixSystem().contents(ofFile: path(typed), limit: limit)
        } catch {
            throw .document(error)
        }
    }

    /// The first sheet of a file of the person's own.
    ///
    /// - Parameter typed: Its path as it was typed; `-` is standard input.
    /// - Returns: What its cells hold.
    /// - Throws: ``ProgramFailure`` with `document` or `sheet`.
    func sheet(ofFile typed: String) throws(ProgramFailure) -> SourceSheet {
        let limit = ReadingLimits().part
        let bytes = typed == "-" ? StandardInput.bytes(limit: limit) : try contents(ofFile: typed, limit: limit)
        do throws(ReadingFailure) {
            return try SheetReader().read(bytes)
        } catch {
            throw .sheet(error, typed)
        }
    }
}

extension OpenFolder {
    /// The plan that a person names; where none is named, every plan in force.
    func plansCollecting(_ typed: String?) throws(ProgramFailure) -> [ResolvedPlan] {
        guard let typed else {
            return Array(library.plans(of: library.entries.filter { $0.outline.state(on: today) == .inForce }))
        }
        let id = try plan(typed).id
        return library.plan(id).map { [$0] } ?? []
    }
}
