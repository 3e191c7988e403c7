import PlanModel
import Records
import Testing

@testable import Disk
@testable import PlanMerge
@testable import PlanStore
@testable import PlanSync

/// Three states of a folder in, one out, without a disk and without git.
struct FolderMergeTests {
    /// A state of a folder as texts by path.
    typealias Folder = [String: String]

    private static let plan = "plans/an-giang/an-giang-2021.json"
    private static let history = "history/an-giang-2021.jsonl"

    private func tree(_ folder: Folder) -> FolderTree {
        var tree = FolderTree()
        for (path, text) in folder {
            tree.files[path] = TreeEntry(mode: "100644", object: text, size: text.utf8.count)
        }
        return tree
    }

    private func merge(
        _ base: Folder, _ ours: Folder, _ theirs: Folder, _ decisions: SyncDecisions = SyncDecisions()
    ) -> (folder: Folder, outcome: FolderMerge.Outcome, merge: FolderMerge) {
        let units = MergeUnit.units(base: tree(base), ours: tree(ours), theirs: tree(theirs))
        let texts = [base, ours, theirs].flatMap(\.values).map { ($0, Array($0.utf8)) }
        let clock = StoreClock(now: { Timestamp(seconds: 1_636_740_000) }, random: { 7 })
        let merge = FolderMerge(
            units: units, contents: Dictionary(texts) { first, _ in first }, decisions: decisions,
            decider: DecisionLines(by: "Lan", clock: clock))
        let outcome = merge.run()
        var folder: Folder = [:]
        for file in outcome.files.values {
            switch file.content {
            case .stored(let entry): folder[file.path] = entry.object
            case .new(let bytes): folder[file.path] = String(decoding: bytes, as: UTF8.self)
            }
        }
        return (folder, outcome, merge)
    }

    private func plan(_ status: String, title: String = "x") -> String {
        "{\"id\": \"an-giang-2021\", \"title\": \"\(title)\", \"tasks\": [{\"id\": \"I.1\", \"status\": \"\(status)\"}]}\n"
    }

    @Test func whatOneSideChangedIsTaken() {
        let (one, two) = (plan("notStarted"), plan("done"))
        #expect(merge([Self.plan: one], [Self.plan: one], [Self.plan: two]).folder == [Self.plan: two])
        #expect(merge([Self.plan: one], [Self.plan: two], [Self.plan: one]).folder == [Self.plan: two])
        let both = merge([Self.plan: one], [Self.plan: plan("done")], [Self.plan: plan("notStarted", title: "y")])
        #expect(both.folder == [Self.plan: plan("done", title: "y")] && both.outcome.conflicts.isEmpty)
    }

