package io.nasbook.network;

import java.util.ArrayList;
import java.util.List;

/** Networks without branches: AlexNet and VGG-16. */
final class Chains {

  private static final int HIDDEN = 4096;

  private Chains() {}

  static Network alexNet() {
    return Network.of(
        "AlexNet",
        Networks.IMAGE,
        relu(Conv2d.of(3, 64, 11).withStride(4).withPadding(2)),
        Pool.max(3, 2),
        relu(Conv2d.of(64, 192, 5)),
        Pool.max(3, 2),
        relu(Conv2d.of(192, 384, 3)),
        relu(Conv2d.of(384, 256, 3)),
        relu(Conv2d.of(256, 256, 3)),
        Pool.max(3, 2),
        classifier(256 * 6 * 6));
  }

  static Network vgg16() {
    List<Operation> operations = new ArrayList<>();
    int channels = 3;
    for (List<Integer> stage :
        List.of(
            List.of(64, 64),
            List.of(128, 128),
            List.of(256, 256, 256),
            List.of(512, 512, 512),
            List.of(512, 512, 512))) {
      for (int filters : stage) {
        operations.add(relu(Conv2d.of(channels, filters, 3)));
        channels = filters;
      }
      operations.add(Pool.max(2, 2));
    }
    operations.add(classifier(channels * 7 * 7));
    return new Network("VGG-16", Networks.IMAGE, new Sequential("", operations));
  }

  private static Operation relu(Conv2d convolution) {
    return Sequential.of(convolution.withBias(), Activation.RELU);
  }

  private static Operation classifier(int features) {
    return Sequential.named(
        "classifier",
        new Flatten(),
        new Dropout(0.5),
        new Linear(features, HIDDEN),
        Activation.RELU,
        new Dropout(0.5),
        new Linear(HIDDEN, HIDDEN),
        Activation.RELU,
        new Linear(HIDDEN, Networks.CLASSES));
  }
}
