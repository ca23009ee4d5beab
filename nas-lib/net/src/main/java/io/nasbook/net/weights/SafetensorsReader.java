package io.nasbook.net.weights;

import io.nasbook.file.JsonFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** safetensors: the header's length in 8 bytes, a JSON header, then the numbers without gaps. */
final class SafetensorsReader {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static final String METADATA = "__metadata__";

  private final ByteBuffer data;
  private long end;

  private SafetensorsReader(ByteBuffer data) {
    this.data = data;
  }

  static Map<String, Tensor> read(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      long headerBytes = headerBytes(channel);
      JsonNode header = header(read(channel, 8, headerBytes).array());
      long dataBytes = channel.size() - 8 - headerBytes;
      if (dataBytes > Math.min(Integer.MAX_VALUE, Limits.VALUES * 8)) {
        throw Limits.tooLarge("the file has %,d bytes of data".formatted(dataBytes));
      }
      return new SafetensorsReader(read(channel, 8 + headerBytes, dataBytes)).tensors(header);
    }
  }

  static Map<String, String> metadata(Path path) throws IOException {
    Map<String, String> notes = new LinkedHashMap<>();
    try (FileChannel channel = FileChannel.open(path)) {
      header(read(channel, 8, headerBytes(channel)).array())
          .path(METADATA)
          .properties()
          .forEach(entry -> notes.put(entry.getKey(), entry.getValue().asString("")));
    }
    return notes;
  }

  private static long headerBytes(FileChannel channel) throws IOException {
    long bytes = read(channel, 0, 8).getLong(0);
    if (bytes < 2 || bytes > Limits.CONTENTS_BYTES || bytes > channel.size() - 8) {
      throw new CheckpointException(
          "the header claims %,d bytes of a file of %,d".formatted(bytes, channel.size()));
    }
    return bytes;
  }

  private static ByteBuffer read(FileChannel channel, long from, long bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
    if (buffer.hasRemaining()) {
      throw new CheckpointException("the file is truncated");
    }
    return buffer.flip();
  }

  private static JsonNode header(byte[] json) {
    try {
      JsonNode header = JSON.readTree(json);
      if (header.isObject()) {
        return header;
      }
    } catch (JacksonException e) {
      throw new CheckpointException("the header is not JSON: " + JsonFault.of(e).what(), e);
    }
    throw new CheckpointException("the header is not a JSON object");
  }

  private Map<String, Tensor> tensors(JsonNode header) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    header.properties().stream()
        .filter(entry -> !entry.getKey().equals(METADATA))
        .sorted(Comparator.comparingLong(entry -> offset(entry.getValue(), 0)))
        .forEach(entry -> tensors.put(entry.getKey(), tensor(entry.getKey(), entry.getValue())));
    if (end != data.limit()) {
      throw new CheckpointException(
          "the header describes %,d bytes, but the file has %,d".formatted(end, data.limit()));
    }
    return tensors;
  }

  private Tensor tensor(String name, JsonNode entry) {
    String code = entry.path("dtype").asString("");
    NumberType type =
        NumberType.ofCode(code)
            .orElseThrow(
                () ->
                    new CheckpointException(
                        "tensor %s has the number type '%s', which is not read"
                            .formatted(name, code)));
    int[] shape = shape(name, entry.path("shape"));
    long start = offset(entry, 0);
    long stop = offset(entry, 1);
    if (start != end
        || stop > data.limit()
        || Tensor.count(shape) > Limits.VALUES
        || stop - start != Tensor.count(shape) * type.bytes()) {
      throw new CheckpointException(
          "tensor %s lies at bytes %,d to %,d, which does not fit its shape, its neighbours or the file"
              .formatted(name, start, stop));
    }
    end = stop;
    ByteBuffer bytes = data.duplicate().order(ByteOrder.LITTLE_ENDIAN).position((int) start);
    return Tensor.wrap(type.decode(bytes, (int) Tensor.count(shape)), shape);
  }

  private static int[] shape(String name, JsonNode node) {
    int[] shape = new int[node.size()];
    if (!node.isArray() || shape.length > Limits.AXES) {
      throw new CheckpointException("tensor %s has no shape".formatted(name));
    }
    for (int axis = 0; axis < shape.length; axis++) {
      JsonNode length = node.get(axis);
      if (!length.canConvertToInt() || length.asInt() < 0) {
        throw new CheckpointException("tensor %s has no valid shape".formatted(name));
      }
      shape[axis] = length.asInt();
    }
    return shape;
  }

  private static long offset(JsonNode entry, int index) {
    JsonNode offset = entry.path("data_offsets").path(index);
    if (!offset.canConvertToLong() || offset.asLong() < 0) {
      throw new CheckpointException("a tensor of the header lacks its data_offsets");
    }
    return offset.asLong();
  }
}
