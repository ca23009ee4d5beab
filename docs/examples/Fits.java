///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 21+
//DEPS io.nasbook:nasbook-core:0.1.0-SNAPSHOT

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.exact.Feasibility;
import io.nasbook.mcunet.McuNetSpace;

/** Says whether any network of the lab's space runs in so many KB: {@code jbang Fits.java 64}. */
class Fits {

  public static void main(String[] args) {
    double limit = args.length == 0 ? 64 : Double.parseDouble(args[0]);
    System.out.println(Feasibility.of(Costs.of(McuNetSpace.lab()), Limits.none().peakKB(limit)));
  }
}
