package io.nasbook.display;

import java.util.Optional;

/**
 * A way to show some kind of value, found by {@link java.util.ServiceLoader}.
 *
 * <p>A renderer is asked for every value that is shown, so it looks at the type first and answers
 * empty quickly. Plain text need not be given: the value's {@code toString()} is added. A renderer
 * that throws is passed over.
 */
@FunctionalInterface
public interface Renderer {

  /**
   * The representations of a value.
   *
   * @param value the value to show, never null
   * @return its representations, or empty where the value is not of this renderer's kind
   */
  Optional<MimeBundle> render(Object value);
}
