package io.nasbook.kernel.engine;

import io.nasbook.display.MimeBundle;
import io.nasbook.kernel.engine.BlockCompiler.Compiled;
import io.nasbook.kernel.guard.CellStopped;
import io.nasbook.kernel.source.Declarator;
import io.nasbook.kernel.source.Lexer;
import io.nasbook.kernel.source.Piece;
import io.nasbook.kernel.source.Piece.Kind;
import io.nasbook.kernel.source.Splitter;
import io.nasbook.kernel.source.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.tools.Diagnostic;

/** One run of one cell: declarations through JShell, everything between them as blocks. */
final class CellRun {

  private final Workshop shop;
  private final Cell cell;
  private final Traces traces;
  private final Declaring declaring;
  private Map<Piece, InferredType> types = Map.of();
  private Object value;
  private boolean hasValue;

  CellRun(Workshop shop, Cell cell, Traces traces) {
    this.shop = shop;
    this.cell = cell;
    this.traces = traces;
    declaring = new Declaring(shop, cell, traces);
  }

  /** Shows a value. */
  @FunctionalInterface
  interface Show {
    MimeBundle render(Object value) throws CellFailure;
  }

  Outcome run(Show show) throws CellFailure {
    runPieces();
    return hasValue ? new Outcome.Value(show.render(value)) : new Outcome.Nothing();
  }

  /** The value itself, for code that a cell runs. */
  Optional<Object> evaluate() throws CellFailure {
    runPieces();
    return hasValue ? Optional.ofNullable(value) : Optional.empty();
  }

  private void runPieces() throws CellFailure {
    List<Piece> pieces = Splitter.split(cell.code());
    refusePackage(pieces);
    List<Piece> hoisted = Hoisting.order(cell.code(), pieces);
    declareHoisted(hoisted);
    List<Piece> rest = new ArrayList<>(pieces);
    rest.removeAll(hoisted);
    inOrder(rest, !rest.isEmpty() && rest.getLast().end() == pieces.getLast().end());
    declaring.refuseUndefined();
    declaring.notes().forEach(note -> System.out.println(note));
  }

  /**
   * A sealed type and its subtypes mention each other. Where an import knows another type of its
   * name, the subtypes would take that one, so it is declared unsealed first.
   */
  private void declareHoisted(List<Piece> hoisted) throws CellFailure {
    List<Piece> sealed = hoisted.stream().filter(this::isSealedOverImport).toList();
    for (Piece piece : sealed) {
      declaring.declareUnsealed(piece);
    }
    List<Piece> inOrder = new ArrayList<>(hoisted);
    inOrder.removeAll(sealed);
    long types = inOrder.stream().filter(piece -> piece.kind() != Kind.METHOD).count();
    inOrder.addAll((int) types, sealed);
    for (Piece piece : inOrder) {
      declaring.declare(piece);
    }
  }

  private boolean isSealedOverImport(Piece piece) {
    return piece.kind() == Kind.TYPE
        && Unsealed.isSealed(piece.in(cell.code()))
        && shop.names().isImported(piece.name(), shop.control().loader());
  }

