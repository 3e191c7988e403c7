import JSONText
import PlanModel

/// The stored forms of days, slugs and references, read byte by byte.
///
/// The model's own readers take any kind of text and stay generic across modules; opening a folder reads thousands of
/// these, and would spend a third of its time there.
extension String {
    /// Whether the text is a slug, as `isSlug` of the model.
    var isStoredSlug: Bool {
        var copy = self
        return copy.withUTF8 { StoredForm.isSlug($0[...]) }
    }
}

extension Day {
    /// Reads `yyyy-MM-dd`; nil for anything else.
    package init?(stored text: String) {
        var text = text
        let parts = text.withUTF8 { bytes -> (Int, Int, Int)? in
            guard bytes.count == 10, bytes[4] == ASCII.minus, bytes[7] == ASCII.minus,
                let year = StoredForm.number(bytes[0..<4]), let month = StoredForm.number(bytes[5..<7]),
                let day = StoredForm.number(bytes[8..<10])
            else { return nil }
            return (year, month, day)
        }
        guard let (year, month, day) = parts else { return nil }
        self.init(year, month, day)
    }
}

extension PartialDate {
    /// Reads `yyyy-MM-dd`, `yyyy-MM` or `yyyy`; nil for anything else.
    init?(stored text: String) {
        if let day = Day(stored: text) {
            self.init(day)
        } else {
            self.init(iso: text)
        }
    }
}

extension AgencyReference {
    /// Reads `so-y-te`, `ubnd-huyen@chau-doc` or `ubnd-huyen@*`; nil for anything else.
    init?(stored text: String) {
        var text = text
        let form = text.withUTF8 { bytes -> (kind: Int, scope: Scope)? in
            let at = bytes.firstIndex(of: 0x40) ?? bytes.endIndex
            guard StoredForm.isSlug(bytes[..<at]) else { return nil }
            guard at < bytes.endIndex else { return (at, .own) }
            let unit = bytes[(at + 1)...]
            if unit.count == 1, unit.first == 0x2A { return (at, .all) }
            guard StoredForm.isSlug(unit) else { return nil }
            return (at, .unit(UnitID(String(decoding: unit, as: UTF8.self))))
        }
        guard let form else { return nil }
        let kind = form.scope == .own ? text : String(text.utf8.prefix(form.kind)) ?? text
        self.init(AgencyID(kind), scope: form.scope)
    }
}

private enum StoredForm {
    static func isSlug(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        for byte in bytes {
            guard byte >= 0x61 && byte <= 0x7A || ASCII.isDigit(byte) || byte == ASCII.minus else { return false }
        }
        return !bytes.isEmpty && bytes.count <= Slug.longest
    }

    static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var value = 0
        for digit in digits {
            guard ASCII.isDigit(digit) else { return nil }
            value = value * 10 + Int(digit - ASCII.zero)
        }
        return value
    }
}
