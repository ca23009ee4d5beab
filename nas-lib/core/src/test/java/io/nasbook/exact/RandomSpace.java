package io.nasbook.exact;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import io.nasbook.space.Choice;
import io.nasbook.space.Choice.Role;
import io.nasbook.space.Genes;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A small space of any structure with any costs, drawn from a seed; an architecture is a genotype.
 */
final class RandomSpace implements GenotypeSpace {

  private final List<Choice> choices = new ArrayList<>();
  private final Layout layout;
  private final long seed;
  private final long unit;

  RandomSpace(long seed) {
    this.seed = seed;
    RandomGenerator rng = new SplittableRandom(seed);
    this.unit = rng.nextBoolean() ? 1 : 96;
    add(Role.RESOLUTION, 1 + rng.nextInt(2));
    add(Role.WIDTH, 1 + rng.nextInt(2));
    List<Layout.Stage> stages = new ArrayList<>();
    for (int i = 0; i < 2 + rng.nextInt(2); i++) {
      stages.add(stage(i, rng));
    }
    this.layout = new Layout(Genes.of(choices, List.of(0, 1)), stages);
  }

  private int add(Role role, int values) {
    choices.add(
        new Choice("gene" + choices.size(), role, IntStream.range(0, values).boxed().toList()));
    return choices.size() - 1;
  }

  private Layout.Stage stage(int index, RandomGenerator rng) {
    List<Genes> slots = new ArrayList<>();
    for (int slot = 0; slot < 1 + rng.nextInt(3); slot++) {
      int kernel = add(Role.BLOCK, 1 + rng.nextInt(2));
      int expand = add(Role.BLOCK, 1 + rng.nextInt(2));
      slots.add(Genes.of(choices, List.of(kernel, expand)));
    }
    List<Integer> depths =
        IntStream.rangeClosed(0, slots.size()).filter(d -> rng.nextBoolean()).boxed().toList();
    if (depths.isEmpty()) {
      return new Layout.Stage("stage" + index, OptionalInt.empty(), List.of(slots.size()), slots);
    }
    int gene = add(Role.DEPTH, depths.size());
    return new Layout.Stage("stage" + index, OptionalInt.of(gene), depths.reversed(), slots);
  }

  /** Every distinct network, by trying every genotype. */
  Set<Genotype> networks() {
    Set<Genotype> networks = new HashSet<>();
    int[] genes = new int[choices.size()];
    int gene = 0;
    while (gene < genes.length) {
      networks.add(layout.canonical(Genotype.of(genes)));
      gene = 0;
      while (gene < genes.length && ++genes[gene] == choices.get(gene).size()) {
        genes[gene++] = 0;
      }
    }
    return networks;
  }

  private List<Layer> layers(long kind, int setting, int option) {
    RandomGenerator rng = new SplittableRandom(seed + 31 * kind + 1009L * setting + 7919L * option);
    Shape shape = Shape.square(1, 1);
    Cost cost =
        new Cost(
            unit * rng.nextInt(1, 50),
            unit * rng.nextInt(0, 9),
            unit * rng.nextInt(1, 50),
            rng.nextInt(1, 20));
    return List.of(new Layer("layer" + kind, shape, shape, cost));
  }

  @Override
  public List<Layer> head(int setting) {
    return layers(-1, setting, 0);
  }

  @Override
  public List<Layer> block(int setting, int slot, int option) {
    return layers(slot, setting, option);
  }

  @Override
  public List<Layer> tail(int setting) {
    return layers(-2, setting, 0);
  }

  @Override
  public String settingName(int setting) {
    return "setting " + setting;
  }

  @Override
  public List<Choice> choices() {
    return choices;
  }

  @Override
  public Layout layout() {
    return layout;
  }
}
