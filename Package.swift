// swift-tools-version: 6.2
import PackageDescription

// A newer compiler may warn of more than ours does, and whoever only wants to run the program should not be stopped by
// that: warnings are errors where this is set, as .ci/run does.
let strictness: [SwiftSetting] =
    Context.environment["KEHOACH_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : []

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strictness)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strictness)
}

let package = Package(
    name: "kehoach",
    products: [
        .executable(name: "kehoach", targets: ["kehoach"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        room("PlanModel"),
        .target(name: "CReferenceData"),
        .systemLibrary(name: "CXattr"),
        room("PlanStore", ["PlanModel", "CReferenceData", "CXattr"]),
        room("PlanDocuments"),
        room("Wording", ["PlanModel", "PlanStore", "PlanDocuments"]),
        .target(
            name: "CNcurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        room("TerminalUI", ["CNcurses"]),
        room("Dashboard", ["PlanModel", "PlanStore", "PlanDocuments", "Wording", "TerminalUI"]),
        .executableTarget(
            name: "kehoach",
            dependencies: [
                "PlanModel", "PlanStore", "PlanDocuments", "Wording", "TerminalUI", "Dashboard",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strictness
        ),
        tests("PlanModelTests", ["PlanModel"]),
        tests("PlanStoreTests", ["PlanModel", "PlanStore", "CReferenceData"]),
        tests("PlanDocumentsTests", ["PlanDocuments"]),
        tests("WordingTests", ["PlanModel", "PlanStore", "PlanDocuments", "Wording"]),
        tests("TerminalUITests", ["TerminalUI", "CNcurses"]),
        tests(
            "DashboardTests", ["PlanModel", "PlanStore", "Wording", "TerminalUI", "Dashboard"], exclude: ["Screens"]),
        tests("ProgramTests", ["PlanModel", "PlanStore", "kehoach"]),
    ],
    swiftLanguageModes: [.v6]
)
