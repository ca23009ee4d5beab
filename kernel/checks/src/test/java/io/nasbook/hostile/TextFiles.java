package io.nasbook.hostile;

import io.nasbook.kernel.magic.NotebookDoor;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.train.Phase;
import io.nasbook.net.train.SupernetPlan;
import io.nasbook.net.train.TrainingOptions;
import io.nasbook.net.train.TrainingPlan;
import io.nasbook.net.train.Widening;
import io.nasbook.predict.AccuracyTable;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Tables of accuracies, plans of trainings, notebooks. */
final class TextFiles {
  private static final String ARCH = McuNetSpace.lab().smallest(96).toString();
  private static final String ROW = ARCH.replace("}", ", \"acc\": 84.5}");

  private TextFiles() {}

  static Stream<HostileFile> all() {
    return Stream.of(tables(), plans(), notebooks()).flatMap(all -> all);
  }

  private static HostileFile table(String title, HostileFile.Content content, String sentence) {
    return new HostileFile(title, "acc.jsonl", content, AccuracyTable::read, sentence);
  }

  private static HostileFile rows(String title, String text, String sentence) {
    return table(title, Made.text(text), sentence);
  }

  private static Stream<HostileFile> tables() {
    return Stream.of(
        rows(
            "an empty table",
            "",
            "acc.jsonl has no rows: a table needs at least one measured architecture"),
        rows(
            "an unknown key",
            ROW + "\n" + ROW.replace("\"ks\"", "\"kss\""),
            "{file}, line 2: unknown key \"kss\": an architecture has wid, ks, e, d and"
                + " image_size"),
        rows(
            "a row that is cut off",
            ROW + "\n" + ROW.substring(0, 40),
            "{file}, line 2: not valid JSON: it ends too early"),
        rows(
            "a row without accuracy",
            ARCH,
            "{file}, line 1: the accuracy \"acc\" must be a number in percent, but is missing"),
        rows(
            "an accuracy above 100",
            ROW.replace("84.5", "184.5"),
            "{file}, line 1: an accuracy must be between 0 and 100 percent, but was 184.5"),
        rows(
            "an accuracy beyond every number",
            ROW.replace("84.5", "1e999"),
            "{file}, line 1: an accuracy must be between 0 and 100 percent, but was Infinity"),
        rows(
            "NaN",
            ROW.replace("84.5", "NaN"),
            "{file}, line 1: not valid JSON: Non-standard token 'NaN'"),
        rows(
            "accuracies as fractions",
            ROW.replace("84.5", "0.845"),
            "{file}, line 1: accuracies must be in percent, but none is above 1: multiply them by"
                + " 100"),
        rows(
            "a width that the supernet lacks",
            ROW.replace("\"wid\": 0", "\"wid\": 3"),
            "{file}, line 1: wid must be 0, 1 or 2, but was 3"),
        rows(
            "a number in a list of pairs",
            "[[" + ARCH + ", 84.5],\n7]",
            "{file}, line 2: a row must be an object with wid, ks, e, d, image_size and acc, or a"
                + " pair [architecture, accuracy]"),
        rows(
            "rows nested 100,000 deep",
            Made.deep(100_000),
            "{file}, line 1: not valid JSON: it is nested too deep or has too long a word"),
        table(
            "a gzip bomb",
            Made.bomb(' '),
            "{file}, line 1: not valid JSON: it cannot be read: it unpacks to more than 16,777,216"
                + " bytes"),
        table(
            "a gzip file that is cut off",
            Made.cut(Made.gzip(Made.text((ROW + "\n").repeat(3))), 30),
            "{file}, line 1: not valid JSON: it cannot be read: Unexpected end of ZLIB input"
                + " stream"));
  }

  private static HostileFile plan(String title, String json, String sentence) {
    return new HostileFile(
        title,
        "plan.json",
        Made.text(json),
        file -> TrainingPlan.parse(Files.readString(file)),
        sentence);
  }

  private static HostileFile changed(String title, String from, String to, String sentence) {
    String json = plan().json();
    if (!json.contains(from)) {
      throw new IllegalStateException("the plan has no " + from);
    }
    return plan(title, json.replace(from, to), "this is no plan of a training: " + sentence);
  }

  private static SupernetPlan plan() {
    Phase phase = new Phase(5_000, 100, 0.03, List.of(64));
    return new SupernetPlan(
        TrainingOptions.USUAL,
        List.of(new Widening(phase, List.of(1), List.of(3), List.of(4), List.of(0), 0)));
  }

  private static Stream<HostileFile> plans() {
    String form =
        "a plan of a training is a JSON object with the one key \"supernet\" or \"network\"";
    return Stream.of(
        plan("an empty plan", "", form),
        plan("a list", "[1]", form),
        plan("null", "null", form),
        plan("two plans", "{\"supernet\":{},\"network\":{}}", form),
        plan(
            "broken JSON",
            "{\n\"supernet\":",
            "this is no plan of a training: it ends too early, in line 2"),
        plan(
            "a plan nested 100,000 deep",
            Made.deep(100_000),
            "this is no plan of a training: it is nested too deep or has too long a word"),
        changed(
            "an unknown key", "\"seed\"", "\"sead\":1,\"seed\"", "Unrecognized property \"sead\""),
        changed(
            "no images in a batch",
            "\"batchSize\":64",
            "\"batchSize\":0",
            "a batch must have 2 to 4096 images, but the batch size was 0"),
        changed(
            "a batch of two billion",
            "\"batchSize\":64",
            "\"batchSize\":2000000000",
            "a batch must have 2 to 4096 images, but the batch size was 2000000000"),
        changed(
            "NaN as a rate",
            "\"learningRate\":0.03",
            "\"learningRate\":\"NaN\"",
            "a learning rate must be above 0 and at most 10, but was NaN"),
        changed(
            "null as a list",
            "\"widths\":[1]",
            "\"widths\":null",
            "Null value for creator property 'widths'"),
        changed(
            "null in a list",
            "\"widths\":[1]",
            "\"widths\":[null]",
            "it has null where a value must be"),
        changed(
            "a kernel that the supernet lacks",
            "\"kernels\":[3]",
            "\"kernels\":[4]",
            "kernels must be among [3, 5, 7], but were [4]"),
        changed(
            "steps without end",
            "\"steps\":5000",
            "\"steps\":9000000000000000000",
            "a phase needs 1 to 1,000,000,000 steps and no longer a warm-up, but had"
                + " 9000000000000000000 steps and 100 of warm-up"));
  }

  private static HostileFile notebook(String title, String json, String sentence) {
    return new HostileFile(
        title,
        "a.ipynb",
        Made.text(json),
        file -> NotebookDoor.code(file),
        "{file} is no notebook: " + sentence);
  }

  private static Stream<HostileFile> notebooks() {
    return Stream.of(
        notebook("an empty notebook", "", "expected a JSON object, but it begins with nothing"),
        notebook("a list", "[]", "expected a JSON object, but it begins with a START_ARRAY"),
        notebook("no cells", "{}", "it has no list of cells"),
        notebook("a text as cells", "{\"cells\":\"x\"}", "it has no list of cells"),
        notebook("a number as a cell", "{\"cells\":[1]}", "a cell must be a JSON object"),
        notebook("broken JSON", "{\"cells\":[\n", "broken JSON in line 2"),
        notebook("two keys of one name", "{\"cells\":[],\"cells\":[]}", "broken JSON in line 1"),
        notebook(
            "cells nested 100,000 deep", "{\"cells\":" + Made.deep(100_000) + "}", "broken JSON"));
  }
}
