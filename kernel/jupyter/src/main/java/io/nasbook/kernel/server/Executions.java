package io.nasbook.kernel.server;

import io.nasbook.display.grade.Grade;
import io.nasbook.kernel.engine.Cell;
import io.nasbook.kernel.engine.Outcome;
import io.nasbook.kernel.guard.Stop;
import io.nasbook.kernel.jvm.Reserve;
import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.output.Batches;
import io.nasbook.kernel.output.CellInput;
import io.nasbook.kernel.output.CellStream;
import io.nasbook.kernel.output.StandardStreams;
import io.nasbook.kernel.output.Writers;
import io.nasbook.kernel.protocol.Header;
import io.nasbook.kernel.protocol.Message;
import io.nasbook.kernel.protocol.Request.Execute;
import io.nasbook.kernel.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the cells that clients ask for, one after another, on the thread that calls {@link #run}.
 */
final class Executions implements Runnable {

  /**
   * A cell that comes within this time, as all do while a notebook runs, waits for no such work.
   */
  private static final int PAUSE_MILLIS = 200;

  private record Asked(Message message, Execute execute) {}

  private final Session session;
  private final Outbox outbox;
  private final Batches batches;
  private final Writers writers;
  private final Stdin stdin;
  private final StandardStreams streams;
  private final History history = new History();
  private final LinkedBlockingQueue<Asked> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private int count;

  Executions(Session session, Outbox outbox, Batches batches, Writers writers, Stdin stdin) {
    this.session = session;
    this.outbox = outbox;
    this.batches = batches;
    this.writers = writers;
    this.stdin = stdin;
    streams =
        new StandardStreams(
            CellStream.of("stdout", writers, batches),
            CellStream.of("stderr", writers, batches),
            new CellInput(stdin::line));
  }

  StandardStreams streams() {
    return streams;
  }

  History history() {
    return history;
  }

  /** Stops the cell that runs or is about to; nothing where none was asked for. */
  void interrupt() {
    if (open.get() > 0) {
      session.interrupt();
    }
  }

  void add(Message message, Execute execute) {
    open.incrementAndGet();
    queue.add(new Asked(message, execute));
  }

  @Override
  public void run() {
    while (true) {
      try {
        runOne(next());
      } catch (InterruptedException | RuntimeException | Error broken) {
        Reserve.releaseAfter(broken);
        Log.line("a request failed inside the kernel", broken);
      }
    }
  }

  /** The next request; where there is none for a while, the engine prepares for it. */
  private Asked next() throws InterruptedException {
    Asked asked = queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    while (asked == null && prepare()) {
      asked = queue.poll();
    }
    return asked == null ? queue.take() : asked;
  }

  /** Does a piece of work for later; where that fails, it is left until another cell has run. */
  private boolean prepare() {
    try {
      return session.prepare();
    } catch (RuntimeException | Error broken) {
      Reserve.releaseAfter(broken);
      Log.line("the kernel could not prepare for cells", broken);
      return false;
    }
  }

  private void runOne(Asked asked) {
    Header parent = asked.message().header();
    outbox.busy(parent);
    List<Asked> behind = List.of();
    try {
      behind = execute(asked);
    } finally {
      outbox.idle(parent);
    }
    behind.forEach(this::abort);
  }

  /**
   * Runs a cell and replies.
   *
   * @return the cells that were queued behind it when it failed, and are not to run
   */
  private List<Asked> execute(Asked asked) {
    Execute execute = asked.execute();
    Message message = asked.message();
    announce(asked);
    streams.restore();
    writers.begin(message.header());
    Grade.begin();
    Stop.settle();
    stdin.begin(message, execute.options().allowStdin());
    Outcome outcome = outcome(new Cell("Cell [" + count + "]", execute.code()));
    open.decrementAndGet();
    session.forgetInterrupt();
    batches.flush();
    Map<String, Object> reply = reply(message.header(), execute, outcome);
    reply.put("execution_count", count);
    List<Asked> behind = new ArrayList<>();
    if (outcome instanceof Outcome.Failed && execute.options().stopOnError()) {
      queue.drainTo(behind);
    }
    outbox.send(Channel.SHELL, message.reply("execute_reply", reply));
    return behind;
  }

  private Outcome outcome(Cell cell) {
    try {
      return session.run(cell);
    } catch (RuntimeException | Error broken) {
      Reserve.releaseAfter(broken);
      Log.line("the engine failed", broken);
      return new Outcome.Failed(session.failure(broken));
    }
  }

  private void announce(Asked asked) {
    Execute execute = asked.execute();
    if (execute.options().storeHistory()) {
      count++;
      history.add(count, execute.code());
    }
    if (!execute.options().silent()) {
      outbox.publish(
          asked.message().header(),
          "execute_input",
          Map.of("code", execute.code(), "execution_count", count));
    }
  }

  private Map<String, Object> reply(Header parent, Execute execute, Outcome outcome) {
    boolean silent = execute.options().silent();
    switch (outcome) {
      case Outcome.Failed failed -> {
        Map<String, Object> content = Replies.error(failed.error());
        if (!silent) {
          Map<String, Object> published = new LinkedHashMap<>(content);
          published.remove("status");
          outbox.publish(parent, "error", published);
        }
        return content;
      }
      case Outcome.Value value when !silent -> {
        Map<String, Object> content = new LinkedHashMap<>(Displays.content(value.bundle()));
        content.put("execution_count", count);
        outbox.publish(parent, "execute_result", content);
      }
      case Outcome.Value value -> {}
      case Outcome.Nothing nothing -> {}
    }
    Map<String, Object> content = Replies.ok(Map.of());
    content.put("payload", List.of());
    content.put("user_expressions", expressions(execute));
    return content;
  }

  private Map<String, Object> expressions(Execute execute) {
    Map<String, Object> results = new LinkedHashMap<>();
    execute.userExpressions().forEach((name, code) -> results.put(name, expression(code)));
    batches.flush();
    return results;
  }

  private Map<String, Object> expression(String code) {
    return switch (outcome(new Cell("user expression", code))) {
      case Outcome.Failed failed -> Replies.error(failed.error());
      case Outcome.Value value -> Replies.ok(Displays.content(value.bundle()));
      case Outcome.Nothing nothing -> Replies.ok(Map.of("data", Map.of(), "metadata", Map.of()));
    };
  }

  private void abort(Asked asked) {
    open.decrementAndGet();
    Message message = asked.message();
    outbox.busy(message.header());
    Map<String, Object> content = Map.of("status", "aborted");
    outbox.send(Channel.SHELL, message.reply("execute_reply", content));
    outbox.idle(message.header());
  }
}
