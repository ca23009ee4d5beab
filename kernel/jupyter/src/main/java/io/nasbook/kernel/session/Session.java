package io.nasbook.kernel.session;

import io.nasbook.display.LiveDisplay;
import io.nasbook.kernel.engine.Cell;
import io.nasbook.kernel.engine.CellError;
import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.engine.Outcome;
import io.nasbook.kernel.helping.CodePoints;
import io.nasbook.kernel.helping.Completeness;
import io.nasbook.kernel.helping.Completion;
import io.nasbook.kernel.helping.Explanation;
import io.nasbook.kernel.helping.Inspection;
import io.nasbook.kernel.magic.CellParser;
import io.nasbook.kernel.magic.MagicCall;
import io.nasbook.kernel.magic.MagicHelp;
import io.nasbook.kernel.magic.MagicTable;
import io.nasbook.kernel.magic.Part;
import io.nasbook.kernel.magic.StandardMagics;
import io.nasbook.kernel.magic.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs cells with their magics, and helps to write them. */
public final class Session {

  private final Engine engine;
  private final MagicTable magics;
  private final MagicHelp help;
  private final Inspection inspection;
  private final Scope scope;
  private final Queue<String> notices = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean jarsOpened = new AtomicBoolean();
  private final Optional<Duration> timeout;

  /**
   * A session.
   *
   * @param engine what runs Java
   * @param surroundings where magics work
   * @param timeout the longest that a cell may run, if there is a limit
   */
  public Session(Engine engine, Surroundings surroundings, Optional<Duration> timeout) {
    this.engine = engine;
    this.timeout = timeout;
    magics = StandardMagics.table(surroundings);
    help = new MagicHelp(magics, surroundings);
    inspection = new Inspection(engine);
    scope = new Scope(engine, magics);
    io.nasbook.display.Kernel.attach(new CellKernel(scope, surroundings));
  }

  /** What runs its Java. */
  public Engine engine() {
    return engine;
  }

  /** Sentences that the next cell prints before its own output. */
  public void tell(List<String> sentences) {
    notices.addAll(sentences);
  }

  /** Runs a cell to its end, to its first part that fails, or to its time limit. */
  public Outcome run(Cell cell) {
    for (String notice = notices.poll(); notice != null; notice = notices.poll()) {
      System.out.println(notice);
    }
    return timeout
        .map(limit -> new TimeLimit(limit, engine).run(() -> parts(cell)))
        .orElseGet(() -> parts(cell));
  }

  private Outcome parts(Cell cell) {
    scope.begin(cell.label());
    Outcome last = new Outcome.Nothing();
    for (Part part : CellParser.parse(cell.code())) {
      last =
          switch (part) {
            case Part.Java java -> engine.run(new Cell(cell.label(), java.source()));
            case Part.Magic magic -> engine.run(() -> shown(magic.call()));
          };
      if (last instanceof Outcome.Failed) {
        break;
      }
    }
    return withLastValues(last);
  }

  /** What the cell shows live has its last value when the cell ends, also where it failed. */
  private Outcome withLastValues(Outcome outcome) {
    if (!LiveDisplay.isAnyUnfinished()) {
      return outcome;
    }
    Outcome drawn = engine.run(Session::drawLastValues);
    return outcome instanceof Outcome.Failed || !(drawn instanceof Outcome.Failed)
        ? outcome
        : drawn;
  }

  private static Optional<Object> drawLastValues() {
    LiveDisplay.closeAll();
    return Optional.empty();
  }

  private Optional<Object> shown(MagicCall call) throws Exception {
    var outcome = magics.run(call, scope);
    return outcome.shown() ? outcome.value() : Optional.empty();
  }

  /** Does a piece of work that makes later cells quicker; false where there is none left. */
  public boolean prepare() {
    return engine.prepare() || openJars();
  }

  /**
   * Looks for what is in no jar, which opens all of the kernel's own: a build that puts others in
   * their place takes them away from no kernel that runs.
   */
  private boolean openJars() {
    boolean first = jarsOpened.compareAndSet(false, true);
    if (first) {
      ClassLoader.getSystemResource("META-INF/nasbook/none");
    }
    return first;
  }

  /** Stops the running cell, or the one that is about to begin. */
  public void interrupt() {
    engine.interruptOrNext();
  }

  /** The cell is over: an interrupt that came for it is not for the next. */
  public void forgetInterrupt() {
    engine.forgetInterrupt();
  }

  /** The error that a cell shows for a fault of the kernel itself. */
  public CellError failure(Throwable broken) {
    return engine.failure(broken);
  }

  /** The completions of a cell at a cursor that counts code points. */
  public Completion complete(String code, int cursor) {
    return help.complete(code, CodePoints.toUnits(code, cursor))
        .map(
            found ->
                new Completion(
                    found.matches(),
                    CodePoints.fromUnits(code, found.start()),
                    CodePoints.fromUnits(code, found.end())))
        .orElseGet(() -> Completion.at(engine, CellParser.blanked(code), cursor));
  }

  /** The documentation at a cursor that counts code points. */
  public Optional<Explanation> inspect(String code, int cursor) {
    return help.inspect(code, CodePoints.toUnits(code, cursor))
        .map(Explanation::of)
        .or(() -> inspection.at(CellParser.blanked(code), cursor));
  }

  /** The content of an is_complete_reply. */
  public Map<String, Object> completeness(String code) {
    List<Part> parts = CellParser.parse(code);
    return switch (parts.getLast()) {
      case Part.Java java -> Completeness.of(engine, java.source());
      case Part.Magic magic -> Map.of("status", "complete");
    };
  }
}
