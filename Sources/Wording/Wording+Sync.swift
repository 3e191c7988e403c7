import JSONText
import PlanMerge
import PlanSync
import Records

extension Wording {
    // MARK: Messages of commits

    /// The message of a commit: what changed and who synchronised.
    package func commitMessage(_ commit: SyncCommit) -> String {
        switch commit {
        case .merge(let other, let author):
            pick("\(author): gộp với \(other)", "\(author): merge with \(other)")
        case .own(let changes, let author):
            "\(author): \(summary(changes))"
        }
    }

    /// What changed in a few words: `an-giang-2021: xong 3, sửa 2 · dak-lak-2020: kế hoạch mới`.
    package func summary(_ changes: SyncChanges) -> String {
        var parts = changes.plans.map { "\($0.plan): \(summary($0))" }
        if changes.otherFiles > 0 {
            parts.append(
                pick("\(changes.otherFiles) tệp khác", counted(changes.otherFiles, "other file", "other files")))
        }
        if parts.isEmpty { parts.append(pick("nhật ký", "history")) }
        return parts.joined(separator: " · ")
    }

    private func summary(_ change: SyncChanges.InPlan) -> String {
        if change.isGone { return pick("bỏ kế hoạch", "plan removed") }
        if change.isNew { return pick("kế hoạch mới", "new plan") }
        var parts: [String] = []
        if change.done > 0 { parts.append(pick("xong \(change.done)", "\(change.done) done")) }
        if change.changed > 0 { parts.append(pick("sửa \(change.changed)", "\(change.changed) changed")) }
        return parts.isEmpty ? pick("sửa văn bản", "text changed") : parts.joined(separator: ", ")
    }

    // MARK: What a run did

    /// What a synchronisation did, and what is left to do.
    package func syncReport(_ report: SyncReport) -> String {
        var lines: [String] = []
        if !report.mended.isEmpty {
            let what = report.mended.map(mending).joined(separator: "; ")
            lines.append(pick("Đã chỉnh thiết lập git: \(what).", "Put git's set-up right: \(what)."))
        }
        if !report.committed.isEmpty {
            lines.append(pick("Đã lưu: ", "Committed: ") + summary(report.committed))
        }
        if !report.heldBack.isEmpty {
            lines.append(
                pick(
                    "Tệp có lỗi chưa được chia sẻ; hãy sửa rồi đồng bộ lại:",
                    "Files with faults are held back; mend them and synchronise again:"))
            lines += report.heldBack.map { "  " + fault($0) }
        }
        if !report.received.isEmpty { lines.append(pick("Đã nhận: ", "Received: ") + summary(report.received)) }
        lines += report.renumbered.map(renumbered) + report.decided.map(decided)
        lines.append(syncOutcome(report.outcome))
        if let branch = report.begunBranch {
            lines.append(
                pick(
                    "Máy khác lấy về bằng: git clone -b \(branch) ĐỊA-CHỈ data",
                    "Other machines get it with: git clone -b \(branch) URL data"))
        }
        return lines.joined(separator: "\n")
    }

    private func mending(_ mending: SyncMending) -> String {
        switch mending {
        case .attributes: pick("tệp nào do kehoach gộp (.gitattributes)", "which files kehoach merges (.gitattributes)")
        case .driver: pick("cách gọi kehoach khi gộp (.git/config)", "how to call kehoach for merging (.git/config)")
        case .ignored: pick("bỏ qua tệp khóa và tệp tạm", "locks and pending files are ignored")
        case .untracked: pick("không chia sẻ tệp khóa và tệp tạm nữa", "locks and pending files are shared no more")
        }
    }

    private func renumbered(_ record: RenumberedRecord) -> String {
        pick(
            "Nơi khác cũng đã thêm \(record.old); mục thêm ở đây nay là \(record.new).",
            "Others added \(record.old) as well; the one added here is \(record.new) now.")
    }

    private func decided(_ decided: DecidedSyncConflict) -> String {
        let side = decided.side == .mine ? mine : theirs
        return pick(
            "Đã chọn bản \(side): \(decided.conflict.name)", "Took \(side): \(decided.conflict.name)")
    }

