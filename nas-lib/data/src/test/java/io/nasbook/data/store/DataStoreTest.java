package io.nasbook.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DataStoreTest {
  @TempDir Path folder;
  private final byte[] content = new byte[300_000];
  private FileServer server;
  private DataStore store;
  private DataSet set;

  @BeforeEach
  void serve() throws Exception {
    new Random(1).nextBytes(content);
    server = new FileServer(content);
    store = new DataStore(folder.resolve("store"));
    set = setAt(server.url(), sha256(content));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private DataSet setAt(URI url, String sha256) {
    RemoteFile file = new RemoteFile("file.bin", url, content.length, sha256);
    return new DataSet("random", "random bytes", "CC0", List.of(file));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private Path target() {
    return store.folder(set).resolve("file.bin");
  }

  private Path part() {
    return store.folder(set).resolve("file.bin.part");
  }

  private void get() {
    store.get(set, (file, bytes) -> {});
  }

  @Test
  void aFileIsFetchedCheckedAndMovedIntoPlace() {
    get();
    assertThat(target()).hasBinaryContent(content);
    assertThat(part()).doesNotExist();
    assertThat(store.verify(set, set.files().getFirst())).isEqualTo(DataStore.State.GOOD);
  }

  @Test
  void whatIsThereIsNotFetchedAgain() {
    get();
    get();
    assertThat(server.ranges).containsExactly("");
  }

  @Test
  void aBrokenConnectionIsResumedWhereItEnded() {
    server.breakAfter = 100_000;
    assertThatThrownBy(this::get)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("ask again to resume it");
    assertThat(target()).doesNotExist();
    assertThat(store.verify(set, set.files().getFirst())).isEqualTo(DataStore.State.PARTIAL);
    server.breakAfter = Integer.MAX_VALUE;
    get();
    assertThat(target()).hasBinaryContent(content);
    assertThat(server.ranges.getLast()).matches("bytes=[1-9]\\d*-");
  }

  @Test
  void aServerThatFallsSilentIsGivenUp() {
    server.breakAfter = 100_000;
    server.stalls = true;
    Download download =
        new Download(set.files().getFirst(), store.folder(set), Duration.ofSeconds(1));
    assertThatThrownBy(() -> download.fetch(bytes -> {}))
        .hasMessage(
            "127.0.0.1 sent nothing for 1 seconds; what has come of file.bin is kept, ask again to resume it");
    assertThat(part()).hasSize(100_000);
  }

  @Test
  void aServerThatCannotResumeIsReadFromTheStart() throws IOException {
    Files.createDirectories(part().getParent());
    Files.write(part(), new byte[1000]);
    server.resumes = false;
    get();
    assertThat(target()).hasBinaryContent(content);
  }

  @Test
  void aCompletePartOnlyNeedsItsCheck() throws IOException {
    Files.createDirectories(part().getParent());
    Files.write(part(), content);
    get();
    assertThat(target()).hasBinaryContent(content);
    assertThat(server.ranges).isEmpty();
  }

  @Test
  void aWrongChecksumKeepsNothing() throws Exception {
    set = setAt(server.url(), sha256(new byte[1]));
    assertThatThrownBy(this::get).hasMessageContaining("has not the published checksum");
    assertThat(store.folder(set)).isEmptyDirectory();
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeTheDiskIsFull() throws Exception {
    RemoteFile small = new RemoteFile("file.bin", server.url(), 1000, sha256(content));
    set = new DataSet("random", "random bytes", "CC0", List.of(small));
    assertThatThrownBy(this::get).hasMessageContaining("larger than the published 1000 bytes");
    assertThat(store.folder(set)).isEmptyDirectory();
  }

  @Test
  void anErrorStatusIsSaidPlainly() {
    server.status = 503;
    assertThatThrownBy(this::get).hasMessageContaining("answered with status 503");
  }

  @Test
  void withoutANetworkTheSentenceSaysWhatElseToDo() throws Exception {
    set = setAt(URI.create("http://127.0.0.1:" + unusedPort() + "/file.bin"), sha256(content));
    assertThatThrownBy(this::get)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("there is no network or 127.0.0.1 cannot be reached")
        .hasMessageContaining("use the generated images");
    set = setAt(URI.create("http://no-such-host.invalid/file.bin"), sha256(content));
    assertThatThrownBy(this::get)
        .hasMessageContaining("there is no network or no-such-host.invalid");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aWrongFileIsFoundAndReplacedOnlyByTheRightOne() throws IOException {
    Files.createDirectories(target().getParent());
    Files.write(target(), new byte[content.length]);
    assertThat(store.verify(set, set.files().getFirst())).isEqualTo(DataStore.State.WRONG);
    server.status = 500;
    assertThatThrownBy(this::get).isInstanceOf(DownloadException.class);
    assertThat(target()).exists();
    server.status = 200;
    get();
    assertThat(target()).hasBinaryContent(content);
  }

  @Test
  void theCommandListsGetsAndVerifies() {
    assertThat(run("list")).startsWith("0|").contains("0 of 1 files here").contains("CC0");
    assertThat(run("verify", "random")).startsWith("1|").contains("file.bin: missing");
    assertThat(run("get", "random")).startsWith("0|").contains("have their published checksums");
    assertThat(run("verify", "random")).startsWith("0|").contains("as published");
    assertThat(run("list")).contains(" here ");
  }

  @Test
  void theCommandExplainsMisuse() {
    assertThat(run()).startsWith("2|").contains("Usage");
    assertThat(run("get")).startsWith("2|");
    assertThat(run("get", "imagenet"))
        .isEqualTo("1|nasbook: there is no data set 'imagenet'; the known ones are random\n");
  }

  private String run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status = new DataCommand(new Manifest(List.of(set)), store, out).run(arguments);
    return status + "|" + bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
