package io.nasbook.kernel.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of jars tell about their versions. */
final class Jars {

  private static final Pattern NAME = Pattern.compile("(.+?)-(\\d[\\w.+-]*)\\.jar");

  private Jars() {}

  /** Of this a user's own version comes first, so that it fits the user's provider. */
  private static final String LOGGING = "slf4j-";

  /** A sentence for each jar of which the class path has another version, which stays in use. */
  static List<String> clashes(List<Path> added, List<Path> classpath) {
    return added.stream()
        .filter(jar -> !classpath.contains(jar))
        .filter(jar -> !jar.getFileName().toString().startsWith(LOGGING))
        .flatMap(jar -> clash(jar, classpath).stream())
        .toList();
  }

  private static Optional<String> clash(Path jar, List<Path> classpath) {
    Matcher wanted = name(jar);
    if (!wanted.matches()) {
      return Optional.empty();
    }
    return classpath.stream()
        .filter(there -> mayBeOfTheSameGroup(there, jar))
        .map(Jars::name)
        .filter(there -> there.matches() && there.group(1).equals(wanted.group(1)))
        .filter(there -> !there.group(2).equals(wanted.group(2)))
        .findFirst()
        .map(
            there ->
                "%s %s is loaded already and stays in use; %s is behind it on the class path"
                    .formatted(there.group(1), there.group(2), wanted.group(2)));
  }

  /** Libraries of one name but of different groups lie in different folders of a repository. */
  private static boolean mayBeOfTheSameGroup(Path one, Path other) {
    return !inRepository(one) || !inRepository(other) || artifact(one).equals(artifact(other));
  }

  private static boolean inRepository(Path jar) {
    Matcher name = name(jar);
    return name.matches() && jar.getNameCount() > 2 && jar.getParent().endsWith(name.group(2));
  }

  private static Path artifact(Path jar) {
    return jar.getParent().getParent();
  }

  private static Matcher name(Path jar) {
    return NAME.matcher(String.valueOf(jar.getFileName()));
  }
}
