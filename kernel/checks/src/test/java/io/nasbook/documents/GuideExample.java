package io.nasbook.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An example of a page.
 *
 * @param code what would be in a cell
 * @param shown what the page says that the cell shows, if it says so
 */
record GuideExample(String code, Optional<String> shown) {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```java( compiled)?\\n(.*?)^```\\n(?:\\n^```text\\n(.*?)^```\\n)?");

  static List<GuideExample> of(String page) {
    return BLOCK
        .matcher(page)
        .results()
        .map(found -> new GuideExample(code(found), Optional.ofNullable(found.group(3))))
        .toList();
  }

  /** What is marked as compiled needs files or native libraries, so it is not run here. */
  private static String code(MatchResult found) {
    return found.group(1) == null
        ? found.group(2)
        : "void compiled() throws Exception {\n" + found.group(2) + "}\n";
  }

  /** The page with another text behind this example. */
  String withShown(String page, String text) {
    String old = "```java\n" + code + "```\n\n```text\n" + shown.orElse("") + "```\n";
    String now = "```java\n" + code + "```\n\n```text\n" + text + "\n```\n";
    return shown.isEmpty() ? page : page.replace(old, now);
  }
}
