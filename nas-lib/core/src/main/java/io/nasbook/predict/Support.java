package io.nasbook.predict;

import io.nasbook.space.Encoder;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which bits of an encoding occurred in training.
 *
 * @param <A> the type of the architectures
 * @param encoder gives the bits
 * @param unseenBits the bits that never occurred, ascending
 */
record Support<A>(Encoder<A> encoder, List<Integer> unseenBits) {

  Support {
    unseenBits = List.copyOf(unseenBits);
  }

  static <A> Support<A> of(Encoder<A> encoder, List<int[]> activeBits) {
    BitSet seen = new BitSet(encoder.bits());
    activeBits.forEach(active -> IntStream.of(active).forEach(seen::set));
    return new Support<>(
        encoder, IntStream.range(0, encoder.bits()).filter(bit -> !seen.get(bit)).boxed().toList());
  }

  /**
   * The bits of an architecture, where a predictor and a space meet.
   *
   * @throws IllegalArgumentException if the encoder does not know the architecture
   */
  int[] active(A arch) {
    try {
      return encoder.active(arch);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "the predictor was trained on another space: " + unknown.getMessage(), unknown);
    }
  }

  List<String> unseen(A arch) {
    if (unseenBits.isEmpty()) {
      return List.of();
    }
    return IntStream.of(active(arch))
        .filter(unseenBits::contains)
        .mapToObj(encoder::meaning)
        .toList();
  }
}
