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
            precondition(error.position >= 0 && error.position <= text.asTyped.count)
        }
        for direction in [DayPurpose.Direction.happened, .due, .held, .lookedBack, .sought] {
            let days = Day.spans(typed: text, for: DayPurpose(direction, planYear: 2026, today: today))
            precondition(days.map { (1...9999).contains($0.likeliest.lowerBound.year) } ?? true)
        }
        _ = TypedEvidence(text, for: DayPurpose(.happened, today: today)).evidence
        _ = PartialDate(iso: text)
        _ = RecordID(typed: text)
        precondition(text.asTyped.asTyped == text.asTyped)
        let composed = text.composingVietnamese
        precondition(composed.composingVietnamese == composed)
        _ = FoldedText(text)
        _ = text.withoutVietnameseMarks
    }
}
