package io.nasbook.search;

import io.nasbook.space.Genotype;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How different networks are from each other: the share of genes in which two of them differ, on
 * average over all pairs. 0 means that all are the same; a search whose diversity falls towards 0
 * has stopped to look around.
 */
public final class Diversity {

  private Diversity() {}

  /**
   * The diversity of networks.
   *
   * @param genotypes canonical genotypes of one space, at least two
   * @return 0 to 1
   */
  public static double of(List<Genotype> genotypes) {
    if (genotypes.size() < 2) {
      throw new IllegalArgumentException(
          "diversity compares at least 2 networks, but there were " + genotypes.size());
    }
    int genes = genotypes.getFirst().size();
    double sum = 0;
    for (int gene = 0; gene < genes; gene++) {
      sum += differing(genotypes, gene);
    }
    return sum / genes;
  }

  /** The share of pairs that differ in a gene: all pairs but those within a value. */
  private static double differing(List<Genotype> genotypes, int gene) {
    Map<Integer, Integer> counts = new HashMap<>();
    genotypes.forEach(genotype -> counts.merge(genotype.get(gene), 1, Integer::sum));
    double n = genotypes.size();
    double alike = counts.values().stream().mapToDouble(c -> c * (c - 1.0)).sum();
    return 1 - alike / (n * (n - 1));
  }

  /**
   * The diversity of what a search evaluated, from its beginning to its end.
   *
   * @param result the search
   * @param window so many evaluations in a row are compared, at least 2; for an evolution its
   *     population
   * @return a diversity for each full window
   */
  public static List<Double> course(SearchResult<?> result, int window) {
    if (window < 2) {
      throw new IllegalArgumentException(
          "diversity compares at least 2 evaluations, but the window was " + window);
    }
    List<Double> course = new ArrayList<>();
    List<Genotype> all = result.history().stream().map(candidate -> candidate.genotype()).toList();
    for (int from = 0; from + window <= all.size(); from += window) {
      course.add(of(all.subList(from, from + window)));
    }
    return List.copyOf(course);
  }
}
