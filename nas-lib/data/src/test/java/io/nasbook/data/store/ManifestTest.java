package io.nasbook.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ManifestTest {

  @Test
  void everySetSaysWhereItComesFromAndUnderWhichLicence() {
    Manifest manifest = Manifest.load();
    assertThat(manifest.sets())
        .extracting(DataSet::name)
        .contains("mnist", "cifar10")
        .doesNotHaveDuplicates();
    for (DataSet set : manifest.sets()) {
      assertThat(set.licence()).isNotBlank();
      assertThat(set.files())
          .isNotEmpty()
          .allMatch(file -> file.url().getPath().endsWith(file.name()));
    }
    assertThat(manifest.set("mnist").bytes()).isEqualTo(11_594_722);
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Manifest.load().set("imagenet"))
        .hasMessageStartingWith(
            "there is no data set 'imagenet'; the known ones are mnist, cifar10");
  }

  @Test
  void aFileCannotBePlacedOutsideItsFolder() {
    URI url = URI.create("http://localhost/x");
    String sum = "0".repeat(64);
    for (String name : new String[] {"../x", "a/b", "..", "", "a\\b"}) {
      assertThatThrownBy(() -> new RemoteFile(name, url, 1, sum)).hasMessageContaining("no folder");
    }
    assertThatThrownBy(() -> new RemoteFile("x", url, 0, sum)).hasMessageContaining("positive");
    assertThatThrownBy(() -> new RemoteFile("x", url, 1, "ABC"))
        .hasMessageContaining("64 hexadecimal");
  }
}
