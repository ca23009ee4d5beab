package io.nasbook.kernel.helping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

  private static final String COMMENT =
      """
       Returns the {@code first} of {@link java.util.List#get(int)},
       see {@linkplain #other() the other one}; a {@literal <T>} &lt; {@value #LIMIT}.<p>

       Second paragraph:
       <ul><li>one
       <li>two</ul>
       <pre>{@code
         if (a < b) {
           f();
         }
       }</pre>

       @param a the first, a {@code String}
       @param <T> its type
       @return the value
       @throws IllegalStateException if closed
       @apiNote Use it twice.
       @since 1.5
       @author nobody
      """;

  @Test
  void tagsOfJavadocBecomeElements() {
    assertThat(JavadocPage.of(COMMENT))
        .contains("the <code>first</code> of <code>java.util.List.get(int)</code>")
        .contains("see the other one; a &lt;T&gt; &lt; <code>LIMIT</code>")
        .contains(
            "<strong>Parameters</strong></p><ul><li><code>a</code> – the first, a <code>String</code></li></ul>")
        .contains("<strong>Result</strong> the value</p>")
        .contains("<li><code>IllegalStateException</code> – if closed</li>")
        .contains("<strong>Note</strong> Use it twice.")
        .doesNotContain("{@")
        .doesNotContain("@param")
        .doesNotContain("nobody");
  }

  @Test
  void theTextHasLinesInsteadOfElements() {
    assertThat(Explanation.ofPage("<pre>T f(T a)</pre>" + JavadocPage.of(COMMENT)).plain())
        .startsWith("T f(T a)\n\nReturns the first of java.util.List.get(int), see the other one")
        .contains("Second paragraph:\n\n- one\n- two\n\n")
        .contains("if (a < b) {\n  f();\n}")
        .contains("Parameters\n\n- a – the first, a String")
        .doesNotContain("<code>")
        .doesNotContain("{@")
        .doesNotContain("\n\n\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'an open {@code tag', open",
    "'<b>never closed', never closed",
    "'{@snippet :\n int x = 1;\n}', int x = 1;",
    "'{@unknown words} here', words",
    "'{@return the size}', Returns the size",
    "'a */ b', b"
  })
  void oddCommentsAreShownToo(String comment, String shown) {
    assertThat(Explanation.ofPage(JavadocPage.of(comment)).plain()).contains(shown);
  }
}
