package io.nasbook.net.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.nasbook.net.image.Minibatch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.weights.StateDict;
import io.nasbook.net.weights.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Weights that learn, in native memory; AutoCloseable. A step is {@link #learn} for each of its
 * networks, which adds up gradients, then {@link #update}. Used by one thread.
 */
public final class TrainableNetwork implements AutoCloseable {
  private final StateDict initial;
  private final ElasticNetwork network;
  private final NesterovSgd optimizer;
  private final Map<String, NDArray> statistics = new LinkedHashMap<>();

  private TrainableNetwork(StateDict initial, ElasticNetwork network, NesterovSgd optimizer) {
    this.initial = initial;
    this.network = network;
    this.optimizer = optimizer;
  }

  /**
   * Copies weights into native memory.
   *
   * @param weights under their published names; they do not change
   * @param velocity of the optimizer, by the same names; empty at the start of a training
   * @return an open network
   */
  public static TrainableNetwork open(StateDict weights, StateDict velocity) {
    ElasticNetwork network = ElasticNetwork.open(weights, DataType.FLOAT32);
    NesterovSgd optimizer = new NesterovSgd();
    velocity.names().forEach(name -> optimizer.start(name, network.array(velocity.get(name))));
    TrainableNetwork trainable = new TrainableNetwork(weights, network, optimizer);
    weights.names().stream()
        .filter(name -> name.contains("running_"))
        .forEach(name -> trainable.statistics.put(name, network.array(weights.get(name))));
    network.parameters().values().forEach(parameter -> parameter.setRequiresGradient(true));
    return trainable;
  }

  /**
   * Runs a network forwards and backwards; its gradients are added to those of the step so far. The
   * loss is the cross-entropy of the targets, a mean over images.
   *
   * @param plan names, shapes and strides of the layers; its own weights are not used
   * @param batch images of any resolution
   * @param targets what is aimed at
   * @return logits {@code [images, classes]}
   */
  public float[] learn(FixedNetwork plan, Minibatch batch, Targets targets) {
    try (NDScope scope = new NDScope();
        NDManager manager = network.newManager();
        GradientCollector collector = TorchEngine.engine().newGradientCollector()) {
      scope.suppressNotUsedWarning();
      NDArray logits = network.forward(plan, images(manager, batch), normalizer(targets));
      network.backward(collector, loss(logits, targets));
      return logits.toFloatArray();
    }
  }

  private Normalizer normalizer(Targets targets) {
    return targets.movesStatistics() ? Normalizers.training(statistics) : Normalizers.batch();
  }

  /** Channels-last memory seen as {@code [images, 3, height, width]}. */
  private static NDArray images(NDManager manager, Minibatch batch) {
    int side = batch.resolution();
    return manager
        .create(batch.pixels(), new Shape(batch.size(), side, side, 3))
        .duplicate()
        .transpose(0, 3, 1, 2);
  }

  /**
   * The weighted cross-entropy. No number of Java is a factor here: DJL frees the array that it
   * makes of one before autograd goes backwards.
   */
  private static NDArray loss(NDArray logits, Targets targets) {
    float[] factors = targets.probabilities().clone();
    for (int i = 0; i < factors.length; i++) {
      factors[i] *= -targets.weight() / logits.getShape().get(0);
    }
    return logits.logSoftmax(1).mul(logits.getManager().create(factors, logits.getShape())).sum();
  }

  /**
   * Moves the weights that the step used along their gradients, and forgets the gradients.
   *
   * @param rates of this step
   */
  public void update(SgdRates rates) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      network
          .takeUsed()
          .forEach(
              (name, used) -> optimizer.update(name, network.parameters().get(name), used, rates));
    }
  }

  /**
   * The weights and statistics as they are now.
   *
   * @return entries named and ordered as those it was opened with
   */
  public StateDict weights() {
    return copy(
        name ->
            network.parameters().containsKey(name)
                ? tensor(network.parameters().get(name))
                : statistics.containsKey(name) ? tensor(statistics.get(name)) : initial.get(name));
  }

  /**
   * The optimizer's memory: by how much every weight moves.
   *
   * @return entries of all weights that were ever moved
   */
  public StateDict velocity() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    optimizer.velocities().forEach((name, array) -> tensors.put(name, tensor(array)));
    return StateDict.of(tensors);
  }

  private StateDict copy(Function<String, Tensor> tensor) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    initial.names().forEach(name -> tensors.put(name, tensor.apply(name)));
    return StateDict.of(tensors);
  }

  private static Tensor tensor(NDArray array) {
    long[] shape = array.getShape().getShape();
    int[] lengths = new int[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      lengths[axis] = Math.toIntExact(shape[axis]);
    }
    return Tensor.of(array.toFloatArray(), lengths);
  }

  @Override
  public void close() {
    network.close();
  }
}
