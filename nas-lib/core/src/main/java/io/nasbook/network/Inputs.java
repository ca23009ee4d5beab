package io.nasbook.network;

import io.nasbook.cost.Shape;
import io.nasbook.cost.Window;
import java.util.List;

/** What operations ask of their input, and the sentences where it is something else. */
final class Inputs {

  private Inputs() {}

  static List<Operation> branches(String join, List<Operation> branches) {
    if (branches.size() < 2) {
      throw new IllegalArgumentException(
          "%s needs at least two branches, but got %d".formatted(join, branches.size()));
    }
    return List.copyOf(branches);
  }

  static void channels(String name, int expected, Shape in) {
    if (in.channels() != expected) {
      throw new IllegalArgumentException(
          "%s expects %d channels, but got %d (%s); change what %s takes or what comes before it"
              .formatted(name, expected, in.channels(), in, name));
    }
  }

  static void fits(String name, Window window, Shape in) {
    if (window.places(in.height()) < 1 || window.places(in.width()) < 1) {
      throw new IllegalArgumentException(
          "%s has a window of %d pixels, but its input is %s with padding %d; use a larger image"
              .formatted(name, window.extent(), in, window.padding()));
    }
  }

  static void features(String name, int expected, Shape in) {
    if (in.height() != 1 || in.width() != 1) {
      throw new IllegalArgumentException(
          "%s expects a list of %d numbers, but got %s; put Flatten or GlobalPool before it"
              .formatted(name, expected, in));
    }
    if (in.channels() != expected) {
      throw new IllegalArgumentException(
          "%s expects %d numbers, but got %d; change what %s takes or the size of the image"
              .formatted(name, expected, in.channels(), name));
    }
  }
}
