import JSONText
import Records

/// What was read of a file of reference data: its values as far as they can be read, and what is wrong with it.
package struct ReferenceFile<Value: Sendable>: Sendable {
    /// The values; nil if a fault closes the file.
    package var value: Value?
    /// What is wrong, in the order of the file.
    package var faults: [Fault]
    /// The oldest format that has every form the file is written in.
    package var format = DataFormat.first

    init(value: Value?, faults: [Fault]) {
        (self.value, self.faults) = (value, faults)
    }

    /// Reads a file's bytes. Like a plan, a file with a repeated key is closed, and `read` closes it by noting a fault
    /// outside any record.
    package init(_ bytes: [UInt8], file: String, read: (RecordReader) -> Value?) {
        do {
            let document = try JSONDocument(bytes)
            let repeated = document.duplicateKeys.map { Fault($0, in: file) }
            guard repeated.isEmpty else {
                self.init(value: nil, faults: repeated)
                return
            }
            let log = DecodingLog(document)
            var value: Value?
            if document.root.kind == .object {
                value = read(RecordReader(node: document.root, log: log))
            } else {
                log.add(.wrongType(field: "", expected: .object), at: document.root)
            }
            self.init(value: log.closesFile ? nil : value, faults: log.faults(of: document, in: file))
            format = log.format
        } catch {
            self.init(value: nil, faults: [Fault(error, in: file)])
        }
    }
}

extension RecordReader {
    /// The records of a list that are told apart by `id`, which has to be there and to differ from all others of the
    /// file.
    ///
    /// - Parameters:
    ///   - key: The list.
    ///   - id: Reads the id: a slug, where the record is no other.
    ///   - read: Reads the rest.
    /// - Returns: Those that can be read.
    func identified<Record>(
        _ key: String, by id: (RecordReader) -> String? = { $0.slug("id") }, _ read: (RecordReader, String) -> Record?
    ) -> [Record] {
        var seen: Set<String> = []
        return requiredList(key).enumerated().compactMap { place, node in
            let found: (String, RecordReader)? = log.within(.record(Ref("\(key)/\(place)"))) {
                guard let record = record(node, key) else { return nil }
                return id(record).map { ($0, record) }
            }
            guard let (id, record) = found else { return nil }
            if !seen.insert(id).inserted { log.add(.duplicateRecord(id), at: record.node) }
            return log.within(.record(Ref(id))) { read(record, id) }
        }
    }
}
