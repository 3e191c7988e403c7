import Disk
import PlanStore
import Testing

struct OutputFileTests {
    @Test func aFileIsNeverReplacedUnasked() throws {
        let folder = try TemporaryFolder()
        let system = PosixSystem()
        let path = folder["thư.txt"]
        let file = OutputFile(path, system: system)
        try file.write("một\n", isReplacing: false)
        #expect(throws: OutputFailure.self) { try file.write("hai\n", isReplacing: false) }
        do throws(OutputFailure) {
            try file.write("hai\n", isReplacing: false)
        } catch {
            let failure: SystemFailure? = if case .system(let failure) = error { failure } else { nil }
            #expect(failure?.alreadyExists == true)
        }
        #expect(try system.contents(ofFile: path) == Array("một\n".utf8))
        try file.write("hai\n", isReplacing: true)
        #expect(try system.contents(ofFile: path) == Array("hai\n".utf8))
        #expect(try system.names(inFolder: folder["."]) == ["thư.txt"])
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let folder = try TemporaryFolder()
        for isReplacing in [false, true] {
            #expect(throws: OutputFailure.self) {
                try OutputFile(folder["không/thư.txt"], system: PosixSystem()).write("x", isReplacing: isReplacing)
            }
        }
        // A folder is not replaced by a file.
        #expect(throws: OutputFailure.self) {
            try OutputFile(folder["."], system: PosixSystem()).write("x", isReplacing: true)
        }
    }
}
