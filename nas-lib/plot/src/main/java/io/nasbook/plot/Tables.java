package io.nasbook.plot;

import io.nasbook.cost.Breakdown;
import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.cost.Layer;
import io.nasbook.exact.Feasibility;
import io.nasbook.network.Network;
import io.nasbook.plot.table.Records;
import io.nasbook.search.Candidate;
import io.nasbook.search.Regrets;
import io.nasbook.search.SearchResult;
import io.nasbook.space.Choice;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import io.nasbook.space.Space;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Results as Tablesaw tables, which can be sorted, filtered and written as CSV. */
public final class Tables {

  private static final double MILLION = 1e6;
  private static final String LAB_MACS = "lab MACs (M)";

  private Tables() {}

  /**
   * Any records as a table: one row a record, one column a component.
   *
   * @param rows records of one type
   * @return the table
   * @throws IllegalArgumentException if the records are not all of one type
   */
  public static Table of(Collection<? extends Record> rows) {
    return Records.table("", rows);
  }

  /**
   * What architectures cost, by both conventions for MACs.
   *
   * @param <A> the type of the architectures
   * @param archs architectures of the space of the costs
   * @param costs the cost model
   * @param names a name for each architecture; none leaves the column out
   * @return one row an architecture: its settings, blocks, MACs in millions, peak memory in KB,
   *     parameters
   * @throws IllegalArgumentException if there are names, but not one for each architecture
   */
  public static <A> Table of(List<A> archs, Costs<A> costs, String... names) {
    if (names.length > 0 && names.length != archs.size()) {
      throw new IllegalArgumentException(
          "there must be a name for each of %d architectures, but there were %d"
              .formatted(archs.size(), names.length));
    }
    Table table = Table.create("");
    if (names.length > 0) {
      table.addColumns(StringColumn.create("network", names));
    }
    addStructure(table, archs, costs.space());
    addCosts(table, archs.stream().map(costs::of).toList());
    return table;
  }

  private static <A> void addStructure(Table table, List<A> archs, Space<A> space) {
    List<Genotype> genotypes = archs.stream().map(space::encode).toList();
    for (int gene : space.layout().settings().positions()) {
      Choice choice = space.choices().get(gene);
      table.addColumns(
          IntColumn.create(
              choice.name().replace('_', ' '),
              genotypes.stream().mapToInt(g -> choice.values().get(g.get(gene)))));
    }
    table.addColumns(
        IntColumn.create("blocks", genotypes.stream().mapToInt(g -> blocks(space.layout(), g))));
  }

  private static int blocks(Layout layout, Genotype genotype) {
    return layout.stages().stream().mapToInt(stage -> stage.active(genotype)).sum();
  }

  private static void addCosts(Table table, List<Cost> costs) {
    table.addColumns(
        numbers("MACs (M)", costs, cost -> cost.macs() / MILLION),
        numbers(LAB_MACS, costs, cost -> cost.labMacs() / MILLION),
        rounded("peak (KB)", costs, 2, Cost::peakKB),
        LongColumn.create("params", costs.stream().mapToLong(Cost::params)));
  }

  private static <T> DoubleColumn numbers(String name, List<T> rows, ToDoubleFunction<T> value) {
    return DoubleColumn.create(name, rows.stream().mapToDouble(value).toArray());
  }

  /**
   * The choices of a space; those with the same values and the same effect share a row.
   *
   * @param space any space
   * @return one row a kind of choice: names, how many there are, what they set, values
   */
  public static Table choices(Space<?> space) {
    List<List<Choice>> kinds = new ArrayList<>();
    for (Choice choice : space.choices()) {
      if (kinds.isEmpty() || !isSameKind(kinds.getLast().getFirst(), choice)) {
        kinds.add(new ArrayList<>());
      }
      kinds.getLast().add(choice);
    }
    return Table.create(
        "",
        StringColumn.create("choice", kinds.stream().map(Tables::name)),
        IntColumn.create("how many", kinds.stream().mapToInt(List::size)),
        StringColumn.create("sets", kinds.stream().map(kind -> effect(kind.getFirst().role()))),
        StringColumn.create("values", kinds.stream().map(kind -> values(kind.getFirst()))));
  }

  private static boolean isSameKind(Choice a, Choice b) {
    return stem(a).equals(stem(b)) && a.role() == b.role() && a.values().equals(b.values());
  }

  private static String stem(Choice choice) {
    return choice.name().replaceAll("\\[\\d+]$", "");
  }

  private static String name(List<Choice> kind) {
    String first = kind.getFirst().name();
    return kind.size() == 1 ? first : first + " … " + kind.getLast().name();
  }

  private static String effect(Choice.Role role) {
    return switch (role) {
      case RESOLUTION -> "side of the input image, in pixels";
      case WIDTH -> "channels of all layers";
      case DEPTH -> "blocks of a stage";
      case BLOCK -> "one block";
    };
  }

