import Disk
import Records

/// The records of a list, batch after batch. Each is made from what it needs of the folder and let go again, so that a
/// list of millions takes no more memory than a batch; and as often as it is asked for, with the same outcome.
package struct RecordBatches<Source: Sendable, Record: ListedRecord>: Sendable {
    /// A record with its place among those of its batch.
    package typealias Ranked = (rank: Int, record: Record)

    /// What the records are made from. All records of a batch come before those of the next.
    package let batches: [[Source]]
    private let make: @Sendable (Source) -> [Ranked]

    /// A list in the order of what it is made from.
    ///
    /// - Parameters:
    ///   - sources: What the records are made from, each a plan's worth of work.
    ///   - records: The records of a source.
    package init(_ sources: [Source], records: @escaping @Sendable (Source) -> [Record]) {
        let starts = stride(from: 0, to: sources.count, by: 64)
        self.init(starts.map { Array(sources[$0..<min(sources.count, $0 + 64)]) }) { source in
            records(source).map { (0, $0) }
        }
    }

    /// A list in another order.
    ///
    /// - Parameters:
    ///   - batches: What the records are made from, by batches.
    ///   - records: The records of a source, each with its place among those of the batch.
    package init(_ batches: [[Source]], records: @escaping @Sendable (Source) -> [Ranked]) {
        (self.batches, make) = (batches, records)
    }

    /// What becomes of the records of a batch, worked out on all cores, in their order.
    package func map<Outcome: Sendable>(_ batch: [Source], _ transform: @Sendable (Record) -> Outcome) -> [Outcome] {
        let made = batch.mappedInParallel { source in
            make(source).map { (rank: $0.rank, outcome: transform($0.record)) }
        }.flatMap(\.self)
        let isInOrder = zip(made, made.dropFirst()).allSatisfy { $0.rank <= $1.rank }
        return (isInOrder ? made : made.sorted { $0.rank < $1.rank }).map(\.outcome)
    }
}

/// Records of one plan, each by a number and with its place in a batch of a list.
package struct RecordPlaces: Sendable {
    package let plan: PlanID
    package var numbers: [Int] = []
    package var ranks: [Int] = []
}

extension RecordBatches where Source == RecordPlaces {
    /// A list whose order goes to and fro between plans. Its batches are long, so that a plan is read once for many of
    /// its records.
    ///
    /// - Parameters:
    ///   - places: The records in their order, each by its plan and a number.
    ///   - size: How many records a batch has.
    ///   - records: The records of a plan with some numbers, as many as there are numbers; nil for one that has gone.
    package init(
        _ places: [(plan: PlanID, number: Int)], size: Int = 100_000,
        records: @escaping @Sendable (PlanID, [Int]) -> [Record?]
    ) {
        let starts = stride(from: 0, to: places.count, by: size)
        let batches = starts.map { start in
            var plans: [PlanID: Int] = [:]
            var batch: [RecordPlaces] = []
            for (rank, place) in places[start..<min(places.count, start + size)].enumerated() {
                let index = plans[place.plan] ?? batch.count
                if index == batch.count {
                    plans[place.plan] = index
                    batch.append(RecordPlaces(plan: place.plan))
                }
                batch[index].numbers.append(place.number)
                batch[index].ranks.append(rank)
            }
            return batch
        }
        self.init(batches) { source in
            zip(source.ranks, records(source.plan, source.numbers)).compactMap { rank, record in
                record.map { (rank, $0) }
            }
        }
    }
}
