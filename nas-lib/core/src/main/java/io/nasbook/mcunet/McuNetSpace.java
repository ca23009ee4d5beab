package io.nasbook.mcunet;

import io.nasbook.cost.Layer;
import io.nasbook.cost.SeparableSpace;
import io.nasbook.space.Choice;
import io.nasbook.space.Choice.Role;
import io.nasbook.space.Genes;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The OFA-MCUNet space: resolution, width, and for each block slot a kernel and an expand ratio,
 * for each stage a depth. Genes are in this order: image_size, wid, ks[0..19], e[0..19], d[0..5].
 */
public final class McuNetSpace implements SeparableSpace<Arch> {

  private static final int RESOLUTION_GENE = 0;
  private static final int WIDTH_GENE = 1;
  private static final int FIRST_KERNEL_GENE = 2;
  private static final int FIRST_EXPAND_GENE = FIRST_KERNEL_GENE + McuNet.SLOTS;
  private static final int FIRST_DEPTH_GENE = FIRST_EXPAND_GENE + McuNet.SLOTS;

  private final McuNetOptions options;
  private final List<Choice> choices;
  private final Layout layout;
  private final ValueIndices resolutions;
  private final ValueIndices widths;
  private final ValueIndices kernels;
  private final ValueIndices expands;
  private final ValueIndices depths;

  private McuNetSpace(McuNetOptions options) {
    this.options = options;
    this.choices = choices(options);
    this.layout = layout(options, choices);
    this.resolutions = new ValueIndices(choices.get(RESOLUTION_GENE));
    this.widths = new ValueIndices(choices.get(WIDTH_GENE));
    this.kernels = new ValueIndices(choices.get(FIRST_KERNEL_GENE));
    this.expands = new ValueIndices(choices.get(FIRST_EXPAND_GENE));
    this.depths = new ValueIndices(choices.get(FIRST_DEPTH_GENE));
  }

  /**
   * The space of Lab 3: resolutions 96, 112, 128, 144 and 160, all widths, kernels, expand ratios
   * and depths; 3.26e20 distinct networks.
   *
   * @return the space
   */
  public static McuNetSpace lab() {
    return of(McuNetOptions.lab());
  }

  /**
   * A space with other choices, for instance more resolutions or fewer kernels.
   *
   * @param options the values to choose from
   * @return the space
   */
  public static McuNetSpace of(McuNetOptions options) {
    return new McuNetSpace(options);
  }

