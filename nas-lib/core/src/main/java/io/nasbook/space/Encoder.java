package io.nasbook.space;

import java.util.BitSet;

/**
 * Turns an architecture into the bits that a predictor sees, and back.
 *
 * @param <A> the type of the architectures
 */
public interface Encoder<A> {

  /**
   * The number of bits.
   *
   * @return 128 for the space of the lab
   */
  int bits();

  /**
   * The positions of the bits that are 1.
   *
   * @param arch an architecture
   * @return ascending positions, in a new array
   */
  int[] active(A arch);

  /**
   * The bits of an architecture.
   *
   * @param arch an architecture
   * @return a new bit set
   */
  default BitSet encode(A arch) {
    BitSet bits = new BitSet(bits());
    for (int bit : active(arch)) {
      bits.set(bit);
    }
    return bits;
  }

  /**
   * The canonical architecture that has these bits.
   *
   * @param bits what {@link #encode} gave
   * @return the architecture
   * @throws IllegalArgumentException if no architecture has these bits
   */
  A decode(BitSet bits);

  /**
   * What a bit means, for instance {@code ks[3] = 5}.
   *
   * @param bit 0 to {@code bits() - 1}
   * @return choice and value
   */
  String meaning(int bit);
}
