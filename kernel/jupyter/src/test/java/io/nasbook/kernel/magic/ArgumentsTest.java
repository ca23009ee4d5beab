package io.nasbook.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void spacesSplitAndQuotesHoldTogether() {
    assertThat(Arguments.split("  a  b\tc ")).containsExactly("a", "b", "c");
    assertThat(Arguments.split("\"a b\" c")).containsExactly("a b", "c");
    assertThat(Arguments.split("--src=\"a b\" 'c d'")).containsExactly("--src=a b", "c d");
    assertThat(Arguments.split("\"\"")).containsExactly("");
    assertThat(Arguments.split("")).isEmpty();
  }

  @Test
  void anApostropheWithinAWordIsALetter() {
    assertThat(Arguments.split("don't stop")).containsExactly("don't", "stop");
  }

  @Test
  void aBackslashEscapesOnlyWithinDoubleQuotes() {
    assertThat(Arguments.split("C:\\jars\\*.jar")).containsExactly("C:\\jars\\*.jar");
    assertThat(Arguments.split("\"say \\\"so\\\" \\\\ \\n\"")).containsExactly("say \"so\" \\ \\n");
  }

  @Test
  void anOpenQuoteEndsWithTheLine() {
    assertThat(Arguments.split("a \"b c")).containsExactly("a", "b c");
  }

  @Property
  void whatIsJoinedIsSplitAgain(@ForAll List<String> args) {
    assertThat(Arguments.split(Arguments.join(args))).isEqualTo(args);
  }
}
