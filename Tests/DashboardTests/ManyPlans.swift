import Foundation

/// A folder in which one province has more plans than one list is good for: An Giang of today with plans of fourteen
/// communes for four years.
enum ManyPlans {
    static let communes = [
        "xa-an-bien", "xa-an-chau", "xa-an-cu", "xa-an-minh", "xa-an-phu", "xa-ba-chuc", "xa-binh-an",
        "phuong-binh-duc", "xa-binh-giang", "xa-binh-hoa", "xa-binh-my", "xa-binh-son", "xa-binh-thanh-dong",
        "xa-can-dang",
    ].map { "an-giang-2025-\($0)" }
    static let years = 2023...2026

    /// One that is only looked at.
    static let shared = Result { try folder() }

    static func folder() throws -> String {
        let folder = try Board.copyOfData()
        let template = try String(
            contentsOfFile: folder + "/plans/huong-tra-xa-binh/huong-tra-xa-binh-2020.json", encoding: .utf8)
        for (number, commune) in communes.enumerated() {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/plans/\(commune)", withIntermediateDirectories: true)
            for year in years {
                let id = "\(commune)-\(year)"
                var text =
                    template
                    .replacingOccurrences(of: "\"id\": \"huong-tra-xa-binh-2020\"", with: "\"id\": \"\(id)\"")
                    .replacingOccurrences(of: "\"unit\": \"huong-tra-xa-binh\"", with: "\"unit\": \"\(commune)\"")
                    .replacingOccurrences(of: "\"year\": 2020", with: "\"year\": \(year)")
                for (blank, value) in [("number", "\(number + 11)/KH-UBND"), ("issuedOn", "\(year)-01-20")] {
                    if let range = text.range(of: "\"\(blank)\": null") {
                        text.replaceSubrange(range, with: "\"\(blank)\": \"\(value)\"")
                    }
                }
                try text.write(
                    toFile: "\(folder)/plans/\(commune)/\(id).json", atomically: true, encoding: .utf8)
            }
        }
        return folder
    }
}
