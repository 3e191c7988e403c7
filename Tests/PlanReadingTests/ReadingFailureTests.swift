import DocumentReading
import Testing

/// Files that cannot be read say why.
struct ReadingFailureTests {
    private func failure(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> ReadingFailure? {
        do {
            _ = try DocumentReader(limits: limits).read(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func nothingIsNoDocument() {
        #expect(failure([]) == .empty)
        #expect(failure(Array(" \n\t\n\u{FEFF}".utf8)) == .empty)
    }

    @Test func bytesThatAreNoTextAreNone() {
        #expect(failure([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]) == .unknownFormat)
        #expect(failure([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0, 0]) == .unknownFormat)
        // A picture may be that of a page.
        #expect(failure([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]) == .noText)
    }

    @Test func largerThanTheLimitIsNotRead() {
        #expect(failure(Array("văn bản".utf8), limits: ReadingLimits(part: 4)) == .tooLarge(limit: 4))
    }

    @Test func encodingsOfBeforeUnicodeAreToldAndNotGuessed() {
        // "Uû ban nh©n d©n tØnh" and its like, as the fonts .Vn… hold it.
        let line: [UInt8] = [
            0x55, 0xFB, 0x20, 0x62, 0x61, 0x6E, 0x20, 0x6E, 0x68, 0xA9, 0x6E, 0x20, 0x64, 0xA9, 0x6E, 0x20, 0x74, 0xD8,
            0x6E, 0x68, 0x2C, 0x20, 0x6B, 0xD5, 0x20, 0x68, 0x6F, 0xB9, 0x63, 0x68, 0x20, 0xAE, 0xB8, 0x6E, 0x68, 0x20,
            0x67, 0x69, 0xB8, 0x20, 0xAE, 0xA9, 0x79, 0x20, 0xAE, 0xF1, 0x20, 0x74, 0xB8, 0x6D, 0x0A,
        ]
        let text = Array([[UInt8]](repeating: line, count: 12).joined())
        #expect(failure(text) == .legacyEncoding(.tcvn3))
        let pasted = String(decoding: text.map { UInt16($0) }, as: UTF16.self)
        #expect(failure(Array(pasted.utf8)) == .legacyEncoding(.tcvn3))
        // "UÛy ban nhaân daân": the mark behind its vowel.
        let vni = Array(
            [[UInt8]](
                repeating: [
                    0x6E, 0x68, 0x61, 0xE2, 0x6E, 0x20, 0x64, 0x61, 0xE2, 0x6E, 0x20, 0x6B, 0x65, 0xE1, 0x20, 0x68,
                    0x6F,
                    0x61, 0xEF, 0x63, 0x68, 0x20, 0x74, 0x6F, 0xE5, 0x6E, 0x68, 0x0A,
                ], count: 16
            ).joined())
        #expect(failure(vni) == .legacyEncoding(.vni))
    }

    @Test func otherUnicodeFormsAreRead() throws {
        let text = "KẾ HOẠCH\nđồng bằng"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
        let document = try DocumentReader().read(bytes)
        #expect(document == (try DocumentReader().read([0xEF, 0xBB, 0xBF] + Array(text.utf8))))
        #expect(document.blocks.count == 2)
    }
}
