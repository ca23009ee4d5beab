package io.nasbook.predict;

import io.nasbook.file.RecordJson;
import io.nasbook.file.ShippedFile;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.space.Encoder;
import java.util.List;

/**
 * The ridge predictor that ships with the project, for machines without the table it was fitted to.
 *
 * @param predictor fitted to all rows of the table
 * @param quality of a predictor fitted to 80 % of the rows, on the others
 * @param parity predicted against measured on those other rows
 * @param provenance where the rows come from, under which licence, and the command that fitted it
 */
public record ShippedRidge(
    RidgePredictor<Arch> predictor, Quality quality, Parity parity, List<String> provenance) {

  private static final ShippedFile SHIPPED = new ShippedFile("ridge-vww.json");

  /** Copies the provenance. */
  public ShippedRidge {
    provenance = List.copyOf(provenance);
  }

  /** What the file holds, key by key. */
  record File(
      List<String> provenance,
      double intercept,
      List<Double> weights,
      List<Integer> unseenBits,
      Quality quality,
      Parity parity) {}

  /**
   * Reads the predictor from the class path.
   *
   * @return the predictor with its quality
   * @throws IllegalStateException if the jar nasbook-datasets is not on the class path
   */
  public static ShippedRidge load() {
    File file = RecordJson.read(SHIPPED.text(), File.class, "file of a ridge predictor");
    return of(file, McuNetSpace.lab().encoder());
  }

  private static ShippedRidge of(File file, Encoder<Arch> encoder) {
    double[] weights = file.weights().stream().mapToDouble(Double::doubleValue).toArray();
    Support<Arch> support = new Support<>(encoder, file.unseenBits());
    return new ShippedRidge(
        new RidgePredictor<>(support, file.intercept(), weights),
        file.quality(),
        file.parity(),
        file.provenance());
  }

  @Override
  public String toString() {
    return predictor + "\n" + quality + "\n" + String.join("\n", provenance);
  }
}
