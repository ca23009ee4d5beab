package io.nasbook.net.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the entries of a checkpoint differ from those a network needs. */
record ShapeCheck(List<String> missing, List<String> surplus, List<String> misshaped) {

  static ShapeCheck of(StateDict state, Map<String, List<Integer>> shapes) {
    List<String> missing =
        shapes.keySet().stream().filter(n -> !state.names().contains(n)).toList();
    List<String> surplus = state.names().stream().filter(n -> !shapes.containsKey(n)).toList();
    List<String> misshaped =
        state.names().stream()
            .filter(n -> shapes.containsKey(n) && !shapes.get(n).equals(state.get(n).shape()))
            .map(n -> "%s is %s, not %s".formatted(n, state.get(n).shape(), shapes.get(n)))
            .toList();
    return new ShapeCheck(missing, surplus, misshaped);
  }

  void requireNone() {
    List<String> faults = new ArrayList<>();
    note(faults, "missing", missing);
    note(faults, "surplus", surplus);
    note(faults, "misshaped", misshaped);
    if (!faults.isEmpty()) {
      throw new CheckpointException(
          "the checkpoint is of another network: " + String.join("; ", faults));
    }
  }

  private static void note(List<String> faults, String kind, List<String> names) {
    if (!names.isEmpty()) {
      faults.add("%d %s: %s".formatted(names.size(), kind, String.join(", ", names)));
    }
  }
}
