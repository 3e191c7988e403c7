import Glibc

/// Which characters a terminal can show. Views always write Unicode; what is shown on a terminal that cannot is folded
/// by ``AsciiFolding`` on its way out.
package enum Charset: Hashable, Sendable {
    /// Everything, as UTF-8.
    case unicode
    /// Letters without accents, borders of `+-|`.
    case ascii

    /// Takes over the environment's character encoding for the C library (and so for ncurses) and says whether it is
    /// UTF-8. To be called once, at the start of the program.
    ///
    /// A machine often lacks the locale its users have set: where LC_ALL, LC_CTYPE or LANG asks for UTF-8 but there is
    /// no such locale, `C.UTF-8` is taken. Only the encoding is taken over, not how numbers or dates are written.
    package static func adoptedFromEnvironment() -> Charset {
        if setlocale(LC_CTYPE, "") == nil || !encodingIsUTF8, environmentAsksForUTF8 {
            _ = ["C.UTF-8", "C.utf8", "en_US.UTF-8"].first { (name: String) in setlocale(LC_CTYPE, name) != nil }
        }
        return encodingIsUTF8 ? .unicode : .ascii
    }

    private static var encodingIsUTF8: Bool {
        guard let name = nl_langinfo(Int32(CODESET)) else { return false }
        return strcasecmp(name, "UTF-8") == 0
    }

    // The first of the three that is set decides, by POSIX.
    private static var environmentAsksForUTF8: Bool {
        for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
            guard let value = getenv(variable), value.pointee != 0 else { continue }
            let name = String(cString: value).lowercased()
            return name.contains("utf-8") || name.contains("utf8")
        }
        return false
    }
}