    /// How a synchronisation ended.
    package func syncOutcome(_ outcome: SyncReport.Outcome) -> String {
        switch outcome {
        case .synchronized(let sent):
            return sent
                ? pick("Đã gửi. Các máy khớp nhau.", "Sent. Both sides have everything.")
                : pick("Không có gì phải gửi. Các máy khớp nhau.", "Nothing to send. Both sides have everything.")
        case .noRemote:
            return pick(
                "Chưa có máy nào để đồng bộ; thay đổi đã lưu trên máy này. Nối bằng: git remote add origin ĐỊA-CHỈ",
                "There is no other machine yet; changes are committed on this one. Add one: git remote add origin URL")
        case .unreachable(let remote, let reason):
            return pick(
                "Không nối được với \(remote) (\(reason)). Thay đổi đã lưu trên máy này và sẽ gửi ở lần đồng bộ sau.",
                "\(remote) cannot be reached (\(reason)). Changes are committed here and go out next time.")
        case .outrun:
            return pick(
                "Nhiều máy cùng gửi một lúc. Thay đổi đã lưu trên máy này; hãy đồng bộ lại sau ít phút.",
                "Several machines kept sending at once. Changes are committed here; synchronise again in some minutes.")
        case .conflicts(let conflicts): return syncConflicts(conflicts)
        case .nothingCommitted:
            return pick(
                "Chưa lưu được gì lần đầu vì mọi tệp đã đổi đều có lỗi.",
                "There is no first commit, as every changed file has faults.")
        }
    }

    // MARK: Conflicts

    /// What is left to a person, and how to decide it.
    package func syncConflicts(_ conflicts: [SyncConflict]) -> String {
        let head =
            conflicts.contains(where: \.isOfBothSides)
            ? pick(
                "Có \(conflicts.count) chỗ hai bên sửa khác nhau. Chưa nhận gì về, tệp đang dùng vẫn nguyên:",
                "\(counted(conflicts.count, "place has", "places have")) been changed by both sides. Nothing was taken "
                    + "over, the working files are as they were:")
            : pick(
                "Có \(conflicts.count) tệp không nhận được. Chưa nhận gì về, tệp đang dùng vẫn nguyên:",
                "\(counted(conflicts.count, "file", "files")) cannot be taken over. Nothing was, the working files are as "
                    + "they were:")
        var lines = [head] + conflicts.flatMap(lines)
        guard let first = conflicts.first(where: \.isDecidable) else { return lines.joined(separator: "\n") }
        let name = first.recordName
        guard conflicts.contains(where: { $0.allows(.theirs) }) else {
            lines.append(
                pick(
                    "Giữ bản của tôi: kehoach sync --mine · từng chỗ: kehoach sync --mine-for \(name)",
                    "Keep mine: kehoach sync --mine · one by one: kehoach sync --mine-for \(name)"))
            return lines.joined(separator: "\n")
        }
        lines.append(
            pick(
                "Giữ bản của tôi: kehoach sync --mine · lấy bản của người kia: kehoach sync --theirs · từng chỗ: "
                    + "kehoach sync --mine-for \(name) hoặc --theirs-for \(name)",
                "Keep mine: kehoach sync --mine · take theirs: kehoach sync --theirs · one by one: "
                    + "kehoach sync --mine-for \(name) or --theirs-for \(name)"))
        return lines.joined(separator: "\n")
    }

    private func lines(_ conflict: SyncConflict) -> [String] {
        let texts = syncConflictLines(conflict)
        let head = "  " + ([texts.head] + texts.rest.prefix(1)).joined(separator: ": ")
        switch conflict.kind {
        case .field, .removed: return [head, "    \(texts.mine)", "    \(texts.theirs)"]
        case .notMergeable, .faults, .heldBack, .readOnly: return [head] + texts.rest.dropFirst().map { "    " + $0 }
        }
    }

