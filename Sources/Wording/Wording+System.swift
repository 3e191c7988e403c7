import Disk
import Glibc

extension Wording {
    /// What the system refused: the file and the reason.
    package func systemFailure(_ failure: SystemFailure) -> String {
        "\(failure.path): \(systemReason(failure.errno))"
    }

    /// A reason of the system in a few words.
    package func systemReason(_ number: Int32) -> String {
        switch number {
        case ENOENT: pick("không có tệp hoặc thư mục này", "there is no such file or folder")
        case EACCES, EPERM: pick("không có quyền", "permission denied")
        case EROFS: pick("ổ đĩa chỉ cho đọc", "the disk can only be read")
        case ENOSPC: pick("đĩa đã đầy", "the disk is full")
        case EDQUOT: pick("đã dùng hết hạn mức đĩa", "the disk quota is used up")
        case EFBIG: pick("tệp quá lớn", "the file is too large")
        case EIO: pick("đĩa bị lỗi khi đọc hoặc ghi", "the disk failed while reading or writing")
        case EEXIST: pick("đã có tệp hoặc thư mục này", "it is there already")
        case EISDIR: pick("là thư mục, không phải tệp", "it is a folder, not a file")
        case ENOTDIR: pick("không phải thư mục", "it is not a folder")
        case ELOOP: pick("là liên kết, hoặc liên kết đi vòng tròn", "it is a link, or its links run in a circle")
        case ENXIO: pick("không phải tệp thường", "it is no ordinary file")
        case ENAMETOOLONG: pick("tên quá dài", "the name is too long")
        case EMFILE, ENFILE: pick("đang mở quá nhiều tệp", "too many files are open")
        case ESTALE, ETIMEDOUT: pick("ổ đĩa mạng không trả lời", "the network disk does not answer")
        case EILSEQ: pick("không phải UTF-8", "it is not UTF-8")
        case EBUSY: pick("đang được chương trình khác dùng", "another program is using it")
        default: pick("lỗi hệ thống số \(number)", "system error \(number)")
        }
    }

    /// What something in a folder is.
    func name(_ kind: FileStatus.Kind) -> String {
        switch kind {
        case .file: pick("tệp thường", "an ordinary file")
        case .folder: pick("thư mục", "a folder")
        case .link: pick("liên kết", "a link")
        case .other: pick("ống dẫn hoặc thiết bị", "a pipe or a device")
        }
    }

    /// What to do about a refusal; empty where there is nothing to advise.
    func wayOut(of failure: SystemFailure) -> String {
        if failure.isFull {
            return pick(" Hãy giải phóng chỗ trên đĩa rồi làm lại.", " Free some space and try again.")
        }
        if failure.isRefused {
            return pick(
                " Hãy xin quyền ghi vào đó, hoặc chọn thư mục khác.",
                " Ask for the right to write there, or choose another folder.")
        }
        return ""
    }
}
