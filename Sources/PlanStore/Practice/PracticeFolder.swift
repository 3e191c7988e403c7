import Disk
import JSONText
import PlanFormat
import PlanModel

/// A copy of the sample plans to practise in. `folder.json` marks it by the day on which time stands still there.
package enum PracticeFolder {
    /// Why a copy is not put aside.
    package enum Refusal: Error, Equatable, Sendable {
        /// The folder has no mark of a practice copy.
        case notMarked(String)
        case system(SystemFailure)
    }

    /// The day that `folder.json` marks a practice copy with; nil of every other folder.
    package static func day(at path: String, system: any StoreSystem) -> Day? {
        let place = path + "/" + FolderLayout.mark
        guard let bytes = try? system.contents(ofFile: place, isOwn: false) else { return nil }
        return ReferenceFile(folder: bytes, file: FolderLayout.mark).value?.settings.practiceDay
    }

    /// Makes a copy in an empty or new place, as any new folder is made.
    package static func create(at path: String, system: any StoreSystem) throws(FolderError) {
        try PlanFolder.create(at: path, files, system: system)
    }

    /// The sample's files, with the mark of a practice copy in the place of the sample's.
    private static var files: [ReferenceTexts.File] {
        let texts = ReferenceTexts()
        let plans = texts.samplePlans
        let read = plans.compactMap { PlanDecoder.decode($0.bytes, file: $0.path, agencies: nil).plan }
        let day = PlanLibrary(plans: read).practiceDay
        return plans
            + texts.files.map { file in
                guard file.path == FolderLayout.mark, let day, let document = try? JSONDocument(file.bytes),
                    let marked = try? document.edited([.set([.key("practice")], .string(day.iso))], order: .mark)
                else { return file }
                return ReferenceTexts.File(path: file.path, bytes: marked)
            }
    }

    /// Puts a copy aside, under the first free name beside it, so that another can begin in its place: whatever people
    /// put into it is still there.
    ///
    /// - Returns: Where it lies now.
    package static func putAside(_ path: String, system: any StoreSystem) throws(Refusal) -> String {
        guard day(at: path, system: system) != nil else { throw .notMarked(path) }
        var place = path
        while place.count > 1, place.hasSuffix("/") { place.removeLast() }
        do throws(SystemFailure) {
            var number = 1
            while try isTaken("\(place)-\(number)", system) { number += 1 }
            try system.rename(place, to: "\(place)-\(number)")
            try DurableFile(system: system).synchronizeFolder(FilePath.folder(of: place))
            return "\(place)-\(number)"
        } catch {
            throw .system(error)
        }
    }

    private static func isTaken(_ path: String, _ system: any StoreSystem) throws(SystemFailure) -> Bool {
        do throws(SystemFailure) {
            _ = try system.linkStatus(ofPath: path)
            return true
        } catch {
            guard error.isMissing else { throw error }
            return false
        }
    }
}
