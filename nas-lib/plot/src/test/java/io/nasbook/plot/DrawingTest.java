package io.nasbook.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import java.io.StringReader;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DrawingTest {

  static final McuNetSpace SPACE = McuNetSpace.lab();
  static final Arch ARCH = SPACE.sample(new SplittableRandom(42));

  @Test
  void theSmallestNetworkAsText() {
    assertThat(Drawing.of(SPACE.smallest(96)).toString())
        .isEqualTo(
            """
            10 blocks at 96 x 96 pixels, width x 0.5 (wid 0)
            part         blocks                       output
            -----------  ------------------------  ---------
            image        RGB                         3x96x96
            stem         3x3, stride 2              16x48x48
            first block  1x1                         8x48x48
            stage 0      MBConv3-3x3                16x24x24
            stage 1      MBConv3-3x3  MBConv3-3x3   24x12x12
            stage 2      MBConv3-3x3  MBConv3-3x3     40x6x6
            stage 3      MBConv3-3x3  MBConv3-3x3     48x6x6
            stage 4      MBConv3-3x3  MBConv3-3x3     96x3x3
            stage 5      MBConv3-3x3                 160x3x3
            feature mix  1x1                         384x3x3
            classifier   mean, linear              2 classes""");
  }

  @Test
  void thePictureIsXmlWithATextAlternativeAndABoxForEveryBlock() throws Exception {
    Document svg = parse(DrawingSvg.of(Drawing.of(ARCH)));

    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(text(svg, "title")).isEqualTo(Drawing.of(ARCH).title());
    assertThat(text(svg, "desc")).contains("stage 5");
    ARCH.blocks().forEach(block -> assertThat(text(svg, "text")).contains(block.toString()));
    int legend = 3;
    int otherRows = 5;
    assertThat(svg.getElementsByTagName("rect").getLength())
        .isEqualTo(ARCH.blocks().size() + otherRows + legend);
  }

  @Test
  void boxesOfTheLargestNetworkStayLeftOfTheSizes() throws Exception {
    NodeList boxes =
        parse(DrawingSvg.of(Drawing.of(SPACE.largest(160)))).getElementsByTagName("rect");
    for (int i = 0; i < boxes.getLength(); i++) {
      Element box = (Element) boxes.item(i);
      int right = number(box, "x") + number(box, "width");
      assertThat(right).isLessThan(760 - 75);
    }
  }

  @Test
  void theSheetSpellsTheEncoderBits() {
    EncodingSheet sheet = EncodingSheet.of(ARCH);
    var expected = SPACE.encoder().encode(ARCH);

    assertThat(sheet.size()).isEqualTo(128).isEqualTo(SPACE.encoder().bits());
    String settings = bits(sheet, 0, 2, 0);
    String kernels = bits(sheet, 2, 22, 0);
    String expands = bits(sheet, 2, 22, 1);
    String all = settings + kernels + expands;
    for (int bit = 0; bit < all.length(); bit++) {
      assertThat(all.charAt(bit) == '1').as("bit %d", bit).isEqualTo(expected.get(bit));
    }
  }

  @Test
  void blocksThatAreNotThereAreAllZero() {
    assertThat(EncodingSheet.of(SPACE.smallest(96)).toString())
        .startsWith("128 bits, 22 of them 1")
        .contains("stage0, block 1    ks[1] 000 (–)   e[1] 000 (–)");
  }

  private static String bits(EncodingSheet sheet, int from, int to, int field) {
    return sheet.rows().subList(from, to).stream()
        .map(row -> row.fields().get(field).bits())
        .collect(Collectors.joining());
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  private static String text(Document svg, String tag) {
    NodeList found = svg.getElementsByTagName(tag);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < found.getLength(); i++) {
      text.append(found.item(i).getTextContent());
    }
    return text.toString();
  }

  private static Document parse(String svg) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(svg)));
  }
}
