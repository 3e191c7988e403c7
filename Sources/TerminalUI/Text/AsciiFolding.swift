/// What characters look like on a terminal that shows ASCII only: Vietnamese letters lose their marks (đ becomes d), and
/// borders, bars and signs get the nearest look-alike. What has none becomes `?`.
package enum AsciiFolding {
    /// The whole text in ASCII. One character may become several: an ellipsis three dots.
    package static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = ""
        for character in text {
            guard let base = character.unicodeScalars.first else { continue }
            result += longForms[base] ?? String(Character(cell(for: base)))
        }
        return result
    }

    /// The one ASCII character that stands for a scalar in a cell.
    static func cell(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.isASCII ? scalar : cells[scalar] ?? "?"
    }

    /// Signs that no single character stands for; in a row of cells the first one takes a blank cell before them.
    static func pair(for scalar: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar)? {
        switch scalar {
        case "≥": (">", "=")
        case "≤": ("<", "=")
        default: nil
        }
    }

    private static let longForms: [Unicode.Scalar: String] = [
        "…": "...", "№": "No", "½": "1/2", "≥": ">=", "≤": "<=",
    ]

    // Each row: what is shown, and the characters it stands for.
    private static let rows: [(Unicode.Scalar, String)] = [
        ("a", "àáảãạăằắẳẵặâầấẩẫậäåāąª"), ("A", "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÄÅĀĄ"),
        ("c", "çćč¢"), ("C", "ÇĆČ"),
        ("d", "đð₫ď"), ("D", "ĐÐĎ"),
        ("e", "èéẻẽẹêềếểễệëēęě"), ("E", "ÈÉẺẼẸÊỀẾỂỄỆËĒĘĚ€"),
        ("g", "ğ"), ("G", "Ğ"),
        ("i", "ìíỉĩịîïīı"), ("I", "ÌÍỈĨỊÎÏĪİ"),
        ("l", "ł"), ("L", "Ł"),
        ("n", "ñńň"), ("N", "ÑŃŇ№"),
        ("o", "○òóỏõọôồốổỗộơờớởỡợöøōőº"), ("O", "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÖØŌŐ"),
        ("r", "ř"), ("R", "Ř"),
        ("s", "śšşß§"), ("S", "ŚŠŞ"),
        ("t", "ťţ"), ("T", "ŤŢ"),
        ("u", "ùúủũụưừứửữựûüūůű"), ("U", "ÙÚỦŨỤƯỪỨỬỮỰÛÜŪŮŰ"),
        ("y", "ỳýỷỹỵÿ"), ("Y", "ỲÝỶỸỴ"),
        ("z", "źżž"), ("Z", "ŹŻŽ"),
        (" ", "\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}"),
        ("-", "–—−‐‑‒─┄¯▔▁"),
        ("|", "│┃║╎┆▏▕"),
        ("+", "┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝±"),
        ("'", "‘’‚′"), ("\"", "“”„″«»"),
        ("~", "…≈"), (".", "·•∙░▱□☐╌"), (":", "▒"), ("*", "★☆✱●◆"), ("=", "═▓"), ("@", "■"),
        ("#", "█━▰▉▊▋▇▆▅▄▟▙▀▌▐▍▎▃▂"),
        ("x", "×✗✘☒☑"), ("v", "✓✔↓▾▼"), ("^", "↑▴▲"), (">", "▸▶►→›⟩▹≥"), ("<", "◂◀◄←‹⟨◃≤"),
        ("/", "÷"), ("0", "°⁰₀"), ("1", "¹₁"), ("2", "²₂½"), ("3", "³₃"),
    ]

    private static let cells: [Unicode.Scalar: Unicode.Scalar] = {
        var cells: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (shown, characters) in rows {
            for scalar in characters.unicodeScalars { cells[scalar] = shown }
        }
        return cells
    }()
}