    /// A place that both sides changed: which, what is in the way beyond the two versions, and the versions.
    package func syncConflictLines(
        _ conflict: SyncConflict
    ) -> (head: String, rest: [String], mine: String, theirs: String) {
        let own = pick("bản của tôi", "my version")
        let others = pick("bản nhận về", "what came in")
        switch conflict.kind {
        case .field(let field):
            let path = field.path.parts.isEmpty ? "" : ": \(fieldName(field.path))"
            return (
                field.record == nil ? conflict.name : conflict.recordName + path, [],
                "\(mine): \(conflictValue(field.mine, field))", "\(theirs): \(conflictValue(field.theirs, field))"
            )
        case .removed(let side, let changes):
            let isMine = side == .mine
            let text =
                isMine
                ? pick("tôi đã bỏ tệp, người kia đã sửa", "I removed the file, they changed it")
                : pick("người kia đã bỏ tệp, tôi đã sửa", "they removed the file, I changed it")
            let gone = pick("bỏ tệp", "remove the file")
            let what = changes.isEmpty ? "" : " (\(summary(changes)))"
            let kept = pick("giữ tệp đã sửa", "keep the changed file") + what
            return (
                conflict.file, [text], "\(mine): \(isMine ? gone : kept)", "\(theirs): \(isMine ? kept : gone)"
            )
        case .notMergeable:
            let text = pick("hai bên cùng sửa, không gộp được", "both sides changed it and it cannot be merged")
            return (conflict.file, [text], "\(mine): \(own)", "\(theirs): \(others)")
        case .faults(let faults):
            let text = pick(
                "bản nhận về có lỗi nên không lấy; nhờ người gửi sửa, hoặc giữ bản của tôi",
                "what came in has faults and is not taken; have it mended where it came from, or keep mine")
            return (conflict.file, [text] + faults.map(fault), "\(mine): \(own)", "")
        case .heldBack:
            let text = pick(
                "có thay đổi chưa lưu ở đây và bản mới nhận về; hãy sửa lỗi của tệp rồi đồng bộ lại",
                "it has changes here that are held back, and came in changed; mend the file and try again")
            return (conflict.file, [text], "", "")
        case .readOnly:
            let text = pick(
                "đã được đặt chỉ đọc ở đây nên không nhận bản mới; hãy cho phép ghi (chmod u+w, hoặc hỏi người đã đặt) rồi "
                    + "đồng bộ lại",
                "it was made read-only here and is not replaced; allow writing (chmod u+w, or ask who made it so) and "
                    + "try again")
            return (conflict.file, [text], "", "")
        }
    }

    private func conflictValue(_ value: FieldValue?, _ conflict: MergeConflict) -> String {
        if conflict.path.isWhole, conflict.base == nil { return fieldValue(value, of: conflict.path) }
        if conflict.path.parts.isEmpty, conflict.record != nil, value != nil { return pick("đã sửa", "changed") }
        if conflict.path.parts.isEmpty, conflict.record != nil { return pick("đã bỏ", "removed") }
        guard conflict.path.parts.last == "status", case .object(let members)? = value else {
            return fieldValue(value, of: conflict.path)
        }
        // A status comes with its day.
        let status = fieldValue(members["status"], of: conflict.path)
        guard let day = members["doneOn"] else { return status }
        return "\(status), \(fieldValue(day, of: FieldPath("doneOn")))"
    }

    // MARK: The merge driver

    /// What is left of a merge that git asked for.
    package func mergeConflicts(_ conflicts: [SyncConflict]) -> String {
        ([
            pick(
                "Còn xung đột; tệp tạm giữ giá trị của bên mình:",
                "In conflict; the file has our side's values for now:")
        ] + conflicts.flatMap(lines)).joined(separator: "\n")
    }

    /// Why git's files could not be merged.
    package func mergeFailure(_ failure: FileMerge.Failure, path: String) -> String {
        switch failure {
        case .unreadable(let side, let fault):
            pick("\(path) (bản \(name(side))): ", "\(path) (\(name(side))): ") + place(fault)
                + reason(.json(fault.kind))
        case .notAnObject(let side):
            pick(
                "\(path) (bản \(name(side))): không phải tệp dữ liệu", "\(path) (\(name(side))): it is no data file")
        }
    }

    private func name(_ side: MergeSide) -> String { side == .mine ? mine : theirs }

    private func place(_ fault: JSONFault) -> String { "\(fault.line):\(fault.column): " }
}
