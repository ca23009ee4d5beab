package io.nasbook.net.train;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weights of a network with fixed layers by the supernet's names, and back. */
final class NetworkWeights {
  private static final String CLASSIFIER = "classifier.linear.linear";

  private NetworkWeights() {}

  static StateDict of(FixedNetwork network) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Block block : network.blocks()) {
      for (Step step : block.steps()) {
        switch (step) {
          case ConvBn layer -> put(tensors, layer);
          case SqueezeExcite layer -> {
            put(tensors, layer.name() + ".fc.reduce", layer.reduce());
            put(tensors, layer.name() + ".fc.expand", layer.expand());
          }
        }
      }
    }
    put(tensors, CLASSIFIER, network.classifier());
    return StateDict.of(tensors);
  }

  private static void put(Map<String, Tensor> tensors, ConvBn layer) {
    tensors.put(layer.name() + ".conv.conv.weight", layer.convolution().weight());
    String norm = layer.name() + ".bn.bn.";
    tensors.put(norm + "weight", layer.norm().weight());
    tensors.put(norm + "bias", layer.norm().bias());
    tensors.put(norm + "running_mean", layer.norm().running().mean());
    tensors.put(norm + "running_var", layer.norm().running().variance());
  }

  private static void put(Map<String, Tensor> tensors, String name, Affine affine) {
    tensors.put(name + ".weight", affine.weight());
    tensors.put(name + ".bias", affine.bias());
  }

  /** The same layers with other weights. */
  static FixedNetwork with(FixedNetwork network, StateDict weights) {
    List<Block> blocks =
        network.blocks().stream()
            .map(block -> block.withEach(step -> with(step, weights)))
            .toList();
    return new FixedNetwork(network.resolution(), blocks, affine(weights, CLASSIFIER));
  }

  private static Step with(Step step, StateDict weights) {
    return switch (step) {
      case ConvBn layer -> with(layer, weights);
      case SqueezeExcite layer ->
          new SqueezeExcite(
              layer.name(),
              affine(weights, layer.name() + ".fc.reduce"),
              affine(weights, layer.name() + ".fc.expand"));
    };
  }

  private static ConvBn with(ConvBn layer, StateDict weights) {
    Convolution old = layer.convolution();
    String norm = layer.name() + ".bn.bn.";
    return new ConvBn(
        layer.name(),
        new Convolution(
            weights.get(layer.name() + ".conv.conv.weight"), old.stride(), old.groups()),
        new BatchNorm(
            weights.get(norm + "weight"),
            weights.get(norm + "bias"),
            new Moments(weights.get(norm + "running_mean"), weights.get(norm + "running_var"))),
        layer.relu6());
  }

  private static Affine affine(StateDict weights, String name) {
    return new Affine(weights.get(name + ".weight"), weights.get(name + ".bias"));
  }
}
