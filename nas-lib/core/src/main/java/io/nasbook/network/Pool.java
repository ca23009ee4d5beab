package io.nasbook.network;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import io.nasbook.cost.Window;

/**
 * A pooling of each channel by itself. It costs no MACs and no parameters.
 *
 * @param function what becomes of the values in the window
 * @param window the pixels that become one
 */
public record Pool(Function function, Window window) implements Primitive {

  /** What becomes of the values in a window. */
  public enum Function {
    /** The largest of them. */
    MAX,
    /** Their mean. */
    AVERAGE
  }

  /**
   * A max pooling.
   *
   * @param kernel side of the window
   * @param stride step in pixels
   * @return no padding
   */
  public static Pool max(int kernel, int stride) {
    return new Pool(Function.MAX, Window.of(kernel, stride));
  }

  /**
   * An average pooling.
   *
   * @param kernel side of the window
   * @param stride step in pixels
   * @return no padding
   */
  public static Pool average(int kernel, int stride) {
    return new Pool(Function.AVERAGE, Window.of(kernel, stride));
  }

  /**
   * Another padding.
   *
   * @param pixels added on every side
   * @return the pooling
   */
  public Pool withPadding(int pixels) {
    return new Pool(function, window.withPadding(pixels));
  }

  /**
   * This pooling with a last step where pixels would be left over.
   *
   * @return the pooling
   */
  public Pool roundingUp() {
    return new Pool(function, window.roundingUp());
  }

  @Override
  public String kind() {
    return "pool";
  }

  @Override
  public Layer at(String name, Shape in) {
    Inputs.fits(name, window, in);
    Shape out = new Shape(in.channels(), window.places(in.height()), window.places(in.width()));
    return new Layer(name, in, out, new Cost(0, 0, 0, in.elements() + out.elements()));
  }

  @Override
  public Window window(Shape in) {
    return window;
  }
}
