package io.nasbook.net.weights;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Turns the maps of an unpickled PyTorch file into tensors. */
final class TorchState {
  private TorchState() {}

  /**
   * Tensors by name.
   *
   * @param root what the pickle held
   * @param storages decodes a storage; asked once for each
   */
  static Map<String, Tensor> tensors(Object root, Function<StorageRef, float[]> storages) {
    Map<String, Object> entries = entries(root);
    requireSize(entries);
    Map<StorageRef, float[]> decoded = new HashMap<>();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    entries.forEach(
        (name, value) ->
            tensors.put(
                name,
                value instanceof TensorRef ref
                    ? ref.from(decoded.computeIfAbsent(ref.storage(), storages))
                    : Tensor.wrap(new float[] {((Number) value).floatValue()})));
    return tensors;
  }

  private static Map<String, Object> entries(Object root) {
    if (!(root instanceof Map<?, ?> map)) {
      throw new CheckpointException("the file holds no map of tensors");
    }
    Object state = map.containsKey("state_dict") ? map.get("state_dict") : map;
    if (!(state instanceof Map<?, ?> named)) {
      throw new CheckpointException("the entry state_dict is not a map of tensors");
    }
    requirePlain(map);
    Map<String, Object> entries = new LinkedHashMap<>();
    named.forEach((name, value) -> entries.put(name(name), plain(name, value)));
    return entries;
  }

  /**
   * Entries beside the state dictionary (an epoch, a rate) may be there, but only as plain data.
   */
  private static void requirePlain(Map<?, ?> root) {
    root.forEach(
        (name, value) -> {
          if (!(value instanceof Map)) {
            plain(name, value);
          }
        });
  }

  private static String name(Object key) {
    if (key instanceof String name) {
      return name;
    }
    throw new CheckpointException("a tensor's name must be text, but was %s".formatted(key));
  }

  private static Object plain(Object name, Object value) {
    if (value instanceof TensorRef || value instanceof Number) {
      return value;
    }
    throw new CheckpointException(
        "the entry %s is neither a tensor nor a plain number".formatted(name));
  }

  private static void requireSize(Map<String, Object> entries) {
    long count = 0;
    for (Object value : entries.values()) {
      count += value instanceof TensorRef ref ? Math.max(ref.size(), ref.storage().count()) : 1;
    }
    if (count > Limits.VALUES) {
      throw Limits.tooLarge("the tensors have %,d values together".formatted(count));
    }
  }
}
