package io.nasbook.kernel.maven;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Makes a POM of the pieces of one that a README shows. */
final class PartialPom {

  private static final List<String> IDENTITY =
      List.of("modelVersion", "groupId", "artifactId", "version");

  private final StringBuilder dependencies = new StringBuilder();
  private final StringBuilder repositories = new StringBuilder();
  private final StringBuilder others = new StringBuilder();
  private final Map<String, String> identity =
      new TreeMap<>(
          Map.of(
              "modelVersion", "4.0.0",
              "groupId", "notebook",
              "artifactId", "cell",
              "version", "1"));

  private PartialPom() {}

  /** A whole POM is left as it is; of anything else, a POM is made around it. */
  static String complete(String xml) {
    if (xml.contains("<!DOCTYPE")) {
      throw new MavenException("a POM may have no DOCTYPE, but this one has: leave it out");
    }
    Element pieces = parse("<pieces>" + withoutDeclaration(xml) + "</pieces>");
    if (pieces.getElementsByTagName("project").getLength() > 0) {
      return xml.strip();
    }
    PartialPom pom = new PartialPom();
    children(pieces).forEach(pom::take);
    return pom.text();
  }

  private static String withoutDeclaration(String xml) {
    return xml.strip().replaceFirst("^<\\?xml[^>]*\\?>", "");
  }

  private void take(Element piece) {
    String name = piece.getTagName();
    switch (name) {
      case "dependency" -> dependencies.append(text(piece));
      case "repository" -> repositories.append(text(piece));
      case "dependencies", "repositories" -> children(piece).forEach(this::take);
      default -> {
        if (IDENTITY.contains(name)) {
          identity.put(name, piece.getTextContent().strip());
        } else {
          others.append(text(piece));
        }
      }
    }
  }

  private String text() {
    StringBuilder pom = new StringBuilder("<project>");
    identity.forEach((name, value) -> pom.append(tag(name, value)));
    pom.append(others);
    pom.append(tag("repositories", repositories.toString()));
    return pom.append(tag("dependencies", dependencies.toString())).append("</project>").toString();
  }

  private static String tag(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private static List<Element> children(Element parent) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static Element parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (Exception broken) {
      throw new MavenException("the POM is no XML: " + broken.getMessage(), broken);
    }
  }

  private static String text(Node node) {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(node), new StreamResult(text));
      return text.toString();
    } catch (TransformerException broken) {
      throw new MavenException("the POM cannot be written: " + broken.getMessage(), broken);
    }
  }
}
