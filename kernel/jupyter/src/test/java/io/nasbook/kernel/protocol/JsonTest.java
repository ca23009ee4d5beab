package io.nasbook.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void whatIsWrittenIsReadAgain() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("a", List.of(1, 2.5, true, "ü😀"));
    value.put("b", null);
    value.put("c", Map.of("d", Arrays.asList(null, 12345678901L)));
    assertThat(Json.readObject(Json.write(value))).isEqualTo(value);
  }

  @Test
  void whatJsonCannotHoldIsWrittenSafely() {
    var value = List.of(Double.NaN, Float.POSITIVE_INFINITY, new byte[] {1, 2, 3}, "x\uD800y");
    assertThat(new String(Json.write(value), StandardCharsets.UTF_8))
        .isEqualTo("[null,null,\"AQID\",\"x\uFFFDy\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[1]", "7", "{} {}", "{\"a\":", "{a:1}", "{\"a\":1,\"a\":2}"})
  void whatIsNoObjectIsRefused(String text) {
    assertThatThrownBy(() -> Json.readObject(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadMessage.class);
  }
}
