package io.nasbook.plot.chart;

import io.nasbook.plot.table.Grid;
import io.nasbook.plot.table.NumberText;
import io.nasbook.plot.table.TextTable;
import io.nasbook.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One value a category and group.
 *
 * @param labels title and caption
 * @param x what the categories are
 * @param y what the values measure
 * @param categories their names, from left to right
 * @param groups the values
 * @param style bars, or dots where the axis need not begin at zero
 */
public record BarChart(
    Labels labels, Axis x, Axis y, List<String> categories, List<Group> groups, Style style)
    implements Chart {

  /** How a value is drawn. */
  public enum Style {
    /** A bar from zero: its length is the value. */
    BARS,
    /** A dot: its position is the value, and the axis shows only the range of the values. */
    DOTS
  }

  /**
   * The values of one group.
   *
   * @param name what the legend says
   * @param values one value a category
   * @param intervals where the true values may lie, one a category; empty if that is not known
   */
  public record Group(String name, List<Double> values, List<Interval> intervals) {

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if there are intervals, but not one a value
     */
    public Group {
      values = List.copyOf(values);
      intervals = List.copyOf(intervals);
      if (!intervals.isEmpty() && intervals.size() != values.size()) {
        throw new IllegalArgumentException(
            "the group %s needs an interval for each of %d values, but got %d"
                .formatted(name, values.size(), intervals.size()));
      }
    }

    /**
     * Values without intervals.
     *
     * @param name what the legend says
     * @param values one value a category
     */
    public Group(String name, List<Double> values) {
      this(name, values, List.of());
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no category or no group, or a group has not one
   *     value a category
   */
  public BarChart {
    categories = List.copyOf(categories);
    groups = List.copyOf(groups);
    if (categories.isEmpty() || groups.isEmpty()) {
      throw new IllegalArgumentException(
          "a chart needs at least one category and one group, but got %d and %d"
              .formatted(categories.size(), groups.size()));
    }
    for (Group group : groups) {
      if (group.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            "the group %s needs a value for each of %d categories, but got %d"
                .formatted(group.name(), categories.size(), group.values().size()));
      }
    }
  }

  @Override
  public BarChart withCaption(String caption) {
    return new BarChart(labels.withCaption(caption), x, y, categories, groups, style);
  }

  @Override
  public String toString() {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(new Grid.Column(x.toString(), false, categories));
    groups.forEach(group -> columns.add(column(group)));
    return "%s\n%s\n%s".formatted(labels, y, TextTable.of(new Grid("", columns, 0)));
  }

  private static Grid.Column column(Group group) {
    double[] values = group.values().stream().mapToDouble(Double::doubleValue).toArray();
    NumberText text = NumberText.of(values);
    List<String> cells =
        IntStream.range(0, values.length)
            .mapToObj(i -> text.text(values[i]) + interval(group, i, text))
            .toList();
    return new Grid.Column(group.name(), true, cells);
  }

  private static String interval(Group group, int index, NumberText text) {
    if (group.intervals().isEmpty()) {
      return "";
    }
    Interval interval = group.intervals().get(index);
    return " [%s, %s]".formatted(text.text(interval.low()), text.text(interval.high()));
  }
}
