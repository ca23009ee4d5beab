package io.nasbook.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The networks of one setting that meet limits, as a numbered list that is never written out. The
 * chain is cut in two; networks are numbered by their left half first.
 */
final class SettingNetworks {

  /** Left sums between two stored cumulative counts. */
  private static final int BLOCK = 16;

  private final Chain chain;
  private final PackedChain packed;
  private final Half left;
  private final Half right;
  private final long[] rightCumulated;
  private final long[] partners;
  private final BigInteger[] blocks;
  private final BigInteger size;

  private SettingNetworks(Chain chain, PackedChain packed) {
    this.chain = chain;
    this.packed = packed;
    int cut = Half.cut(packed);
    List<Part> leftParts = packed.parts().subList(0, cut);
    List<Part> rightParts = packed.parts().subList(cut, packed.parts().size());
    long leastRight = rightParts.stream().mapToLong(Part::least).sum();
    long leastLeft = packed.start() + leftParts.stream().mapToLong(Part::least).sum();
    this.left = new Half(leftParts, packed.start(), packed.boundBeside(leastRight));
    this.right = new Half(rightParts, 0, packed.boundBeside(leastLeft));
    this.rightCumulated = right.all().cumulated();
    this.partners = Partners.of(left.all(), right.all(), packed, rightCumulated);
    this.blocks = new BigInteger[(left.all().size() + BLOCK - 1) / BLOCK];
    this.size = number();
  }

  static SettingNetworks of(Chain chain, long[] bounds) {
    return new SettingNetworks(chain, PackedChain.of(chain, bounds));
  }

  private BigInteger number() {
    BigInteger total = BigInteger.ZERO;
    for (int block = 0; block < blocks.length; block++) {
      blocks[block] = total;
      int end = Math.min(left.all().size(), (block + 1) * BLOCK);
      WideSum sum = new WideSum();
      for (int i = block * BLOCK; i < end; i++) {
        sum.addProduct(left.all().count(i), partners[i]);
      }
      total = total.add(sum.value());
    }
    return total;
  }

  BigInteger size() {
    return size;
  }

  /** How many networks have at most a sum; for chains of one sum. */
  BigInteger atMost(long bound) {
    WideSum sum = new WideSum();
    int fitting = right.all().size();
    for (int i = 0; i < left.all().size(); i++) {
      while (fitting > 0 && right.all().sum(fitting - 1) > bound - left.all().sum(i)) {
        fitting--;
      }
      sum.addProduct(left.all().count(i), fitting == 0 ? 0 : rightCumulated[fitting - 1]);
    }
    return sum.value();
  }

  /** The genes of the networks with some numbers, 0 to {@code size() - 1}. */
  int[][] get(List<BigInteger> numbers) {
    int[][] genes = new int[numbers.size()][];
    Ways lefts = Ways.into(genes);
    Ways rights = Ways.into(genes);
    for (int way = 0; way < genes.length; way++) {
      genes[way] = chain.blank();
      split(numbers.get(way), way, lefts, rights);
    }
    left.write(lefts);
    right.write(rights);
    return genes;
  }

  /** A number among those of one left sum is the left rank times all partners + the right rank. */
  private void split(BigInteger number, int way, Ways lefts, Ways rights) {
    int found = Arrays.binarySearch(blocks, number);
    int block = found >= 0 ? lastEqual(found) : -found - 2;
    BigInteger rest = number.subtract(blocks[block]);
    int i = block * BLOCK;
    BigInteger networks = networks(i);
    while (rest.compareTo(networks) >= 0) {
      rest = rest.subtract(networks);
      networks = networks(++i);
    }
    BigInteger[] ranks = rest.divideAndRemainder(BigInteger.valueOf(partners[i]));
    lefts.set(way, left.all().sum(i), ranks[0].longValueExact());
    setRight(left.all().sum(i), ranks[1].longValueExact(), way, rights);
  }

  private int lastEqual(int found) {
    int last = found;
    while (last + 1 < blocks.length && blocks[last + 1].equals(blocks[found])) {
      last++;
    }
    return last;
  }

  private BigInteger networks(int i) {
    return BigInteger.valueOf(left.all().count(i)).multiply(BigInteger.valueOf(partners[i]));
  }

  private void setRight(long leftSum, long rank, int way, Ways rights) {
    SumCounts all = right.all();
    if (packed.hasTwoSums()) {
      long rest = rank;
      int j = 0;
      while (!fits(leftSum, all.sum(j)) || rest >= all.count(j)) {
        rest -= fits(leftSum, all.sum(j)) ? all.count(j) : 0;
        j++;
      }
      rights.set(way, all.sum(j), rest);
    } else {
      int found = Arrays.binarySearch(rightCumulated, rank);
      int j = found >= 0 ? found + 1 : -found - 1;
      rights.set(way, all.sum(j), rank - (j == 0 ? 0 : rightCumulated[j - 1]));
    }
  }

  private boolean fits(long leftSum, long rightSum) {
    return rightSum <= packed.boundBeside(leftSum)
        && packed.second(leftSum) + packed.second(rightSum) <= packed.secondBound();
  }
}
