package io.nasbook.kernel.engine;

import io.nasbook.kernel.jvm.Internals;
import io.nasbook.kernel.log.Log;
import java.util.List;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Makes JShell forget snippets that were declared anew. It keeps every snippet that it has ever
 * seen, each with the imports of all others in its source twice: ten kilobytes a cell.
 *
 * <p>The set is no API, so it is found by reflection. Where that is not possible the memory is not
 * given back.
 */
final class DeadSnippets {

  private static final Set<Status> DEAD =
      Set.of(Status.OVERWRITTEN, Status.REJECTED, Status.DROPPED);

  private final Set<?> all;

  private DeadSnippets(Set<?> all) {
    this.all = all;
  }

  static DeadSnippets of(JShell shell) {
    try {
      Object maps = Internals.read(shell, "maps");
      return new DeadSnippets((Set<?>) Internals.read(maps, "snippets"));
    } catch (ReflectiveOperationException | RuntimeException closed) {
      Log.line("JShell keeps every snippet: " + closed);
      return new DeadSnippets(Set.of());
    }
  }

  /** Forgets the dead ones among the snippets of what JShell has just done. */
  void forget(List<SnippetEvent> events) {
    if (!all.isEmpty()) {
      events.stream()
          .filter(event -> DEAD.contains(event.status()))
          .forEach(event -> all.remove(event.snippet()));
    }
  }
}
