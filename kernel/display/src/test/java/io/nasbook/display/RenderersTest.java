package io.nasbook.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenderersTest {

  private final Renderers renderers = Renderers.of(getClass().getClassLoader());

  record Point(int x, String name) {}

  @Test
  void everyValueHasPlainText() {
    assertThat(renderers.render(42).data()).containsOnly(Map.entry("text/plain", "42"));
    assertThat(renderers.render(null).data()).containsOnly(Map.entry("text/plain", "null"));
    assertThat(renderers.render(new int[][] {{1}, {2, 3}}).data())
        .containsEntry("text/plain", "[[1], [2, 3]]");
  }

  @Test
  void aListOfRecordsHasAColumnPerComponent() {
    var html = html(List.of(new Point(1, "a<b"), new Point(2, "c")));
    assertThat(html).contains("<th>x</th><th>name</th>").contains("<td>1</td><td>a&lt;b</td>");
  }

  private record Grams(double value, int[] parts) {
    @Override
    public String toString() {
      return value + " g <net>";
    }
  }

  private record Usual(String name, int[] parts, Object none) {}

  @Test
  void aRecordsOwnWordsStandAboveItsTable() {
    assertThat(html(new Grams(2.5, new int[] {1})))
        .startsWith("<p style=\"white-space: pre-line\">2.5 g &lt;net&gt;</p>\n<table>")
        .contains("<td>value</td><td>2.5</td>");
    assertThat(html(new Usual("a", new int[] {1}, null))).startsWith("<table>");
    assertThat(html(new Endless())).contains("toString() threw").contains("<table>");
  }

  @Test
  void mapsArraysAndNullsAreTables() {
    assertThat(html(Map.of("k", 5))).contains("<td>k</td><td>5</td>");
    assertThat(html(new double[] {0.5})).contains("<td>0</td><td>0.5</td>");
    assertThat(html(Arrays.asList(1, null))).contains("<td>1</td><td>null</td>");
  }

  @Test
  void longAndEndlessOnesAreCut() {
    assertThat(html(IntStream.range(0, 5000).boxed().toList())).contains("100 of 5000 rows");
    assertThat(html(Stream.iterate(1, x -> x + 1))).contains("100 of more rows");
  }

  @Test
  void imagesArePng() {
    var bundle = renderers.render(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
    assertThat((byte[]) bundle.data().get("image/png")).startsWith(0x89, 'P', 'N', 'G');
    assertThat(bundle.data()).containsEntry("text/plain", "image of 3 x 2 pixels");
    assertThat(bundle.metadata())
        .containsEntry(
            "image/png", Map.of("width", 3, "height", 2, "alt", "image of 3 x 2 pixels"));
  }

  @Test
  void textIsOfTheMimeTypeWanted() {
    assertThat(renderers.render("<b>so</b>", "text/html").data())
        .containsOnly(Map.entry("text/html", "<b>so</b>"));
  }

  @Test
  void onlyTheMimeTypesWantedAreKept() {
    assertThat(renderers.render(List.of(1), "text/plain").data()).containsOnlyKeys("text/plain");
  }

  @Test
  void aRendererThatFailsFallsBackToText() {
    Renderer broken =
        value -> {
          throw new IllegalStateException("broken");
        };
    assertThat(new Renderers(List.of(broken)).render(7).data())
        .containsOnly(Map.entry("text/plain", "7"));
  }

  @Test
  void aToStringThatThrowsIsNamed() {
    Object hostile =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no");
          }
        };
    assertThat((String) renderers.render(hostile).data().get("text/plain"))
        .contains("toString() threw java.lang.IllegalStateException");
  }

  private record Endless() {
    @Override
    public String toString() {
      return "an " + this;
    }
  }

  private record Nothing() {
    @Override
    public String toString() {
      return null;
    }
  }

  @Test
  void aToStringThatNeverEndsIsNamed() {
    assertThat((String) renderers.render(new Endless()).data().get("text/plain"))
        .contains("toString() threw java.lang.StackOverflowError");
  }

  @Test
  void aToStringThatGivesNullIsShownAsNull() {
    assertThat(renderers.render(new Nothing()).data()).containsEntry("text/plain", "null");
  }

  @Test
  void theFirstRendererThatKnowsAValueShowsIt() {
    Renderer mine = v -> Optional.of(MimeBundle.of("text/html", "mine"));
    Renderer other = v -> Optional.of(MimeBundle.of("text/html", "other"));
    assertThat(new Renderers(List.of(mine, other)).render(1).data())
        .containsEntry("text/html", "mine")
        .containsEntry("text/plain", "1");
  }

  private String html(Object value) {
    return (String) renderers.render(value).data().get("text/html");
  }
}