  private static String values(Choice choice) {
    return choice.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * The layers of a network with what each costs.
   *
   * @param breakdown the layers
   * @return one row a layer and a total
   */
  public static Table layers(Breakdown breakdown) {
    List<Layer> layers = breakdown.layers();
    List<Cost> costs =
        Stream.concat(layers.stream().map(Layer::cost), Stream.of(breakdown.total())).toList();
    Table table =
        Table.create(
            "",
            StringColumn.create("layer", withTotal(layers.stream().map(Layer::name), "total")),
            StringColumn.create("input", withTotal(layers.stream().map(l -> l.in() + ""), "")),
            StringColumn.create("output", withTotal(layers.stream().map(l -> l.out() + ""), "")));
    addCosts(table, costs);
    return table;
  }

  /**
   * The layers of a network that is described by its operations. No lab MACs: only the lab counts
   * them.
   *
   * @param network any network
   * @return one row a layer and a total; the name says what the network costs
   */
  public static Table layers(Network network) {
    return layers(network.breakdown()).removeColumns(LAB_MACS).setName(network.toString());
  }

  private static Stream<String> withTotal(Stream<String> rows, String total) {
    return Stream.concat(rows, Stream.of(total));
  }

  /**
   * What searches found, side by side.
   *
   * @param <A> the type of the architectures
   * @param results the searches
   * @return one row a search: its best network with its costs, evaluations and time
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <A> Table compare(SearchResult<A>... results) {
    List<SearchResult<A>> all = List.of(results);
    double highest = all.stream().mapToDouble(r -> r.best().score()).max().orElse(0);
    Table table = compare(all.stream().map(SearchResult::searcher).toList(), all);
    return results.length < 2
        ? table
        : table.insertColumn(
            2,
            rounded("behind the best (points)", all, 3, r -> 100 * (highest - r.best().score())));
  }

  /**
   * What searches found under several limits, or by several settings.
   *
   * @param <A> the type of the architectures
   * @param cases what distinguishes the searches, for instance their limits
   * @param results the searches, one for each case
   * @return one row a case: the best network with its costs, evaluations and time
   * @throws IllegalArgumentException if there is not one result for each case
   */
  public static <A> Table compare(List<?> cases, List<SearchResult<A>> results) {
    if (cases.size() != results.size()) {
      throw new IllegalArgumentException(
          "there must be a result for each of %d cases, but there were %d"
              .formatted(cases.size(), results.size()));
    }
    List<Candidate<A>> best = results.stream().map(SearchResult::best).toList();
    Table table =
        Table.create(
            "",
            StringColumn.create("search", cases.stream().map(String::valueOf)),
            rounded("predicted accuracy (%)", best, 3, b -> 100 * b.score()));
    addCosts(table, best.stream().map(Candidate::cost).toList());
    table.addColumns(
        IntColumn.create("evaluations", results.stream().mapToInt(SearchResult::evaluations)),
        rounded("time (ms)", results, 1, result -> result.elapsed().toNanos() / MILLION));
    return table;
  }

  private static <T> DoubleColumn rounded(
      String name, List<T> rows, int decimals, ToDoubleFunction<T> value) {
    double power = Math.pow(10, decimals);
    return numbers(name, rows, row -> Math.round(power * value.applyAsDouble(row)) / power);
  }

  /**
   * How far searches stay behind the optimum, or behind the best network known.
   *
   * @param regrets the comparison over several seeds
   * @return one row a search: regret of the median in points, median and quartiles in percent
   */
  public static Table of(Regrets<?> regrets) {
    List<Regrets.Row> rows = regrets.rows();
    return Table.create(
        regrets.toString().lines().findFirst().orElse(""),
        StringColumn.create("search", rows.stream().map(Regrets.Row::searcher)),
        IntColumn.create("evaluations", rows.stream().mapToInt(Regrets.Row::evaluations)),
        rounded("regret (points)", rows, 3, row -> 100 * row.regret()),
        rounded("median (%)", rows, 3, row -> 100 * row.score(0.5)),
        rounded("lower quartile (%)", rows, 3, row -> 100 * row.score(0.25)),
        rounded("upper quartile (%)", rows, 3, row -> 100 * row.score(0.75)));
  }

  /**
   * Whether limits can be met, for every setting of a space.
   *
   * @param <A> the type of the architectures
   * @param feasibility the answer
   * @return one row a setting: yes with a network's costs, or no with the layer that proves it
   */
  public static <A> Table of(Feasibility<A> feasibility) {
    List<Feasibility.Verdict<A>> verdicts = feasibility.verdicts();
    return Table.create(
        feasibility.toString().lines().findFirst().orElse(""),
        StringColumn.create("setting", verdicts.stream().map(Feasibility.Verdict::setting)),
        StringColumn.create("possible", verdicts.stream().map(v -> v.feasible() ? "yes" : "no")),
        StringColumn.create("because", verdicts.stream().map(Tables::reason)));
  }

  private static String reason(Feasibility.Verdict<?> verdict) {
    return verdict
        .cost()
        .map(cost -> "a network has " + cost)
        .or(() -> verdict.certificate().map(String::valueOf))
        .map(reason -> reason.replace("at " + verdict.setting() + ", ", ""))
        .orElse("");
  }
}
