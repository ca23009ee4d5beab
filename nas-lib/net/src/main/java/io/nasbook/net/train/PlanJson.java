package io.nasbook.net.train;

import io.nasbook.file.JsonFault;
import io.nasbook.file.RecordJson;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans as JSON: an object with one entry, {@code supernet} or {@code network}. */
final class PlanJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WHAT = "plan of a training";
  private static final String SUPERNET = "supernet";
  private static final String NETWORK = "network";

  private PlanJson() {}

  static String write(TrainingPlan plan) {
    return RecordJson.write(
        switch (plan) {
          case SupernetPlan supernet -> Map.of(SUPERNET, supernet);
          case FixedPlan network -> Map.of(NETWORK, network);
        });
  }

  static TrainingPlan read(String json) {
    JsonNode root = root(json);
    if (root.size() == 1 && root.has(SUPERNET)) {
      return RecordJson.read(root.get(SUPERNET).toString(), SupernetPlan.class, WHAT);
    }
    if (root.size() == 1 && root.has(NETWORK)) {
      return RecordJson.read(root.get(NETWORK).toString(), FixedPlan.class, WHAT);
    }
    throw new IllegalArgumentException(
        "a plan of a training is a JSON object with the one key \"supernet\" or \"network\"");
  }

  private static JsonNode root(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "this is no plan of a training: %s".formatted(JsonFault.of(e)), e);
    }
  }
}
