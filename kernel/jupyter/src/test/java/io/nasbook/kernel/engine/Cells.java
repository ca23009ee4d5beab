package io.nasbook.kernel.engine;

/** Cells that run one after the other, as those of a notebook. */
final class Cells {

  private final Engine engine;
  private int count;

  Cells(Engine engine) {
    this.engine = engine;
  }

  /** What came of the next cell. */
  Outcome outcome(String code) {
    return engine.run(new Cell("Cell [" + ++count + "]", code));
  }

  /** What the next cell shows: its value, its error, or a dash for nothing. */
  String run(String code) {
    return switch (outcome(code)) {
      case Outcome.Value value -> (String) value.bundle().data().get("text/plain");
      case Outcome.Nothing nothing -> "-";
      case Outcome.Failed failed -> failed.error().name() + ": " + failed.error().message();
    };
  }
}
