/// How much text the reader accepts, so that a damaged or hostile file costs neither the memory nor the stack.
package struct JSONLimits: Hashable, Sendable {
    /// The largest file, in bytes; at most 256 MiB, because a tree node holds 32-bit offsets and 27-bit counts.
    package let bytes: Int
    /// How many objects and arrays may stand inside one another; at most 512.
    package let depth: Int
    /// How many keys an object may have. Ours have some dozens.
    package let keys: Int
    /// How long a text may be, in the bytes of its written form: what stands in lists and tables has to be laid out.
    package let text: Int

    /// Limits; numbers beyond what the tree can hold are lowered to that.
    package init(bytes: Int = 64 << 20, depth: Int = 64, keys: Int = 20_000, text: Int = 128 << 10) {
        self.bytes = min(bytes, 256 << 20)
        self.depth = min(depth, 512)
        self.keys = keys
        self.text = text
    }
}
