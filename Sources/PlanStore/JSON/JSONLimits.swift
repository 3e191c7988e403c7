/// How much text the reader accepts, so that a damaged or hostile file costs neither the memory nor the stack.
public struct JSONLimits: Hashable, Sendable {
    /// The largest file, in bytes; at most 256 MiB, because a tree node holds 32-bit offsets and 27-bit counts.
    public let bytes: Int
    /// How many objects and arrays may stand inside one another; at most 512.
    public let depth: Int
    /// How many keys an object may have. Ours have some dozens.
    public let keys: Int
    /// How long a text may be, in the bytes of its written form: what stands in lists and tables has to be laid out.
    public let text: Int

    /// Limits; numbers beyond what the tree can hold are lowered to that.
    public init(bytes: Int = 64 << 20, depth: Int = 64, keys: Int = 20_000, text: Int = 128 << 10) {
        self.bytes = min(bytes, 256 << 20)
        self.depth = min(depth, 512)
        self.keys = keys
        self.text = text
    }
}
