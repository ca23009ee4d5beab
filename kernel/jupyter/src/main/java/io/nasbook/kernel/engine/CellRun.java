package io.nasbook.kernel.engine;

import io.nasbook.display.MimeBundle;
import io.nasbook.kernel.engine.BlockCompiler.Compiled;
import io.nasbook.kernel.guard.CellStopped;
import io.nasbook.kernel.source.Lexer;
import io.nasbook.kernel.source.Piece;
import io.nasbook.kernel.source.Piece.Kind;
import io.nasbook.kernel.source.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;

/** One run of one cell: declarations through JShell, everything between them as blocks. */
final class CellRun {

  private final Workshop shop;
  private final Cell cell;
  private final Traces traces;
  private final Declaring declaring;
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
    inOrder(rest, !pieces.isEmpty() && rest.contains(pieces.getLast()));
    declaring.refuseUndefined();
    sayReset();
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

  private void sayReset() {
    if (!declaring.reset().isEmpty()) {
      System.out.println(
          "A type was declared anew, so these variables of it were reset: "
              + String.join(", ", declaring.reset()));
    }
  }

  private void refusePackage(List<Piece> pieces) throws CellFailure {
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.PACKAGE) {
        String text = "a cell has no package: leave the line out";
        var errors = new CompileErrors(cell, shop.analysis());
        errors.add(piece.start(), piece.end(), text);
        throw errors.failure();
      }
    }
  }

  private void inOrder(List<Piece> pieces, boolean endsTheCell) throws CellFailure {
    List<Piece> block = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.VARIABLE) {
        runBlock(block, false);
        declaring.declare(piece);
      } else {
        block.add(piece);
      }
    }
    runBlock(block, endsTheCell);
  }

  private void runBlock(List<Piece> pieces, boolean endsTheCell) throws CellFailure {
    if (pieces.isEmpty()) {
      return;
    }
    Kind kind = pieces.getLast().kind();
    boolean expression = kind == Kind.EXPRESSION || kind == Kind.ACTION;
    boolean wantsValue = endsTheCell && expression && !pieces.getLast().closed();
    Block block = block(pieces, wantsValue);
    Compiled compiled = compile(block);
    boolean mayBeVoid = wantsValue && kind == Kind.ACTION && !compiled.errors().isEmpty();
    if (mayBeVoid) {
      Block statements = block(pieces, false);
      Compiled again = compile(statements);
      if (again.errors().isEmpty()) {
        call(statements, again, false);
        pieces.clear();
        return;
      }
    }
    refuse(block, compiled);
    call(block, compiled, wantsValue);
    pieces.clear();
  }

  private Block block(List<Piece> pieces, boolean wantsValue) {
    String text = cell.code().substring(pieces.getFirst().start(), pieces.getLast().end());
    String header = shop.names().imports(Lexer.tokens(text).stream());
    String name = MemoryFiles.PACKAGE + ".Cell$" + shop.serial().incrementAndGet();
    return new Block(name, header, cell.code(), pieces, wantsValue);
  }

  private Compiled compile(Block block) {
    return shop.blocks().compile(block.binaryName(), block.source());
  }

  private void refuse(Block block, Compiled compiled) throws CellFailure {
    if (compiled.errors().isEmpty()) {
      return;
    }
    var errors = new CompileErrors(cell, shop.analysis());
    for (Diagnostic<?> error : compiled.errors()) {
      int start = block.inCell(error.getStartPosition());
      int end = block.inCell(error.getEndPosition());
      errors.add(start, end, error.getMessage(Locale.ROOT));
    }
    throw errors.failure();
  }

  private void call(Block block, Compiled compiled, boolean wantsValue) throws CellFailure {
    shop.origins().put(block.binaryName(), new Origins.Origin(cell.label(), line -> line));
    ClassLoader home = shop.control().place(compiled.classes());
    for (int chunk = 0; chunk < block.chunks(); chunk++) {
      CellThread.Result result =
          shop.control().call(home, block.binaryName(), Block.METHOD + chunk);
      if (result.thrown() != null) {
        throw new CellFailure(error(result.thrown()), result.thrown());
      }
      value = result.value();
    }
    hasValue = wantsValue;
  }

  private CellError error(Throwable thrown) {
    return switch (thrown) {
      case CellStopped stopped -> traces.error(stopped);
      case jdk.jshell.spi.SPIResolutionException unresolved -> declaring.unresolved(unresolved);
      default -> traces.error(thrown);
    };
  }
}
