import Subprocesses

/// Why a file cannot be read as a document.
package enum ReadingFailure: Error, Hashable, Sendable {
    /// It has no text at all.
    case empty
    /// It is of no format that is read here.
    case unknownFormat
    /// It is locked by a password.
    case encrypted
    /// It is damaged: what it should have is missing or cannot be unpacked.
    case damaged
    /// It or a part of it is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// It has more parts than are allowed.
    case tooManyParts(limit: Int)
    /// Its XML has a document type, which no office program writes.
    case documentType
    /// Its text is in an encoding of before Unicode.
    case legacyEncoding(LegacyEncoding)
    /// Its text is Unicode, and not in the encoding that was named.
    case notInEncoding(LegacyEncoding)
    /// It is pictures of pages, without text.
    case noText
    /// All of its text is that of an electronic signature or a stamp.
    case stampOnly
    /// Its text layer is not Vietnamese: letters were recognised by a program that does not know its marks.
    case wrongRecognition
    /// It has more pages than a machine recognises in sensible time.
    case tooManyPages(limit: Int)
    /// The program that recognises text is there, but not its Vietnamese.
    case missingLanguage
    /// A program is needed that is not there.
    case missingProgram(ExternalProgram)
    /// A program that was called did not answer within so many seconds.
    case timeout(ExternalProgram, seconds: Int)

    /// Its word in JSON.
    package var word: String {
        switch self {
        case .empty: "empty"
        case .unknownFormat: "unknownFormat"
        case .encrypted: "encrypted"
        case .damaged: "damaged"
        case .tooLarge: "tooLarge"
        case .tooManyParts: "tooManyParts"
        case .documentType: "documentType"
        case .legacyEncoding: "legacyEncoding"
        case .notInEncoding: "notInEncoding"
        case .noText: "noText"
        case .stampOnly: "stampOnly"
        case .wrongRecognition: "wrongOcr"
        case .tooManyPages: "tooManyPages"
        case .missingLanguage: "missingLanguage"
        case .missingProgram: "missingProgram"
        case .timeout: "timeout"
        }
    }
}

/// Vietnamese encodings of before Unicode.
package enum LegacyEncoding: String, CaseIterable, Sendable {
    /// TCVN 5712:1993, the fonts .Vn….
    case tcvn3
    /// VNI, the fonts VNI-….
    case vni
}

extension ReadingFailure {
    /// Why a program that should have read the file did not.
    init(_ failure: ProgramRunFailure) {
        switch failure {
        case .missing(let program): self = .missingProgram(program)
        case .timeout(let program, let seconds): self = .timeout(program, seconds: seconds)
        case .tooLarge(let limit): self = .tooLarge(limit: limit)
        case .failed, .stopped, .noFolder: self = .damaged
        }
    }
}