    @Test func aPlanIsItsIDWhereverItLies() {
        let moved = "plans/khac/an-giang-2021.json"
        let (one, two) = (plan("notStarted"), plan("done"))
        // They moved, we changed; and the other way round; and both moved.
        for result in [
            merge([Self.plan: one], [Self.plan: two], [moved: one]),
            merge([Self.plan: one], [moved: one], [Self.plan: two]),
            merge([Self.plan: one], ["plans/hier/an-giang-2021.json": two], [moved: one]),
        ] {
            #expect(result.folder == [moved: two])
            #expect(result.outcome.conflicts.isEmpty)
        }
        let step = merge([Self.plan: one], [Self.plan: one], [moved: two])
        #expect(
            step.merge.steps(step.outcome) == [
                FolderStep(
                    old: FolderStep.Version(path: Self.plan, bytes: Array(one.utf8)),
                    new: FolderStep.Version(path: moved, bytes: Array(two.utf8)))
            ])
    }

    @Test func similarPlansHaveNothingToDoWithEachOther() {
        let one = plan("notStarted")
        let other = "plans/an-giang/an-giang-2022.json"
        let result = merge([Self.plan: one], [Self.plan: plan("done")], [other: one])
        #expect(result.outcome.conflicts.map(\.file) == [Self.plan])
        #expect(result.folder == [Self.plan: plan("done"), other: one])
        let gone = merge([Self.plan: one], [Self.plan: one], [other: one])
        #expect(gone.folder == [other: one] && gone.outcome.conflicts.isEmpty)
    }

    @Test(arguments: [MergeSide.mine, .theirs], [true, false])
    func removedHereAndChangedThereIsDecided(side: MergeSide, isRemovedHere: Bool) throws {
        let (one, two) = (plan("notStarted"), plan("done"))
        let (ours, theirs): (Folder, Folder) = isRemovedHere ? ([:], [Self.plan: two]) : ([Self.plan: two], [:])
        let open = merge([Self.plan: one], ours, theirs)
        #expect(open.outcome.conflicts.map(\.file) == [Self.plan])
        guard case .removed(let remover, let changes)? = open.outcome.conflicts.first?.kind else {
            Issue.record("One side removed it.")
            return
        }
        #expect(remover == (isRemovedHere ? .mine : .theirs) && changes.plans.map(\.done) == [1])
        let decided = merge([Self.plan: one], ours, theirs, SyncDecisions(named: ["an-giang-2021": side]))
        let isKept = side != remover
        #expect(decided.folder[Self.plan] == (isKept ? two : nil))
        let line = try HistoryLine.entry(
            Array(try #require(decided.folder[Self.history]).utf8)[...], line: 1, plan: PlanID("an-giang-2021"))
        #expect(line.by == "Lan" && line.record == .plan(PlanID("an-giang-2021")))
        #expect(line.fields.map { $0.new == nil } == [!isKept])
    }

    @Test func linesOfHistoriesAreAUnion() {
        func line(_ id: String) -> String {
            "{\"id\":\"\(id)\",\"action\":\"a\",\"at\":\"x\",\"by\":\"y\",\"record\":\"I.1\",\"set\":{}}\n"
        }
        let result = merge([Self.history: line("1")], [Self.history: line("1") + line("3")], [Self.history: line("2")])
        #expect(result.folder == [Self.history: line("1") + line("2") + line("3")])
        // What is left out of a set adds nothing to it.
        #expect(merge([Self.history: line("1")], [:], [Self.history: line("1")]).folder == [Self.history: line("1")])
        #expect(merge([Self.history: line("1")], [Self.history: line("1")], [:]).folder == [Self.history: line("1")])
    }

    @Test func twoFilesByOneIDAreToldApartByTheirPaths() {
        let twice = "plans/khac/an-giang-2021.json"
        let one = plan("notStarted")
        let result = merge([Self.plan: one], [Self.plan: one, twice: one], [Self.plan: plan("done")])
        #expect(result.folder == [Self.plan: plan("done"), twice: one])
    }

    @Test func whoeverMergesComesToTheSame() {
        let base = [Self.plan: plan("notStarted"), "views.json": "{\"views\": []}\n", "a.json": "{\"a\": 1}\n"]
        let ours = [Self.plan: plan("done"), "views.json": "{\"views\": [{\"id\": \"v.1\", \"name\": \"x\"}]}\n"]
        let theirs = [
            "plans/khac/an-giang-2021.json": plan("notStarted", title: "y"),
            "views.json": "{\"views\": [{\"id\": \"v.2\", \"name\": \"y\"}]}\n", "a.json": "{\"a\": 1}\n",
            "rosters/an-giang.json": "{}\n",
        ]
        let (one, two) = (merge(base, ours, theirs), merge(base, theirs, ours))
        #expect(one.outcome.conflicts.isEmpty && two.outcome.conflicts.isEmpty)
        #expect(Set(one.folder.keys) == Set(two.folder.keys))
        #expect(one.folder["plans/khac/an-giang-2021.json"] == plan("done", title: "y"))
        #expect(one.folder["a.json"] == nil && one.folder["rosters/an-giang.json"] == "{}\n")
    }

    @Test func whichFilesAreShared() {
        func kind(_ path: String) -> SharedFile.Kind? { SharedFile(path: path)?.kind }
        #expect(kind(Self.plan) == .staff(PlanID("an-giang-2021")))
        #expect(kind("figures/an-giang.json") == .staff(PlanID("figures.an-giang")))
        #expect(kind("rosters/an-giang.json") == .staff(PlanID("rosters.an-giang")))
        #expect(kind("letters/an-giang.json") == .staff(PlanID("letters.an-giang")))
        #expect(kind("forms/an-giang.json") == .staff(PlanID("forms.an-giang")))
        #expect(kind("signing/an-giang.json") == .staff(PlanID("signing.an-giang")))
        #expect(kind("holidays.json") == .staff(.holidays))
        #expect(kind("agencies.local.json") == .staff(.ownAgencies))
        #expect(kind("units.local.json") == .staff(.ownUnits))
        #expect(kind(Self.history) == .history("an-giang-2021"))
        for path in [
            "folder.json", "units/an-giang.json", "schema/plan.schema.json", "views.json", "forms/duty.year.json",
            "plans/An Giang/x.json",
        ] { #expect(kind(path) == .document(path)) }
        for path in ["README.md", ".gitattributes", ".vscode/settings.json", "a\u{FFFD}.json", "x.jsonl"] {
            #expect(kind(path) == nil && !SharedFile.isLocal(path))
        }
        for path in SharedFile.localExamples + [".lock-held", ".order", "history/x.torn"] {
            #expect(kind(path) == nil && SharedFile.isLocal(path))
        }
    }

    @Test func aFolderInMemoryIsReadAsOneOnTheDisk() throws {
        let folder = try TemporaryFolder()
        try folder.write("{\"a\": 1}", to: "a.json")
        let changed: [String: [UInt8]?] = ["a.json": nil, "x/y/b.json": Array("{}".utf8)]
        let root = folder.path
        let system = CommitSystem(root, changed: changed, over: PosixSystem())
        #expect(throws: SystemFailure.self) { try system.contents(ofFile: root + "/a.json") }
        #expect(try system.contents(ofFile: root + "/x/y/b.json") == Array("{}".utf8))
        #expect(try system.names(inFolder: root) == ["x"])
        #expect(try system.names(inFolder: root + "/x/y") == ["b.json"])
        #expect(try system.status(ofPath: root + "/x").kind == FileStatus.Kind.folder)
        #expect(try system.realPath(root + "/x/y/b.json").hasSuffix("/x/y/b.json"))
        #expect(throws: SystemFailure.self) {
            _ = try system.open(root + "/x/c", for: .creating, permissions: 0o600)
        }
        #expect(folder.names == ["a.json"])
    }
}
