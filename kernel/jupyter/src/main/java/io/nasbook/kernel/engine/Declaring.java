package io.nasbook.kernel.engine;

import io.nasbook.kernel.engine.Origins.Origin;
import io.nasbook.kernel.source.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.SPIResolutionException;

/** Declares the imports, types, methods and variables of one cell. */
final class Declaring {

  private static final String LIMITS =
      "the class file format allows no constant over 65535 bytes and no method over 64 KB of code";

  private final Workshop shop;
  private final Cell cell;
  private final Traces traces;
  private final Map<DeclarationSnippet, Piece> undefined = new LinkedHashMap<>();
  private final Set<String> reset = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();

  Declaring(Workshop shop, Cell cell, Traces traces) {
    this.shop = shop;
    this.cell = cell;
    this.traces = traces;
  }

  void declare(Piece piece) throws CellFailure {
    String closed = Block.statement(cell.code(), piece);
    var line = new ImportLine(closed);
    if (piece.kind() == Piece.Kind.IMPORT && isHidden(line)) {
      check(line, piece);
      return;
    }
    tell(piece.kind(), closed);
    List<SnippetEvent> events =
        piece.name().isEmpty() ? shop.declare(closed) : shop.declare(piece.name(), closed);
    for (SnippetEvent event : events) {
      check(event, piece);
    }
    if (piece.kind() == Piece.Kind.TYPE) {
      shop.dropImport(piece.name()).ifPresent(hidden -> hides(piece.name(), hidden));
    }
  }

  /** Whether a type of the notebook has the name of the type that is imported. */
  private boolean isHidden(ImportLine line) {
    return line.bringsOneType() && shop.names().isType(line.name());
  }

  /** JShell is not told of such an import, which it would try on all that mentions the name. */
  private void check(ImportLine line, Piece piece) throws CellFailure {
    String source = "package %s; %s class Import$ {}".formatted(MemoryFiles.PACKAGE, line.text());
    var wrong = shop.blocks().compile(MemoryFiles.PACKAGE + ".Import$", source).errors();
    if (!wrong.isEmpty()) {
      CompileErrors errors = shop.errors(cell);
      wrong.forEach(e -> errors.add(piece.start(), piece.end(), e.getMessage(Locale.ROOT)));
      throw errors.failure();
    }
    hides(line.name(), line.path());
  }

  private void hides(String type, String imported) {
    notes.add("%s is a type of this notebook: write %s for the other".formatted(type, imported));
  }

  /** Declares a sealed type without its seal; what is wrong with it will be said later. */
  void declareUnsealed(Piece piece) {
    String source = piece.in(cell.code());
    tell(piece.kind(), source);
    shop.declare(Unsealed.of(source));
  }

  /** Tells JShell what it must know before a declaration; an import may change what types mean. */
  private void tell(Piece.Kind kind, String source) {
    shop.tellImports(source);
    if (kind == Piece.Kind.IMPORT) {
      shop.tellVariables();
    } else {
      shop.tellVariables(source);
    }
  }

  private void check(SnippetEvent event, Piece piece) throws CellFailure {
    remember(event.snippet(), piece, event.causeSnippet() == null);
    if (event.causeSnippet() != null) {
      noteReset(event);
      return;
    }
    if (event.status() == Status.REJECTED) {
      throw rejected(event.snippet(), piece);
    }
    if (event.exception() != null) {
      throw new CellFailure(thrown());
    }
    boolean waits =
        event.status() == Status.RECOVERABLE_NOT_DEFINED
            || event.status() == Status.RECOVERABLE_DEFINED;
    if (waits && event.snippet() instanceof DeclarationSnippet declared) {
      undefined.put(declared, piece);
    }
  }

  private CellError thrown() {
    Optional<Throwable> thrown = shop.control().takeThrown();
    return thrown.map(this::error).orElseGet(() -> CellError.of("Error", "", List.of()));
  }

  private CellError error(Throwable thrown) {
    return thrown instanceof SPIResolutionException unresolved
        ? unresolved(unresolved)
        : traces.error(thrown);
  }

  private void noteReset(SnippetEvent event) {
    boolean lost = event.isSignatureChange() && event.status() != Status.OVERWRITTEN;
    if (lost && event.snippet() instanceof VarSnippet variable) {
      reset.add(variable.name());
      restore(variable);
    }
  }

