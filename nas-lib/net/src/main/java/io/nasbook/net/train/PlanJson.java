package io.nasbook.net.train;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans as JSON: an object with one entry, {@code supernet} or {@code network}. */
final class PlanJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final String SUPERNET = "supernet";
  private static final String NETWORK = "network";

  private PlanJson() {}

  static String write(TrainingPlan plan) {
    return JSON.writeValueAsString(
        switch (plan) {
          case SupernetPlan supernet -> Map.of(SUPERNET, supernet);
          case FixedPlan network -> Map.of(NETWORK, network);
        });
  }

  static TrainingPlan read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      if (root.size() == 1 && root.has(SUPERNET)) {
        return JSON.treeToValue(root.get(SUPERNET), SupernetPlan.class);
      }
      if (root.size() == 1 && root.has(NETWORK)) {
        return JSON.treeToValue(root.get(NETWORK), FixedPlan.class);
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("this is no plan of a training: " + reason(e), e);
    }
    throw new IllegalArgumentException(
        "a plan of a training is a JSON object with the one key \"supernet\" or \"network\"");
  }

  /** What a record refused is said better by the record. */
  private static String reason(JacksonException e) {
    return e.getCause() instanceof IllegalArgumentException refusal
        ? refusal.getMessage()
        : e.getOriginalMessage().replaceFirst("; `.*", "");
  }
}
