package io.nasbook.kernel.helping;

import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.UnknownBlockTagTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tags at the end of a Javadoc comment, as headings with lists below.
 *
 * @param html the HTML of what a tag says
 */
record BlockTags(Function<List<? extends DocTree>, String> html) {

  private static final Map<String, String> NOTES =
      Map.of("apiNote", "Note", "implNote", "Note", "implSpec", "Specification");

  private record Entry(String heading, String text) {}

  /** The tags of a comment, those of a kind together; authors and versions are left out. */
  String of(DocCommentTree comment) {
    Map<String, List<String>> grouped =
        comment.getBlockTags().stream()
            .flatMap(tag -> entry(tag).stream())
            .collect(
                Collectors.groupingBy(
                    Entry::heading,
                    java.util.LinkedHashMap::new,
                    Collectors.mapping(Entry::text, Collectors.toList())));
    return grouped.entrySet().stream()
        .map(group -> section(group.getKey(), group.getValue()))
        .collect(Collectors.joining());
  }

  private static String section(String heading, List<String> texts) {
    String title = "<p><strong>" + heading + "</strong>";
    return texts.size() == 1 && !heading.endsWith("s")
        ? title + " " + texts.getFirst() + "</p>"
        : title + "</p><ul><li>" + String.join("</li><li>", texts) + "</li></ul>";
  }

  private Optional<Entry> entry(DocTree tag) {
    return switch (tag) {
      case ParamTree param -> Optional.of(parameter(param));
      case ReturnTree value -> entry("Result", html(value.getDescription()));
      case ThrowsTree thrown ->
          entry("Throws", named(html(List.of(thrown.getExceptionName())), thrown.getDescription()));
      case SeeTree see -> entry("See also", html(see.getReference()));
      case SinceTree since -> entry("Since", html(since.getBody()));
      case DeprecatedTree deprecated -> entry("Deprecated", html(deprecated.getBody()));
      case UnknownBlockTagTree other ->
          Optional.ofNullable(NOTES.get(other.getTagName()))
              .flatMap(heading -> entry(heading, html(other.getContent())));
      default -> Optional.empty();
    };
  }

  private static Optional<Entry> entry(String heading, String text) {
    return Optional.of(new Entry(heading, text));
  }

  private Entry parameter(ParamTree param) {
    String name = "<code>" + param.getName().getName() + "</code>";
    return new Entry(
        param.isTypeParameter() ? "Type parameters" : "Parameters",
        named(name, param.getDescription()));
  }

  private String named(String name, List<? extends DocTree> description) {
    return description.isEmpty() ? name : name + " – " + html(description);
  }

  private String html(List<? extends DocTree> trees) {
    return html.apply(trees);
  }
}
