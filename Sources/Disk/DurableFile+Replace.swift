extension DurableFile {
    /// Writes a file beside its place and puts it there in one step. Whoever calls holds the folder's lock.
    package func replace(_ path: String, with bytes: [UInt8], pending: String? = nil) throws(SystemFailure) {
        let pending = pending ?? path + ".new"
        try remove(pending)
        try writePending(bytes, at: pending, inPlaceOf: path)
        do {
            try commitRename(pending, as: path)
        } catch {
            switch error {
            case .notPlaced(let failure):
                try? remove(pending)
                throw failure
            case .placedNotSynchronized(let failure): throw failure
            }
        }
    }
}
