"""Small jars, classes and a Maven repository for the tests of magics, made with the JDK of the running kernel."""

import hashlib
from pathlib import Path

GREETING = 'package piece; public record Greeting(String to) { public String toString() { return "hello, " + to; } }'
ANSWER = "package piece; public class Answer { public static int of() { return 42; } }"
QUESTION = 'package piece; public class Question { public static String text() { return "what is " + (Answer.of() + 1 - 1) + "?"; } }'

COMPILE = """
void tool(String name, String... args) {
    int code = java.util.spi.ToolProvider.findFirst(name).orElseThrow().run(System.out, System.out, args);
    if (code != 0) throw new IllegalStateException(name + " ended with " + code);
}
void jar(String folder, String jar, String name, String source) throws Exception {
    Path classes = Files.createDirectories(Path.of(folder, "build-" + name));
    Path file = Files.writeString(classes.resolve(name + ".java"), source);
    tool("javac", "-cp", folder + "/build-Answer", "-d", classes.toString(), file.toString());
    Files.delete(file);
    Files.createDirectories(Path.of(jar).getParent());
    tool("jar", "--create", "--file", jar, "-C", classes.toString(), ".");
}
"""


def make(kernel, folder: Path) -> None:
    """Makes pieces/ (a jar, a folder of classes, a script) and repository/ in a folder."""
    assert kernel.run(COMPILE).error is None
    repository = folder / "repository" / "piece"
    pack(kernel, folder, folder / "pieces" / "greeting.jar", "Greeting", GREETING)
    pack(kernel, folder, repository / "answer" / "1.0" / "answer-1.0.jar", "Answer", ANSWER)
    pack(kernel, folder, repository / "question" / "1.0" / "question-1.0.jar", "Question", QUESTION)
    publish(repository / "answer" / "1.0", "answer", "")
    publish(repository / "question" / "1.0", "question", dependency("answer"))
    classes = folder / "pieces" / "classes"
    classes.mkdir(parents=True)
    (classes / "note.txt").write_text("a note")
    (folder / "pieces" / "more.jshell").write_text("int answerOfMore = 6 * 7;\n")


def pack(kernel, folder: Path, jar: Path, name: str, source: str) -> None:
    arguments = ", ".join(java(text) for text in (str(folder), str(jar), name, source))
    cell = kernel.run(f"jar({arguments});")
    assert cell.error is None, cell.trace + cell.stdout


def java(text: str) -> str:
    """A string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def dependency(name: str, version: str = "1.0") -> str:
    return f"<dependency><groupId>piece</groupId><artifactId>{name}</artifactId><version>{version}</version></dependency>"


def publish(folder: Path, name: str, dependencies: str) -> None:
    """Adds a POM and checksums to a jar in a repository."""
    pom = f"<project><modelVersion>4.0.0</modelVersion><groupId>piece</groupId><artifactId>{name}</artifactId><version>1.0</version>"
    (folder / f"{name}-1.0.pom").write_text(pom + f"<dependencies>{dependencies}</dependencies></project>")
    for file in list(folder.iterdir()):
        (folder / (file.name + ".sha1")).write_text(hashlib.sha1(file.read_bytes()).hexdigest())