  /** A variable declared with var is lost to JShell then, but its type is known. */
  private void restore(VarSnippet variable) {
    if (shop.shell().status(variable) == Status.RECOVERABLE_NOT_DEFINED) {
      shop.declare(variable.typeName() + " " + variable.name() + ";");
    }
  }

  /** Keeps where the lines of a snippet's class are in this cell. */
  private void remember(Snippet snippet, Piece piece, boolean mine) {
    Status status = shop.shell().status(snippet);
    boolean defined = status == Status.VALID || status == Status.RECOVERABLE_DEFINED;
    if (!defined || !(snippet instanceof PersistentSnippet)) {
      return;
    }
    SnippetWrapper wrapper = shop.analysis().wrapper(snippet);
    Optional<Origin> old = shop.origins().ofSnippet(snippet.id());
    Origin origin =
        mine || old.isEmpty()
            ? new Origin(cell.label(), line -> line(wrapper, piece, line))
            : old.get();
    shop.origins().put(wrapper.fullClassName(), origin);
    shop.origins().putSnippet(snippet.id(), origin);
  }

  private int line(SnippetWrapper wrapper, Piece piece, int line) {
    String wrapped = wrapper.wrapped();
    int offset = 0;
    for (int i = 1; i < line && offset >= 0; i++) {
      offset = wrapped.indexOf('\n', offset) + 1;
    }
    int end = wrapped.indexOf('\n', offset);
    int inSnippet = wrapper.wrappedToSourcePosition(end < 0 ? wrapped.length() - 1 : end);
    return cell.line(piece.start() + inSnippet);
  }

  private CellFailure rejected(Snippet snippet, Piece piece) {
    CompileErrors errors = shop.errors(cell);
    boolean limited = false;
    for (Diag error : shop.shell().diagnostics(snippet).filter(Diag::isError).toList()) {
      int start = piece.start() + (int) error.getStartPosition();
      int end = piece.start() + (int) error.getEndPosition();
      errors.add(start, end, error.getMessage(Locale.ROOT));
      limited |= error.getCode().startsWith("compiler.err.limit");
    }
    if (limited) {
      shop.recover();
    }
    return errors.failure();
  }

  /** The error of a call to a method whose body mentions what is not declared. */
  CellError unresolved(SPIResolutionException call) {
    JShell shell = shop.shell();
    Optional<DeclarationSnippet> culprit =
        shell
            .snippets()
            .filter(DeclarationSnippet.class::isInstance)
            .map(DeclarationSnippet.class::cast)
            .filter(s -> shell.status(s) == Status.RECOVERABLE_DEFINED)
            .filter(s -> s.id().equals(String.valueOf(call.id())))
            .findFirst();
    String message =
        culprit
            .map(s -> "%s mentions what is not declared: %s".formatted(s.name(), missing(s)))
            .orElse("it mentions what is not declared");
    return CellError.of("UnresolvedReferenceException", message, List.of());
  }

  private String missing(DeclarationSnippet snippet) {
    return shop.shell().unresolvedDependencies(snippet).collect(Collectors.joining(", "));
  }

  /** Refuses a cell that leaves a variable without its type; methods and types may wait. */
  void refuseUndefined() throws CellFailure {
    for (var entry : undefined.entrySet()) {
      DeclarationSnippet snippet = entry.getKey();
      boolean waits = shop.shell().status(snippet) == Status.RECOVERABLE_NOT_DEFINED;
      String missing = missing(snippet);
      if (waits && (snippet instanceof VarSnippet || missing.isEmpty())) {
        shop.shell().drop(snippet);
        refuse(entry.getValue(), missing);
      }
    }
  }

  /** JShell waits for nothing in particular where javac has met one of its limits. */
  private void refuse(Piece piece, String missing) throws CellFailure {
    CompileErrors errors = shop.errors(cell);
    if (missing.isEmpty()) {
      shop.recover();
      errors.add(piece.start(), piece.end(), LIMITS);
    } else {
      errors.add(piece.start(), piece.end(), "cannot find symbol: " + missing);
    }
    throw errors.failure();
  }

  /** What the cell should say: which names mean something else now, which values are lost. */
  List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    if (!reset.isEmpty()) {
      String variables = String.join(", ", reset);
      all.add("A type was declared anew, so these variables of it were reset: " + variables);
    }
    return all;
  }
}
