import DocumentReading
import Foundation
import PlanFormat
import PlanModel
import PlanReading
import PlanStore

/// The papers of the corpus, made up for it, with the truth about each.
enum Corpus {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Papers")

    /// The names of all papers, by the truths.
    static let papers: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".truth") }.map { String($0.dropLast(6)) }.sorted()
    }()

    /// The units of all provinces, the bodies and the days of every year, as every new folder has them.
    static let reference: ReferenceData = {
        var units: [AdministrativeUnit] = []
        var agencies: [Agency] = []
        var observances: [Observance] = []
        for file in ReferenceTexts().files {
            if file.path == "agencies.json" {
                agencies = ReferenceFile(agencies: file.bytes, file: file.path).value ?? []
            } else if file.path == "observances.json" {
                observances = ReferenceFile(observances: file.bytes, file: file.path).value?.observances ?? []
            } else if file.path == "units.json" || file.path.hasPrefix("units/") {
                units += ReferenceFile(units: file.bytes, file: file.path).value ?? []
            }
        }
        return ReferenceData(units: units, agencies: agencies, observances: observances)
    }()

    static func facts(of paper: String) throws -> [String] {
        let bytes = try bytes(of: paper)
        do {
            let document = try DocumentReader().read(bytes)
            return Facts(try PlanReader(reference).read(document)).lines
        } catch let refusal as PlanRefusal {
            return Facts(refused: refusal.rawValue).lines
        } catch let failure as ReadingFailure {
            return Facts(refused: failure.word).lines
        }
    }

    static func truth(of paper: String) throws -> [String] {
        String(decoding: try bytes(of: paper + ".truth"), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    static func bytes(of file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
    }
}
