package io.nasbook.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CellParserTest {

  private static final String CALL = "io.nasbook.display.Kernel.lineMagic(";

  @Test
  void aCellWithoutMagicsIsOnePart() {
    assertThat(CellParser.parse("int a = 1;\na")).containsExactly(java("int a = 1;\na"));
    assertThat(CellParser.parse("")).containsExactly(java(""));
    assertThat(CellParser.hasMagic("int a = 7 % 2;")).isFalse();
  }

  @Test
  void aLineMagicIsAPartOfItsOwnAndLinesKeepTheirNumbers() {
    assertThat(CellParser.parse("int a = 1;\n%maven x:y:1\na + 1"))
        .containsExactly(java("int a = 1;\n"), magic("maven", "x:y:1", 1), java("\n\na + 1"));
  }

  @Test
  void severalLineMagicsFollowEachOther() {
    assertThat(CellParser.parse("  %mavenRepo a file:/b\n%maven x:y:1\n\n%who"))
        .containsExactly(
            magic("mavenRepo", "a file:/b", 0), magic("maven", "x:y:1", 1), magic("who", "", 3));
  }

  @Test
  void aMagicBehindAnEqualsSignIsACall() {
    assertThat(CellParser.parse("List<String> added = %jars \"a b/*.jar\" c\nadded"))
        .containsExactly(
            java("List<String> added = " + CALL + "\"jars\", \"\\\"a b/*.jar\\\" c\");\nadded"));
    assertThat(CellParser.parse("var x = %jars lib/*.jar;"))
        .containsExactly(java("var x = " + CALL + "\"jars\", \"lib/*.jar\");"));
  }

  @Test
  void aMagicBetweenBracesIsACall() {
    assertThat(CellParser.parse("for (int i = 0; i < 2; i++) {\n  %time work(i)\n}"))
        .containsExactly(
            java("for (int i = 0; i < 2; i++) {\n " + CALL + "\"time\", \"work(i)\");\n}"));
  }

  @Test
  void theRemainderOperatorAtTheStartOfALineIsNoMagic() {
    unchanged("int c = a\n  % b;");
    unchanged("int c = a\n  %b;");
    unchanged("int c = f(a)\n%b;");
    unchanged("int c = a[1]\n%b;");
    unchanged("a %= b;");
  }

  @Test
  void stringsTextBlocksAndCommentsStayAsTheyAre() {
    unchanged("var s = \"\"\"\n%x\n  %maven a:b:1\n  \\\"\"\"\n%y \"\"\";");
    unchanged("String s = \"= %jars x\";");
    unchanged("// = %jars x\nint a;");
    unchanged("/*\n%who\n*/ int a;");
    unchanged("/**\n * x\n%who */");
    unchanged("char c = '\"'; String s = \"%d\\\"= %who\";");
    unchanged("System.out.printf(\"%d%n\",\n  7);");
  }

  @Test
  void aMagicAfterACommentOrATextBlockIsFound() {
    assertThat(CellParser.parse("// first\n%who")).contains(magic("who", "", 1));
    assertThat(CellParser.parse("var s = \"\"\"\n  %x\"\"\";\n%who")).contains(magic("who", "", 2));
  }

  @Test
  void aCellMagicTakesTheRest() {
    assertThat(CellParser.parse("%%html  wide\n<b>\n%who\n</b>"))
        .containsExactly(
            new Part.Magic(new MagicCall("html", "wide", Optional.of("<b>\n%who\n</b>"), 0)));
    assertThat(CellParser.parse("\n\n%%time\n1+1"))
        .containsExactly(new Part.Magic(new MagicCall("time", "", Optional.of("1+1"), 2)));
    assertThat(CellParser.parse("%%time"))
        .containsExactly(new Part.Magic(new MagicCall("time", "", Optional.of(""), 0)));
  }

  @Test
  void theCodeOfACellMagicStandsOnItsOwnLines() {
    assertThat(new MagicCall("time", "", Optional.of("a"), 2).code()).isEqualTo("\n\n\na");
    assertThat(new MagicCall("time", "a", Optional.empty(), 2).code()).isEqualTo("\n\na");
  }

  @Test
  void carriageReturnsDoNotHideAMagic() {
    assertThat(CellParser.parse("int a;\r\n%who\r\n"))
        .containsExactly(java("int a;\n"), magic("who", "", 1));
  }

  @Property
  void javaWithoutMagicsStaysUnchanged(@ForAll("javaText") String java) {
    assertThat(CellParser.parse(java)).containsExactly(new Part.Java(java));
  }

  @Property
  void anyTextIsParsedAndKeepsItsLines(@ForAll("anyText") String text) {
    List<Part> parts = CellParser.parse(text);
    assertThat(parts).isNotEmpty();
    for (Part part : parts) {
      if (part instanceof Part.Java java) {
        assertThat(java.source().lines().count()).isLessThanOrEqualTo(text.lines().count());
      }
    }
  }

  @Provide
  Arbitrary<String> javaText() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "int a = 7 % b;",
            "int a = 7\n  %b;",
            "int a = f(7)\n%b % c;",
            "String s = \"%who \\\" = %who\";",
            "String s = \"\"\"\n  %maven a:b:1\n  \\\"\"\" = %who \\\\\n%who\"\"\";",
            "// %who = %who\n",
            "/* \n%who\n = %jars */",
            "char c = '%', d = '\\'', e = '\"';",
            "class A { int m() { return 7\n %x; } }",
            "a %= 3;",
            "f();",
            "if (a % 2 == 0) {\n  g();\n}",
            "x -> x\n  % y",
            "printf(\"%d%n\", a);");
    Arbitrary<String> spaces = Arbitraries.of("\n", " ", "\n\n  ", ";\n");
    return net.jqwik.api.Combinators.combine(pieces, spaces)
        .as(String::concat)
        .list()
        .ofMaxSize(8)
        .map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.of(
            "%who",
            "%", "%%time", "\n", "\"", "\"\"\"", "{", "}", ";", "=", " ", "a", "'", "\\", "//",
            "/*", "*/", "ü", "😀")
        .list()
        .ofMaxSize(20)
        .map(list -> String.join("", list));
  }

  private static void unchanged(String source) {
    assertThat(CellParser.parse(source)).containsExactly(java(source));
  }

  private static Part java(String source) {
    return new Part.Java(source);
  }

  private static Part magic(String name, String text, int line) {
    return new Part.Magic(new MagicCall(name, text, Optional.empty(), line));
  }
}
