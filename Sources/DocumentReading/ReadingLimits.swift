/// How much of a file is unpacked at most, so that no file can fill the memory.
package struct ReadingLimits: Hashable, Sendable {
    /// Bytes of one part, and of a file that has no parts.
    package var part: Int
    /// Bytes of all parts together.
    package var all: Int
    /// Parts of a package.
    package var entries: Int
    /// How deep elements may lie in each other.
    package var depth: Int

    /// Those that commands read with, unless a test says others.
    package init(part: Int = 64 << 20, all: Int = 256 << 20, entries: Int = 10_000, depth: Int = 512) {
        (self.part, self.all, self.entries, self.depth) = (part, all, entries, depth)
    }
}
