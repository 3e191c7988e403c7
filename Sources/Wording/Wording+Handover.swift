import PlanDocuments
import PlanModel
import Records

/// What a person has in hand, as a paper that two people sign, and the help of the command that makes it.
extension Wording {
    package var handoverAbstract: String {
        pick(
            "Bàn giao công việc của một người: nhiệm vụ chưa xong, việc trễ, hẹn nộp, văn bản chưa ký.",
            "Hands over what a person has in hand: open tasks, what is late, promises, papers that are not signed.")
    }
    package var handoverDiscussion: String {
        pick(
            "In biên bản bàn giao; --out ghi ra tệp. Có --to và --yes thì ghi người mới vào tất cả các việc đó trong một bước, undo "
                + "lấy lại được. Ghi chú nội bộ không in. Ví dụ: kehoach handover --from 'Nguyễn Thị Lan' --to 'Trần Văn Minh' "
                + "--out ban-giao.docx --yes",
            "Prints the paper of the handover; --out writes it into a file. With --to and --yes the new person is put in charge of "
                + "all of it as one step, which undo takes back. Internal notes are not printed. For example: kehoach handover "
                + "--from 'Nguyễn Thị Lan' --to 'Trần Văn Minh' --out handover.docx --yes")
    }
    package var handoverFromHelp: String { pick("Người bàn giao.", "Whose work it is.") }
    package var handoverToHelp: String { pick("Người nhận.", "Who takes it over.") }
    package var handoverYesHelp: String { pick("Ghi người mới.", "Puts the new person in charge.") }

    package func nobodyInCharge(_ name: String, known: [String]) -> String {
        let list = known.joined(separator: ", ")
        guard !known.isEmpty else {
            return pick(
                "Chưa ghi ai phụ trách việc gì (kehoach assign).", "Nobody is in charge of anything (kehoach assign).")
        }
        return pick(
            "Không có ai tên “\(name)” phụ trách việc gì. Có: \(list).",
            "Nobody called “\(name)” is in charge of anything. There are: \(list).")
    }

    package func nothingInHand(_ name: String) -> String {
        pick("\(name) không còn việc nào chưa xong.", "\(name) has nothing open in hand.")
    }

    /// How much there is to hand over, and how it is done.
    package func handoverOffer(_ work: Handover, to name: String?) -> String {
        let amount = handoverAmount(tasks: work.items.count, papers: work.papers.count)
        guard let name else {
            return pick("\(amount). Bàn giao: thêm --to TÊN --yes.", "\(amount). To hand over: add --to NAME --yes.")
        }
        return pick("\(amount). Ghi cho \(name): thêm --yes.", "\(amount). To put \(name) in charge: add --yes.")
    }

    package func handedOver(to name: String, tasks: Int, papers: Int) -> String {
        let amount = handoverAmount(tasks: tasks, papers: papers)
        return pick("Đã bàn giao cho \(name): \(amount)", "Handed over to \(name): \(amount)") + undoHint
    }

    private func handoverAmount(tasks: Int, papers: Int) -> String {
        pick(
            "\(tasks) nhiệm vụ, \(papers) văn bản chưa ký",
            "\(counted(tasks, "task", "tasks")), \(counted(papers, "unsigned paper", "unsigned papers"))")
    }

    // MARK: The paper

