package io.nasbook.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The renderers of a notebook, asked in order; the first that knows a value shows it.
 *
 * @param all the renderers
 */
public record Renderers(List<Renderer> all) {

  /** Copies the list. */
  public Renderers {
    all = List.copyOf(all);
  }

  /**
   * The renderers that a class loader's services name, followed by those for the JDK's own types. A
   * service that cannot be loaded is left out.
   *
   * @param loader the class loader
   * @return the renderers
   */
  public static Renderers of(ClassLoader loader) {
    List<Renderer> found = new ArrayList<>();
    var services = ServiceLoader.load(Renderer.class, loader).stream().iterator();
    while (services.hasNext()) {
      try {
        found.add(services.next().get());
      } catch (ServiceConfigurationError broken) {
        System.getLogger(Renderers.class.getName())
            .log(System.Logger.Level.WARNING, "a renderer cannot be loaded", broken);
      }
    }
    found.add(new Tables());
    found.add(new Images());
    return new Renderers(found);
  }

  /**
   * Renders a value; plain text is always among the result where no mime types are chosen.
   *
   * @param value any value, null included
   * @param mimes the mime types wanted; none means all that there are
   * @return its representations
   */
  public MimeBundle render(Object value, String... mimes) {
    if (value instanceof CharSequence text && mimes.length > 0) {
      MimeBundle bundle = new MimeBundle(Map.of(), Map.of());
      for (String mime : mimes) {
        bundle = bundle.with(mime, text.toString());
      }
      return bundle;
    }
    MimeBundle bundle = complete(value);
    return mimes.length == 0 ? bundle : bundle.only(mimes);
  }

  private MimeBundle complete(Object value) {
    if (value instanceof MimeBundle bundle) {
      return bundle;
    }
    Optional<MimeBundle> bundle = value == null ? Optional.empty() : first(value);
    if (bundle.isPresent() && bundle.get().data().containsKey(MimeBundle.TEXT)) {
      return bundle.get();
    }
    String text = Texts.of(value);
    return bundle.map(b -> b.with(MimeBundle.TEXT, text)).orElseGet(() -> MimeBundle.text(text));
  }

  private Optional<MimeBundle> first(Object value) {
    return all.stream()
        .map(renderer -> safely(renderer, value))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<MimeBundle> safely(Renderer renderer, Object value) {
    try {
      return renderer.render(value);
    } catch (RuntimeException | LinkageError | AssertionError broken) {
      System.getLogger(Renderers.class.getName())
          .log(System.Logger.Level.WARNING, () -> renderer.getClass() + " failed: " + broken);
      return Optional.empty();
    }
  }
}
