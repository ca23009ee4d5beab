package io.nasbook.install;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param prefix the environment whose Jupyter gets the kernel; empty for the user's own Jupyter
 * @param name the kernel's name
 */
record Options(Optional<Path> prefix, String name) {

  static final String USAGE =
      "usage: java -jar nasbook-kernel-all.jar --install [--user | --prefix DIR] [--name NAME]";

  Options {
    if (!name.matches("[a-z0-9._-]+")) {
      throw new Refused(
          "a kernel name has lower-case letters, digits, '.', '_' and '-', but was '" + name + "'");
    }
  }

  static Options of(List<String> arguments) {
    Iterator<String> rest = arguments.iterator();
    if (!rest.hasNext() || !rest.next().equals("--install")) {
      throw new Refused(USAGE);
    }
    Options options = new Options(Optional.empty(), "nasbook");
    while (rest.hasNext()) {
      options = options.with(rest.next(), rest);
    }
    return options;
  }

  private Options with(String option, Iterator<String> rest) {
    return switch (option) {
      case "--user" -> new Options(Optional.empty(), name);
      case "--prefix" -> new Options(Optional.of(Path.of(value(option, rest))), name);
      case "--name" -> new Options(prefix, value(option, rest));
      default -> throw new Refused("unknown option '" + option + "'; " + USAGE);
    };
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new Refused(option + " needs a value; " + USAGE);
    }
    return rest.next();
  }
}
