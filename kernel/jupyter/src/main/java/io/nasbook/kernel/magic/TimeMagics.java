package io.nasbook.kernel.magic;

import com.sun.management.OperatingSystemMXBean;
import io.nasbook.display.Timing;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The magics that measure how long code takes. */
final class TimeMagics {

  private TimeMagics() {}

  /** Runs code once and prints its time, compilation included. */
  static Outcome time(MagicCall call, MagicContext context) throws Exception {
    needCode(call);
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    try {
      return Outcome.shown(context.run(call.code()));
    } finally {
      String wallTime = Timing.duration(System.nanoTime() - wall);
      String cpuTime = Timing.duration(system.getProcessCpuTime() - cpu);
      System.out.println("Time: " + wallTime + " (processor " + cpuTime + ")");
    }
  }

  /** Runs code many times, once it is warm, and prints mean, deviation and best. */
  static Outcome timeit(MagicCall call, MagicContext context) throws Exception {
    Loops loops = Loops.of(call);
    if (loops.code().isBlank()) {
      needCode(new MagicCall(call.name(), "", Optional.empty(), 0));
    }
    Optional<Object> timing = context.run(loops.java(call.line()));
    timing.ifPresent(System.out::println);
    return timing.map(Outcome::quiet).orElse(Outcome.NONE);
  }

  private static void needCode(MagicCall call) {
    if (call.code().isBlank()) {
      throw new MagicException(call.sign() + " needs code to time, for instance %time sort(list)");
    }
  }

  /** The options {@code -n LOOPS} and {@code -r RUNS}, and the code behind them. */
  private record Loops(long loops, int runs, String code) {

    static Loops of(MagicCall call) {
      long loops = 0;
      int runs = 0;
      String rest = call.text();
      for (var option = option(rest); option.isPresent(); option = option(rest)) {
        long count = option.get().count();
        loops = option.get().loops() ? count : loops;
        runs = option.get().loops() ? runs : Math.toIntExact(count);
        rest = option.get().rest();
      }
      return new Loops(loops, runs, call.body().map(String::strip).orElse(rest));
    }

    private static Optional<Option> option(String text) {
      Iterator<String> words = text.lines().iterator();
      var matcher = Option.PATTERN.matcher(words.hasNext() ? words.next() : "");
      return matcher.lookingAt()
          ? Optional.of(
              new Option(
                  matcher.group(1).equals("n"),
                  Long.parseLong(matcher.group(2)),
                  text.substring(matcher.end())))
          : Optional.empty();
    }

    /** A call that times the code: an expression for its value, anything else as a block. */
    String java(int line) {
      boolean block = code.endsWith(";") || code.endsWith("}") || code.contains("\n");
      String end = code.endsWith(";") || code.endsWith("}") ? "" : ";";
      String lambda = block ? "() -> { " + code + end + " }" : "() -> " + code;
      String method = block ? "ofBlock" : "of";
      return "\n".repeat(line)
          + "io.nasbook.display.Timing.%s(%dL, %d, %s)".formatted(method, loops, runs, lambda);
    }
  }

  private record Option(boolean loops, long count, String rest) {
    static final Pattern PATTERN = java.util.regex.Pattern.compile("-([nr])\\s*(\\d{1,9})\\s*");
  }
}
