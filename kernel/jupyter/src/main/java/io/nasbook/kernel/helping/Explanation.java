package io.nasbook.kernel.helping;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a front end shows about a name.
 *
 * @param plain as text
 * @param html as HTML; empty where the text says it all
 */
public record Explanation(String plain, String html) {

  private static final Pattern PREFORMATTED = Pattern.compile("(?s)<pre>(.*?)</pre>");
  private static final Pattern BLOCK =
      Pattern.compile("\\s*</?(?:p|ul|ol|dl|dt|dd|h[1-6]|table|tr|br|div|blockquote)\\b[^>]*>\\s*");

  /** An explanation that is only text. */
  public static Explanation of(String text) {
    return new Explanation(text, "");
  }

  static Explanation ofPage(String html) {
    return new Explanation(plain(html), html);
  }

  /** One below the other. */
  static Explanation joined(List<Explanation> parts) {
    return new Explanation(
        parts.stream().map(Explanation::plain).collect(Collectors.joining("\n\n")),
        parts.stream().map(Explanation::html).collect(Collectors.joining("<hr>")));
  }

  /** By mime type, as an inspect_reply has it. */
  public Map<String, Object> data() {
    return html.isEmpty()
        ? Map.of("text/plain", plain)
        : Map.of("text/plain", plain, "text/html", html);
  }

  private static String plain(String html) {
    StringBuilder text = new StringBuilder();
    Matcher pre = PREFORMATTED.matcher(html);
    int end = 0;
    while (pre.find()) {
      text.append(flowing(html.substring(end, pre.start())));
      text.append("\n\n").append(flush(withoutTags(pre.group(1)))).append("\n\n");
      end = pre.end();
    }
    text.append(flowing(html.substring(end)));
    return text.toString().strip().replaceAll("\\n{3,}", "\n\n");
  }

  /** Without the indentation of the comment, which the first line has lost already. */
  private static String flush(String lines) {
    int second = lines.indexOf('\n') + 1;
    String others = lines.substring(second).stripTrailing().stripIndent();
    return (lines.substring(0, second) + others).strip();
  }

  private static String flowing(String html) {
    String lines = html.replaceAll("\\s+", " ").replaceAll("\\s*<li>\\s*", "\n- ");
    return withoutTags(BLOCK.matcher(lines).replaceAll("\n\n").replaceAll(" ?</li>", ""));
  }

  private static String withoutTags(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
