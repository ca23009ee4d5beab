package io.nasbook.net.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on a command line.
 *
 * @param folder of the training
 * @param plan file of the plan
 * @param from file of the first weights
 * @param threads to compute with
 * @param every time between checkpoints
 */
record TrainArguments(
    Path folder,
    Optional<Path> plan,
    Optional<Path> from,
    Optional<Integer> threads,
    Duration every) {

  /** Empty where the words make no sense. */
  static Optional<TrainArguments> parse(List<String> words) {
    Optional<Path> from = Optional.empty();
    Optional<Integer> threads = Optional.empty();
    Duration every = Duration.ofMinutes(3);
    List<Path> files = new ArrayList<>();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (word.startsWith("-") && !rest.hasNext()) {
        return Optional.empty();
      }
      switch (word) {
        case "--from" -> from = Optional.of(Path.of(rest.next()));
        case "--threads" -> threads = Optional.of(count(rest.next()));
        case "--minutes" -> every = Duration.ofMinutes(count(rest.next()));
        default -> files.add(Path.of(word));
      }
    }
    if (files.isEmpty() || files.size() > 2 || files.toString().contains("--")) {
      return Optional.empty();
    }
    Optional<Path> plan = files.stream().skip(1).findFirst();
    return Optional.of(new TrainArguments(files.getFirst(), plan, from, threads, every));
  }

  private static int count(String word) {
    if (!word.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException("expected a number of 1 to 9999, but got " + word);
    }
    return Integer.parseInt(word);
  }
}
