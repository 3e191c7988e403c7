import Glibc

/// What is piped into the program.
enum StandardInput {
    /// All of it, up to one byte more than the limit: whoever gets that many knows that it is too much.
    static func bytes(limit: Int) -> [UInt8] {
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while result.count <= limit {
            let count = Glibc.read(STDIN_FILENO, &piece, piece.count)
            if count > 0 {
                result += piece[..<count]
            } else if count == 0 || errno != EINTR {
                break
            }
        }
        return result
    }
}
