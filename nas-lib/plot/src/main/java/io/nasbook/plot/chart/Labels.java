package io.nasbook.plot.chart;

/**
 * What is written above and below a chart.
 *
 * @param title one line that says what is shown
 * @param caption the numbers to remember, or empty
 */
public record Labels(String title, String caption) {

  /**
   * A title alone.
   *
   * @param title one line that says what is shown
   * @return labels without a caption
   */
  public static Labels of(String title) {
    return new Labels(title, "");
  }

  /**
   * These labels with another caption.
   *
   * @param caption the numbers to remember
   * @return the new labels
   */
  public Labels withCaption(String caption) {
    return new Labels(title, caption);
  }

  @Override
  public String toString() {
    return caption.isBlank() ? title : title + "\n" + caption;
  }
}
