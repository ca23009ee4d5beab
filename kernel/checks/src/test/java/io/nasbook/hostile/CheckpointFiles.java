package io.nasbook.hostile;

import static io.nasbook.hostile.Made.safetensors;

import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.weights.StateDict;
import io.nasbook.testing.PickleBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Weights: PyTorch archives, PyTorch files of old, safetensors. */
final class CheckpointFiles {
  private CheckpointFiles() {}

  static Stream<HostileFile> all() {
    return Stream.of(ofNoKind(), archives(), pickles(), safetensorsFiles()).flatMap(all -> all);
  }

  private static HostileFile file(
      String title, String name, HostileFile.Content content, String sentence) {
    return new HostileFile(title, name, content, StateDict::read, sentence);
  }

  private static Stream<HostileFile> ofNoKind() {
    return Stream.of(
        new HostileFile(
            "no file",
            "x.pth",
            () -> new byte[0],
            file -> StateDict.read(file.resolveSibling("none.pth")),
            "there is no file {folder}/none.pth: give the path of a checkpoint, PyTorch or safetensors"),
        file(
            "an empty checkpoint",
            "w.pth",
            () -> new byte[0],
            "w.pth: the file has only 0 bytes: fetch or copy it again"),
        file(
            "text instead of a checkpoint",
            "w.pth",
            Made.text("<html>404 Not Found</html>"),
            "w.pth: a checkpoint must be a PyTorch file or safetensors, but its first bytes are of"
                + " neither"),
        new HostileFile(
            "weights of another network",
            "w.safetensors",
            safetensors("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}"),
            file -> {
              try {
                OfaSupernet.read(file);
              } catch (RuntimeException e) {
                throw new IllegalArgumentException(e.getMessage().replaceFirst(": first.*", ""));
              }
            },
            "w.safetensors: the checkpoint is of another network: 480 missing"));
  }

  private static Stream<HostileFile> archives() {
    byte[] pickle = PickleBytes.oneTensor(new long[] {6}, new long[] {1});
    return Stream.of(
        file(
            "an archive cut in half",
            "w.pth",
            Made.cut(() -> zip(pickle, PickleBytes.FLOATS), 60),
            "w.pth is a truncated or damaged zip archive (zip END header not found): fetch or copy"
                + " it again"),
        file(
            "an archive of something else",
            "w.pth",
            () -> stored("readme.txt", new byte[3]),
            "w.pth: a PyTorch archive has one entry data.pkl, but this has 0"),
        file(
            "a TorchScript program",
            "w.pth",
            () -> stored("m/data.pkl", pickle, "m/constants.pkl", pickle),
            "w.pth: this is a TorchScript program, not a checkpoint"),
        file(
            "a compressed entry (zip bomb)",
            "w.pth",
            CheckpointFiles::compressed,
            "w.pth: entry data.pkl is compressed; PyTorch stores it"),
        file(
            "a storage that is not there",
            "w.pth",
            () -> stored("m/data.pkl", pickle),
            "w.pth: the archive lacks its entry m/data/0"),
        file(
            "a storage shorter than its tensors",
            "w.pth",
            () -> zip(pickle, new byte[20]),
            "w.pth: entry data/0 has 20 bytes, but its tensors need 24"));
  }

  private static Stream<HostileFile> pickles() {
    return Stream.of(
        pickle(
            "a call of os.system",
            new PickleBytes().global("os", "system").text("touch /tmp/x").raw(0x85, 'R').stop(),
            "w.pth: the file asks for os.system; only tensors, ordered maps and plain numbers are"
                + " read"),
        pickle(
            "a call of eval",
            new PickleBytes().global("builtins", "eval").text("1").raw(0x85, 'R').stop(),
            "w.pth: the file asks for builtins.eval; only tensors, ordered maps and plain numbers"
                + " are read"),
        pickle(
            "a tensor outside its storage",
            PickleBytes.oneTensor(new long[] {7}, new long[] {1}),
            "w.pth: a tensor reaches value 6 of storage 0, which has 6"),
        pickle(
            "a bomb of one value",
            PickleBytes.oneTensor(new long[] {1 << 20, 1 << 20, 4}, new long[] {0, 0, 0}),
            "w.pth: a tensor has 4,398,046,511,104 values: a checkpoint may hold at most 67,108,864"
                + " values"),
        pickle(
            "a shape whose size has no number",
            PickleBytes.oneTensor(new long[] {1 << 26, 1 << 26, 1 << 11}, new long[] {0, 0, 0}),
            "w.pth is damaged: [67108864, 67108864, 2048] is not a shape"),
        pickle(
            "a negative length",
            PickleBytes.oneTensor(new long[] {-1}, new long[] {1}),
            "w.pth: a tensor's shape, offset or stride is out of range"),
        pickle(
            "text among the tensors",
            new PickleBytes().raw('}').text("note").text("hello").raw('s').stop(),
            "w.pth: the entry note is neither a tensor nor a plain number"),
        pickle(
            "a list instead of a map",
            new PickleBytes().raw(']').stop(),
            "w.pth: the file holds no map of tensors"),
        pickle(
            "an empty stack",
            new PickleBytes().stop(),
            "w.pth: the pickle takes a value from an empty stack"),
        pickle(
            "text that claims 2 GB",
            new PickleBytes().raw('X', 0xff, 0xff, 0xff, 0x7f).stop(),
            "w.pth: the pickle is truncated"),
        pickle(
            "a recalled value that was never stored",
            new PickleBytes().raw('h', 7).stop(),
            "w.pth: the pickle recalls a value that it never stored"),
        pickle(
            "an operation that makes objects",
            new PickleBytes().raw(0x81).stop(),
            "w.pth: the pickle has the operation 0x81, which no plain checkpoint needs"),
        pickle(
            "no end",
            new PickleBytes().raw('}').number(1).raw('0').stop(),
            "w.pth: the pickle has the operation 0x30, which no plain checkpoint needs"),
        file(
            "a pickle that is no old PyTorch file",
            "old.pth",
            () -> new PickleBytes().raw('}').text("abcdefghij").number(1).raw('s').stop(),
            "old.pth: a pickle, but not a PyTorch checkpoint: the magic is missing"));
  }

