package io.nasbook.net.onnx;

import io.nasbook.net.layer.BatchNorm;
import io.nasbook.net.layer.ConvBn;
import java.util.List;

/** Batch norm in training form: normalises by the batch's own moments and gives them as results. */
final class MomentsNorms implements OnnxModel.Norms {

  @Override
  public String add(Graph graph, ConvBn layer, String input) {
    String name = layer.name();
    String weight = graph.constant(name + ".weight", layer.convolution().weight());
    String value =
        graph.add(
            OnnxModel.convolution(layer.convolution(), name + ".conv", List.of(input, weight)),
            name + ".conv");
    int channels = layer.norm().weight().size();
    String scale = graph.constant(name + ".scale", layer.norm().weight());
    String bias = graph.constant(name + ".bias", layer.norm().bias());
    String mean = graph.constant(name + ".oldmean", layer.norm().running().mean());
    String variance = graph.constant(name + ".oldvar", layer.norm().running().variance());
    graph.add(
        Node.of(
                "BatchNormalization",
                List.of(value, scale, bias, mean, variance),
                List.of(name, name + ".mean", name + ".variance"))
            .withReal("epsilon", BatchNorm.EPSILON)
            .withReal("momentum", 0)
            .withNumber("training_mode", 1),
        name);
    graph.vectorOutput(name + ".mean", channels);
    graph.vectorOutput(name + ".variance", channels);
    return name;
  }
}
