package io.nasbook.net.ofa;

import static io.nasbook.net.ofa.Entries.DEPTHWISE;
import static io.nasbook.net.ofa.Entries.EXPAND;
import static io.nasbook.net.ofa.Entries.MATRIX_5_TO_3;
import static io.nasbook.net.ofa.Entries.MATRIX_7_TO_5;
import static io.nasbook.net.ofa.Entries.PROJECT;
import static io.nasbook.net.ofa.Entries.SQUEEZE;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNet;
import io.nasbook.net.layer.Affine;
import io.nasbook.net.layer.BatchNorm;
import io.nasbook.net.layer.Block;
import io.nasbook.net.layer.ConvBn;
import io.nasbook.net.layer.Convolution;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.layer.Moments;
import io.nasbook.net.layer.SqueezeExcite;
import io.nasbook.net.layer.Step;
import io.nasbook.net.weights.StateDict;
import io.nasbook.net.weights.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sub-network out of the shared weights (Cai et al. 2020, Once-for-All): the first channels
 * of every weight and batch norm, and kernels through the learned matrices.
 */
final class Extraction {
  private final StateDict state;
  private final Arch arch;

  Extraction(StateDict state, Arch arch) {
    this.state = state;
    this.arch = arch;
  }

  FixedNetwork network() {
    int stem = McuNet.stemChannels(arch.wid());
    int first = McuNet.firstBlockChannels(arch.wid());
    List<Block> blocks = new ArrayList<>();
    Tensor stemWeight = Slices.first(weight(Entries.STEM), stem, 3);
    blocks.add(plain(convBn(Entries.STEM, new Convolution(stemWeight, 2, 1), true)));
    blocks.add(plain(pointwise(Entries.FIRST, stem, first, false)));
    arch.blocks().forEach(block -> blocks.add(block(Slot.ALL.get(block.slot()), block)));
    int last = McuNet.STAGES.getLast().channels(arch.wid());
    blocks.add(plain(pointwise(Entries.MIX, last, McuNet.MIX_CHANNELS, true)));
    return new FixedNetwork(
        arch.imageSize(), blocks, affine(Entries.CLASSIFIER, McuNet.CLASSES, McuNet.MIX_CHANNELS));
  }

  private static Block plain(ConvBn layer) {
    return new Block(List.of(layer), false);
  }

  private Block block(Slot slot, Arch.Block choice) {
    int in = slot.inChannels(arch.wid());
    int middle = slot.middleChannels(arch.wid(), choice.expand());
    List<Step> steps = new ArrayList<>();
    steps.add(pointwise(slot.prefix() + EXPAND, in, middle, true));
    steps.add(depthwise(slot, middle, choice.kernel()));
    if (slot.squeezes()) {
      steps.add(squeeze(slot, middle));
    }
    steps.add(pointwise(slot.prefix() + PROJECT, middle, slot.outChannels(arch.wid()), false));
    return new Block(steps, slot.residual());
  }

  private ConvBn depthwise(Slot slot, int channels, int kernel) {
    Tensor weight = Slices.first(weight(slot.prefix() + DEPTHWISE), channels, 1);
    if (kernel < 7) {
      weight = Slices.centre(weight, state.get(slot.prefix() + MATRIX_7_TO_5));
    }
    if (kernel < 5) {
      weight = Slices.centre(weight, state.get(slot.prefix() + MATRIX_5_TO_3));
    }
    Convolution convolution = new Convolution(weight, slot.stride(), channels);
    return convBn(slot.prefix() + DEPTHWISE, convolution, true);
  }

  private SqueezeExcite squeeze(Slot slot, int channels) {
    String name = slot.prefix() + SQUEEZE;
    int squeezed = slot.squeezedChannels(arch.wid());
    return new SqueezeExcite(
        slot.prefix() + "depth_conv.se",
        affine(name + "reduce", squeezed, channels),
        affine(name + "expand", channels, squeezed));
  }

  private ConvBn pointwise(String prefix, int in, int out, boolean relu6) {
    return convBn(prefix, new Convolution(Slices.first(weight(prefix), out, in), 1, 1), relu6);
  }

  private ConvBn convBn(String prefix, Convolution convolution, boolean relu6) {
    int channels = convolution.weight().shape().getFirst();
    BatchNorm norm =
        new BatchNorm(
            vector(prefix + "bn.bn.weight", channels),
            vector(prefix + "bn.bn.bias", channels),
            new Moments(
                vector(prefix + "bn.bn.running_mean", channels),
                vector(prefix + "bn.bn.running_var", channels)));
    return new ConvBn(prefix.substring(0, prefix.length() - 1), convolution, norm, relu6);
  }

  private Affine affine(String name, int out, int in) {
    return new Affine(
        Slices.first(state.get(name + ".weight"), out, in), vector(name + ".bias", out));
  }

  private Tensor weight(String prefix) {
    return state.get(prefix + "conv.conv.weight");
  }

  private Tensor vector(String name, int length) {
    float[] values = new float[length];
    state.get(name).values().get(values);
    return Tensor.of(values, length);
  }
}
