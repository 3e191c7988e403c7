import PlanModel
import Testing

@testable import Wording

/// Texts that are asked for by name: each is there in both languages.
struct CompletenessTests {
    @Test(arguments: Language.allCases)
    func everyHelpTextIsThere(_ language: Language) {
        let wording = Wording(language)
        for topic in Wording.CommandTopic.allCases { #expect(wording.abstract(topic).hasSuffix(".")) }
        for topic in Wording.OptionTopic.allCases {
            #expect(wording.help(topic).hasSuffix("."))
            let isFlag = [.readOnly, .clear, .takesWork, .assent, .closed, .removeMember, .sample, .allMembers]
                .contains(topic)
            #expect(isFlag || !wording.placeholder(topic).isEmpty)
        }
        for column in Wording.ListColumn.allCases { #expect(!wording.column(column).isEmpty) }
        for label in Wording.FactLabel.allCases { #expect(!wording.fact(label).isEmpty) }
        for label in Wording.DetailLabel.allCases { #expect(!wording.label(label).isEmpty) }
        for title in Wording.CommandGroupTitle.allCases { #expect(!wording.title(title).isEmpty) }
        for command in CommandID.allCases {
            #expect(!wording.sentence(of: command).isEmpty && !wording.shortName(of: command).isEmpty)
        }
    }

    @Test func helpTextsDifferByLanguage() {
        let (ours, theirs) = (Wording(.vietnamese), Wording(.english))
        for topic in Wording.CommandTopic.allCases { #expect(ours.abstract(topic) != theirs.abstract(topic)) }
        for topic in Wording.OptionTopic.allCases { #expect(ours.help(topic) != theirs.help(topic)) }
    }

    @Test func moneyIsGroupedAsTheLanguageDoes() {
        #expect(Wording(.vietnamese).moneyPerYear(minimum: 150_000_000, maximum: nil) == "từ 150.000.000 đồng/năm")
        #expect(Wording(.english).moneyPerYear(minimum: 900, maximum: 1_000) == "900-1,000 VND a year")
    }

    @Test func countsAddUp() {
        var tally = Tally()
        for part in TallyPart.allCases { tally.count(part) }
        #expect(Wording(.english).counts(tally).hasPrefix("8 tasks: "))
        #expect(Wording(.english).counts(Tally()) == "0 tasks")
    }
}
