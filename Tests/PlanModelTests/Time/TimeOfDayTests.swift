import Testing

@testable import PlanModel

@Suite struct TimeOfDayTests {
    @Test(arguments: [
        ("8:00", "08:00"), ("08:30", "08:30"), ("8h", "08:00"), ("8h30", "08:30"), ("14 giờ 30", "14:30"),
        ("14 giờ", "14:00"), ("8.05", "08:05"), ("14", "14:00"), ("0:00", "00:00"), ("23:59", "23:59"),
        ("14 gi\u{01A1}\u{0300} 30", "14:30"),
    ])
    func timesAsPeopleTypeThem(_ typed: String, _ stored: String) {
        #expect(TimeOfDay(typed: typed)?.stored == stored)
        #expect(TimeOfDay(stored: stored)?.stored == stored)
    }

    @Test(arguments: ["", "24:00", "8:60", "8:", "sáng", "8:00:00", "123", "8h3000", "-1"])
    func whatIsNoTime(_ typed: String) { #expect(TimeOfDay(typed: typed) == nil) }

    @Test(arguments: ["8:00", "08:0", "24:00", "08:00:00", "0800", ""])
    func theStoredFormIsStrict(_ text: String) { #expect(TimeOfDay(stored: text) == nil) }
}
