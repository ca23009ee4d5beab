package io.nasbook.kernel.engine;

import io.nasbook.kernel.guard.CellStopped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what a cell threw into lines that name the user's own lines. */
final class Traces {

  private static final int FRAMES_AT_MOST = 30;

  private final Origins origins;

  Traces(Origins origins) {
    this.origins = origins;
  }

  CellError error(Throwable thrown) {
    if (thrown instanceof CellFailure failure) {
      return failure.error();
    }
    if (thrown instanceof CellStopped) {
      return CellError.of("Interrupted", "the cell was stopped", List.of());
    }
    List<String> lines = new ArrayList<>(frames(thrown));
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(thrown);
    for (Throwable cause = thrown.getCause();
        cause != null && seen.add(cause);
        cause = cause.getCause()) {
      lines.add("Caused by: " + headline(cause));
      lines.addAll(frames(cause));
    }
    return CellError.of(name(thrown), message(thrown), lines);
  }

  /** The trace as plain text, for a thread that nobody waits for. */
  String text(Throwable thrown) {
    return headline(thrown) + "\n" + String.join("\n", frames(thrown));
  }

  private static String headline(Throwable thrown) {
    String message = message(thrown);
    return name(thrown) + (message.isEmpty() ? "" : ": " + message);
  }

  private static String name(Throwable thrown) {
    String simple = thrown.getClass().getSimpleName();
    return simple.isEmpty() ? thrown.getClass().getName() : simple;
  }

  private static String message(Throwable thrown) {
    try {
      return Optional.ofNullable(thrown.getMessage()).orElse("");
    } catch (RuntimeException | Error broken) {
      return "(its getMessage() threw " + broken.getClass().getName() + ")";
    }
  }

  /** The topmost frame, whosever it is, and the user's own. */
  private List<String> frames(Throwable thrown) {
    StackTraceElement[] all = thrown.getStackTrace();
    List<String> lines = new ArrayList<>();
    if (all.length > 0 && origins.of(all[0].getClassName()).isEmpty() && !isKernel(all[0])) {
      lines.add("    at " + all[0]);
    }
    List<String> own =
        Arrays.stream(all).map(this::own).flatMap(Optional::stream).limit(FRAMES_AT_MOST).toList();
    lines.addAll(own);
    long more = Arrays.stream(all).filter(f -> own(f).isPresent()).count() - own.size();
    if (more > 0) {
      lines.add("    ... and %d more".formatted(more));
    }
    return lines;
  }

  private static boolean isKernel(StackTraceElement frame) {
    return frame.getClassName().startsWith("io.nasbook.kernel.");
  }

  private Optional<String> own(StackTraceElement frame) {
    return origins.of(frame.getClassName()).map(origin -> line(frame, origin));
  }

  private static String line(StackTraceElement frame, Origins.Origin origin) {
    String where =
        "%s, line %d".formatted(origin.label(), origin.line().applyAsInt(frame.getLineNumber()));
    String method = frame.getMethodName();
    Set<String> hidden = new HashSet<>(List.of("do_it$", "<clinit>"));
    boolean plain =
        hidden.contains(method) || method.startsWith("lambda$") || method.startsWith("do_it$");
    return plain ? "    at " + where : "    at " + method + " (" + where + ")";
  }
}
