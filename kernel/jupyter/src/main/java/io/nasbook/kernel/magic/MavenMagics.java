package io.nasbook.kernel.magic;

import io.nasbook.kernel.maven.MavenResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** The magics that bring libraries from Maven repositories. */
final class MavenMagics {

  private static final Set<String> SCOPES = Set.of("compile", "runtime", "system", "import");

  private final Surroundings surroundings;

  /** Made when it is first needed: most notebooks never load the resolver. */
  private final AtomicReference<MavenResolver> resolver = new AtomicReference<>();

  MavenMagics(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Outcome dependencies(MagicCall call, MagicContext context) throws InterruptedException {
    if (call.args().isEmpty()) {
      throw new MagicException(
          call.sign()
              + " needs coordinates, for instance %maven com.google.guava:guava:33.0.0-jre");
    }
    return add(resolver().resolve(call.args()), context);
  }

  Outcome repository(MagicCall call, MagicContext context) {
    List<String> args = call.args();
    if (args.size() != 2) {
      throw new MagicException("expected " + call.sign() + " ID URL, but got " + call.text());
    }
    resolver().add(args.get(0), args.get(1));
    return Outcome.NONE;
  }

  Outcome pom(MagicCall call, MagicContext context) throws InterruptedException {
    List<String> args = call.args();
    Optional<String> body = call.body();
    if (body.isPresent()) {
      return add(resolver().resolvePom(body.get(), scopes(args)), context);
    }
    if (args.isEmpty()) {
      throw new MagicException("%loadFromPOM needs the path of a POM file");
    }
    Path file = surroundings.directory().resolve(args.getFirst());
    if (!Files.isRegularFile(file)) {
      throw new MagicException("there is no POM file at " + file);
    }
    return add(resolver().resolvePom(file, scopes(args.subList(1, args.size()))), context);
  }

  private static Set<String> scopes(List<String> args) {
    return args.isEmpty() ? SCOPES : Set.copyOf(args);
  }

  private MavenResolver resolver() {
    return resolver.updateAndGet(known -> known == null ? MavenResolver.ofUser() : known);
  }

  private static Outcome add(List<Path> jars, MagicContext context) {
    Jars.clashes(jars, context.classpath()).forEach(System.out::println);
    context.addToClasspath(jars);
    return Outcome.quiet(jars.stream().map(Path::toString).toList());
  }
}
