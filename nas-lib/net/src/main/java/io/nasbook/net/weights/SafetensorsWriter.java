package io.nasbook.net.weights;

import io.nasbook.file.PlacedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes safetensors. */
final class SafetensorsWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SafetensorsWriter() {}

  static void write(StateDict state, Path path, Precision precision, Map<String, String> metadata) {
    try {
      byte[] header = header(state, precision.type(), metadata);
      PlacedFile.write(path, out -> write(state, precision.type(), header, out));
    } catch (IOException e) {
      throw new CheckpointException("cannot write %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static void write(StateDict state, NumberType type, byte[] header, OutputStream out)
      throws IOException {
    ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    out.write(length.putLong(header.length).array());
    out.write(header);
    for (Tensor tensor : state.tensors().values()) {
      out.write(encode(tensor, type));
    }
  }

  /** Padded with blanks, so that the numbers start at a multiple of eight. */
  private static byte[] header(StateDict state, NumberType type, Map<String, String> metadata) {
    Map<String, Object> entries = new LinkedHashMap<>();
    if (!metadata.isEmpty()) {
      entries.put(SafetensorsReader.METADATA, metadata);
    }
    long start = 0;
    for (Map.Entry<String, Tensor> entry : state.tensors().entrySet()) {
      long stop = start + (long) entry.getValue().size() * type.bytes();
      entries.put(
          entry.getKey(),
          Map.of(
              "dtype", type.code(),
              "shape", entry.getValue().shape(),
              "data_offsets", List.of(start, stop)));
      start = stop;
    }
    String json = JSON.writeValueAsString(entries);
    int bytes = json.getBytes(StandardCharsets.UTF_8).length;
    return (json + " ".repeat((8 - bytes % 8) % 8)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] encode(Tensor tensor, NumberType type) {
    FloatBuffer values = tensor.values();
    ByteBuffer bytes =
        ByteBuffer.allocate(tensor.size() * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    if (type == NumberType.FLOAT32) {
      bytes.asFloatBuffer().put(values);
    } else {
      while (values.hasRemaining()) {
        bytes.putShort(Float.floatToFloat16(values.get()));
      }
    }
    return bytes.array();
  }
}
