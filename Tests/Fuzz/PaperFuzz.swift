import PlanFormat
import PlanModel
import PlanReading
import PlanStore

@testable import DocumentReading

// What comes out of any bytes, read as a paper, has to be a plan whose facts stand in it and that can be stored.

private let reference = ReferenceData(
    agencies: ReferenceTexts().files.first { $0.path == "agencies.json" }
        .flatMap { ReferenceFile(agencies: $0.bytes, file: $0.path).value } ?? [])
private let reader = PlanReader(reference)
private let limits = ReadingLimits(part: 1 << 20, all: 4 << 20, entries: 100)

@_cdecl("LLVMFuzzerTestOneInput")
func fuzzPaper(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let content = Array(UnsafeBufferPointer(start: bytes, count: count))
    for page in RecognisedPage.pages(of: String(decoding: content, as: UTF8.self)) ?? [] {
        var layout = PageLayout()
        layout.add(page.inPoints, width: page.widthInPoints, height: 842)
    }
    for encoding in LegacyEncoding.allCases {
        _ = try? DocumentReader(limits: limits, manner: ReadingManner(encoding: encoding)).read(content)
    }
    guard let document = try? DocumentReader(limits: limits).read(content), let draft = try? reader.read(document)
    else { return 0 }
    let refs = draft.plan.tasks.map(\.ref)
    precondition(Set(refs).count == refs.count, "a ref twice")
    precondition(refs.allSatisfy { $0.isWellFormed }, "a ref that is none")
    let sections = Set(draft.plan.sections.map(\.id))
    precondition(draft.plan.tasks.allSatisfy { sections.contains($0.section) }, "a task without a heading")
    precondition(draft.plan.tasks.allSatisfy { !$0.title.isEmpty && $0.title.count <= 160 }, "a title too long")
    _ = draft.plan.fieldValue
    return 0
}
