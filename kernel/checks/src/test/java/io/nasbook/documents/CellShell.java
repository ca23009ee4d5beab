package io.nasbook.documents;

import io.nasbook.display.MimeBundle;
import io.nasbook.display.Renderers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/**
 * Runs examples in this process with what a cell has imported, and gives what a cell would show.
 */
public final class CellShell implements AutoCloseable {
  private static final String IMPORTS = "META-INF/nasbook/imports.jshell";

  /** Where an example puts its last value; static, because the shell's classes see only names. */
  public static volatile Object shown = "";

  private final JShell shell = JShell.builder().executionEngine("local").build();

  CellShell() throws IOException {
    shell.addToClasspath(System.getProperty("java.class.path"));
    for (URL resource : Collections.list(getClass().getClassLoader().getResources(IMPORTS))) {
      try (InputStream in = resource.openStream()) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("import"))
            .forEach(this::run);
      }
    }
  }

  /** Runs a cell: what it prints, then the text of its last value if it ends in one. */
  String run(String code) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      List<SnippetEvent> events = evaluate(code);
      return printed.toString(StandardCharsets.UTF_8)
          + (code.strip().endsWith(";") ? "" : value(events.getLast()));
    } finally {
      System.setOut(before);
    }
  }

  private List<SnippetEvent> evaluate(String code) {
    List<SnippetEvent> events = new ArrayList<>();
    String rest = code;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String source = next.source() == null ? rest : next.source();
      shell.eval(source).stream()
          .filter(event -> event.causeSnippet() == null) // not what a new declaration replaces
          .forEach(event -> events.add(checked(source, event)));
      rest = next.source() == null ? "" : next.remaining();
    }
    return events;
  }

  private SnippetEvent checked(String source, SnippetEvent event) {
    if (event.status() != Snippet.Status.VALID || event.exception() != null) {
      String why =
          shell
              .diagnostics(event.snippet())
              .map(fault -> fault.getMessage(null))
              .collect(Collectors.joining("; "));
      throw new AssertionError(
          "%s%n%s %s %s".formatted(source, event.status(), why, open(event.snippet())),
          event.exception());
    }
    return event;
  }

  private String open(Snippet snippet) {
    return snippet instanceof DeclarationSnippet declared
        ? shell.unresolvedDependencies(declared).collect(Collectors.joining(", "))
        : "";
  }

  private String value(SnippetEvent last) {
    Optional<String> name = name(last.snippet());
    if (name.isEmpty() || last.value() == null) {
      return "";
    }
    shell.eval(CellShell.class.getName() + ".shown = " + name.get() + ";");
    return Renderers.of(getClass().getClassLoader())
        .render(shown)
        .representation(MimeBundle.TEXT)
        .map(Object::toString)
        .orElse("");
  }

  /** Where JShell keeps the value of an expression. */
  private static Optional<String> name(Snippet snippet) {
    return switch (snippet) {
      case ExpressionSnippet expression -> Optional.of(expression.name());
      case VarSnippet variable when variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND ->
          Optional.of(variable.name());
      default -> Optional.empty();
    };
  }

  @Override
  public void close() {
    shell.close();
  }
}
