import Testing

@testable import TerminalUI

@Suite struct HeadlessScreenTests {
    @Test func playsItsScriptAndThenIsFinished() {
        let screen = HeadlessScreen(size: Size(columns: 20, rows: 2))
        screen.press(.down, .enter)
        screen.type("tỉ")
        screen.send(.resize(Size(columns: 10, rows: 1)), .key(.escape))
        var events: [InputEvent] = []
        while true {
            screen.show(Frame(size: screen.size))
            let wake = screen.wait(timeout: nil, watching: [])
            if wake.isFinished { break }
            #expect(wake.hasInput)
            events += screen.drainEvents()
        }
        #expect(
            events == [
                .key(.down), .key(.enter), .key(.character("t")), .key(.character("ỉ")),
                .resize(Size(columns: 10, rows: 1)), .key(.escape),
            ])
        #expect(screen.frames.map(\.size.columns) == [20, 20, 20, 20, 20, 10])
        #expect(screen.drainEvents().isEmpty)
    }

    @Test func wakerEndsTheNextWait() async {
        let screen = HeadlessScreen(size: .zero)
        let waker = screen.waker
        await Task.detached { waker.wake() }.value
        #expect(screen.wait(timeout: nil, watching: []).wasWoken)
        #expect(screen.wait(timeout: nil, watching: []).isFinished)
    }

    @Test func framesAreFoldedToTheCharset() {
        let screen = HeadlessScreen(size: Size(columns: 10, rows: 1), charset: .ascii)
        var frame = Frame(size: screen.size)
        frame.put("✓ Đắk", at: .origin)
        screen.show(frame)
        #expect(screen.lastFrame?.lines == ["v Dak"])
    }

    @Test func callsAreNoted() {
        let screen = HeadlessScreen(size: .zero)
        screen.stop()
        #expect(screen.lend { 7 } == 7)
        screen.repaint()
        screen.close()
        #expect(screen.calls == ["stop", "lend", "repaint", "close"])
    }

    @Test func watchedDescriptorsAreReported() throws {
        let screen = HeadlessScreen(size: .zero)
        let pipe = try WakePipe()
        #expect(screen.wait(timeout: nil, watching: [pipe.readEnd]).isFinished)
        pipe.wake()
        #expect(screen.wait(timeout: nil, watching: [pipe.readEnd]).readable == [pipe.readEnd])
        #expect(pipe.drain() == [0])
    }
}
