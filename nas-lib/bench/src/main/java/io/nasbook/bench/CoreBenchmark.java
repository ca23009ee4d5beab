package io.nasbook.bench;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.exact.Feasibility;
import io.nasbook.exact.NetworkSet;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.RidgePredictor;
import io.nasbook.search.EvolutionSearch;
import io.nasbook.search.ExactSearch;
import io.nasbook.search.Problem;
import io.nasbook.search.RandomSearch;
import io.nasbook.search.SearchResult;
import io.nasbook.search.Searcher;
import io.nasbook.space.Genotype;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The searches of Lab 3 and what they are made of, on one thread, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoreBenchmark {

  static final int ARCHS = 10_000;

  private final McuNetSpace space = McuNetSpace.of(McuNetOptions.lab().withWidths(0, 1));
  private final Costs<Arch> costs = Costs.of(space);
  private final Problem<Arch> problem = Problem.maximize(space, RidgePredictor.load());
  private final Limits tight = Limits.none().labMacs(15e6).peakKB(256);
  private final NetworkSet<Arch> tightSet = NetworkSet.of(costs, tight);
  private final List<Arch> archs =
      Stream.generate(new SplittableRandom(1)::split).limit(ARCHS).map(space::sample).toList();
  private final List<Genotype> genotypes = archs.stream().map(space::encode).toList();
  private long seed;

  @Benchmark
  @OperationsPerInvocation(ARCHS)
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public long costsOfOneArchitecture() {
    return sum(archs, costs::of);
  }

  @Benchmark
  @OperationsPerInvocation(ARCHS)
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public long costsOfOneGenotype() {
    return sum(genotypes, costs::ofGenotype);
  }

  /** Each benchmark has a process of its own, so the call of the function is inlined. */
  private static <T> long sum(List<T> items, Function<T, Cost> cost) {
    long sum = 0;
    for (T item : items) {
      Cost found = cost.apply(item);
      sum += found.labMacs() + found.peakBytes();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ARCHS)
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public List<Arch> uniformSampleWithin15MAnd256KB() {
    return tightSet.sample(ARCHS, rng());
  }

  @Benchmark
  public Feasibility<Arch> feasibilityYes() {
    return Feasibility.of(costs, tight);
  }

  @Benchmark
  public Feasibility<Arch> feasibilityNo() {
    return Feasibility.of(costs, Limits.none().labMacs(15e6).peakKB(64));
  }

  @Benchmark
  public SearchResult<Arch> random300Within256KB() {
    return run(new RandomSearch(300), Limits.none().peakKB(256));
  }

  @Benchmark
  public SearchResult<Arch> random300Within60MAnd250KB() {
    return run(new RandomSearch(300), limits(60, 250));
  }

  @Benchmark
  public SearchResult<Arch> evolution50x20Within60MAnd250KB() {
    return run(new EvolutionSearch(50, 20), limits(60, 250));
  }

  @Benchmark
  public SearchResult<Arch> evolution50x30Within30MAnd200KB() {
    return run(new EvolutionSearch(50, 30), limits(30, 200));
  }

  private SearchResult<Arch> run(Searcher searcher, Limits limits) {
    return searcher.run(problem.within(limits), rng());
  }

  @Benchmark
  public SearchResult<Arch> exactWithin60MAnd250KB() {
    return ExactSearch.run(problem.within(limits(60, 250)));
  }

  @Benchmark
  public SearchResult<Arch> exactWithin30MAnd200KB() {
    return ExactSearch.run(problem.within(limits(30, 200)));
  }

  @Benchmark
  public SearchResult<Arch> exactWithin15MAnd256KB() {
    return ExactSearch.run(problem.within(tight));
  }

  private static Limits limits(int millionMacs, int kilobytes) {
    return Limits.none().labMacs(millionMacs * Limits.M).peakKB(kilobytes);
  }

  private SplittableRandom rng() {
    return new SplittableRandom(seed++);
  }
}
