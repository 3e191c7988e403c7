import PlanModel
import Presentation
import Records
import TerminalUI
import Testing
import Wording

@testable import kehoach

/// Lists that are made batch by batch: nothing shows that they were.
struct RecordBatchesTests {
    /// A record that is a number.
    private struct Number: ListedRecord {
        let value: Int

        static let number = Field("value", { _ in "value" }, value: { .int($0.value) }) { number, _ in
            String(number.value)
        }
        static let fields = RecordFields([number], table: [number])
    }

    @Test(arguments: [0, 1, 63, 64, 65, 1_000])
    func theOrderIsThatOfTheSources(_ count: Int) {
        let list = RecordBatches(Array(0..<count)) { source in
            (0..<source % 4).map { Number(value: source * 10 + $0) }
        }
        let made = list.batches.flatMap { list.map($0, \.value) }
        #expect(made == (0..<count).flatMap { source in (0..<source % 4).map { source * 10 + $0 } })
        #expect(list.batches.allSatisfy { !$0.isEmpty && $0.count <= 64 })
    }

    @Test(arguments: [1, 3, 7, 100])
    func theOrderOfPlacesIsKeptHoweverPlansFollowEachOther(_ size: Int) {
        let plans = (0..<5).map { PlanID("plan-\($0)") }
        let places = (0..<40).map { (plan: plans[$0 * 7 % 5], number: $0) }
        let list = RecordBatches(places, size: size) { plan, numbers -> [Number?] in
            // Whatever is asked of a plan is its own; number 8 has gone meanwhile.
            numbers.map { number in
                places[number].plan == plan && number != 8 ? Number(value: number) : nil
            }
        }
        #expect(list.batches.flatMap { list.map($0, \.value) } == (0..<40).filter { $0 != 8 })
        #expect(list.batches.allSatisfy { batch in Set(batch.map(\.plan)).count == batch.count })
    }

    @Test(arguments: [ListFormat.json, .csv], [0, 1, 3])
    func thePiecesAreTheList(_ format: ListFormat, _ count: Int) {
        let text = ListText(format: format, page: Page(width: nil, charset: .unicode), wording: Wording(.english))
        let records = (0..<count).map { Number(value: $0) }
        let whole =
            format == .json
            ? ListText.json(.array(records.map { .object($0.object) }), Number.keys.order)
            : CSVText.text(records.map(\.object), keys: Number.keys.names)
        #expect(text.of(records) == whole)
    }
}
