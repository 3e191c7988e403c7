import PlanSync

extension Wording {
    /// Why a synchronisation did not take place, and what to do.
    package func syncError(_ error: SyncError) -> String {
        switch error {
        case .practice: practiceNotSent
        case .gitMissing:
            pick(
                "Máy này chưa có git. Cài bằng: sudo apt install git (hoặc dnf install git).",
                "There is no git on this machine. Install it: sudo apt install git (or dnf install git).")
        case .notARepository(let path):
            pick(
                "\(path) chưa nằm trong kho git nào. Bắt đầu bằng: git -C \(path) init && git -C \(path) remote add origin "
                    + "ĐỊA-CHỈ, hoặc lấy về từ máy khác: git clone ĐỊA-CHỈ",
                "\(path) is in no git repository. Begin with: git -C \(path) init && git -C \(path) remote add origin "
                    + "URL, or get it from another machine: git clone URL")
        case .dubiousOwnership(let path):
            pick(
                "git không dùng kho của người khác (\(path)) khi bạn chưa đồng ý. Nếu tin thư mục này: "
                    + "git config --global --add safe.directory '\(path)'",
                "git does not use a repository of somebody else's (\(path)) without your consent. If you trust it: "
                    + "git config --global --add safe.directory '\(path)'")
        case .emptyClone(let path, let branch):
            pick(
                "\(path) còn trống: dữ liệu chung nằm ở nhánh \(branch). Lấy về bằng: git -C \(path) checkout \(branch)",
                "\(path) is empty: the shared data is on branch \(branch). Get it with: git -C \(path) checkout \(branch)"
            )
        case .folderIgnored(let path):
            pick(
                "Kho git được dặn bỏ qua \(path) (.gitignore). Hãy bỏ dòng đó, hoặc để dữ liệu ở kho riêng.",
                "The git repository is told to ignore \(path) (.gitignore). Take that line out, or give the data a "
                    + "repository of its own.")
        case .sharedRepository(let path, let folder, let remote):
            pick(
                "Chưa gửi gì: kho git \(path) còn có tệp khác. Nếu đúng là nơi dùng chung kế hoạch, hãy gõ một lần: "
                    + "kehoach sync --yes --data '\(folder)'\(remote.map { " (gửi đến \($0))" } ?? "")",
                "Nothing was sent: the git repository \(path) also holds other files. If plans are shared there, type "
                    + "once: kehoach sync --yes --data '\(folder)'\(remote.map { " (it sends to \($0))" } ?? "")")
        case .detachedHead:
            pick(
                "Kho git không ở nhánh nào (detached HEAD). Về nhánh bằng: git switch NHÁNH",
                "No branch is checked out (detached HEAD). Go back to one: git switch BRANCH")
        case .unfinished(let operation): unfinished(operation)
        case .unmergedFiles(let files):
            pick(
                "Còn tệp đang xung đột từ lần gộp bằng tay: \(list(files)). Sửa xong thì git add từng tệp rồi git commit.",
                "Files are still in conflict from a merge by hand: \(list(files)). Mend them, git add each, git commit."
            )
        case .repositoryBusy:
            pick(
                "Một chương trình git khác đang dùng kho. Hãy đợi rồi làm lại; nếu không có chương trình nào, xóa tệp "
                    + ".git/index.lock.",
                "Another git program is using the repository. Wait and try again; if there is none, remove "
                    + ".git/index.lock.")
        case .otherBranch(let local, let remote, let theirs):
            pick(
                "\(remote) dùng nhánh \(theirs), máy này dùng nhánh \(local). Đổi tên để dùng chung: "
                    + "git branch -m \(local) \(theirs)",
                "\(remote) uses branch \(theirs), this machine branch \(local). Use the same name: "
                    + "git branch -m \(local) \(theirs)")
        case .unrelated(let upstream):
            pick(
                "Kho ở đây và \(upstream) không có gốc chung. Hãy lấy bản chung về bằng git clone, rồi chép phần riêng "
                    + "vào đó.",
                "This repository and \(upstream) have no common beginning. Get the shared one with git clone and copy "
                    + "what is only here into it.")
        case .refused(let remote, let reason):
            pick(
                "\(remote) không cho vào (\(reason)). Thay đổi đã lưu trên máy này. Hãy thử git fetch \(remote) để đăng nhập "
                    + "hoặc xin quyền.",
                "\(remote) does not let you in (\(reason)). Changes are committed here. Try git fetch \(remote) to log "
                    + "in, or ask for the right.")
        case .readOnly(let reason): openedReadOnly(reason)
        case .lockTimeout(let holder): commitError(.lockTimeout(holder))
        case .alreadySynchronizing(let holder):
            pick(
                "Một lần đồng bộ khác đang chạy\(holder.map { ": \($0.user), máy \($0.host)" } ?? ""). Hãy đợi rồi làm lại.",
                "Another synchronisation is under way\(holder.map { ": \($0.user) on \($0.host)" } ?? ""). Wait and try "
                    + "again.")
        case .folder(let error): folderError(error)
        case .disk(let failure):
            pick("Không đọc hoặc ghi được ", "Could not read or write ") + systemFailure(failure) + "."
                + wayOut(of: failure)
        case .git(let command, let reason): pick("git \(command) lỗi: \(reason)", "git \(command) failed: \(reason)")
        case .gitTooSlow(let command, let seconds):
            pick(
                "git \(command) không xong sau \(seconds) giây nên đã dừng. Dữ liệu vẫn nguyên; hãy xem lại mạng và các "
                    + "hook của git rồi đồng bộ lại.",
                "git \(command) did not end within \(seconds) seconds and was stopped. The data is as it was; look at "
                    + "the network and at git's hooks and synchronise again.")
        }
    }

    private func unfinished(_ operation: UnfinishedOperation) -> String {
        let (name, way) =
            switch operation {
            case .merge: ("git merge", "git commit / git merge --abort")
            case .rebase: ("git rebase", "git rebase --continue / --abort")
            case .cherryPick: ("git cherry-pick", "git cherry-pick --continue / --abort")
            case .revert: ("git revert", "git revert --continue / --abort")
            case .bisect: ("git bisect", "git bisect reset")
            }
        return pick(
            "Có việc làm bằng tay chưa xong: \(name). Làm nốt hoặc bỏ: \(way)",
            "Something begun by hand is not finished: \(name). Finish it or give it up: \(way)")
    }

    private func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    }
}
