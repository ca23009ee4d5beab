package io.nasbook.mcunet;

import io.nasbook.cost.Convolution;
import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import io.nasbook.cost.Window;
import java.util.ArrayList;
import java.util.List;

/** The layers of OFA-MCUNet at a resolution and width. */
final class McuNetLayers {

  private static final int IMAGE_CHANNELS = 3;
  private static final int SQUEEZE_RATIO = 4;

  private McuNetLayers() {}

  static List<Layer> head(int resolution, int wid) {
    Layer stem = stem(resolution, wid).withBatchNorm("stem");
    Layer first =
        Convolution.pointwise(stem.out(), McuNet.firstBlockChannels(wid))
            .withBatchNorm("first.project");
    return List.of(stem, first);
  }

  private static Convolution stem(int resolution, int wid) {
    Shape image = Shape.square(IMAGE_CHANNELS, resolution);
    return new Convolution(image, McuNet.stemChannels(wid), Window.same(3, 2), 1);
  }

  static List<Layer> tail(int resolution, int wid) {
    Shape in = stageOut(McuNet.STAGES.getLast().index(), resolution, wid);
    return List.of(
        Convolution.pointwise(in, McuNet.MIX_CHANNELS).withBatchNorm("feature_mix"),
        Layer.linear("classifier", McuNet.MIX_CHANNELS, McuNet.CLASSES));
  }

  /** The output of a stage; of the first block for stage -1. */
  private static Shape stageOut(int stage, int resolution, int wid) {
    int side = stem(resolution, wid).out().height();
    for (McuNet.Stage passed : McuNet.STAGES.subList(0, stage + 1)) {
      side = (side + passed.stride() - 1) / passed.stride();
    }
    int channels =
        stage < 0 ? McuNet.firstBlockChannels(wid) : McuNet.STAGES.get(stage).channels(wid);
    return Shape.square(channels, side);
  }

  /** An inverted-residual block (MobileNetV2, MobileNetV3 with squeeze-and-excitation). */
  record Block(int slot, int kernel, int expand) {

    List<Layer> layers(int resolution, int wid) {
      McuNet.Stage stage = stage();
      int position = position();
      Shape out = stageOut(stage.index(), resolution, wid);
      Shape in = position > 0 ? out : stageOut(stage.index() - 1, resolution, wid);
      int stride = position > 0 ? 1 : stage.stride();
      String name = "stage%d.block%d.".formatted(stage.index(), position);
      int middle = McuNet.makeDivisible(in.channels() * expand, 8);
      Layer expanded = Convolution.pointwise(in, middle).withBatchNorm(name + "expand");
      Layer depthwise =
          Convolution.depthwise(expanded.out(), kernel, stride)
              .withBatchNorm(name + "depthwise")
              .holding(position > 0 ? in.elements() : 0);
      List<Layer> layers = new ArrayList<>(List.of(expanded, depthwise));
      if (position >= stage.firstSqueeze()) {
        layers.add(squeeze(name + "squeeze", in.channels(), depthwise.out()));
      }
      layers.add(
          Convolution.pointwise(depthwise.out(), out.channels()).withBatchNorm(name + "project"));
      return layers;
    }

    private McuNet.Stage stage() {
      int first = 0;
      for (McuNet.Stage stage : McuNet.STAGES) {
        if (slot < first + stage.slots()) {
          return stage;
        }
        first += stage.slots();
      }
      throw new IllegalArgumentException(
          "slot must be 0 to %d, but was %d".formatted(McuNet.SLOTS - 1, slot));
    }

    private int position() {
      return slot
          - McuNet.STAGES.subList(0, stage().index()).stream().mapToInt(McuNet.Stage::slots).sum();
    }

    /** Squeeze-and-excitation: its activations are not counted, as published. */
    private static Layer squeeze(String name, int inChannels, Shape middle) {
      int reduced = inChannels / SQUEEZE_RATIO;
      long macs = 2L * middle.channels() * reduced;
      long params = macs + reduced + middle.channels();
      return new Layer(name, middle, middle, new Cost(macs, 0, params, 0));
    }
  }
}
