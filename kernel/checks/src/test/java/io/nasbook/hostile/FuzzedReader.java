package io.nasbook.hostile;

import io.nasbook.data.files.Cifar10;
import io.nasbook.data.files.CocoPeople;
import io.nasbook.data.files.LabelTable;
import io.nasbook.data.store.Manifest;
import io.nasbook.kernel.magic.NotebookDoor;
import io.nasbook.kernel.protocol.ConnectionFile;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.train.SupernetPlan;
import io.nasbook.net.train.TrainingPlan;
import io.nasbook.net.weights.StateDict;
import io.nasbook.predict.AccuracyTable;
import io.nasbook.testing.PickleBytes;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The readers that take whatever bytes come, with a good file of each to begin from. */
enum FuzzedReader {
  SAFETENSORS(
      Made.safetensors("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}"),
      StateDict::read),
  TORCH(() -> CheckpointFiles.zip(pickle(), PickleBytes.FLOATS), StateDict::read),
  PICKLE(
      FuzzedReader::pickle,
      file ->
          StateDict.read(
              Files.write(
                  file.resolveSibling("w.pth"),
                  CheckpointFiles.zip(Files.readAllBytes(file), PickleBytes.FLOATS)))),
  TABLE(
      Made.text(McuNetSpace.lab().smallest(96).toString().replace("}", ", \"acc\": 84.5}")),
      AccuracyTable::read),
  ARCH(
      Made.text(McuNetSpace.lab().smallest(96).toString()),
      file -> Arch.parse(Files.readString(file))),
  PLAN(
      Made.text(SupernetPlan.shipped().json()), file -> TrainingPlan.parse(Files.readString(file))),
  IDX(Made.idx(0x803, new int[] {3, 2, 2}, 12), DataFiles::readImages),
  CIFAR(() -> new byte[3073], file -> Cifar10.read(file)),
  TAR(Made.tar("test_batch.bin", "00000006001", new byte[3073 + 511]), Cifar10::test),
  COCO(
      Made.text(
          "{\"images\":[{\"id\":7,\"file_name\":\"a.jpg\",\"width\":9,\"height\":9}],\"annotations\":[{\"image_id\":7,\"category_id\":1,\"area\":3,\"bbox\":[0,0,9,9]}],\"categories\":[{\"name\":\"person\",\"id\":1}]}"),
      file -> CocoPeople.labels(file, CocoPeople.Area.BOX)),
  LABELS(
      Made.text("filename,person\n\"a.jpg\",1\n"),
      file -> LabelTable.read(file, "filename", "person")),
  MANIFEST(
      Made.text(
          "{\"sets\":[{\"name\":\"a\",\"title\":\"t\",\"licence\":\"l\",\"files\":[{\"name\":\"x\",\"url\":\"https://e.org/x\",\"bytes\":1,\"sha256\":\"%s\"}]}]}"
              .formatted("0".repeat(64))),
      file -> Manifest.parse(Files.readString(file))),
  PNG(ImageFiles::goodPng, ImageFiles::decode),
  JPG(ImageFiles::goodJpg, ImageFiles::decode),
  NOTEBOOK(
      Made.text("{\"cells\":[{\"cell_type\":\"code\",\"source\":[\"1+1\"]}],\"nbformat\":4}"),
      NotebookDoor::code),
  CONNECTION(
      Made.text(
          "{\"shell_port\":1,\"control_port\":2,\"stdin_port\":3,\"iopub_port\":4,\"hb_port\":5,\"key\":\"k\",\"transport\":\"tcp\",\"ip\":\"127.0.0.1\",\"signature_scheme\":\"hmac-sha256\"}"),
      file -> ConnectionFile.read(file).signer()),
  MESSAGE(
      Made.text("{\"msg_type\":\"execute_request\",\"code\":\"1\",\"user_expressions\":{}}"),
      KernelFiles::readMessage);

  private static final List<String> JDK_SLIPS =
      List.of("For input string", "Index ", "Range ", "Cannot invoke");

  private final HostileFile.Content good;
  private final HostileFile.Reading reading;

  FuzzedReader(HostileFile.Content good, HostileFile.Reading reading) {
    this.good = good;
    this.reading = reading;
  }

  private static byte[] pickle() {
    return PickleBytes.oneTensor(new long[] {6}, new long[] {1});
  }

  byte[] good() throws Exception {
    return good.bytes();
  }

  void mustRead(Path file) throws Exception {
    reading.read(file);
  }

  /** Reads a file; anything but success or a refusal in one sentence is thrown on. */
  void read(Path file) throws Exception {
    try {
      reading.read(file);
    } catch (CharacterCodingException noText) {
      // Readers of text get text; the one who reads the file refuses these bytes.
    } catch (RuntimeException e) {
      if (!isRefusal(e)) {
        throw e;
      }
    }
  }

  private static boolean isRefusal(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    boolean own = e.getClass().getName().startsWith("io.nasbook.");
    boolean argument =
        e.getClass() == IllegalArgumentException.class
            || e.getClass() == UncheckedIOException.class;
    return (own || argument)
        && !message.contains("\n")
        && JDK_SLIPS.stream().noneMatch(message::contains);
  }
}
