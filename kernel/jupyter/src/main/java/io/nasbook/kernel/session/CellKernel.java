package io.nasbook.kernel.session;

import io.nasbook.display.KernelAccess;
import io.nasbook.kernel.magic.Globs;
import io.nasbook.kernel.magic.MagicCall;
import io.nasbook.kernel.magic.MagicEntry;
import io.nasbook.kernel.magic.Outcome;
import io.nasbook.kernel.magic.Surroundings;
import java.util.List;
import java.util.Optional;

/**
 * The kernel as the code of cells sees it.
 *
 * @param scope the scope of the notebook
 * @param surroundings where relative paths begin
 */
record CellKernel(Scope scope, Surroundings surroundings)
    implements KernelAccess, KernelAccess.UserMagics {

  @Override
  public Object eval(String code) throws Exception {
    return scope.run(code).orElse(null);
  }

  @Override
  public Object magic(String name, List<String> args, Optional<String> body) throws Exception {
    return scope.call(MagicCall.of(name, args, body)).value().orElse(null);
  }

  @Override
  public Object lineMagic(String name, String text) throws Exception {
    MagicCall call = new MagicCall(name, text.strip(), Optional.empty(), 0);
    return scope.call(call).value().orElse(null);
  }

  @Override
  public void addToClasspath(String glob) {
    scope.addToClasspath(Globs.find(glob, surroundings.directory()));
  }

  @Override
  public UserMagics getMagics() {
    return this;
  }

  @Override
  public void registerLineMagic(String name, LineMagic magic) {
    scope.add(
        new MagicEntry(
            MagicEntry.Form.LINE,
            List.of(name),
            "is a magic of this notebook",
            (call, context) -> outcome(magic.execute(call.args()))));
  }

  @Override
  public void registerCellMagic(String name, CellMagic magic) {
    scope.add(
        new MagicEntry(
            MagicEntry.Form.CELL,
            List.of(name),
            "is a magic of this notebook",
            (call, context) -> outcome(magic.execute(call.args(), call.body().orElse("")))));
  }

  private static Outcome outcome(Object value) {
    return value == null ? Outcome.NONE : Outcome.quiet(value);
  }
}
