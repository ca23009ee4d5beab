package io.nasbook.net.weights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The ten number types of checkpoint files: PyTorch's storage name, safetensors' name and width.
 */
enum NumberType {
  FLOAT32("FloatStorage", "F32", 4),
  FLOAT64("DoubleStorage", "F64", 8),
  FLOAT16("HalfStorage", "F16", 2),
  BFLOAT16("BFloat16Storage", "BF16", 2),
  INT64("LongStorage", "I64", 8),
  INT32("IntStorage", "I32", 4),
  INT16("ShortStorage", "I16", 2),
  INT8("CharStorage", "I8", 1),
  UINT8("ByteStorage", "U8", 1),
  BOOL("BoolStorage", "BOOL", 1);

  private final String storage;
  private final String code;
  private final int bytes;

  NumberType(String storage, String code, int bytes) {
    this.storage = storage;
    this.code = code;
    this.bytes = bytes;
  }

  static Optional<NumberType> ofStorage(String name) {
    return Arrays.stream(values()).filter(type -> type.storage.equals(name)).findFirst();
  }

  static Optional<NumberType> ofCode(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  int bytes() {
    return bytes;
  }

  /** Decodes {@code count} numbers from the buffer's position on, in the buffer's byte order. */
  float[] decode(ByteBuffer buffer, int count) {
    float[] values = new float[count];
    if (this == FLOAT32) {
      buffer.asFloatBuffer().get(values);
      return values;
    }
    int start = buffer.position();
    for (int i = 0; i < count; i++) {
      values[i] = number(buffer, start + i * bytes);
    }
    return values;
  }

  private float number(ByteBuffer buffer, int at) {
    return switch (this) {
      case FLOAT32 -> buffer.getFloat(at);
      case FLOAT64 -> (float) buffer.getDouble(at);
      case FLOAT16 -> Float.float16ToFloat(buffer.getShort(at));
      case BFLOAT16 -> Float.intBitsToFloat(buffer.getShort(at) << 16);
      case INT64 -> buffer.getLong(at);
      case INT32 -> buffer.getInt(at);
      case INT16 -> buffer.getShort(at);
      case INT8 -> buffer.get(at);
      case UINT8 -> buffer.get(at) & 0xff;
      case BOOL -> buffer.get(at) == 0 ? 0 : 1;
    };
  }
}
