import PlanModel
import Testing

/// Centrally run cities, whose bodies bear the names of a province's kinds.
@Suite struct CityTextTests {
    /// A province that became a city.
    @Test(arguments: [
        ("UBND tỉnh", "UBND thành phố"), ("Cán bộ của tỉnh, huyện", "Cán bộ của thành phố, huyện"),
        ("Tỉnh ủy và Tỉnh đoàn", "Thành ủy và Thành đoàn"), ("Các đơn vị cấp tỉnh", "Các đơn vị cấp tỉnh"),
        ("Giao lưu với các tỉnh", "Giao lưu với các tỉnh"), ("Thăm tỉnh Quảng Trị", "Thăm tỉnh Quảng Trị"),
        ("Tỉnh tổ chức", "Thành phố tổ chức"), ("tỉnhs", "tỉnhs"),
    ])
    func theProvinceIsACity(_ old: String, _ new: String) {
        #expect(CityText.ofCity(old) == new)
    }

    @Test func bodiesOfACityAreNamedAfterIt() throws {
        let reference = try ReferenceData.sample()
        func names(_ body: AgencyReference, issuedOn: String, unit: String = "thua-thien-hue") -> [String] {
            let plan = samplePlan(unit: unit, issuedOn: issuedOn)
            return [
                reference.shortName(of: body, in: plan, .vietnamese), reference.fullName(of: body, in: plan, .english),
            ]
        }
        let police = AgencyReference.own("cong-an-tinh")
        #expect(names(police, issuedOn: "2024-12-31") == ["Công an tỉnh", "Police"])
        #expect(names(police, issuedOn: "2025-01-01") == ["Công an thành phố", "Police"])
        #expect(names(police, issuedOn: "2025-01-01", unit: "an-giang")[0] == "Công an tỉnh")
        #expect(names(.of("huong-tra", "cong-an-tinh"), issuedOn: "2025-01-01")[0].hasPrefix("Công an tỉnh"))
    }
}
