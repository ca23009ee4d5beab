package io.nasbook.plot;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNet;
import io.nasbook.plot.table.Grid;
import io.nasbook.plot.table.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The blocks of a network, stage by stage, with the size of the feature map behind each stage. In a
 * notebook a picture: a box a block, wide by its expansion, coloured by its kernel.
 *
 * @param title what is drawn
 * @param rows from the image to the classes
 */
public record Drawing(String title, List<Row> rows) {

  /**
   * One part of the network.
   *
   * @param name the part's name
   * @param boxes its blocks or layers, in order
   * @param out what comes out of it: channels x height x width
   */
  public record Row(String name, List<Box> boxes, String out) {

    /** Copies the boxes. */
    public Row {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * One block or layer.
   *
   * @param label what is written into it
   * @param kernel side of its depthwise filters, or 0 for what has none
   * @param expand its expansion, which is its width
   */
  public record Box(String label, int kernel, int expand) {}

  /** Copies the rows. */
  public Drawing {
    rows = List.copyOf(rows);
  }

  /**
   * Draws an architecture.
   *
   * @param arch any architecture of OFA-MCUNet
   * @return its drawing
   */
  public static Drawing of(Arch arch) {
    List<Row> rows = new ArrayList<>();
    int side = (arch.imageSize() + 1) / 2;
    rows.add(plain("image", "RGB", 3, arch.imageSize()));
    rows.add(plain("stem", "3x3, stride 2", McuNet.stemChannels(arch.wid()), side));
    rows.add(plain("first block", "1x1", McuNet.firstBlockChannels(arch.wid()), side));
    for (McuNet.Stage stage : McuNet.STAGES) {
      side = (side + stage.stride() - 1) / stage.stride();
      rows.add(
          new Row(
              "stage " + stage.index(),
              boxes(arch, stage),
              shape(stage.channels(arch.wid()), side)));
    }
    rows.add(plain("feature mix", "1x1", McuNet.MIX_CHANNELS, side));
    rows.add(
        new Row("classifier", List.of(new Box("mean, linear", 0, 3)), McuNet.CLASSES + " classes"));
    return new Drawing(title(arch), rows);
  }

  private static String title(Arch arch) {
    return String.format(
        Locale.ROOT,
        "%d blocks at %d x %d pixels, width x %s (wid %d)",
        arch.blocks().size(),
        arch.imageSize(),
        arch.imageSize(),
        McuNet.WIDTH_MULTIPLIERS.get(arch.wid()),
        arch.wid());
  }

  private static List<Box> boxes(Arch arch, McuNet.Stage stage) {
    return arch.blocks().stream()
        .filter(block -> block.stage() == stage.index())
        .map(block -> new Box(block.toString(), block.kernel(), block.expand()))
        .toList();
  }

  private static Row plain(String name, String label, int channels, int side) {
    return new Row(name, List.of(new Box(label, 0, 3)), shape(channels, side));
  }

  private static String shape(int channels, int side) {
    return "%dx%dx%d".formatted(channels, side, side);
  }

  @Override
  public String toString() {
    List<String> boxes =
        rows.stream()
            .map(row -> row.boxes().stream().map(Box::label).collect(Collectors.joining("  ")))
            .toList();
    return TextTable.of(
        new Grid(
            title,
            List.of(
                new Grid.Column("part", false, rows.stream().map(Row::name).toList()),
                new Grid.Column("blocks", false, boxes),
                new Grid.Column("output", true, rows.stream().map(Row::out).toList())),
            0));
  }
}
