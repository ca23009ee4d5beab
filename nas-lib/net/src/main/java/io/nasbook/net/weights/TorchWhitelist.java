package io.nasbook.net.weights;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * The only names a checkpoint may use: ordered maps, two ways to build a tensor, and ten storage
 * types. Everything else is refused by its name.
 */
final class TorchWhitelist implements Pickle.Whitelist {

  /** A function that a checkpoint may call. */
  private enum Constructor {
    ORDERED_MAP,
    TENSOR,
    PARAMETER
  }

  @Override
  public Object global(String module, String name) {
    String full = module + "." + name;
    switch (full) {
      case "collections.OrderedDict" -> {
        return Constructor.ORDERED_MAP;
      }
      case "torch._utils._rebuild_tensor_v2" -> {
        return Constructor.TENSOR;
      }
      case "torch._utils._rebuild_parameter" -> {
        return Constructor.PARAMETER;
      }
      default -> {
        return storageType(full);
      }
    }
  }

  private static NumberType storageType(String full) {
    return NumberType.ofStorage(full.startsWith("torch.") ? full.substring(6) : "")
        .orElseThrow(
            () ->
                new CheckpointException(
                    "the file asks for %s; only tensors, ordered maps and plain numbers are read"
                        .formatted(full)));
  }

  @Override
  public Object call(Object function, List<?> arguments) {
    if (!(function instanceof Constructor constructor)) {
      throw new CheckpointException("the file calls something that is not a function");
    }
    return switch (constructor) {
      case ORDERED_MAP -> orderedMap(arguments);
      case TENSOR -> TensorRef.of(arguments);
      case PARAMETER -> parameter(arguments);
    };
  }

  private static Object orderedMap(List<?> arguments) {
    if (!arguments.isEmpty()) {
      throw new CheckpointException("an ordered map must start empty");
    }
    return new LinkedHashMap<Object, Object>();
  }

  private static Object parameter(List<?> arguments) {
    if (arguments.isEmpty() || !(arguments.getFirst() instanceof TensorRef tensor)) {
      throw new CheckpointException("a parameter must hold a tensor");
    }
    return tensor;
  }

  @Override
  public Object persistent(Object id) {
    if (id instanceof List<?> parts
        && parts.size() >= 5
        && "storage".equals(parts.get(0))
        && parts.get(1) instanceof NumberType type
        && parts.get(2) instanceof String key
        && parts.get(4) instanceof Long count) {
      return StorageRef.of(type, key, count);
    }
    throw new CheckpointException("the file refers to something that is not a storage");
  }
}
