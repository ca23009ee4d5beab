package io.nasbook.kernel.magic;

import static io.nasbook.kernel.magic.MagicEntry.both;
import static io.nasbook.kernel.magic.MagicEntry.cell;
import static io.nasbook.kernel.magic.MagicEntry.line;

import java.util.List;
import java.util.stream.Stream;

/** The magics that every session begins with. */
public final class StandardMagics {

  private StandardMagics() {}

  /**
   * A table of them all.
   *
   * @param surroundings where they work
   * @return the table
   */
  public static MagicTable table(Surroundings surroundings) {
    List<List<MagicEntry>> groups =
        List.of(
            libraries(surroundings),
            measuring(),
            session(surroundings),
            showing(surroundings),
            files(surroundings),
            sources(surroundings));
    MagicTable table = new MagicTable(groups.stream().flatMap(List::stream).toList());
    lists(new ListMagics(table)).forEach(table::add);
    return table;
  }

  private static List<MagicEntry> libraries(Surroundings surroundings) {
    ClasspathMagics classpath = new ClasspathMagics(surroundings);
    MavenMagics maven = new MavenMagics(surroundings);
    return List.of(
        line("jars addJars", "PATH... adds jars; * and ? match within a name", classpath::jars),
        line("classpath", "[PATH...] adds jars or folders, or lists all", classpath::classpath),
        line(
            "maven addMavenDependency addMavenDependencies",
            "GROUP:ARTIFACT:VERSION... adds libraries and what they need",
            maven::dependencies),
        line(
            "mavenRepo addMavenRepo",
            "ID URL adds a repository for %maven to search",
            maven::repository),
        both(
            "loadFromPOM",
            "FILE [SCOPE...] adds the dependencies of a POM, or, as %%, of the XML in the cell",
            maven::pom));
  }

  private static List<MagicEntry> measuring() {
    return List.of(
        both("time", "CODE runs code once and prints its time", TimeMagics::time),
        both(
            "timeit timeIt",
            "[-n LOOPS] [-r RUNS] CODE runs code often, once warm, and prints mean and best",
            TimeMagics::timeit));
  }

  private static List<MagicEntry> session(Surroundings surroundings) {
    SessionMagics session = new SessionMagics(surroundings);
    return List.of(
        line("who whos", "lists the variables, methods and types defined here", SessionMagics::who),
        line("reset", "drops all variables, methods and types defined here", SessionMagics::reset),
        line("env", "[NAME[=VALUE]] shows or sets the environment of %%bash", session::env),
        line("cd pwd", "[FOLDER] changes the folder where magics look for files", session::cd));
  }

  private static List<MagicEntry> showing(Surroundings surroundings) {
    return List.of(
        cell("html HTML", "shows the cell as HTML", ShowMagics.as("text/html")),
        cell("markdown", "shows the cell as Markdown", ShowMagics.as("text/markdown")),
        cell("latex", "shows the cell as LaTeX", ShowMagics.as("text/latex")),
        cell("svg SVG", "shows the cell as an SVG picture", ShowMagics.as("image/svg+xml")),
        cell(
            "javascript js",
            "runs the cell as JavaScript in the browser, where that is allowed",
            ShowMagics.as("application/javascript")),
        cell(
            "bash sh",
            "runs the cell with bash; off while a notebook is graded",
            new BashMagic(surroundings)));
  }

  private static List<MagicEntry> files(Surroundings surroundings) {
    FileMagics files = new FileMagics(surroundings);
    return List.of(
        line("load", "FILE runs a file of Java or the code cells of a notebook", files::load),
        cell("writefile file", "FILE writes the cell to a file", files::write));
  }

  private static List<MagicEntry> sources(Surroundings surroundings) {
    JavaSourceMagics java = new JavaSourceMagics(surroundings);
    return List.of(
        cell(
            "javasrcClassByName", "CLASS shows a class of the file named below", java::classByName),
        cell(
            "javasrcInterfaceByName",
            "INTERFACE shows an interface of the file named below",
            java::interfaceByName),
        cell(
            "javasrcMethodByName",
            "CLASS METHOD [INDEX] shows a method of the file named below",
            java::methodByName),
        cell(
            "javasrcMethodByAnnotationName",
            "CLASS ANNOTATION [INDEX] shows a method of the file named below",
            java::methodByAnnotationName));
  }

  private static Stream<MagicEntry> lists(ListMagics lists) {
    return Stream.of(
        line("lsmagic list listMagic magics help", "[NAME] lists the magics", lists::all),
        line("listLineMagic", "lists the line magics", lists::line),
        line("listCellMagic", "lists the cell magics", lists::cell));
  }
}
