package io.nasbook.net.weights;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Immutable tensors by name, in the order of their file.
 *
 * <pre>{@code
 * import io.nasbook.net.weights.*;
 * var weights = StateDict.read(Path.of("supernet.pth"));
 * weights.writeSafetensors(Path.of("supernet.safetensors"), Precision.FLOAT32);
 * }</pre>
 */
public final class StateDict {
  private final Map<String, Tensor> tensors;

  private StateDict(Map<String, Tensor> tensors) {
    this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /**
   * Tensors by name.
   *
   * @param tensors kept in the map's order
   * @return the state
   */
  public static StateDict of(Map<String, Tensor> tensors) {
    return new StateDict(tensors);
  }

  /**
   * Reads a checkpoint: a PyTorch zip archive, a legacy PyTorch file or safetensors, told apart by
   * their first bytes. A PyTorch file may hold the tensors themselves or a map with the entry
   * {@code state_dict}.
   *
   * @param path the file
   * @return all of its tensors
   * @throws CheckpointException if the file is unreadable, truncated or holds anything but tensors,
   *     ordered maps and plain numbers
   */
  public static StateDict read(Path path) {
    return CheckpointFile.read(path);
  }

  /**
   * Writes the tensors as safetensors, replacing the file only when all of it is written.
   *
   * @param path the file
   * @param precision how numbers are stored
   * @throws CheckpointException if the file cannot be written
   */
  public void writeSafetensors(Path path, Precision precision) {
    writeSafetensors(path, precision, Map.of());
  }

  /**
   * Writes the tensors as safetensors with notes, replacing the file only when all of it is
   * written.
   *
   * @param path the file
   * @param precision how numbers are stored
   * @param metadata notes by name; {@link #metadata} reads them
   * @throws CheckpointException if the file cannot be written
   */
  public void writeSafetensors(Path path, Precision precision, Map<String, String> metadata) {
    SafetensorsWriter.write(this, path, precision, metadata);
  }

  /**
   * Reads the notes of a safetensors file without its tensors.
   *
   * @param path the file
   * @return notes by name, empty where there are none
   * @throws CheckpointException if the file is unreadable or no safetensors
   */
  public static Map<String, String> metadata(Path path) {
    return CheckpointFile.metadata(path);
  }

  /**
   * Names in the file's order.
   *
   * @return unmodifiable set
   */
  public Set<String> names() {
    return tensors.keySet();
  }

  /**
   * The tensor of a name.
   *
   * @param name full name
   * @return the tensor
   * @throws IllegalArgumentException if there is none
   */
  public Tensor get(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no tensor is called " + name);
    }
    return tensor;
  }

  /**
   * Number of values in all tensors.
   *
   * @return the sum of the sizes
   */
  public long valueCount() {
    return tensors.values().stream().mapToLong(Tensor::size).sum();
  }

  /**
   * Compares names and shapes with what a network needs.
   *
   * @param shapes shape by name
   * @throws CheckpointException listing every missing, surplus and misshaped entry
   */
  public void requireShapes(Map<String, List<Integer>> shapes) {
    ShapeCheck.of(this, shapes).requireNone();
  }

  Map<String, Tensor> tensors() {
    return tensors;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StateDict that && tensors.equals(that.tensors);
  }

  @Override
  public int hashCode() {
    return tensors.hashCode();
  }

  @Override
  public String toString() {
    return "StateDict of %,d tensors, %,d values".formatted(tensors.size(), valueCount());
  }
}
