package io.nasbook.net.torch;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stochastic gradient descent with Nesterov momentum as PyTorch's: {@code v = momentum * v + g; w
 * -= rate * (g + momentum * v)} with {@code g = gradient + decay * w}. The rate is outside the
 * velocity, so that a changed rate acts at once (Sutskever et al. 2013 in PyTorch's form).
 */
final class NesterovSgd {
  private final Map<String, NDArray> velocities = new LinkedHashMap<>();

  /** Goes on from a velocity, which must be allocated where the parameter is. */
  void start(String name, NDArray velocity) {
    velocities.put(name, velocity);
  }

  Map<String, NDArray> velocities() {
    return velocities;
  }

  /**
   * Moves the part of a parameter that the step used; the rest keeps its value and its velocity.
   * The gradient is zero afterwards.
   */
  void update(String name, NDArray parameter, Extent used, SgdRates rates) {
    NDArray gradient = parameter.getGradient();
    NDArray step = used.of(gradient);
    NDArray weights = used.of(parameter);
    NDArray velocity = used.of(velocities.computeIfAbsent(name, n -> zeros(parameter)));
    if (decays(name)) {
      step.addi(weights.mul(rates.weightDecay()));
    }
    velocity.muli(rates.momentum()).addi(step);
    weights.subi(step.add(velocity.mul(rates.momentum())).mul(rates.learningRate()));
    gradient.subi(gradient);
  }

  private static NDArray zeros(NDArray parameter) {
    NDArray zeros = parameter.getManager().zeros(parameter.getShape(), parameter.getDataType());
    ai.djl.ndarray.NDScope.unregister(zeros);
    return zeros;
  }

  /** Filters and matrices do; batch norms and biases do not. */
  static boolean decays(String name) {
    return !name.contains(".bn.") && !name.endsWith(".bias");
  }
}
