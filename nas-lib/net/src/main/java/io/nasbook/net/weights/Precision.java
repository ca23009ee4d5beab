package io.nasbook.net.weights;

/** How numbers are stored in a safetensors file. */
public enum Precision {
  /** 32 bits: what was read comes back bit for bit. */
  FLOAT32(NumberType.FLOAT32),
  /** 16 bits: half the size, three decimal digits, at most 65,504 in magnitude. */
  FLOAT16(NumberType.FLOAT16);

  private final NumberType type;

  Precision(NumberType type) {
    this.type = type;
  }

  NumberType type() {
    return type;
  }
}
