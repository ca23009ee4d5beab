///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 21+
//DEPS io.nasbook:nasbook-plot:0.1.0-SNAPSHOT

import static io.nasbook.cost.Limits.M;
import static io.nasbook.display.Display.display;

import io.nasbook.cost.Limits;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.plot.Tables;
import io.nasbook.predict.ShippedRidge;
import io.nasbook.search.EvolutionSearch;
import io.nasbook.search.ExactSearch;
import io.nasbook.search.Problem;
import java.util.SplittableRandom;

/** Compares an evolutionary search under 60 M MACs and 250 KB with the exact optimum. */
class Search {

  public static void main(String[] args) {
    var space = McuNetSpace.of(McuNetOptions.lab().withWidths(0, 1));
    var problem =
        Problem.maximize(space, ShippedRidge.load().predictor())
            .within(Limits.none().labMacs(60 * M).peakKB(250));
    var evolved = new EvolutionSearch(50, 20).run(problem, new SplittableRandom(42));
    display(Tables.compare(ExactSearch.run(problem), evolved));
  }
}
