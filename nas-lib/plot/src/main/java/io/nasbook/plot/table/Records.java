package io.nasbook.plot.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Records as Tablesaw tables: one row a record, one column a component. */
public final class Records {

  private Records() {}

  /**
   * A table of records.
   *
   * @param title the table's name, or empty
   * @param rows records of one type
   * @return the table; column names are the components' names in words
   * @throws IllegalArgumentException if the records are not all of one type
   */
  public static Table table(String title, Collection<? extends Record> rows) {
    List<? extends Class<?>> types = rows.stream().map(Record::getClass).distinct().toList();
    if (types.size() > 1) {
      throw new IllegalArgumentException(
          "a table needs records of one type, but got " + names(types) + "; make one table each");
    }
    Table table = Table.create(title);
    for (Class<?> type : types) {
      for (RecordComponent component : type.getRecordComponents()) {
        table.addColumns(column(component, rows));
      }
    }
    return table;
  }

  private static String names(List<? extends Class<?>> types) {
    return types.stream().map(Class::getSimpleName).collect(Collectors.joining(" and "));
  }

  private static Column<?> column(RecordComponent component, Collection<? extends Record> rows) {
    String name = words(component.getName());
    List<Optional<Object>> values = rows.stream().map(row -> value(component, row)).toList();
    if (all(values, Boolean.class)) {
      return BooleanColumn.create(name, cells(values, Boolean.class::cast));
    }
    if (all(values, Integer.class, Long.class, Short.class, Byte.class)) {
      LongColumn column = LongColumn.create(name);
      cells(values, v -> ((Number) v).longValue()).forEach(column::append);
      return column;
    }
    if (all(values, Number.class)) {
      return DoubleColumn.create(name, cells(values, v -> ((Number) v).doubleValue()));
    }
    return StringColumn.create(name, values.stream().map(v -> v.map(Records::text).orElse("")));
  }

  private static <T> List<T> cells(List<Optional<Object>> values, Function<Object, T> cell) {
    return values.stream().map(value -> value.map(cell).orElse(null)).toList();
  }

  private static boolean all(List<Optional<Object>> values, Class<?>... types) {
    return values.stream().anyMatch(Optional::isPresent)
        && values.stream()
            .flatMap(Optional::stream)
            .allMatch(v -> Arrays.stream(types).anyMatch(type -> type.isInstance(v)));
  }

  private static Optional<Object> value(RecordComponent component, Record row) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return unwrapped(accessor.invoke(row));
    } catch (IllegalAccessException | InvocationTargetException hidden) {
      throw new IllegalStateException(
          "the component " + component.getName() + " cannot be read", hidden);
    }
  }

  private static Optional<Object> unwrapped(Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case Optional<?> optional -> optional.flatMap(Records::unwrapped);
      case OptionalInt optional ->
          optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
      case OptionalLong optional ->
          optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
      case OptionalDouble optional ->
          optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
      default -> Optional.of(value);
    };
  }

  private static String text(Object value) {
    return switch (value) {
      case Collection<?> many ->
          many.stream().map(String::valueOf).collect(Collectors.joining(", "));
      case Map<?, ?> map ->
          map.entrySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
      case int[] array -> Arrays.toString(array);
      case double[] array -> Arrays.toString(array);
      default -> String.valueOf(value);
    };
  }

  /** The words of a name in camel case: {@code peakBytes} is "peak bytes", acronyms stay. */
  static String words(String camelCase) {
    String spaced = camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ');
    return Pattern.compile("\\b[A-Z](?=[a-z])")
        .matcher(spaced)
        .replaceAll(letter -> letter.group().toLowerCase(Locale.ROOT));
  }
}
