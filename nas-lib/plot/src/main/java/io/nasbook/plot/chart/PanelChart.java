package io.nasbook.plot.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several quantities over the same horizontal axis, one below the other, each with its own scale.
 *
 * @param labels title and caption of the whole
 * @param panels from top to bottom; each has its own title
 */
public record PanelChart(Labels labels, List<XyChart> panels) implements Chart {

  /**
   * Copies the panels.
   *
   * @throws IllegalArgumentException if there is none
   */
  public PanelChart {
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a chart of panels needs at least one, but got none");
    }
  }

  @Override
  public Axis x() {
    return panels.getLast().x();
  }

  @Override
  public Axis y() {
    return panels.getFirst().y();
  }

  @Override
  public PanelChart withCaption(String caption) {
    return new PanelChart(labels.withCaption(caption), panels);
  }

  @Override
  public String toString() {
    return labels + panels.stream().map(panel -> "\n" + panel).collect(Collectors.joining());
  }
}
