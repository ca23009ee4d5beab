package io.nasbook.plot;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.plot.table.HtmlTable;
import io.nasbook.space.Choice;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import io.nasbook.space.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How an architecture becomes bits: one bit for each value of each choice, 1 for the value taken;
 * all zeros for a block that is not there.
 *
 * @param rows the settings of the network first, then the block slots stage by stage
 */
public record EncodingSheet(List<Row> rows) {

  /**
   * The bits of one part of the network.
   *
   * @param part what the bits belong to
   * @param fields its choices
   */
  public record Row(String part, List<Field> fields) {

    /** Copies the fields. */
    public Row {
      fields = List.copyOf(fields);
    }
  }

  /**
   * The bits of one choice.
   *
   * @param choice what is chosen
   * @param chosen index of the value taken; empty where the choice has no effect
   */
  public record Field(Choice choice, OptionalInt chosen) {

    /**
     * One character a value.
     *
     * @return zeros with at most one 1
     */
    public String bits() {
      StringBuilder bits = new StringBuilder("0".repeat(choice.size()));
      chosen.ifPresent(index -> bits.setCharAt(index, '1'));
      return bits.toString();
    }

    private String value() {
      return chosen.isPresent() ? "" + choice.values().get(chosen.getAsInt()) : "–";
    }
  }

  /** Copies the rows. */
  public EncodingSheet {
    rows = List.copyOf(rows);
  }

  /**
   * The sheet of an architecture of the lab's space: 128 bits.
   *
   * @param arch an architecture of {@link McuNetSpace#lab()}
   * @return its sheet
   */
  public static EncodingSheet of(Arch arch) {
    return of(McuNetSpace.lab(), arch);
  }

  /**
   * The sheet of an architecture of any space, as {@link Space#encoder()} encodes it.
   *
   * @param <A> the type of the architectures
   * @param space the space
   * @param arch an architecture of it
   * @return its sheet
   */
  public static <A> EncodingSheet of(Space<A> space, A arch) {
    Genotype genotype = space.encode(arch);
    List<Row> rows = new ArrayList<>();
    for (int gene : space.layout().settings().positions()) {
      Field field = field(space, gene, OptionalInt.of(genotype.get(gene)));
      rows.add(new Row(field.choice().name(), List.of(field)));
    }
    for (Layout.Stage stage : space.layout().stages()) {
      for (int slot = 0; slot < stage.slots().size(); slot++) {
        boolean active = slot < stage.active(genotype);
        List<Field> fields =
            stage.slots().get(slot).positions().stream()
                .map(
                    gene ->
                        field(
                            space,
                            gene,
                            active ? OptionalInt.of(genotype.get(gene)) : OptionalInt.empty()))
                .toList();
        rows.add(new Row("%s, block %d".formatted(stage.name(), slot), fields));
      }
    }
    return new EncodingSheet(rows);
  }

  private static Field field(Space<?> space, int gene, OptionalInt chosen) {
    return new Field(space.choices().get(gene), chosen);
  }

  /**
   * How many bits there are.
   *
   * @return the length of the encoding
   */
  public int size() {
    return rows.stream()
        .flatMap(row -> row.fields().stream())
        .mapToInt(f -> f.choice().size())
        .sum();
  }

  private String title() {
    long ones =
        rows.stream()
            .flatMap(row -> row.fields().stream())
            .filter(f -> f.chosen().isPresent())
            .count();
    return "%d bits, %d of them 1".formatted(size(), ones);
  }

  @Override
  public String toString() {
    return title()
        + rows.stream()
            .map(row -> "%n%-18s %s".formatted(row.part(), fields(row)))
            .collect(Collectors.joining());
  }

  private static String fields(Row row) {
    return row.fields().stream()
        .map(f -> "%s %s (%s)".formatted(f.choice().name(), f.bits(), f.value()))
        .collect(Collectors.joining("   "));
  }

  String html() {
    var html = new StringBuilder("<table class=\"mathjax_ignore tex2jax_ignore\">\n<caption>");
    html.append(title()).append("</caption>\n<tbody>");
    for (Row row : rows) {
      html.append("\n<tr><th scope=\"row\" style=\"text-align: left\">");
      html.append(HtmlTable.escape(row.part())).append("</th>");
      row.fields().forEach(field -> cells(html, field));
      html.append("</tr>");
    }
    return html.append("\n</tbody>\n</table>").toString();
  }

  private static void cells(StringBuilder html, Field field) {
    String name = HtmlTable.escape(field.choice().name());
    html.append("<td style=\"text-align: left\">").append(name).append("</td><td><code>");
    for (int bit = 0; bit < field.choice().size(); bit++) {
      boolean one = field.chosen().equals(OptionalInt.of(bit));
      html.append(one ? "<b style=\"color: #000000; background-color: #56B4E9\">1</b>" : "0");
    }
    html.append("</code></td><td style=\"text-align: right\">").append(field.value());
    html.append("</td>");
  }
}
