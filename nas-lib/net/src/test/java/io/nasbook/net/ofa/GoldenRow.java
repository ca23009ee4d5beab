package io.nasbook.net.ofa;

import io.nasbook.data.CalibrationSplit;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.mcunet.Arch;
import io.nasbook.net.image.Batch;
import io.nasbook.testing.SharedData;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logits of one architecture as an independent implementation computed them. */
record GoldenRow(JsonNode json) {

  static Stream<GoldenRow> all() {
    JsonNode rows =
        JsonMapper.shared().readTree(SharedData.file("golden/ofa-mcunet/logits.json").toFile());
    return rows.valueStream().map(GoldenRow::new);
  }

  static OfaSupernet supernet() {
    return OfaSupernet.read(SharedData.file("golden/ofa-mcunet/supernet-random.pth"));
  }

  Arch arch() {
    return Arch.parse(json.get("arch").toString());
  }

  Batch batch() {
    return new GoldenImages(json.get("first_image").asInt(), json.get("images").asInt())
        .batch(arch().imageSize());
  }

  int calibrationBatch() {
    return json.get("calibration_batch").asInt();
  }

  /** The batches lie one behind the other. */
  CalibrationSplit calibration() {
    JsonNode firsts = json.get("calibration_first_images");
    int count = firsts.size() * calibrationBatch();
    return Splits.inOrder(
            new GoldenImages(firsts.get(0).asInt(), count), new SplitSizes(0, count, 0, 0))
        .calibration();
  }

  float[] logits() {
    return flat("logits");
  }

  float[] logitsAfterCalibration() {
    return flat("logits_after_bn_calibration");
  }

  private float[] flat(String key) {
    double[] values =
        json.get(key)
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .mapToDouble(JsonNode::asDouble)
            .toArray();
    float[] flat = new float[values.length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) values[i];
    }
    return flat;
  }

  @Override
  public String toString() {
    return arch().toString();
  }
}
