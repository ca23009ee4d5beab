package io.nasbook.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static final Path HOME = Path.of("/home/ada");

  @Test
  void theUsersJupyterIsTheUsualPlace() {
    assertThat(Options.of(List.of("--install")))
        .isEqualTo(Options.of(List.of("--install", "--user")))
        .isEqualTo(new Options(Optional.empty(), "nasbook"));
  }

  @Test
  void anEnvironmentAndANameCanBeChosen() {
    assertThat(Options.of(List.of("--install", "--name", "java-nas", "--prefix", "/opt/hub")))
        .isEqualTo(new Options(Optional.of(Path.of("/opt/hub")), "java-nas"));
  }

  @Test
  void whatIsNotUnderstoodGetsOneSentence() {
    refuses("usage: ", "connection.json");
    refuses("usage: ");
    refuses("unknown option '--sys-prefix'", "--install", "--sys-prefix");
    refuses("--name needs a value", "--install", "--name");
    refuses("but was 'Java NAS'", "--install", "--name", "Java NAS");
  }

  @Test
  void eachSystemHasItsOwnFolder() {
    Path linux = JupyterFolder.ofUser(Map.of(), "Linux", HOME);
    assertThat(linux).isEqualTo(Path.of("/home/ada/.local/share/jupyter"));
    assertThat(JupyterFolder.ofUser(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
        .isEqualTo(Path.of("/data/jupyter"));
    assertThat(JupyterFolder.ofUser(Map.of(), "Mac OS X", HOME))
        .isEqualTo(Path.of("/home/ada/Library/Jupyter"));
    assertThat(JupyterFolder.ofUser(Map.of("APPDATA", "/appdata"), "Windows 11", HOME))
        .isEqualTo(Path.of("/appdata/jupyter"));
    assertThat(JupyterFolder.ofUser(Map.of("JUPYTER_DATA_DIR", "/jupyter"), "Linux", HOME))
        .isEqualTo(Path.of("/jupyter"));
  }

  private static void refuses(String sentence, String... arguments) {
    assertThatThrownBy(() -> Options.of(List.of(arguments)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(sentence);
  }
}
