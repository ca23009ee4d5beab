package io.nasbook.display;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;

/**
 * Shows records, collections, maps, arrays and streams as HTML tables of at most {@value #ROWS}
 * rows, below a record's own words where it has any. A stream is used up by being shown.
 */
final class Tables implements Renderer {

  static final int ROWS = 100;

  @Override
  public Optional<MimeBundle> render(Object value) {
    return switch (value) {
      case Record one ->
          Optional.of(MimeBundle.of(MimeBundle.HTML, ownWords(one) + record(one).html()));
      case Map<?, ?> map -> Optional.of(html(map(map)));
      case Collection<?> many -> Optional.of(html(list(many.iterator(), many.size())));
      case BaseStream<?, ?> stream -> Optional.of(stream(stream));
      case Object array when array.getClass().isArray() -> Optional.of(html(array(array)));
      default -> Optional.empty();
    };
  }

  private static MimeBundle html(HtmlTable table) {
    return MimeBundle.of(MimeBundle.HTML, table.html());
  }

  private static MimeBundle stream(BaseStream<?, ?> stream) {
    List<Object> shown = first(stream.iterator(), ROWS + 1);
    int more = shown.size() > ROWS ? HtmlTable.UNKNOWN : shown.size();
    return html(list(shown.iterator(), more)).with(MimeBundle.TEXT, Texts.of(shown));
  }

  private static HtmlTable record(Record one) {
    List<List<Object>> rows = new ArrayList<>();
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      rows.add(Arrays.asList(component.getName(), value(component, one)));
    }
    return new HtmlTable(List.of(one.getClass().getSimpleName(), ""), rows, rows.size());
  }

  /** What a record says of itself, above its table, unless it says what every record says. */
  private static String ownWords(Record one) {
    String said = Texts.of(one);
    String usual =
        Arrays.stream(one.getClass().getRecordComponents())
            .map(component -> component.getName() + "=" + usual(value(component, one)))
            .collect(Collectors.joining(", ", one.getClass().getSimpleName() + "[", "]"));
    return said.equals(usual)
        ? ""
        : "<p style=\"white-space: pre-line\">%s</p>\n".formatted(HtmlTable.escape(said));
  }

  /** As the compiler's toString of a record says it: an array by its identity. */
  private static String usual(Object value) {
    return value.getClass().isArray() ? value.toString() : Texts.of(value);
  }

  private static HtmlTable map(Map<?, ?> map) {
    List<List<Object>> rows = new ArrayList<>();
    for (Map.Entry<?, ?> entry : first(map.entrySet().iterator(), ROWS)) {
      rows.add(Arrays.asList(entry.getKey(), entry.getValue()));
    }
    return new HtmlTable(List.of("key", "value"), rows, map.size());
  }

  private static HtmlTable array(Object array) {
    List<Object> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(ROWS, Array.getLength(array)); i++) {
      shown.add(Array.get(array, i));
    }
    return list(shown.iterator(), Array.getLength(array));
  }

  private static HtmlTable list(Iterator<?> values, int size) {
    List<Object> shown = first(values, ROWS);
    Optional<Class<?>> type = recordType(shown);
    return type.isPresent() ? records(type.get(), shown, size) : plain(shown, size);
  }

  private static HtmlTable plain(List<Object> shown, int size) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      rows.add(Arrays.asList(i, shown.get(i)));
    }
    return new HtmlTable(List.of("", "value"), rows, size);
  }

  private static HtmlTable records(Class<?> type, List<Object> shown, int size) {
    List<RecordComponent> components = List.of(type.getRecordComponents());
    List<List<Object>> rows = new ArrayList<>();
    for (Object one : shown) {
      rows.add(components.stream().map(c -> value(c, one)).toList());
    }
    return new HtmlTable(components.stream().map(RecordComponent::getName).toList(), rows, size);
  }

  /** The record type that all values have, if they have one. */
  private static Optional<Class<?>> recordType(List<Object> values) {
    List<Class<?>> types =
        values.stream()
            .<Class<?>>map(v -> v == null ? Void.class : v.getClass())
            .distinct()
            .toList();
    boolean one = types.size() == 1 && types.getFirst().isRecord();
    return one ? Optional.of(types.getFirst()) : Optional.empty();
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return Optional.ofNullable(accessor.invoke(record)).orElse("null");
    } catch (IllegalAccessException | InvocationTargetException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  private static <T> List<T> first(Iterator<? extends T> values, int count) {
    List<T> result = new ArrayList<>();
    while (result.size() < count && values.hasNext()) {
      result.add(values.next());
    }
    return result;
  }
}
