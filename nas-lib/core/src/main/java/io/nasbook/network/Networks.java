package io.nasbook.network;

import io.nasbook.cost.Shape;
import java.util.List;

/** Well-known networks for ImageNet (1,000 classes), for images of 224 x 224 pixels. */
public final class Networks {

  static final int CLASSES = 1000;
  static final Shape IMAGE = Shape.square(3, 224);

  private Networks() {}

  /**
   * AlexNet in the form that runs on one device (Krizhevsky, 2014).
   *
   * @return 61.1 M parameters, 714 M MACs
   */
  public static Network alexNet() {
    return Chains.alexNet();
  }

  /**
   * VGG-16 (Simonyan and Zisserman, 2015).
   *
   * @return 138.4 M parameters, 15.5 G MACs
   */
  public static Network vgg16() {
    return Chains.vgg16();
  }

  /**
   * ResNet-18 (He et al., 2016).
   *
   * @return 11.7 M parameters, 1.81 G MACs
   */
  public static Network resNet18() {
    return ResNets.resNet18();
  }

  /**
   * ResNet-50 (He et al., 2016) with the stride in the 3x3 convolutions.
   *
   * @return 25.6 M parameters, 4.09 G MACs
   */
  public static Network resNet50() {
    return ResNets.resNet50();
  }

  /**
   * ResNeXt-50 with 32 groups of 4 channels (Xie et al., 2017).
   *
   * @return 25.0 M parameters, 4.23 G MACs
   */
  public static Network resNext50() {
    return ResNets.resNext50();
  }

  /**
   * SqueezeNet 1.0 (Iandola et al., 2016).
   *
   * @return 1.25 M parameters, 819 M MACs
   */
  public static Network squeezeNet10() {
    return SqueezeNets.squeezeNet10();
  }

  /**
   * SqueezeNet 1.1, which pools earlier (Iandola et al., 2016).
   *
   * @return 1.24 M parameters, 349 M MACs
   */
  public static Network squeezeNet11() {
    return SqueezeNets.squeezeNet11();
  }

  /**
   * MobileNet V1 (Howard et al., 2017).
   *
   * @return 4.23 M parameters, 569 M MACs
   */
  public static Network mobileNetV1() {
    return MobileNets.v1();
  }

  /**
   * MobileNet V2 (Sandler et al., 2018).
   *
   * @return 3.50 M parameters, 301 M MACs
   */
  public static Network mobileNetV2() {
    return mobileNetV2(Scaling.NONE);
  }

  /**
   * MobileNet V2, deeper, wider or for larger images.
   *
   * @param scaling how much of each
   * @return repeated blocks rounded up, channels rounded to multiples of 8
   */
  public static Network mobileNetV2(Scaling scaling) {
    return MobileNets.v2(scaling);
  }

  /**
   * All of them, in the order of their years.
   *
   * @return nine networks
   */
  public static List<Network> all() {
    return List.of(
        alexNet(),
        vgg16(),
        resNet18(),
        resNet50(),
        squeezeNet10(),
        squeezeNet11(),
        resNext50(),
        mobileNetV1(),
        mobileNetV2());
  }
}
