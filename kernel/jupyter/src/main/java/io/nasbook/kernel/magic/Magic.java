package io.nasbook.kernel.magic;

/** What a magic does. */
@FunctionalInterface
public interface Magic {

  /**
   * Runs the magic.
   *
   * @param call how it was called
   * @param context what it sees of the kernel
   * @return its value
   * @throws Exception what the user's code threw, or a {@link MagicException} with one sentence
   */
  Outcome run(MagicCall call, MagicContext context) throws Exception;
}
