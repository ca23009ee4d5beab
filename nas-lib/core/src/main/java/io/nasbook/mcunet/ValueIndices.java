package io.nasbook.mcunet;

import io.nasbook.space.Choice;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The positions of a choice's values, looked up in a table: encoding is all that costs wait for.
 */
final class ValueIndices {

  private final Choice choice;
  private final int[] indexOf;

  ValueIndices(Choice choice) {
    this.choice = choice;
    this.indexOf = new int[Collections.max(choice.values()) + 1];
    Arrays.fill(indexOf, -1);
    for (int index = 0; index < choice.size(); index++) {
      indexOf[choice.values().get(index)] = index;
    }
  }

  int of(int value) {
    int index = value < indexOf.length ? indexOf[value] : -1;
    return index < 0 ? choice.indexOf(value) : index;
  }

  /** Writes the positions of values into consecutive genes. */
  void write(List<Integer> values, int[] genes, int first) {
    for (int i = 0; i < values.size(); i++) {
      genes[first + i] = of(values.get(i));
    }
  }
}
