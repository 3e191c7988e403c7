import PlanModel
import Records
import VietnameseText

/// What libFuzzer calls with each text: reads it as a query, a day and an id, as a person may type them. Whatever is
/// typed, nothing may crash, and a fault points into the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAsQuery(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    QueryFuzz.run(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    return 0
}

enum QueryFuzz {
    static func run(_ text: String) {
        let today = Day(ordinal: 20_000)
        do {
            _ = try Query(parsing: text, today: today)
        } catch {
            precondition(error.position >= 0 && error.position <= text.composingVietnamese.count)
        }
        _ = Day(typed: text, year: 2026)
        _ = PartialDate(iso: text)
        _ = RecordID(typed: text)
        let composed = text.composingVietnamese
        precondition(composed.composingVietnamese == composed)
        _ = FoldedText(text)
        _ = text.withoutVietnameseMarks
    }
}
