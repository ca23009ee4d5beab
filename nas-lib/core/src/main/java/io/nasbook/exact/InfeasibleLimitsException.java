package io.nasbook.exact;

/** No network meets the limits; the message has the layer and the number that prove it. */
public final class InfeasibleLimitsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * With a proof.
   *
   * @param message what cannot be met, why, and what could be
   */
  public InfeasibleLimitsException(String message) {
    super(message);
  }
}
