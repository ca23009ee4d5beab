package io.nasbook.net.onnx;

import io.nasbook.file.PlacedFile;
import io.nasbook.net.layer.FixedNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A network as a file for any ONNX tool. */
public final class OnnxFile {
  private OnnxFile() {}

  /**
   * Writes a network with its batch norms folded (opset 15, free batch size); the file appears when
   * all of it is written.
   *
   * @param network with the statistics to use
   * @param path the file, replaced if there
   * @param metadata kept in the file by key
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(FixedNetwork network, Path path, Map<String, String> metadata) {
    try {
      PlacedFile.write(path, out -> out.write(OnnxModel.folded(network, metadata)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }
}