  private static HostileFile pickle(String title, byte[] pickle, String sentence) {
    return file(title, "w.pth", () -> zip(pickle, PickleBytes.FLOATS), sentence);
  }

  private static Stream<HostileFile> safetensorsFiles() {
    return Stream.of(
        header(
            "a head that claims 2^60 bytes",
            Made.bytes(0, 0, 0, 0, 0, 0, 0, 16, '{', '}'),
            "w.safetensors: the header claims 1,152,921,504,606,846,976 bytes of a file of 10"),
        header(
            "a head that is cut off",
            safetensors("{\"a\""),
            "w.safetensors: the header is not JSON: it ends too early"),
        header(
            "a deeply nested head",
            safetensors("{\"a\":" + Made.deep(2_000) + "}"),
            "w.safetensors: the header is not JSON: it is nested too deep or has too long a word"),
        header(
            "two tensors of one name",
            safetensors(
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}"),
            "w.safetensors: the header is not JSON: Duplicate Object property \"a\""),
        tensor(
            "a tensor behind the end",
            "F32",
            "[4]",
            "[0,16]",
            "w.safetensors: tensor a lies at bytes 0 to 16, which does not fit its shape, its"
                + " neighbours or the file"),
        tensor(
            "a gap before the first tensor",
            "F32",
            "[1]",
            "[4,8]",
            "w.safetensors: tensor a lies at bytes 4 to 8, which does not fit its shape, its"
                + " neighbours or the file"),
        tensor(
            "numbers that no tensor owns",
            "F32",
            "[1]",
            "[0,4]",
            "w.safetensors: the header describes 4 bytes, but the file has 8"),
        tensor(
            "a negative length",
            "F32",
            "[-1]",
            "[0,8]",
            "w.safetensors: tensor a has no valid shape"),
        tensor(
            "a size of 2^64",
            "F32",
            "[65536,65536,65536,65536]",
            "[0,8]",
            "w.safetensors is damaged: [65536, 65536, 65536, 65536] is not a shape"),
        tensor(
            "a size of 2^63",
            "F32",
            "[1073741824,1073741824,8]",
            "[0,0]",
            "w.safetensors is damaged: [1073741824, 1073741824, 8] is not a shape"),
        tensor(
            "complex numbers",
            "C64",
            "[1]",
            "[0,8]",
            "w.safetensors: tensor a has the number type 'C64', which is not read"),
        header(
            "a number instead of a tensor",
            safetensors("{\"a\":3}"),
            "w.safetensors: tensor a has the number type '', which is not read"));
  }

  private static HostileFile header(String title, HostileFile.Content content, String sentence) {
    return file(title, "w.safetensors", content, sentence);
  }

  private static HostileFile tensor(
      String title, String type, String shape, String offsets, String sentence) {
    String head = "{\"a\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}}";
    return header(title, safetensors(head.formatted(type, shape, offsets)), sentence);
  }

  static byte[] zip(byte[] pickle, byte[] storage) throws Exception {
    return stored("m/data.pkl", pickle, "m/data/0", storage);
  }

  private static byte[] stored(Object... namesAndBytes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        PickleBytes.store(zip, (String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
      }
    }
    return out.toByteArray();
  }

  private static byte[] compressed() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("m/data.pkl"));
      zip.write(" ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }
}