    /// The paper of a handover, under the head of the office that follows the first plan in it.
    ///
    /// - Parameters:
    ///   - work: What is handed over.
    ///   - name: Who takes it; nil where that is not known yet.
    ///   - library: Names plans and agencies.
    ///   - paperName: Names papers on their way to a signature.
    /// - Returns: The paper; nil where there is nothing in it.
    package func paper(
        of work: Handover, to name: String?, in library: PlanLibrary, naming paperName: (SigningProgress) -> String
    ) -> DraftPaper? {
        let first = work.items.first?.plan.plan ?? work.papers.first.flatMap { library.plan($0.plan)?.plan }
        guard let first else { return nil }
        let reference = library.reference
        let head = reference.letterhead(of: first, from: .standingAgency, on: work.today, language)
        var text = PaperBody(self)
        let receiver = name ?? dots
        text.paragraph(
            pick(
                "Hôm nay, \(longDay(work.today)), ông (bà) \(work.person) bàn giao cho ông (bà) \(receiver) các công việc chưa hoàn thành sau đây:",
                "On \(day(work.today)), \(work.person) hands over to \(receiver) the following work that is not finished:"
            ))
        if name == nil { text.lack("người nhận bàn giao", "who takes it over") }
        let late = work.items.count(where: \.isLate)
        text.section(
            "I.", "Nhiệm vụ chưa hoàn thành (\(work.items.count), trễ \(late))",
            "Open tasks (\(work.items.count), \(late) late)")
        add(tasks(work, library), to: &text)
        text.section("II.", "Báo cáo đã hẹn nộp", "Reports that were promised")
        add(promises(work, library), to: &text)
        text.section("III.", "Văn bản chưa ký", "Papers that are not signed")
        add(papers(work, paperName), to: &text)
        text.paragraph(
            pick(
                "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản. Người nhận (ký, ghi rõ họ tên): \(receiver)",
                "Made in two copies, one for each side. Taken over by (signature, name): \(receiver)"))
        return DraftPaper(
            paper: OfficialPaper(
                language: paperLanguage,
                letterhead: letterhead(head, of: first, reference, kind: "BB", on: work.today),
                title: OfficialPaper.Title(
                    kind: pick("BIÊN BẢN", "RECORD"), about: [pick("Bàn giao công việc", "Handover of work")]),
                body: text.blocks, recipientsHeading: recipientsHeading, recipients: [receiver, filing],
                signature: OfficialPaper.Signature(
                    capacity: [pick("NGƯỜI BÀN GIAO", "HANDED OVER BY")], name: work.person)), gaps: text.gaps)
    }

    private func add(_ table: OfficialPaper.Table, to text: inout PaperBody) {
        if table.rows.isEmpty {
            text.paragraph(pick("Không có.", "None."))
        } else {
            text.add(.table(table))
        }
    }

    private func planName(_ plan: Plan, _ library: PlanLibrary, _ today: Day) -> String {
        "\(library.reference.name(of: plan.unit, on: today, language)), \(plan.label(language)) \(plan.year)"
    }

    private func tasks(_ work: Handover, _ library: PlanLibrary) -> OfficialPaper.Table {
        let rows = work.items.map { item -> OfficialPaper.Table.Row in
            let body = item.member.map { library.reference.shortName(of: $0, in: item.plan.plan, language) }
            let status = [item.status.name(language), item.isLate ? item.timeliness.name(language) : nil]
            return .cells([
                planName(item.plan.plan, library, work.today) + ", " + item.task.ref.description,
                [item.task.title, body.map { "(\($0))" }].compactMap(\.self).joined(separator: " "),
                item.lastDay.map(day) ?? "", status.compactMap(\.self).joined(separator: ", "),
                item.notes.map(\.text).joined(separator: "; "),
            ])
        }
        return OfficialPaper.Table(
            columns: [
                .init(pick("Kế hoạch, mục", "Plan, mark"), weight: 20), .init(column(.title), weight: 30),
                .init(column(.due), weight: 16, alignment: .centre), .init(column(.status), weight: 14),
                .init(fieldLabel(.note), weight: 20),
            ], rows: rows)
    }

    private func promises(_ work: Handover, _ library: PlanLibrary) -> OfficialPaper.Table {
        let rows = work.promises.map { found -> OfficialPaper.Table.Row in
            let past = found.promise.daysPast > 0 ? promisePast(found.promise) : ""
            return .cells([
                library.reference.shortName(of: found.body, in: found.plan.plan, language), found.duty.titleOfPeriod,
                day(found.promise.day),
                [found.promise.call.person ?? "", past].filter { !$0.isEmpty }.joined(separator: ", "),
            ])
        }
        return OfficialPaper.Table(
            columns: [
                .init(column(.agencies), weight: 26), .init(column(.duty), weight: 36),
                .init(fieldLabel(.promisedDay), weight: 16, alignment: .centre), .init(fieldLabel(.note), weight: 22),
            ], rows: rows)
    }

    private func papers(_ work: Handover, _ name: (SigningProgress) -> String) -> OfficialPaper.Table {
        let rows = work.papers.map { progress -> OfficialPaper.Table.Row in
            .cells([name(progress), signingStanding(progress, today: work.today)])
        }
        return OfficialPaper.Table(
            columns: [.init(signingColumn(.paper), weight: 50), .init(signingColumn(.standing), weight: 50)], rows: rows
        )
    }
}
