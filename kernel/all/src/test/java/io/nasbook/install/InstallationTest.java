package io.nasbook.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  private static final Path JAVA = Path.of("/jdk \"new\"/bin/java");

  @TempDir Path work;

  @Test
  void theFolderHoldsTheKernelAndHowToStartIt() throws IOException {
    Path folder = work.resolve("Jürgens data/kernels/nasbook");
    new Installation(folder).unpack(jar("first"), JAVA);
    assertThat(folder.resolve("kernel/lib/library.jar")).hasContent("first");
    assertThat(folder.resolve("logo-32x32.png")).hasContent("a picture");
    assertThat(folder.resolve("kernel.json"))
        .content()
        .contains("\"/jdk \\\"new\\\"/bin/java\", \"@" + folder.resolve("kernel/jvm.options"))
        .contains("{connection_file}")
        .contains("\"language\": \"java\"");
    assertThat(folder.resolve("io")).doesNotExist();
  }

  @Test
  void aSecondInstallationTakesThePlaceOfTheFirst() throws IOException {
    Path folder = work.resolve("kernels/nasbook");
    new Installation(folder).unpack(jar("first"), JAVA);
    Files.writeString(folder.resolve("kernel/lib/old.jar"), "of an older version");
    new Installation(folder).unpack(jar("second"), JAVA);
    assertThat(folder.resolve("kernel/lib/library.jar")).hasContent("second");
    assertThat(folder.resolve("kernel/lib/old.jar")).doesNotExist();
    try (var left = Files.list(folder.getParent())) {
      assertThat(left).containsExactly(folder);
    }
  }

  @Test
  void aJarWithoutAKernelIsRefusedAndLeavesNothing() throws IOException {
    Path folder = work.resolve("kernels/nasbook");
    Path empty = jar(List.of("io/nasbook/install/Main.class"), "");
    assertThatThrownBy(() -> new Installation(folder).unpack(empty, JAVA))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("this jar holds no kernel");
    assertThat(folder.getParent()).isEmptyDirectory();
  }

  @Test
  void aRuntimeWithoutCompilerIsRefused() {
    assertThatThrownBy(() -> Installer.compilingJava(work))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has no compiler");
  }

  private Path jar(String library) throws IOException {
    return jar(
        List.of(
            "io/nasbook/install/Main.class",
            "kernel/jvm.options",
            "kernel/nasbook-kernel.jar",
            "kernel/lib/library.jar"),
        library);
  }

  private Path jar(List<String> names, String content) throws IOException {
    Path file = Files.createTempFile(work, "all", ".jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (String name : names) {
        add(jar, name, content);
      }
      add(jar, "kernelspec/logo-32x32.png", "a picture");
      add(jar, "kernelspec/kernel.json", "{\n \"argv\": [],\n \"language\": \"java\"\n}\n");
    }
    return file;
  }

  private static void add(JarOutputStream jar, String name, String content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content.getBytes());
    jar.closeEntry();
  }
}
