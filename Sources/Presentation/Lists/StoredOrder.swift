import JSONText

/// The order inside values that are written as files have them.
enum StoredOrder {
    static let evidence: JSONKeyOrder = ["number", "issuedOn", "file", "sha256"]
    static let note: JSONKeyOrder = ["at", "by", "text", "kind", "internal"]
    static let clash: JSONKeyOrder = ["with", "reasons", "firm", "from", "to"]
}

extension String {
    /// The key, with the order inside its value.
    func holding(_ order: JSONKeyOrder) -> JSONKeyOrder.Member { JSONKeyOrder.Member(self, order) }
}
