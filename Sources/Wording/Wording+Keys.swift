/// What is wrong with a choice of keys.
package enum KeyFault: Error, Hashable {
    /// There is no such command.
    case unknownCommand(String)
    /// There is no such key.
    case unknownKey(String, for: CommandID)
    /// A key that always means the same: by it one leaves, closes and agrees.
    case fixedKey(String, for: CommandID)
    /// The key already means another command where both work.
    case taken(String, for: CommandID, by: CommandID)
    /// The command cannot be without a key.
    case needed(CommandID)
    /// The command was chosen keys for before, in another line.
    case repeated(CommandID)
}

extension Wording {
    /// A fault of a choice of keys, and that it does not hold. The line is counted from 1.
    package func keyFault(_ fault: KeyFault, line: Int) -> String {
        let place = pick("keys.json dòng \(line): ", "keys.json, line \(line): ")
        switch fault {
        case .unknownCommand(let name):
            return place
                + pick(
                    "không có lệnh “\(name)”; xem danh sách: kehoach config --keys",
                    "there is no command “\(name)”; they are listed by: kehoach config --keys")
        case .unknownKey(let key, let command):
            return place
                + pick(
                    "“\(key)” không phải phím bấm được; cách viết phím: kehoach config --keys. “\(command.rawValue)” giữ phím "
                        + "cũ",
                    "“\(key)” is no key that can be pressed; how they are written: kehoach config --keys. "
                        + "“\(command.rawValue)” keeps its keys")
        case .fixedKey(let key, let command):
            return place
                + pick(
                    "\(key) luôn giữ nghĩa của nó. “\(command.rawValue)” giữ phím cũ",
                    "\(key) always keeps its meaning. “\(command.rawValue)” keeps its keys")
        case .taken(let key, let command, let other):
            return place
                + pick(
                    "\(key) đã là phím của “\(other.rawValue)” (\(sentence(of: other))). "
                        + "“\(command.rawValue)” giữ phím cũ",
                    "\(key) is the key of “\(other.rawValue)” (\(sentence(of: other))). "
                        + "“\(command.rawValue)” keeps its keys")
        case .needed(let command):
            return place
                + pick("“\(command.rawValue)” phải có ít nhất một phím", "“\(command.rawValue)” needs a key at least")
        case .repeated(let command):
            return place
                + pick(
                    "“\(command.rawValue)” đã được chọn phím ở dòng trên",
                    "keys of “\(command.rawValue)” were chosen in a line above")
        }
    }

    /// At the start, where not all of what was chosen holds: the first fault, and how many there are.
    package func keyFaultsAtStart(_ first: String, count: Int) -> String {
        guard count > 1 else { return first }
        return first
            + pick(
                ". Còn \(count - 1) lỗi khác: kehoach config --keys",
                ". \(count - 1) more: kehoach config --keys")
    }

    /// That a key means nothing where it was pressed, and where the keys are listed, if they can be listed now.
    package func keyWithoutMeaning(_ key: String, listsKeys: Bool) -> String {
        let all = self.key(.palette)
        let help = hasKey(.help) ? self.key(.help) + pick(" các phím · ", " keys · ") : ""
        return pick("Phím \(key) không có tác dụng ở đây", "\(key) does nothing here")
            + (listsKeys ? " (\(help)\(all) \(pick("mọi lệnh", "all commands")))" : "")
    }

    package enum KeyColumn: CaseIterable { case command, keys, usual, meaning }

    package func keyColumn(_ column: KeyColumn) -> String {
        switch column {
        case .command: pick("Lệnh", "Command")
        case .keys: pick("Phím", "Keys")
        case .usual: pick("Mặc định", "Default")
        case .meaning: pick("Để làm gì", "What for")
        }
    }

    /// What `config --keys` lists.
    package var configKeysHelp: String {
        pick("Các lệnh của màn hình và phím của từng lệnh.", "The commands of the dashboard and the keys of each.")
    }

    /// Which file of keys is read, or would be.
    package func keysPlace(_ path: String, isThere: Bool) -> String {
        isThere
            ? pick("Tệp phím: \(path)", "File of keys: \(path)")
            : pick("Chưa có tệp phím: \(path)", "There is no file of keys yet: \(path)")
    }
}
