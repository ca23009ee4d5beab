package io.nasbook.bench;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.exact.NetworkSet;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import java.util.List;

/** Prints how long counting takes, once each in one process: the JVM is warm from the second on. */
public final class CountTime {

  private CountTime() {}

  /** Runs without arguments. */
  public static void main(String[] arguments) {
    Costs<Arch> costs = Costs.of(McuNetSpace.lab());
    List<Limits> all =
        List.of(
            Limits.none().labMacs(60e6).peakKB(250),
            Limits.none().labMacs(30e6).peakKB(200),
            Limits.none().labMacs(15e6).peakKB(256),
            Limits.none().labMacs(15e6).peakKB(64),
            Limits.none().macs(30e6).params(1e6),
            Limits.none().macs(60e6).params(2e6),
            Limits.none().macs(100e6).params(1.5e6));
    for (Limits limits : all) {
      long start = System.nanoTime();
      NetworkSet<Arch> set = NetworkSet.of(costs, limits);
      System.out.printf(
          "%,d within %s: %.2f s%n", set.size(), limits, (System.nanoTime() - start) / 1e9);
    }
  }
}
