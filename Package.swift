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
        room("VietnameseText"),
        room("Records", ["VietnameseText"]),
        room("JSONText", ["Records"]),
        .systemLibrary(name: "CXattr"),
        room("Disk", ["Records", "JSONText", "CXattr"]),
        room("PlanModel", ["VietnameseText", "Records"]),
        room("RollOver", ["VietnameseText", "Records", "PlanModel"]),
        room("PlanFormat", ["VietnameseText", "Records", "JSONText", "Disk", "PlanModel"]),
        .target(name: "CReferenceData"),
        room(
            "PlanStore", ["VietnameseText", "Records", "JSONText", "Disk", "PlanModel", "PlanFormat", "CReferenceData"]),
        room("PlanMerge", ["VietnameseText", "Records", "JSONText", "PlanModel", "PlanFormat", "PlanStore"]),
        room("PlanSync", ["Records", "JSONText", "Disk", "PlanModel", "PlanFormat", "PlanStore", "PlanMerge"]),
        room("SampleData", ["Records", "JSONText", "Disk", "PlanModel", "PlanFormat", "PlanStore"]),
        room("PlanActions", ["VietnameseText", "Records", "JSONText", "PlanModel", "PlanFormat", "PlanStore"]),
        room("Subprocesses"),
        .target(
            name: "CDocumentFormats",
            // The archives, so that the program still runs where it is copied to.
            linkerSettings: [
                .linkedLibrary(":libexpat.a"), .linkedLibrary(":libgumbo.a"), .linkedLibrary(":libminizip.a"),
                .linkedLibrary(":libz.a"),
            ]
        ),
        room("Packages", ["CDocumentFormats"]),
        room(
            "PlanBackup", ["Records", "JSONText", "Disk", "PlanModel", "PlanFormat", "PlanStore", "Packages"]),
        room("PlanDocuments", ["VietnameseText", "Packages", "Subprocesses"]),
        room("DocumentReading", ["VietnameseText", "Disk", "CDocumentFormats", "Packages", "Subprocesses"]),
        room(
            "PlanReading",
            ["VietnameseText", "Records", "JSONText", "PlanModel", "PlanFormat", "Packages", "DocumentReading"]),
        room(
            "Wording",
            [
                "Records", "JSONText", "Disk", "PlanModel", "RollOver", "PlanFormat", "PlanStore", "PlanMerge",
                "PlanSync", "PlanActions", "PlanBackup", "PlanDocuments", "DocumentReading", "PlanReading",
            ]),
        room(
            "Presentation",
            [
                "VietnameseText", "Records", "JSONText", "Disk", "PlanModel", "RollOver", "PlanFormat", "PlanStore",
                "Packages", "Subprocesses", "PlanDocuments", "DocumentReading", "Wording",
            ]),
        .target(
            name: "CNcurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        room("TerminalUI", ["CNcurses"]),
        room(
            "Dashboard",
            [
                "VietnameseText", "Records", "Disk", "PlanModel", "RollOver", "PlanFormat", "PlanStore", "PlanMerge",
                "PlanSync", "PlanActions", "Subprocesses", "PlanDocuments", "DocumentReading", "PlanReading", "Wording",
                "Presentation", "TerminalUI",
            ]),
        .executableTarget(
            name: "kehoach",
            dependencies: [
                "VietnameseText", "Records", "JSONText", "Disk", "PlanModel", "RollOver", "PlanFormat", "PlanStore",
                "PlanMerge", "PlanSync", "SampleData", "PlanActions", "PlanBackup", "Subprocesses", "DocumentReading",
                "PlanReading",
                "PlanDocuments",
                "Wording", "Presentation", "TerminalUI", "Dashboard",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strictness
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strictness),
        tests("VietnameseTextTests", ["VietnameseText", "TestSupport"]),
        tests("JSONTextTests", ["Records", "JSONText", "TestSupport"]),
        tests(
            "PlanModelTests",
            [
                "VietnameseText", "Records", "PlanModel", "RollOver", "PlanFormat", "PlanStore", "PlanActions",
                "TestSupport",
            ]),
        tests(
            "PlanStoreTests",
            [
                "VietnameseText", "Records", "JSONText", "Disk", "PlanModel", "RollOver", "PlanFormat", "PlanStore",
                "PlanMerge", "PlanSync", "SampleData", "PlanBackup", "TestSupport",
            ]),
        tests(
            "PlanDocumentsTests", ["Packages", "Subprocesses", "PlanDocuments", "DocumentReading"], exclude: ["Golden"]),
        tests(
            "PlanReadingTests",
            ["PlanModel", "PlanFormat", "PlanStore", "Subprocesses", "DocumentReading", "PlanReading", "TestSupport"],
            exclude: ["Papers", "Scans"]),
        tests(
            "WordingTests",
            [
                "Records", "JSONText", "Disk", "PlanModel", "PlanFormat", "PlanStore", "PlanActions", "PlanDocuments",
                "Wording",
            ]),
        tests("TerminalUITests", ["TerminalUI"]),
        tests(
            "DashboardTests",
            [
                "Records", "Disk", "PlanModel", "RollOver", "PlanFormat", "PlanStore", "PlanMerge", "PlanSync",
                "PlanActions", "Subprocesses", "PlanDocuments", "DocumentReading", "PlanReading", "Wording",
                "TerminalUI",
                "Dashboard",
            ], exclude: ["Screens"]),
        tests(
            "ProgramTests",
            [
                "Records", "JSONText", "Disk", "PlanModel", "PlanFormat", "PlanStore", "PlanMerge", "PlanSync",
                "SampleData", "Packages", "PlanDocuments", "DocumentReading", "Wording", "Presentation", "TerminalUI",
                "Dashboard", "kehoach", "TestSupport",
            ], exclude: ["Papers"]),
    ],
    swiftLanguageModes: [.v6]
)