  private void refusePackage(List<Piece> pieces) throws CellFailure {
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.PACKAGE) {
        String text = "a cell has no package: leave the line out";
        CompileErrors errors = shop.errors(cell);
        errors.add(piece.start(), piece.end(), text);
        throw errors.failure();
      }
    }
  }

  private void inOrder(List<Piece> pieces, boolean endsTheCell) throws CellFailure {
    boolean declares = pieces.stream().anyMatch(piece -> piece.kind() == Kind.VARIABLE);
    Set<String> mentioned = declares ? shop.names().mentioned() : Set.of();
    types = TypeInference.of(shop, cell.code(), pieces);
    inOrder(pieces, endsTheCell, (piece, before) -> isField(piece, before, mentioned));
  }

  /** Runs pieces as blocks, which variables end that cannot be fields of theirs. */
  private void inOrder(
      List<Piece> pieces, boolean endsTheCell, BiPredicate<Piece, Set<String>> isField)
      throws CellFailure {
    List<Piece> block = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (Piece piece : pieces) {
      if (piece.kind() != Kind.VARIABLE || isField.test(piece, before)) {
        block.add(piece);
        before.addAll(words(piece));
      } else {
        runBlock(block, false);
        block.clear();
        before.clear();
        declaring.declare(piece);
      }
    }
    runBlock(block, endsTheCell);
  }

  /**
   * Whether a variable can be a field of a block's class, which spares JShell's two passes: nothing
   * in the block has its name before it, and JShell has nothing to compile again for it.
   */
  private boolean isField(Piece piece, Set<String> before, Set<String> mentioned) {
    return Declarator.of(piece.in(cell.code()))
        .filter(declared -> !declared.isInferred() || types.containsKey(piece))
        .map(Declarator::name)
        .filter(name -> !before.contains(name) && !mentioned.contains(name))
        .isPresent();
  }

  private Set<String> words(Piece piece) {
    return Names.words(Lexer.tokens(piece.in(cell.code())).stream());
  }

  private void runBlock(List<Piece> pieces, boolean endsTheCell) throws CellFailure {
    if (pieces.isEmpty()) {
      return;
    }
    Kind kind = pieces.getLast().kind();
    boolean expression = kind == Kind.EXPRESSION || kind == Kind.ACTION;
    boolean wantsValue = endsTheCell && expression && !pieces.getLast().closed();
    Built built = build(pieces, wantsValue);
    if (built.compiled().errors().isEmpty()) {
      call(built, wantsValue);
      return;
    }
    if (wantsValue && kind == Kind.ACTION && runAsStatements(pieces)) {
      return;
    }
    if (!built.block().variables().isEmpty()) {
      inOrder(pieces, endsTheCell, (piece, before) -> false);
      return;
    }
    throw refused(built);
  }

  /**
   * Runs a block whose last call may turn out to be void; false where that is not what is wrong.
   */
  private boolean runAsStatements(List<Piece> pieces) throws CellFailure {
    Built statements = build(pieces, false);
    boolean compiled = statements.compiled().errors().isEmpty();
    if (compiled) {
      call(statements, false);
    }
    return compiled;
  }

  /** A block and what the compiler made of it. */
  private record Built(Block block, Compiled compiled) {}

  /** Where the likely imports do not do, all start-up imports may. */
  private Built build(List<Piece> pieces, boolean wantsValue) {
    String text = cell.code().substring(pieces.getFirst().start(), pieces.getLast().end());
    List<Token> tokens = Lexer.tokens(text);
    Built likely = build(pieces, wantsValue, shop.names().imports(tokens.stream()));
    return likely.compiled().errors().isEmpty() || shop.imports().isEmpty()
        ? likely
        : build(pieces, wantsValue, shop.names().allImports(tokens.stream()));
  }

  private Built build(List<Piece> pieces, boolean wantsValue, String header) {
    String name = MemoryFiles.PACKAGE + ".Cell$" + shop.serial().incrementAndGet();
    Block block = new Block(name, header, cell.code(), pieces, types, wantsValue);
    return new Built(block, shop.blocks().compile(name, block.source()));
  }

  private CellFailure refused(Built built) {
    CompileErrors errors = shop.errors(cell);
    for (Diagnostic<?> error : built.compiled().errors()) {
      int start = built.block().inCell(error.getStartPosition());
      int end = built.block().inCell(error.getEndPosition());
      errors.add(start, end, error.getMessage(Locale.ROOT));
    }
    return errors.failure();
  }

  private void call(Built built, boolean wantsValue) throws CellFailure {
    Block block = built.block();
    shop.origins().put(block.binaryName(), new Origins.Origin(cell.label(), line -> line));
    List<BlockVariable> variables = block.variables();
    if (variables.isEmpty()) {
      call(block, shop.control().place(built.compiled().classes()));
    } else {
      ClassLoader home = shop.control().keep(block.binaryName(), built.compiled().classes());
      BlockVariables.Declaration declaration = shop.variables().begin(variables);
      try {
        call(block, home);
      } finally {
        declaration.end(Control.number(home, block.binaryName(), Block.REACHED));
        shop.control().retain(shop.variables().homes());
      }
    }
    hasValue = wantsValue;
  }

  private void call(Block block, ClassLoader home) throws CellFailure {
    for (int chunk = 0; chunk < block.chunks(); chunk++) {
      CellThread.Result result =
          shop.control().call(home, block.binaryName(), Block.METHOD + chunk);
      if (result.thrown() != null) {
        throw new CellFailure(error(result.thrown()), result.thrown());
      }
      value = result.value();
    }
  }

  private CellError error(Throwable thrown) {
    return switch (thrown) {
      case CellStopped stopped -> traces.error(stopped);
      case jdk.jshell.spi.SPIResolutionException unresolved -> declaring.unresolved(unresolved);
      default -> traces.error(thrown);
    };
  }
}
