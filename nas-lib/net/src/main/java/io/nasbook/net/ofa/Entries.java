package io.nasbook.net.ofa;

import io.nasbook.mcunet.McuNet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Published names of the supernet's 480 state entries, with their shapes. */
final class Entries {
  static final String STEM = "first_conv.";
  static final String FIRST = "blocks.0.mobile_inverted_conv.point_linear.";
  static final String MIX = "feature_mix_layer.";
  static final String CLASSIFIER = "classifier.linear.linear";
  static final String EXPAND = "inverted_bottleneck.";
  static final String DEPTHWISE = "depth_conv.";
  static final String PROJECT = "point_linear.";
  static final String SQUEEZE = "depth_conv.se.fc.";
  static final String MATRIX_7_TO_5 = "depth_conv.conv.7to5_matrix";
  static final String MATRIX_5_TO_3 = "depth_conv.conv.5to3_matrix";

  private static final int WIDEST = McuNet.WIDTH_MULTIPLIERS.size() - 1;
  private static final int LARGEST_EXPAND = McuNet.EXPANDS.getLast();
  private static final int LARGEST_KERNEL = McuNet.KERNELS.getLast();

  private final Map<String, List<Integer>> shapes = new LinkedHashMap<>();

  private Entries() {}

  /** Shape by name, in the order of the network. */
  static Map<String, List<Integer>> shapes() {
    Entries entries = new Entries();
    int stem = McuNet.stemChannels(WIDEST);
    entries.convBn(STEM, List.of(stem, 3, 3, 3));
    entries.pointwise(FIRST, stem, McuNet.firstBlockChannels(WIDEST));
    Slot.ALL.forEach(entries::block);
    int last = McuNet.STAGES.getLast().channels(WIDEST);
    entries.pointwise(MIX, last, McuNet.MIX_CHANNELS);
    entries.affine(CLASSIFIER, List.of(McuNet.CLASSES, McuNet.MIX_CHANNELS));
    return Collections.unmodifiableMap(entries.shapes);
  }

  private void block(Slot slot) {
    int middle = slot.middleChannels(WIDEST, LARGEST_EXPAND);
    pointwise(slot.prefix() + EXPAND, slot.inChannels(WIDEST), middle);
    shapes.put(slot.prefix() + MATRIX_5_TO_3, List.of(9, 9));
    shapes.put(slot.prefix() + MATRIX_7_TO_5, List.of(25, 25));
    convBn(slot.prefix() + DEPTHWISE, List.of(middle, 1, LARGEST_KERNEL, LARGEST_KERNEL));
    if (slot.squeezes()) {
      int squeezed = slot.squeezedChannels(WIDEST);
      affine(slot.prefix() + SQUEEZE + "reduce", List.of(squeezed, middle, 1, 1));
      affine(slot.prefix() + SQUEEZE + "expand", List.of(middle, squeezed, 1, 1));
    }
    pointwise(slot.prefix() + PROJECT, middle, slot.outChannels(WIDEST));
  }

  private void pointwise(String prefix, int in, int out) {
    convBn(prefix, List.of(out, in, 1, 1));
  }

  private void convBn(String prefix, List<Integer> weight) {
    shapes.put(prefix + "conv.conv.weight", weight);
    for (String vector : List.of("weight", "bias", "running_mean", "running_var")) {
      shapes.put(prefix + "bn.bn." + vector, List.of(weight.getFirst()));
    }
    shapes.put(prefix + "bn.bn.num_batches_tracked", List.of());
  }

  private void affine(String name, List<Integer> weight) {
    shapes.put(name + ".weight", weight);
    shapes.put(name + ".bias", List.of(weight.getFirst()));
  }
}
