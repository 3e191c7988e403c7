import Glibc

/// Where programs of others are found, and where they may write.
package struct ExternalPrograms: Sendable {
    private let path: String
    private let temporary: String
    /// Ends those that run; nil where nobody does.
    package var stop: StopSignal?

    /// - Parameters:
    ///   - path: The folders to look in, as PATH has them.
    ///   - temporary: A folder in which folders can be made that go again.
    package init(path: String, temporary: String = "/tmp") { (self.path, self.temporary) = (path, temporary) }

    /// The path of a program; nil where it is not there.
    package func place(of program: ExternalProgram) -> String? {
        path.split(separator: ":").map { "\($0)/\(program.rawValue)" }.first { access($0, X_OK) == 0 }
    }

    /// Does something with a new folder, which is gone afterwards; throws the failure that is named where none can be
    /// made.
    package func withFolder<Result, Failure: Error>(
        orThrow failure: Failure, _ use: (String) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var template = Array("\(temporary)/kehoach-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw failure }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { ExternalPrograms.remove(folder) }
        return try use(folder)
    }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                let inner = path + "/" + name
                if entry.pointee.d_type == UInt8(DT_DIR) { remove(inner) } else { unlink(inner) }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}

/// A call of a program with a list of arguments: no shell reads them, and the whole group of processes ends in time.
package struct ExternalRun {
    private let program: ExternalProgram
    private let path: String
    private let seconds: Int
    private let outputLimit: Int
    private let stop: StopSignal?

    /// - Parameters:
    ///   - program: Which it is.
    ///   - path: Where it is.
    ///   - seconds: When it is ended.
    ///   - outputLimit: How many bytes of output end it.
    ///   - stop: Ends it at once.
    package init(
        program: ExternalProgram, path: String, seconds: Int, outputLimit: Int, stop: StopSignal? = nil
    ) {
        (self.program, self.path, self.seconds, self.outputLimit) = (program, path, seconds, outputLimit)
        self.stop = stop
    }

    /// Every fiftieth of a second, for a second.
    private static let triesWhileBusy = 50

    /// Runs it, its output into a file.
    ///
    /// - Returns: The exit code; nil where a signal ended it.
    @discardableResult
    package func run(
        _ arguments: [String], output: String, home: String
    ) throws(ProgramRunFailure) -> Int32? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        let environment = ["HOME=\(home)", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TMPDIR=\(home)"]
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        var process: pid_t = 0
        var result = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
        // A program that is being installed is busy for a moment, and is not missing.
        for _ in 0..<ExternalRun.triesWhileBusy where result == ETXTBSY {
            usleep(20_000)
            result = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
        }
        guard result == 0 else {
            throw .missing(program)
        }
        // Ten milliseconds a step.
        for _ in 0..<(seconds * 100) {
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
            }
            var found = stat()
            if stat(output, &found) == 0, found.st_size > off_t(outputLimit) {
                end(process)
                throw .tooLarge(limit: outputLimit)
            }
            if stop?.isStopped == true {
                end(process)
                throw .stopped(program)
            }
            usleep(10_000)
        }
        end(process)
        throw .timeout(program, seconds: seconds)
    }

    private func end(_ process: pid_t) {
        kill(-process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }
}

/// Files in folders that go again.
package enum TemporaryFile {
    /// Writes a file; false where it could not be written whole.
    package static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { return false }
        defer { close(file) }
        var place = 0
        while place < bytes.count {
            let count = bytes[place...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            place += count
        }
        return true
    }

    package static func isThere(_ path: String) -> Bool { access(path, R_OK) == 0 }

    package static func remove(_ path: String) { unlink(path) }

    /// What a file holds; nil where it is not there or larger than the limit.
    package static func read(_ path: String, limit: Int) -> [UInt8]? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = Glibc.read(file, &piece, piece.count)
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return bytes.count <= limit ? bytes : nil
    }
}

/// Programs of others that do what is not done here.
package enum ExternalProgram: String, CaseIterable, Sendable {
    /// Of poppler-utils: text of PDF.
    case pdftotext
    /// Of poppler-utils: pictures of the pages of a PDF.
    case pdftoppm
    /// Text in pictures.
    case tesseract
    /// LibreOffice: Word 97-2003, PDF of our DOCX.
    case soffice

    /// The Debian package that has it.
    package var package: String {
        switch self {
        case .pdftotext, .pdftoppm: "poppler-utils"
        case .tesseract: "tesseract-ocr"
        case .soffice: "libreoffice-writer"
        }
    }
}

/// Why a program of others did not do its work.
package enum ProgramRunFailure: Error, Hashable, Sendable {
    /// It is not there.
    case missing(ExternalProgram)
    /// It did not answer within so many seconds.
    case timeout(ExternalProgram, seconds: Int)
    /// It wrote more than the limit, in bytes.
    case tooLarge(limit: Int)
    /// It ended without a result.
    case failed(ExternalProgram)
    /// Somebody ended it.
    case stopped(ExternalProgram)
    /// There is no room or right for its files.
    case noFolder
}
