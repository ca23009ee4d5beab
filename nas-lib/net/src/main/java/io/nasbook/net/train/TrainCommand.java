package io.nasbook.net.train;

import io.nasbook.data.TrainSplit;
import io.nasbook.data.wakewords.WakeWords;
import io.nasbook.mcunet.Arch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.torch.TorchEngine;
import io.nasbook.net.weights.CheckpointException;
import io.nasbook.terminal.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/** {@code nasbook train FOLDER}: trains on the generated images, from a terminal. */
public final class TrainCommand {
  private static final String USAGE =
      """
      Usage: nasbook train plan                    print the plan of the shipped supernet, to be changed
             nasbook train evaluate FOLDER         accuracy on 4,000 held-out images, largest and smallest network
             nasbook train export FOLDER FILE      write the weights as safetensors in half precision
             nasbook train FOLDER [PLAN.json]      train by a plan on the generated images
             Options behind: --from WEIGHTS        begin with these weights of a supernet
                             --threads N           cores to compute with (default: all)
                             --minutes N           time between checkpoints (default: 3)

      A run that was stopped or killed goes on where the folder's checkpoint is: give the same command again.
      The folder gets log.csv and TensorBoard's events too. A plan with "network" trains one network alone.
      """;

  private static final int EVALUATED = 4_000;

  private final PrintStream out;

  TrainCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command and ends the process: 0 all is well, 1 it is not, 2 misuse.
   *
   * @param arguments what follows {@code nasbook train}
   */
  public static void main(String... arguments) {
    Thread trainer = Thread.currentThread();
    Thread stop = new Thread(() -> finish(trainer));
    Runtime.getRuntime().addShutdownHook(stop);
    int code = new TrainCommand(System.out).run(arguments);
    Runtime.getRuntime().halt(code);
  }

  /** A request to end, from the keyboard or the system, still gets its checkpoint. */
  private static void finish(Thread trainer) {
    trainer.interrupt();
    try {
      trainer.join(Duration.ofSeconds(60));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int run(String... arguments) {
    return new Command(out, USAGE, List.of(CheckpointException.class))
        .end(() -> reportOrTrain(arguments));
  }

  private int reportOrTrain(String... arguments) {
    if (report(arguments)) {
      return 0;
    }
    Optional<TrainArguments> parsed = TrainArguments.parse(Arrays.asList(arguments));
    parsed.ifPresent(this::train);
    return parsed.isPresent() ? 0 : Command.MISUSE;
  }

  /** Whether something was asked for that trains nothing. */
  private boolean report(String... arguments) {
    String action = arguments.length == 0 ? "" : arguments[0];
    if (arguments.length == 1 && action.equals("plan")) {
      out.println(SupernetPlan.shipped().json());
      return true;
    }
    if (arguments.length == 2 && action.equals("evaluate")) {
      CheckpointReport.evaluate(Path.of(arguments[1]), EVALUATED, out);
      return true;
    }
    if (arguments.length == 3 && action.equals("export")) {
      CheckpointReport.export(Path.of(arguments[1]), Path.of(arguments[2]));
      return true;
    }
    return false;
  }

  private void train(TrainArguments arguments) {
    arguments.threads().ifPresent(TorchEngine::useThreads);
    TrainSplit images = WakeWords.standardSplits().train();
    TrainingPlan plan = arguments.plan().map(TrainCommand::plan).orElseGet(SupernetPlan::shipped);
    OfaSupernet first =
        arguments
            .from()
            .map(OfaSupernet::read)
            .orElseGet(() -> OfaSupernet.random(new SplittableRandom(plan.options().seed())));
    try (Training<?> training =
        switch (plan) {
          case SupernetPlan supernet ->
              Training.ofSupernet(arguments.folder(), supernet, first, images);
          case FixedPlan fixed ->
              Training.ofNetwork(arguments.folder(), fixed, cut(first, fixed.arch()), images);
        }) {
      run(training, arguments);
    }
  }

  private static FixedNetwork cut(OfaSupernet supernet, Arch arch) {
    return supernet.extract(arch);
  }

  private void run(Training<?> training, TrainArguments arguments) {
    Path folder = arguments.folder();
    CsvLog log = CsvLog.open(folder.resolve("log.csv"), training.steps());
    try (EventFile events = EventFile.create(folder)) {
      training.run(arguments.every(), new TerminalLog(out, 20).and(log).and(events));
    } catch (CancellationException e) {
      out.println(e.getMessage());
    }
  }

  private static TrainingPlan plan(Path file) {
    try {
      return TrainingPlan.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the plan " + file, e);
    }
  }
}
