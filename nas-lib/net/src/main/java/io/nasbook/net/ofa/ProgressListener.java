package io.nasbook.net.ofa;

/** Hears how far a run over images has come; called on the caller's thread after every batch. */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing. */
  ProgressListener NONE = (done, total) -> {};

  /**
   * One more batch is through. An exception from here stops the run.
   *
   * @param done images seen so far
   * @param total images of the run
   */
  void update(int done, int total);
}
