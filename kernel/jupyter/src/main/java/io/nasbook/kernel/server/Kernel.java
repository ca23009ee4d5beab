package io.nasbook.kernel.server;

import io.nasbook.display.Display;
import io.nasbook.display.grade.Grade;
import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.guard.CellStopped;
import io.nasbook.kernel.helping.Completion;
import io.nasbook.kernel.helping.Explanation;
import io.nasbook.kernel.jvm.OldGarbage;
import io.nasbook.kernel.jvm.ParentProcess;
import io.nasbook.kernel.jvm.ProcessEnd;
import io.nasbook.kernel.jvm.Signals;
import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.output.Batches;
import io.nasbook.kernel.output.Writers;
import io.nasbook.kernel.protocol.BadMessage;
import io.nasbook.kernel.protocol.ConnectionFile;
import io.nasbook.kernel.protocol.Header;
import io.nasbook.kernel.protocol.Message;
import io.nasbook.kernel.protocol.Request;
import io.nasbook.kernel.protocol.Signer;
import io.nasbook.kernel.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A kernel at work: answers every request, most of them while a cell runs. */
public final class Kernel {

  private final Wire wire;
  private final Signer incoming;
  private final Outbox outbox;
  private final Stdin stdin;
  private final Writers writers = new Writers();
  private final Batches batches;
  private final Engine engine;
  private final Session session;
  private final Executions executions;
  private final ExecutorService helping;

  /**
   * A kernel on the sockets that a connection file names.
   *
   * @param file the connection file
   * @param opening opens the session, once clients can connect
   */
  public Kernel(ConnectionFile file, Supplier<Session> opening) {
    wire = new Wire(file);
    session = opening.get();
    engine = session.engine();
    incoming = file.signer();
    outbox = new Outbox(wire, file.signer());
    stdin = new Stdin(outbox);
    batches = new Batches(this::stream);
    executions = new Executions(session, outbox, batches, writers, stdin);
    helping = Executors.newSingleThreadExecutor(Kernel::helper);
  }

