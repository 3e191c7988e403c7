import PlanModel
import Testing

/// Files between a server and the desks of those who use it.
@Suite struct SharedFoldersTests {
    private let shared = SharedFolders(
        inbox: SharedFolder("/srv/bdg/vao/", shownAs: "V:\\bdg\\vao\\"),
        outbox: SharedFolder("/srv/bdg/ra", shownAs: "\\\\may-chu\\ra"))

    @Test(arguments: [
        ("/srv/bdg/vao/a.docx", "V:\\bdg\\vao\\a.docx"), ("/srv/bdg/vao/2026/a.docx", "V:\\bdg\\vao\\2026\\a.docx"),
        ("/srv/bdg/ra/thu.docx", "\\\\may-chu\\ra\\thu.docx"), ("/srv/bdg/ra", "\\\\may-chu\\ra"),
        ("/srv/bdg/ra2/thu.docx", nil), ("/srv/bdg/ra/../thu.docx", nil), ("/home/lan/thu.docx", nil),
        ("thu.docx", nil),
    ])
    func aFileIsToldAsPeopleSeeIt(_ path: String, _ shown: String?) {
        #expect(shared.shown(ofPath: path) == shown)
    }

    @Test(arguments: [
        ("V:\\bdg\\vao\\a.docx", "/srv/bdg/vao/a.docx"), ("v:\\BDG\\vao\\2026\\Á.docx", "/srv/bdg/vao/2026/Á.docx"),
        ("\\\\may-chu\\ra\\thu.docx", "/srv/bdg/ra/thu.docx"), ("V:\\bdg\\vao2\\a.docx", "V:\\bdg\\vao2\\a.docx"),
        ("V:\\bdg\\vao\\", "V:\\bdg\\vao\\"), ("thu.docx", "thu.docx"),
        ("/srv/bdg/ra/thu.docx", "/srv/bdg/ra/thu.docx"),
    ])
    func whatPeopleTypeIsAPathHere(_ typed: String, _ path: String) {
        #expect(shared.path(of: typed) == path)
    }

    @Test(arguments: [
        ("C:\\Users\\lan\\thu.docx", true), ("\\\\khac\\thu.docx", true), ("V:\\bdg\\vao\\a.docx", false),
        ("thu.docx", false), ("/tmp/a", false), ("6:thu.docx", false),
    ])
    func aDriveOfTheDeskIsNoPlaceHere(_ typed: String, _ isElsewhere: Bool) {
        #expect(shared.isElsewhere(typed) == isElsewhere)
    }

    @Test func aFolderWithoutAnotherNameIsSeenByItsPath() {
        let plain = SharedFolder("/srv/ra")
        #expect(plain.shown("a.docx") == "/srv/ra/a.docx" && plain.path(ofShown: "a.docx") == nil)
        #expect(SharedFolders(outbox: plain).shown(ofPath: "/srv/ra/a.docx") == nil)
        #expect(SharedFolder("/", shownAs: "Z:").shown(ofPath: "/a/b.docx") == "Z:\\a\\b.docx")
    }
}
