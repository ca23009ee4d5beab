package io.nasbook.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The magics about the session itself: what is defined, where it works. */
final class SessionMagics {

  private final Surroundings surroundings;

  SessionMagics(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Lists what the user has defined. */
  static Outcome who(MagicCall call, MagicContext context) {
    List<MagicContext.Binding> bindings = context.bindings();
    if (bindings.isEmpty()) {
      System.out.println("nothing is defined yet");
    }
    int width = bindings.stream().mapToInt(b -> b.name().length()).max().orElse(0);
    bindings.forEach(
        b ->
            System.out.printf(
                "%-8s  %-" + Math.max(1, width) + "s  %s%n", b.kind(), b.name(), b.detail()));
    return Outcome.quiet(bindings.stream().map(MagicContext.Binding::name).toList());
  }

  /** Drops what the user has defined. */
  static Outcome reset(MagicCall call, MagicContext context) {
    int dropped = context.bindings().size();
    context.reset();
    System.out.println("dropped " + dropped + (dropped == 1 ? " definition" : " definitions"));
    return Outcome.NONE;
  }

  /** Prints the environment, prints one variable, or sets one. */
  Outcome env(MagicCall call, MagicContext context) {
    String text = call.text();
    int equals = text.indexOf('=');
    if (equals > 0) {
      surroundings.set(text.substring(0, equals).strip(), value(text.substring(equals + 1)));
      return Outcome.NONE;
    }
    String shown = text.isEmpty() ? all() : one(text);
    System.out.println(shown);
    return Outcome.quiet(shown);
  }

  private static String value(String text) {
    return String.join(" ", Arguments.split(text));
  }

  private String one(String name) {
    String value = surroundings.environment().get(name);
    if (value == null) {
      throw new MagicException("the environment has no variable " + name);
    }
    return value;
  }

  private String all() {
    return surroundings.environment().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Changes the folder where magics look for files, and prints it. */
  Outcome cd(MagicCall call, MagicContext context) {
    if (!call.args().isEmpty()) {
      surroundings.moveTo(folder(call.args().getFirst()));
    }
    String directory = surroundings.directory().toString();
    System.out.println(directory);
    return Outcome.quiet(directory);
  }

  private Path folder(String name) {
    List<Path> found = Globs.find(name, surroundings.directory());
    return found.stream()
        .filter(Files::isDirectory)
        .findFirst()
        .map(SessionMagics::real)
        .orElseThrow(
            () ->
                new MagicException(
                    "there is no folder " + name + " in " + surroundings.directory()));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException unreadable) {
      throw new MagicException("the folder " + folder + " cannot be read", unreadable);
    }
  }
}
