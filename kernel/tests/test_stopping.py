"""kernel.md, Stopping: an interrupt ends any user code and leaves no thread of the cell burning."""

import time

import pytest

pytestmark = pytest.mark.alone

QUICK = {
    "tight loop": "while (true) {}",
    "counting loop": "double d = 0; for (long i = 0;; i++) { d += Math.sin(i); }",
    "loop that catches Throwable": "while (true) { try { while (true) {} } catch (Throwable t) {} }",
    "loop that catches InterruptedException": "while (true) { try { Thread.sleep(10); } catch (InterruptedException e) {} }",
    "sleep": "Thread.sleep(100_000);",
    "queue": "new LinkedBlockingQueue<String>().take();",
    "latch": "new CountDownLatch(1).await();",
    "printing loop": 'while (true) { System.out.println("x"); }',
    "parallel stream": "IntStream.range(0, 1_000_000).parallel().map(i -> { int s = 0; for (int k = 0; k < 100_000_000; k++) s += k * i; return s; }).sum()",
    "common pool": "CompletableFuture.runAsync(() -> { while (true); }).join();",
    "executor": "var pool = Executors.newFixedThreadPool(2); pool.submit(() -> { while (true); }).get();",
    "threads of its own": "for (int i = 0; i < 4; i++) new Thread(() -> { while (true); }).start();\nwhile (true);",
    "virtual thread": "Thread.startVirtualThread(() -> { while (true); }).join();",
    "recursion": "int down(int x) { return down(x + 1) + 1; }\nwhile (true) { try { down(0); } catch (StackOverflowError e) {} }",
    "BigInteger": "var big = BigInteger.valueOf(3).pow(3_000_000);\nwhile (true) { big = big.multiply(big); }",
    "regular expression": '"x".repeat(60).matches("(x+x+)+\\\\1y");',
    "method of an object": "class Spinner { void spin() { while (true) { turn(); } } void turn() {} }\nnew Spinner().spin();",
    "wait on a monitor": "Object lock = new Object(); synchronized (lock) { lock.wait(); }",
    "reading input that nobody gives": "new java.util.Scanner(new java.io.PipedInputStream(new java.io.PipedOutputStream())).nextLine();",
}

STUCK = {
    "socket": "new ServerSocket(0).accept();",
    "lock that is never freed": "var never = new java.util.concurrent.locks.ReentrantLock();\n"
    "var owner = new Thread(() -> { never.lock(); java.util.concurrent.locks.LockSupport.park(); });\n"
    "owner.setDaemon(true); owner.start(); Thread.sleep(100); never.lock();",
}


@pytest.mark.parametrize("name", QUICK)
def test_it_ends_within_a_second_and_nothing_burns(kernel, name):
    cell = kernel.stop_after(QUICK[name])
    assert cell.reply["status"] == "error" and cell.error == "Interrupted", cell.trace
    assert cell.fair_seconds < 1, cell.fair_seconds
    assert kernel.is_well()


@pytest.mark.parametrize("name", STUCK)
def test_what_cannot_be_ended_is_left_and_named(kernel, name):
    cell = kernel.stop_after(STUCK[name])
    assert cell.error in ("NotStopped", "Interrupted")
    assert cell.fair_seconds < 2, cell.fair_seconds
    if cell.error == "NotStopped":
        assert "still runs in" in cell.reply["evalue"]
    assert kernel.is_well()


def test_an_interrupt_when_idle_does_nothing(kernel):
    for _ in range(3):
        kernel.interrupt()
    assert kernel.is_well()


def test_two_interrupts_are_one(kernel):
    msg_id = kernel.start("while (true) { try { Thread.sleep(5); } catch (Throwable t) {} }")
    time.sleep(0.5)
    kernel.interrupt()
    kernel.interrupt()
    assert kernel.finish(msg_id, timeout=10).error == "Interrupted"
    assert kernel.is_well()


def test_queued_cells_are_aborted(kernel):
    running = kernel.start("while (true) {}")
    queued = kernel.start("1")
    time.sleep(0.5)
    kernel.interrupt()
    assert kernel.finish(running, timeout=10).error == "Interrupted"
    assert kernel.finish(queued, timeout=10).reply["status"] == "aborted"
    assert kernel.is_well()


def test_an_interrupt_during_compilation_is_not_lost(kernel):
    code = "\n".join("int c%d = %d;" % (i, i) for i in range(300)) + "\nwhile (true) {}"
    msg_id = kernel.start(code)
    time.sleep(0.05)
    kernel.interrupt()
    assert kernel.finish(msg_id, timeout=60).error == "Interrupted"
    assert kernel.is_well()


def test_an_interrupt_does_not_wait_for_the_compiler(kernel):
    method = "int big%d(int v) {\n" + "\n".join(f"  if (v == {i}) v += {i};" for i in range(2_500)) + "\n  return v;\n}"
    running = kernel.start("class Big {\n" + "\n".join(method % i for i in range(12)) + "\n}")
    time.sleep(0.1)
    watch = kernel.watch()
    kernel.interrupt()
    cell = kernel.finish(running, watch=watch)
    assert cell.error == "Interrupted" and cell.fair_seconds < 1, (cell.trace, cell.fair_seconds)
    assert "the compiler still ends what it has begun" in cell.reply["evalue"]
    behind = kernel.start("var behind = 1;")
    time.sleep(0.1)
    watch = kernel.watch()
    kernel.interrupt()
    cell = kernel.finish(behind, watch=watch)
    assert cell.error == "Interrupted" and cell.fair_seconds < 1, "a cell that waits for the compiler can be interrupted as well"
    assert kernel.run("1+1", timeout=120).result == "2"
    assert kernel.run("behind").error, "a cell that was interrupted before it began never runs"
    assert kernel.rests(patience_seconds=40)


def test_parallel_streams_work_after_one_was_stopped(kernel):
    kernel.stop_after(QUICK["parallel stream"])
    assert kernel.run("IntStream.range(0, 1000).parallel().sum()").result == "499500"
