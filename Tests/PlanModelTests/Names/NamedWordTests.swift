import PlanModel
import Testing
import VietnameseText

struct NamedWordTests {
    private static let kinds: [any NamedWord.Type] = [
        TaskStatus.self, Timeliness.self, TallyPart.self, PlanTask.Role.self, PlanTask.Kind.self, Plan.State.self,
        OfficialDocument.Kind.self, Citation.Kind.self, Deadline.Kind.self, AdministrativeUnit.Kind.self,
        QueryField.self,
    ]

    @Test(arguments: kinds.indices) func everyWordIsReadBack(kind: Int) {
        roundTrip(NamedWordTests.kinds[kind])
    }

    private func roundTrip<Word: NamedWord>(_ kind: Word.Type) {
        #expect(!Word.allCases.isEmpty)
        for word in Word.allCases {
            for name in Language.allCases.map({ word.name($0) }) + [word.rawValue] {
                #expect(!name.isEmpty)
                for typed in [
                    name, name.uppercased(), name.withoutVietnameseMarks, " \(name) ",
                    String(name.map { $0 == " " ? "-" : $0 }), String(name.filter { $0 != " " }),
                ] {
                    #expect(Word(typed: typed)?.rawValue == word.rawValue, "\(typed) of \(kind)")
                }
            }
        }
        for typed in ["", " ", "-", "không có từ này", "xyz"] { #expect(Word(typed: typed) == nil) }
    }

    @Test func marksBeforeNames() {
        #expect(AdministrativeUnit.Kind.city.mark(.vietnamese) == "TP")
        #expect(AdministrativeUnit.Kind.province.mark(.vietnamese).isEmpty)
        #expect(AdministrativeUnit.Kind.ruralDistrict.mark(.english) == "District")
    }

    @Test func languages() {
        #expect(Language(rawValue: "vi") == .vietnamese)
        #expect(Language(rawValue: "en") == .english)
        #expect(Language.english.pick("kế hoạch", "plan") == "plan")
    }
}