  private static Thread helper(Runnable task) {
    Thread thread = new Thread(null, task, "helping", Engine.COMPILER_STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  private void stream(Header cell, String name, String text) {
    outbox.publish(cell, "stream", Map.of("name", name, "text", text));
  }

  /** Serves until a client asks for the end; cells run once the start-up has. */
  public void serve(Consumer<Session> startUp) {
    Thread.ofPlatform().daemon().name("cells").start(() -> runCells(startUp));
    outbox.publish(Header.NONE, "status", Map.of("execution_state", "starting"));
    wire.run(this::receive);
  }

  private void runCells(Consumer<Session> startUp) {
    try {
      takeOver();
    } catch (RuntimeException | LinkageError broken) {
      Log.line("the kernel cannot run cells in this JVM", broken);
      end();
    }
    startUp.accept(session);
    executions.run();
  }

  /** Takes over what cells use of the process: its streams, signals and end. */
  private void takeOver() {
    ProcessEnd.guard();
    executions.streams().install();
    engine.onEachThread(this::beginOnThread);
    Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
    Signals.onInterrupt(executions::interrupt);
    ParentProcess.onEnd(this::end);
    Display.attach(new Displays(outbox, batches, writers), engine.renderers());
    Grade.attach(engine::doom);
    OldGarbage.watch();
  }

  /** What no thread catches is said below the cell that started the thread. */
  private void uncaught(Thread thread, Throwable thrown) {
    if (!(thrown instanceof CellStopped)) {
      System.err.println(
          "Exception in thread \"%s\": %s".formatted(thread.getName(), engine.traceText(thrown)));
    }
  }

  private void beginOnThread() {
    writers.adopt();
    Grade.adopt();
  }

  private void receive(Channel channel, List<byte[]> frames) {
    try {
      if (channel == Channel.IOPUB) {
        welcome(frames.getFirst());
        return;
      }
      Message message = incoming.message(frames);
      if (channel == Channel.STDIN) {
        stdin.answer(message);
      } else {
        answer(channel, message);
      }
    } catch (BadMessage bad) {
      Log.line("a message was dropped: " + bad.getMessage());
    }
  }

  /** A new subscriber learns that nothing it asks from now on will pass it by. */
  private void welcome(byte[] subscription) {
    if (subscription.length > 0 && subscription[0] == 1) {
      outbox.publish(Header.NONE, "iopub_welcome", Map.of("subscription", ""));
    }
  }

  private void answer(Channel channel, Message message) {
    Request request;
    try {
      request = message.request();
    } catch (BadMessage bad) {
      reply(channel, message, () -> Optional.of(Replies.error("BadMessage", bad.getMessage())));
      return;
    }
    switch (request) {
      case Request.Execute execute -> executions.add(message, execute);
      case Request.Complete complete -> help(channel, message, () -> complete(complete));
      case Request.Inspect inspect -> help(channel, message, () -> inspect(inspect));
      case Request.IsComplete check ->
          help(channel, message, () -> session.completeness(check.code()));
      case Request.Shutdown shutdown -> shutDown(channel, message, shutdown.restart());
      default -> reply(channel, message, () -> atOnce(message.header(), request));
    }
  }

  private Optional<Map<String, Object>> atOnce(Header parent, Request request) {
    return switch (request) {
      case Request.KernelInfo info -> Optional.of(Replies.kernelInfo());
      case Request.History history ->
          Optional.of(Replies.ok(Map.of("history", executions.history().find(history.query()))));
      case Request.CommInfo info -> Optional.of(Replies.ok(Map.of("comms", Map.of())));
      case Request.CommOpen open -> {
        outbox.publish(parent, "comm_close", Map.of("comm_id", open.id(), "data", Map.of()));
        yield Optional.empty();
      }
      case Request.CommOther other -> Optional.empty();
      case Request.Interrupt interrupt -> {
        executions.interrupt();
        yield Optional.of(Replies.ok(Map.of()));
      }
      default ->
          Optional.of(Replies.error("UnknownRequest", "this kernel knows no " + parent.type()));
    };
  }

  private Map<String, Object> complete(Request.Complete request) {
    Completion found = session.complete(request.code(), request.cursor());
    return Replies.ok(
        Map.of(
            "matches", found.matches(),
            "cursor_start", found.start(),
            "cursor_end", found.end(),
            "metadata", Map.of()));
  }

  private Map<String, Object> inspect(Request.Inspect request) {
    Optional<Explanation> found = session.inspect(request.code(), request.cursor());
    Map<String, Object> data = found.map(Explanation::data).orElse(Map.of());
    return Replies.ok(Map.of("found", found.isPresent(), "data", data, "metadata", Map.of()));
  }

  private void help(Channel channel, Message message, Supplier<Map<String, Object>> answer) {
    helping.execute(() -> reply(channel, message, () -> Optional.of(answer.get())));
  }

  private void reply(
      Channel channel, Message message, Supplier<Optional<Map<String, Object>>> answer) {
    outbox.busy(message.header());
    try {
      answerOrError(answer)
          .ifPresent(content -> outbox.send(channel, message.reply(replyType(message), content)));
    } finally {
      outbox.idle(message.header());
    }
  }

  private static Optional<Map<String, Object>> answerOrError(
      Supplier<Optional<Map<String, Object>>> answer) {
    try {
      return answer.get();
    } catch (RuntimeException | StackOverflowError | AssertionError broken) {
      Log.line("a request could not be answered", broken);
      return Optional.of(
          Replies.error(broken.getClass().getSimpleName(), String.valueOf(broken.getMessage())));
    }
  }

  private static String replyType(Message message) {
    return message.header().type().replaceFirst("_request$", "") + "_reply";
  }

  private void shutDown(Channel channel, Message message, boolean restart) {
    reply(channel, message, () -> Optional.of(Replies.ok(Map.of("restart", restart))));
    batches.flush();
    Thread.ofPlatform().name("end").start(this::end);
  }

  /** Ends the process, even where a cell holds on to it. */
  public void end() {
    wire.close();
    ProcessEnd.halt();
  }
}
