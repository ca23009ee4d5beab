package io.nasbook.predict;

import java.util.List;

/**
 * The straight line that fits accuracy to loss, by least squares.
 *
 * @param meanPercent accuracy in percent at the mean loss
 * @param meanLoss mean cross-entropy of the rows
 * @param slope percent for 1 of loss; 0 where all losses are equal
 */
record LossLine(double meanPercent, double meanLoss, double slope) {

  static <A> LossLine of(List<Measured<A>> rows) {
    double meanPercent =
        rows.stream().mapToDouble(Measured::accuracyPercent).average().orElseThrow();
    double meanLoss = rows.stream().mapToDouble(LossLine::loss).average().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (Measured<A> row : rows) {
      double off = loss(row) - meanLoss;
      covariance += off * (row.accuracyPercent() - meanPercent);
      variance += off * off;
    }
    return new LossLine(meanPercent, meanLoss, variance == 0 ? 0 : covariance / variance);
  }

  <A> Measured<A> smoothed(Measured<A> row) {
    double percent = meanPercent + slope * (loss(row) - meanLoss);
    return new Measured<>(row.arch(), Math.clamp(percent, 0, 100), row.loss());
  }

  private static double loss(Measured<?> row) {
    return row.loss()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "smoothing needs the loss of every row, but %s has none: measure the table again with nasbook table"
                        .formatted(row.arch())));
  }
}
