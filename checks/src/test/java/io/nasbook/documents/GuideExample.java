package io.nasbook.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of a page.
 *
 * @param code what would be in a cell
 * @param shown what the page says that the cell shows, if it says so
 */
record GuideExample(String code, Optional<String> shown) {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```java\\n(.*?)^```\\n(?:\\n^```text\\n(.*?)^```\\n)?");

  static List<GuideExample> of(String page) {
    return BLOCK
        .matcher(page)
        .results()
        .map(
            found ->
                new GuideExample(
                    found.group(1), Optional.ofNullable(found.group(2)).map(String::strip)))
        .toList();
  }

  /** The page with another text behind this example. */
  String withShown(String page, String text) {
    String block = "```java\n" + code + "```\n";
    String old = shown.map(before -> "\n```text\n" + before + "\n```\n").orElse("");
    String now = shown.isPresent() ? "\n```text\n" + text + "\n```\n" : "";
    return page.replaceFirst(Pattern.quote(block + old), Matcher.quoteReplacement(block + now));
  }
}
