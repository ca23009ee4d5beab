package io.nasbook.kernel.engine;

import io.nasbook.kernel.source.Lexer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The variables that blocks have declared and that JShell has not been told of yet. They hide what
 * JShell knows by their names.
 */
final class BlockVariables {

  private final Map<String, BlockVariable> untold = new LinkedHashMap<>();
  private final Set<BlockVariable> kept = new HashSet<>();
  private final Set<Declaration> running = new HashSet<>();

  /** The variables of a block that is about to run. */
  final class Declaration {

    private final List<BlockVariable> variables;
    private final Map<String, BlockVariable> hidden;

    private Declaration(List<BlockVariable> variables) {
      this.variables = variables;
      hidden = Map.copyOf(untold);
    }

    /** The block has ended behind so many declarations; what the others hid is seen again. */
    void end(int reached) {
      running.remove(this);
      variables.forEach(kept::remove);
      variables.subList(reached, variables.size()).forEach(this::undo);
    }

    private void undo(BlockVariable variable) {
      if (remove(variable)) {
        Optional.ofNullable(hidden.get(variable.name())).ifPresent(BlockVariables.this::put);
      }
    }
  }

  /** Makes the variables of a block known before it runs: its code may run code that uses them. */
  Declaration begin(List<BlockVariable> variables) {
    var declaration = new Declaration(variables);
    running.add(declaration);
    variables.forEach(this::put);
    kept.addAll(variables);
    return declaration;
  }

  private void put(BlockVariable variable) {
    untold.put(variable.name(), variable);
  }

  /** Takes a variable out, as JShell knows it now; false where another has taken its place. */
  boolean remove(BlockVariable variable) {
    return untold.remove(variable.name(), variable);
  }

  /** Keeps a variable that JShell does not take. */
  void keep(BlockVariable variable) {
    kept.add(variable);
  }

  /** The classes of the variables here, and of those that may be seen again. */
  Stream<String> homes() {
    Stream<BlockVariable> ofRunning =
        running.stream()
            .flatMap(d -> Stream.concat(d.variables.stream(), d.hidden.values().stream()));
    return Stream.of(untold.values().stream(), kept.stream(), ofRunning)
        .flatMap(variables -> variables)
        .map(BlockVariable::home);
  }

  /** Whether a variable of this name is here. */
  boolean has(String name) {
    return untold.containsKey(name);
  }

  /** Those whose names are among some words. */
  List<BlockVariable> named(Set<String> words) {
    return untold.values().stream().filter(v -> words.contains(v.name())).toList();
  }

  /** What JShell can be told of, the oldest first: not of a block that still runs. */
  List<BlockVariable> tellable() {
    return untold.values().stream().filter(v -> !kept.contains(v)).toList();
  }

  /** Those that words have to do with: they name the variable, or something in its type. */
  List<BlockVariable> concerning(Set<String> words) {
    return untold.values().stream().filter(v -> concerns(v, words)).toList();
  }

  private static boolean concerns(BlockVariable variable, Set<String> words) {
    return words.contains(variable.name())
        || Names.words(Lexer.tokens(variable.type()).stream()).stream()
            .filter(word -> !SourceVersion.isKeyword(word))
            .anyMatch(words::contains);
  }
}