  private static List<Choice> choices(McuNetOptions options) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("image_size", Role.RESOLUTION, options.resolutions()));
    choices.add(new Choice("wid", Role.WIDTH, options.widths()));
    for (int slot = 0; slot < McuNet.SLOTS; slot++) {
      choices.add(new Choice("ks[" + slot + "]", Role.BLOCK, options.kernels()));
    }
    for (int slot = 0; slot < McuNet.SLOTS; slot++) {
      choices.add(new Choice("e[" + slot + "]", Role.BLOCK, options.expands()));
    }
    for (int stage = 0; stage < McuNet.STAGES.size(); stage++) {
      choices.add(new Choice("d[" + stage + "]", Role.DEPTH, options.depths()));
    }
    return List.copyOf(choices);
  }

  private static Layout layout(McuNetOptions options, List<Choice> choices) {
    List<Layout.Stage> stages = new ArrayList<>();
    int firstSlot = 0;
    for (McuNet.Stage stage : McuNet.STAGES) {
      List<Genes> slots =
          IntStream.range(firstSlot, firstSlot + stage.slots())
              .mapToObj(
                  s -> Genes.of(choices, List.of(FIRST_KERNEL_GENE + s, FIRST_EXPAND_GENE + s)))
              .toList();
      boolean fixed = stage.slots() == stage.baseDepth();
      List<Integer> depths =
          fixed ? List.of(stage.slots()) : options.depths().stream().map(stage::active).toList();
      OptionalInt gene =
          fixed ? OptionalInt.empty() : OptionalInt.of(FIRST_DEPTH_GENE + stage.index());
      stages.add(new Layout.Stage("stage" + stage.index(), gene, depths, slots));
      firstSlot += stage.slots();
    }
    return new Layout(Genes.of(choices, List.of(RESOLUTION_GENE, WIDTH_GENE)), stages);
  }

  /**
   * The values to choose from.
   *
   * @return the options this space was made of
   */
  public McuNetOptions options() {
    return options;
  }

  @Override
  public List<Choice> choices() {
    return choices;
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public Arch decode(Genotype genotype) {
    return new Arch(
        value(genotype, WIDTH_GENE),
        values(genotype, FIRST_KERNEL_GENE, McuNet.SLOTS),
        values(genotype, FIRST_EXPAND_GENE, McuNet.SLOTS),
        values(genotype, FIRST_DEPTH_GENE, McuNet.STAGES.size()),
        value(genotype, RESOLUTION_GENE));
  }

  private int value(Genotype genotype, int gene) {
    return choices.get(gene).values().get(genotype.get(gene));
  }

  private List<Integer> values(Genotype genotype, int first, int count) {
    Integer[] values = new Integer[count];
    for (int i = 0; i < count; i++) {
      values[i] = value(genotype, first + i);
    }
    return List.of(values);
  }

  @Override
  public Genotype encode(Arch arch) {
    int[] genes = new int[choices.size()];
    genes[RESOLUTION_GENE] = resolutions.of(arch.imageSize());
    genes[WIDTH_GENE] = widths.of(arch.wid());
    kernels.write(arch.ks(), genes, FIRST_KERNEL_GENE);
    expands.write(arch.e(), genes, FIRST_EXPAND_GENE);
    depths.write(arch.d(), genes, FIRST_DEPTH_GENE);
    return Genotype.of(genes);
  }

  /**
   * The smallest architecture at a resolution: narrowest width, smallest kernels and expand ratios,
   * least depths of this space.
   *
   * @param imageSize side of the input in pixels
   * @return the architecture
   */
  public Arch smallest(int imageSize) {
    return uniform(
        imageSize,
        Collections.min(options.widths()),
        Collections.min(options.kernels()),
        Collections.min(options.expands()),
        Collections.min(options.depths()));
  }

  /**
   * The largest architecture at a resolution and the widest width of this space. (The published
   * lab's "largest" has the middle width: {@code largest(96, 1)}.)
   *
   * @param imageSize side of the input in pixels
   * @return the architecture
   */
  public Arch largest(int imageSize) {
    return largest(imageSize, Collections.max(options.widths()));
  }

  /**
   * The largest architecture at a resolution and width.
   *
   * @param imageSize side of the input in pixels
   * @param wid width index
   * @return the architecture
   */
  public Arch largest(int imageSize, int wid) {
    return uniform(
        imageSize,
        wid,
        Collections.max(options.kernels()),
        Collections.max(options.expands()),
        Collections.max(options.depths()));
  }

  private static Arch uniform(int imageSize, int wid, int kernel, int expand, int depth) {
    return new Arch(
        wid,
        Collections.nCopies(McuNet.SLOTS, kernel),
        Collections.nCopies(McuNet.SLOTS, expand),
        Collections.nCopies(McuNet.STAGES.size(), depth),
        imageSize);
  }

  @Override
  public List<Layer> head(int setting) {
    return McuNetLayers.head(resolution(setting), wid(setting));
  }

  @Override
  public List<Layer> block(int setting, int slot, int option) {
    Genes genes = Genes.of(choices, List.of(FIRST_KERNEL_GENE + slot, FIRST_EXPAND_GENE + slot));
    int kernel = options.kernels().get(genes.digit(option, 0));
    int expand = options.expands().get(genes.digit(option, 1));
    return new McuNetLayers.Block(slot, kernel, expand).layers(resolution(setting), wid(setting));
  }

  @Override
  public List<Layer> tail(int setting) {
    return McuNetLayers.tail(resolution(setting), wid(setting));
  }

  @Override
  public String settingName(int setting) {
    return "wid %d (x%s), %d px"
        .formatted(wid(setting), McuNet.WIDTH_MULTIPLIERS.get(wid(setting)), resolution(setting));
  }

  private int resolution(int setting) {
    return options.resolutions().get(layout.settings().digit(setting, 0));
  }

  private int wid(int setting) {
    return options.widths().get(layout.settings().digit(setting, 1));
  }

  @Override
  public String toString() {
    return "OFA-MCUNet space of %s distinct networks: %s".formatted(size(), options);
  }
}
