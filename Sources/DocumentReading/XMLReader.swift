import CDocumentFormats

/// Reads XML as a stream of elements and texts. Names are taken without their prefixes.
final class XMLReader {
    /// The attributes of an element, by names without prefixes.
    struct Attributes {
        fileprivate let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

        /// The value of an attribute; nil where there is none.
        subscript(_ name: String) -> String? {
            guard let list else { return nil }
            var place = 0
            while let key = list[place] {
                if XMLReader.local(key) == name { return list[place + 1].map { String(cString: $0) } }
                place += 2
            }
            return nil
        }
    }

    /// What is told of a text as it is read.
    protocol Handler: AnyObject {
        func begin(_ name: String, _ attributes: Attributes)
        func end(_ name: String)
        func text(_ text: String)
    }

    private let handler: any Handler
    private let limits: ReadingLimits
    private var parser: XML_Parser?
    private var depth = 0
    private var failure: ReadingFailure?

    init(_ handler: any Handler, limits: ReadingLimits) { (self.handler, self.limits) = (handler, limits) }

    /// Reads a whole part.
    func read(_ bytes: [UInt8]) throws(ReadingFailure) {
        guard let parser = XML_ParserCreate(nil) else { throw .damaged }
        self.parser = parser
        defer {
            XML_ParserFree(parser)
            self.parser = nil
        }
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let data, let name else { return }
                Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue().begin(name, attributes)
            },
            { data, name in
                guard let data, let name else { return }
                Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue().end(name)
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let data, let text else { return }
            let bytes = UnsafeBufferPointer(start: text, count: Int(count))
            let reader = Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
            reader.handler.text(bytes.withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) })
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            guard let data else { return }
            Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue().stop(.documentType)
        }
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 1)
        }
        if let failure { throw failure }
        if status != XML_STATUS_OK { throw .damaged }
    }

    private func stop(_ failure: ReadingFailure) {
        self.failure = failure
        if let parser { XML_StopParser(parser, XML_Bool(0)) }
    }

    private func begin(
        _ name: UnsafePointer<XML_Char>, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        depth += 1
        guard depth <= limits.depth else { return stop(.damaged) }
        handler.begin(XMLReader.local(name), Attributes(list: attributes))
    }

    private func end(_ name: UnsafePointer<XML_Char>) {
        depth -= 1
        handler.end(XMLReader.local(name))
    }

    fileprivate static func local(_ name: UnsafePointer<XML_Char>) -> String {
        var start = name
        var place = name
        while place.pointee != 0 {
            if place.pointee == 0x3A { start = place + 1 }
            place += 1
        }
        return String(cString: start)
    }
}
