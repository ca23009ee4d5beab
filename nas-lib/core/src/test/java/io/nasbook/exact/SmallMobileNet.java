package io.nasbook.exact;

import io.nasbook.cost.Convolution;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import io.nasbook.cost.Window;
import io.nasbook.space.Choice;
import io.nasbook.space.Choice.Role;
import io.nasbook.space.Genes;
import io.nasbook.space.Layout;
import java.util.List;
import java.util.OptionalInt;

/**
 * A reduced MobileNetV2: an RGB stem, a fixed stage of one block and a stage of one or two blocks,
 * a last convolution and a classifier of ten classes. Genes: resolution (16, 24), kernel and ratio
 * of three blocks, depth of the second stage. An architecture is a genotype.
 */
final class SmallMobileNet implements GenotypeSpace {

  private static final List<Integer> SIDES = List.of(16, 24);
  private static final List<Integer> KERNELS = List.of(3, 5, 7);
  private static final List<Integer> RATIOS = List.of(2, 4);
  private static final int STEM_CHANNELS = 8;
  private static final int LAST_CHANNELS = 32;
  private static final List<Integer> CHANNELS = List.of(8, 16, 16);

  private final List<Choice> choices =
      List.of(
          new Choice("resolution", Role.RESOLUTION, SIDES),
          new Choice("kernel[0]", Role.BLOCK, KERNELS),
          new Choice("ratio[0]", Role.BLOCK, RATIOS),
          new Choice("kernel[1]", Role.BLOCK, KERNELS),
          new Choice("ratio[1]", Role.BLOCK, RATIOS),
          new Choice("kernel[2]", Role.BLOCK, KERNELS),
          new Choice("ratio[2]", Role.BLOCK, RATIOS),
          new Choice("depth", Role.DEPTH, List.of(1, 2)));

  private final Layout layout =
      new Layout(
          Genes.of(choices, List.of(0)),
          List.of(
              new Layout.Stage("first", OptionalInt.empty(), List.of(1), List.of(slot(0))),
              new Layout.Stage(
                  "second", OptionalInt.of(7), List.of(1, 2), List.of(slot(1), slot(2)))));

  private Genes slot(int slot) {
    return Genes.of(choices, List.of(1 + 2 * slot, 2 + 2 * slot));
  }

  @Override
  public List<Layer> head(int setting) {
    Shape image = Shape.square(3, SIDES.get(setting));
    return List.of(
        new Convolution(image, STEM_CHANNELS, Window.same(3, 2), 1).withBatchNorm("stem"));
  }

  @Override
  public List<Layer> block(int setting, int slot, int option) {
    int side = SIDES.get(setting) / (slot == 2 ? 4 : 2);
    Shape in = Shape.square(slot == 0 ? STEM_CHANNELS : CHANNELS.get(slot - 1), side);
    int kernel = KERNELS.get(slot(slot).digit(option, 0));
    int ratio = RATIOS.get(slot(slot).digit(option, 1));
    Layer expand = Convolution.pointwise(in, ratio * in.channels()).withBatchNorm("expand" + slot);
    Layer depthwise =
        Convolution.depthwise(expand.out(), kernel, slot == 1 ? 2 : 1)
            .withBatchNorm("depthwise" + slot)
            .holding(slot == 1 ? 0 : in.elements());
    Layer project =
        Convolution.pointwise(depthwise.out(), CHANNELS.get(slot)).withBatchNorm("project" + slot);
    return List.of(expand, depthwise, project);
  }

  @Override
  public List<Layer> tail(int setting) {
    Shape in = Shape.square(CHANNELS.getLast(), SIDES.get(setting) / 4);
    return List.of(
        Convolution.pointwise(in, LAST_CHANNELS).withBatchNorm("last"),
        Layer.linear("classifier", LAST_CHANNELS, 10));
  }

  @Override
  public String settingName(int setting) {
    return SIDES.get(setting) + " px";
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
