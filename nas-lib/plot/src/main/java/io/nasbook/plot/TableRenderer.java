package io.nasbook.plot;

import io.nasbook.cost.Breakdown;
import io.nasbook.display.MimeBundle;
import io.nasbook.display.Renderer;
import io.nasbook.exact.Feasibility;
import io.nasbook.network.Network;
import io.nasbook.plot.table.Grid;
import io.nasbook.plot.table.Grids;
import io.nasbook.plot.table.HtmlTable;
import io.nasbook.plot.table.TextTable;
import io.nasbook.search.SearchResult;
import java.util.Collection;
import java.util.Optional;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/** Shows Tablesaw's tables and columns, and lists of records, with numbers aligned. */
public final class TableRenderer implements Renderer {

  /** The renderer, for the service loader. */
  public TableRenderer() {}

  @Override
  public Optional<MimeBundle> render(Object value) {
    return table(value).map(TableRenderer::bundle);
  }

  private static Optional<Table> table(Object value) {
    return switch (value) {
      case Table table -> Optional.of(table);
      case Relation relation -> Optional.of(Table.create(relation.name(), relation.columns()));
      case Column<?> column -> Optional.of(Table.create("", column));
      case Breakdown breakdown -> Optional.of(Tables.layers(breakdown));
      case Network network -> Optional.of(Tables.layers(network));
      case Feasibility<?> feasibility -> Optional.of(Tables.of(feasibility));
      case SearchResult<?> result -> Optional.of(Tables.compare(result));
      case Collection<?> many -> records(many);
      default -> Optional.empty();
    };
  }

  private static Optional<Table> records(Collection<?> many) {
    boolean records =
        !many.isEmpty()
            && many.stream().allMatch(Record.class::isInstance)
            && many.stream().map(Object::getClass).distinct().count() == 1;
    return records
        ? Optional.of(Tables.of(many.stream().map(Record.class::cast).toList()))
        : Optional.empty();
  }

  private static MimeBundle bundle(Table table) {
    Grid grid = Grids.of(table);
    return MimeBundle.of(MimeBundle.HTML, HtmlTable.of(grid))
        .with(MimeBundle.TEXT, TextTable.of(grid));
  }
}
