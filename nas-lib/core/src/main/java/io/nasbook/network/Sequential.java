package io.nasbook.network;

import java.util.List;

/**
 * Operations one after the other.
 *
 * @param name a part of the names of its layers, as {@code block1} in {@code block1.conv2}; empty
 *     for none
 * @param operations in order; none for the identity
 */
public record Sequential(String name, List<Operation> operations) implements Operation {

  /** Copies the operations. */
  public Sequential {
    operations = List.copyOf(operations);
  }

  /**
   * Operations without a name of their own.
   *
   * @param operations in order; none for the identity
   * @return the sequence
   */
  public static Sequential of(Operation... operations) {
    return new Sequential("", List.of(operations));
  }

  /**
   * Operations that share a name.
   *
   * @param name a part of the names of the layers
   * @param operations in order
   * @return the sequence
   */
  public static Sequential named(String name, Operation... operations) {
    return new Sequential(name, List.of(operations));
  }

  /** Whether the sequence gives back what comes in. */
  boolean isIdentity() {
    return operations.stream()
        .allMatch(part -> part instanceof Sequential inner && inner.isIdentity());
  }
}
