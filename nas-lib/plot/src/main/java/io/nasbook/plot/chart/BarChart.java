package io.nasbook.plot.chart;

import io.nasbook.plot.table.Grid;
import io.nasbook.plot.table.NumberText;
import io.nasbook.plot.table.TextTable;
import java.util.ArrayList;
import java.util.List;

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
   */
  public record Group(String name, List<Double> values) {

    /** Copies the values. */
    public Group {
      values = List.copyOf(values);
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
  public String toString() {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(new Grid.Column(x.toString(), false, categories));
    groups.forEach(group -> columns.add(column(group)));
    return "%s\n%s\n%s".formatted(labels, y, TextTable.of(new Grid("", columns, 0)));
  }

  private static Grid.Column column(Group group) {
    double[] values = group.values().stream().mapToDouble(Double::doubleValue).toArray();
    NumberText text = NumberText.of(values);
    return new Grid.Column(group.name(), true, group.values().stream().map(text::text).toList());
  }
}
