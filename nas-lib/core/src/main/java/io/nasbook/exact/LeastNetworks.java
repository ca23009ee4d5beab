package io.nasbook.exact;

import io.nasbook.space.Genotype;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The networks of a chain that no other undercuts in all sums at once. */
final class LeastNetworks {

  private LeastNetworks() {}

  /** Networks with all undominated vectors of sums; a single one where one is least in all. */
  static List<Genotype> of(Chain chain) {
    return chain.fixed().length == 1 ? List.of(chain.least(0)) : byFronts(chain);
  }

  private static List<Genotype> byFronts(Chain chain) {
    Front front = StageFronts.all(chain, unbounded(chain), ScoreTable.ZERO);
    List<Genotype> networks = new ArrayList<>();
    for (int i = 0; i < front.size(); i++) {
      int[] genes = chain.blank();
      front.write(i, genes);
      networks.add(Genotype.of(genes));
    }
    return networks;
  }

  private static long[] unbounded(Chain chain) {
    long[] bounds = new long[chain.fixed().length];
    Arrays.fill(bounds, Long.MAX_VALUE);
    return bounds;
  }
}
