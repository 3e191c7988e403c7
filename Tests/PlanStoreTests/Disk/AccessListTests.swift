import Testing

@testable import Disk

@Suite struct AccessListTests {
    private func rights(_ list: AccessList) -> [String] {
        list.entries.map { entry in
            let id = entry.id == .max ? "" : "\(entry.id)"
            return "\(entry.subject):\(id):\(entry.rights)"
        }
    }

    @Test func aModeIsTheSmallestList() throws {
        let list = AccessList(permissions: 0o640)
        #expect(list.isMinimal && list.permissions == 0o640)
        #expect(AccessList(attribute: list.bytes) == list)
    }

    @Test(arguments: [[], [2], [2, 0, 0, 0], [1, 0, 0, 0], [2, 0, 0, 0, 1, 0, 6, 0]] as [[UInt8]])
    func whatIsNoListIsNone(_ bytes: [UInt8]) {
        #expect(AccessList(attribute: bytes) == nil)
    }

    @Test func ownerAndGroupKeepByNameWhatTheyHad() throws {
        let list = AccessList(permissions: 0o664).naming(owner: 7, group: 8)
        #expect(rights(list) == ["owner::6", "user:7:6", "group::4", "namedGroup:8:6", "mask::6", "others::4"])
        #expect(list.permissions == 0o664)
        #expect(AccessList(attribute: list.bytes) == list)
        // Once named they stay as they are.
        #expect(list.naming(owner: 7, group: nil) == list)
        // Nobody is named who has as much as everybody.
        #expect(AccessList(permissions: 0o666).naming(owner: 7, group: 8) == AccessList(permissions: 0o666))
        #expect(AccessList(permissions: 0o600).naming(owner: nil, group: 8) == AccessList(permissions: 0o600))
    }

    @Test func aMaskThatNarrowsGoesOnNarrowing() throws {
        var bytes = AccessList(permissions: 0o600).naming(owner: 7, group: nil).bytes
        // The mask, which is the fourth of five entries, lets only read.
        bytes[4 + 3 * 8 + 2] = 4
        let list = try #require(AccessList(attribute: bytes))
        #expect(rights(list) == ["owner::6", "user:7:6", "group::0", "mask::4", "others::0"])
        #expect(list.permissions == 0o640)
        #expect(
            rights(list.naming(owner: 9, group: nil))
                == ["owner::6", "user:7:4", "user:9:6", "group::0", "mask::6", "others::0"])
    }

    @Test func aFileInAFolderIsNotExecuted() throws {
        #expect(AccessList(permissions: 0o775).ofFile == AccessList(permissions: 0o664))
        let list = AccessList(permissions: 0o770).naming(owner: 7, group: nil)
        #expect(rights(list.ofFile) == ["owner::6", "user:7:7", "group::7", "mask::6", "others::0"])
        #expect(list.ofFile.permissions == 0o660)
    }
}
