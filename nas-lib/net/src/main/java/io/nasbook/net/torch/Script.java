package io.nasbook.net.torch;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A function in TorchScript, for operations that DJL does not offer; AutoCloseable. */
final class Script implements AutoCloseable {
  private static final String MODULE =
      """
      class Script(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
      """;

  private final Model model;
  private final ParameterStore noParameters;

  private Script(Model model, NDManager manager) {
    this.model = model;
    this.noParameters = new ParameterStore(manager, false);
  }

  /**
   * Compiles a function.
   *
   * @param manager of the arrays that it will be called with
   * @param forward its text, a method {@code forward} of the class {@code Script}
   */
  static Script load(NDManager manager, String forward) {
    Model model = Model.newInstance("script", TorchEngine.engine().getEngineName());
    try {
      byte[] archive = ScriptArchive.of("Script", MODULE + forward.indent(2));
      model.load(new ByteArrayInputStream(archive));
      return new Script(model, manager);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load a script into PyTorch", e);
    } catch (MalformedModelException e) {
      throw new IllegalStateException("PyTorch does not take the script: " + e.getMessage(), e);
    }
  }

  NDArray of(NDArray... arguments) {
    return model.getBlock().forward(noParameters, new NDList(arguments), true).singletonOrThrow();
  }

  @Override
  public void close() {
    model.close();
  }
}
