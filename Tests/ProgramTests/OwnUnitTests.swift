import Foundation
import Testing

/// Units that the lists lack, added by the folder's people.
struct OwnUnitTests {
    private static let file = "units.local.json"

    private func office() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2026-01-10"
        return office
    }

    @Test func aUnitOfOnesOwnIsLikeAnyOther() throws {
        let office = try office()
        let missing = try office.kehoach("plan", "new", "xã Vĩnh Lạ", "2026")
        #expect(missing.status == 1 && missing.errors.contains("kehoach unit add"), "\(missing)")
        let added = try office.kehoach("unit", "add", "xã Vĩnh Lạ, An Giang")
        #expect(added.status == 0, "\(added)")
        #expect(try office.text(Self.file).contains("\"x-vinh-la\""))
        #expect(try office.text("folder.json").contains("\"format\": 2"))
        #expect(try office.kehoach("plan", "new", "vinh la", "2026").status == 0)
        let plans = try office.kehoach("plans", "--format", "json").json
        let plan = try #require(plans.first { $0["unit"] as? String == "x-vinh-la" })
        #expect((plan["issuer"] as? String)?.contains("Ủy ban nhân dân xã Vĩnh Lạ") == true)
        #expect((plan["provinceName"] as? String) == "An Giang")
        #expect(try office.kehoach("check").status == 0)
        // Whoever is named stays.
        let refused = try office.kehoach("unit", "remove", "x-vinh-la")
        #expect(refused.status == 65 && refused.errors.contains(".json"), "\(refused)")
        #expect(try office.kehoach("unit", "remove", "an-giang").status == 64)
        // Added twice it is there once; of one name in two places each has its id.
        let before = try office.text(Self.file)
        #expect(try office.kehoach("unit", "add", "Xã  Vĩnh Lạ,  tỉnh An Giang").status == 0)
        #expect(try office.text(Self.file) == before)
        #expect(try office.kehoach("unit", "add", "phường Vĩnh Lạ, Đắk Lắk").status == 0)
        #expect(try office.text(Self.file).contains("\"x-vinh-la-dak-lak"))
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Self.file) == before)
        #expect(try office.kehoach("history").output.contains("x-vinh-la"))
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func whatWasAddedIsListedAndFoundByItsName() throws {
        let office = try office()
        for name in ["xã Vĩnh Lạ, An Giang", "phường Vĩnh Lạ, Đắk Lắk", "huyện Lạ, An Giang", "xã Trong Lạ, huyện Lạ"] {
            #expect(try office.kehoach("unit", "add", name).status == 0)
        }
        let listed = try office.kehoach("unit", "list", "--format", "json").json
        #expect(listed.compactMap { $0["id"] as? String }.sorted() == listed.compactMap { $0["id"] as? String })
        #expect(listed.count == 4 && listed.contains { $0["parent"] as? String == "x-la" })
        #expect(try office.kehoach("unit", "list").output.contains("xã Vĩnh Lạ"))
        // Of one name in two places each has to be named with its place.
        let several = try office.kehoach("unit", "remove", "vĩnh lạ")
        #expect(several.status == 64 && several.errors.contains("x-vinh-la-dak-lak"), "\(several)")
        #expect(try office.kehoach("unit", "remove", "Vĩnh Lạ, Đắk Lắk").status == 0)
        // What others lie in stays as long as they do.
        let above = try office.kehoach("unit", "remove", "x-la")
        #expect(above.status == 64 && above.errors.contains("Trong Lạ (x-trong-la)"), "\(above)")
        #expect(try office.kehoach("unit", "remove", "xã", "Trong", "Lạ").status == 0)
        let unknown = try office.kehoach("unit", "remove", "Không Có")
        #expect(unknown.status == 1 && unknown.errors.contains("kehoach unit list"), "\(unknown)")
        #expect(try office.kehoach("unit", "list", "--format", "json").json.count == 2)
    }

    /// A unit that lies in a listed district is known with all that is above it.
    @Test func aUnitBelowAListedOneKnowsItsProvince() throws {
        let office = try office()
        office.environment["KEHOACH_TODAY"] = "2021-03-10"
        #expect(try office.kehoach("unit", "add", "xã Vĩnh Lạ, huyện Châu Phú").status == 0)
        #expect(try office.text(Self.file).contains("\"parent\": \"chau-phu\""))
        #expect(try office.kehoach("plan", "new", "xã Vĩnh Lạ", "2021").status == 0)
        let plan = try #require(
            try office.kehoach("plans", "--format", "json").json.first { $0["unit"] as? String == "x-vinh-la" })
        #expect(plan["provinceName"] as? String == "An Giang")
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func aPlanBringsItsUnitAlongAndTakesItBack() throws {
        let office = try office()
        let made = try office.kehoach("plan", "new", "đặc khu Hòn Lạ, An Giang", "2026", "--new-unit")
        #expect(made.status == 0, "\(made)")
        #expect(try office.text(Self.file).contains("specialZone"))
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(!(try office.text(Self.file)).contains("x-hon-la"))
        #expect(try office.kehoach("check").status == 0)
        let known = try office.kehoach("plan", "new", "An Giang", "2026", "--new-unit")
        #expect(known.status == 0, "\(known)")
        // The unit is known, so nothing is added.
        #expect(!(try office.text(Self.file)).contains("\"parent\""))
    }

    @Test(arguments: [
        "Vĩnh Lạ", "xã Vĩnh Lạ", "xã, An Giang", "xã Vĩnh Lạ, Xứ Lạ", "tỉnh Lạ, An Giang", "huyện Lạ, xã Lạ",
    ])
    func whatSaysTooLittleIsNoUnit(_ text: String) throws {
        let office = try office()
        let outcome = try office.kehoach("unit", "add", text)
        #expect(outcome.status == 64 && outcome.errors.contains("xã Vĩnh Hòa, An Giang"), "\(outcome)")
        #expect(!FileManager.default.fileExists(atPath: office.data.appendingPathComponent(Self.file).path))
    }

    @Test func anIdThatIsNotOfOnesOwnIsAFault() throws {
        let office = try office()
        // What the lists have is not added once more.
        for listed in ["tỉnh An Giang", "phường Châu Đốc, An Giang"] {
            let outcome = try office.kehoach("unit", "add", listed)
            #expect(outcome.status == 0 && !outcome.output.contains("x-"), "\(outcome)")
        }
        #expect(try office.kehoach("unit", "add", "tỉnh Lạ").status == 0)
        let text = try office.text(Self.file).replacing("x-la", with: "la")
        try Data(text.utf8).write(to: office.data.appendingPathComponent(Self.file))
        let outcome = try office.kehoach("check")
        #expect(outcome.status == 1 && outcome.output.contains(Self.file), "\(outcome)")
    }
}
