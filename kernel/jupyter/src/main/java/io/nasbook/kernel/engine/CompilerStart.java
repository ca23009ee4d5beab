package io.nasbook.kernel.engine;

import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.source.Splitter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A compiler that takes a first small block while the rest of the kernel starts. Most of the time
 * to the first cell is what it reads of the JDK for that.
 */
public final class CompilerStart {

  /** As small as a first cell: a larger one would keep that waiting. */
  private static final String FIRST = "int n = 1;";

  private static final Executor BESIDE =
      task -> Thread.ofPlatform().daemon().name("compiler").start(task);

  private final CompletableFuture<BlockCompiler> compiler;
  private final CompletableFuture<Map<String, byte[]>> first;

  private CompilerStart(CompletableFuture<BlockCompiler> compiler) {
    this.compiler = compiler;
    first =
        compiler.thenApplyAsync(CompilerStart::first, BESIDE).exceptionally(CompilerStart::none);
  }

  /**
   * Starts a compiler on a thread of its own.
   *
   * @param libraries the jars that cells see
   * @param options more options for the compiler
   */
  public static CompilerStart begin(List<Path> libraries, List<String> options) {
    return new CompilerStart(
        CompletableFuture.supplyAsync(() -> new BlockCompiler(libraries, options), BESIDE));
  }

  private static Map<String, byte[]> first(BlockCompiler compiler) {
    String name = MemoryFiles.PACKAGE + ".Warm$First";
    var block = new Block(name, "", FIRST, Splitter.split(FIRST), Map.of(), false);
    return compiler.compile(name, block.source()).classes();
  }

  private static Map<String, byte[]> none(Throwable broken) {
    Log.line("the compiler could not begin", broken);
    return Map.of();
  }

  /** The compiler, which may still be at its first block: it takes one at a time. */
  BlockCompiler compiler() {
    return compiler.join();
  }

  /** The classes of the first block, once it is compiled. */
  Map<String, byte[]> firstBlock() {
    return first.join();
  }
}
