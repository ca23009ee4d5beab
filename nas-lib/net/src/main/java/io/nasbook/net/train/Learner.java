package io.nasbook.net.train;

import io.nasbook.mcunet.Arch;
import io.nasbook.net.image.Minibatch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.torch.SgdRates;
import io.nasbook.net.torch.Targets;
import io.nasbook.net.torch.TrainableNetwork;
import io.nasbook.net.train.TrainingStep.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One step: the first network learns the labels and teaches the others, then all weights move. */
final class Learner {
  private static final int KEPT = 24;

  private final TrainableNetwork weights;
  private final TrainingPlan plan;
  private final Function<Arch, FixedNetwork> layers;

  /** The largest and the smallest come back in every step. */
  private final Map<Arch, FixedNetwork> cut =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Arch, FixedNetwork> eldest) {
          return size() > KEPT;
        }
      };

  Learner(TrainableNetwork weights, TrainingPlan plan, Function<Arch, FixedNetwork> layers) {
    this.weights = weights;
    this.plan = plan;
    this.layers = layers;
  }

  TrainingStep learn(Moment moment, Minibatch batch) {
    long start = System.nanoTime();
    TrainingOptions options = plan.options();
    List<FixedNetwork> networks = plan.networks(moment).stream().map(this::layers).toList();
    Labels labels = new Labels(batch.labels(), networks.getFirst().classes());
    float share = 1f / networks.size();
    float[] smooth = labels.smoothed(options.labelSmoothing());
    float[] taught = weights.learn(networks.getFirst(), batch, new Targets(smooth, share, true));
    float[] mixed = Labels.mixed(smooth, labels.probabilities(taught), options.distillation());
    Targets targets = new Targets(mixed, share, false);
    List<float[]> logits = new ArrayList<>(List.of(taught));
    networks.stream().skip(1).forEach(next -> logits.add(weights.learn(next, batch, targets)));
    Score largest = labels.score(taught);
    Score smallest = labels.score(logits.get(Math.min(1, logits.size() - 1)));
    requireFinite(moment, largest.loss() + smallest.loss());
    weights.update(new SgdRates(moment.learningRate(), options.momentum(), options.weightDecay()));
    double seconds = (System.nanoTime() - start) / 1e9;
    return new TrainingStep(moment, plan.steps(), largest, smallest, seconds);
  }

  private FixedNetwork layers(Arch arch) {
    return cut.computeIfAbsent(arch, layers);
  }

  private static void requireFinite(Moment moment, double loss) {
    if (!Double.isFinite(loss)) {
      throw new IllegalStateException(
          "the loss of step %,d is no number any more: go on from the last checkpoint with a learning rate below %s"
              .formatted(moment.step(), moment.learningRate()));
    }
  }
}
