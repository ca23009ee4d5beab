package io.nasbook.kernel.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Types as a declaration names them; empty for those that none can name, as that of an anonymous
 * class.
 */
final class TypeText extends SimpleTypeVisitor14<Optional<String>, Void> {

  private static final String EXTENDS = "? extends ";

  private final Function<TypeElement, String> names;

  /** Writes each class by the name that it is given. */
  TypeText(Function<TypeElement, String> names) {
    super(Optional.empty());
    this.names = names;
  }

  @Override
  public Optional<String> visitPrimitive(PrimitiveType type, Void none) {
    return Optional.of(type.toString());
  }

  @Override
  public Optional<String> visitArray(ArrayType type, Void none) {
    return visit(type.getComponentType()).map(component -> component + "[]");
  }

  @Override
  public Optional<String> visitError(ErrorType type, Void none) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitDeclared(DeclaredType type, Void none) {
    TypeElement element = (TypeElement) type.asElement();
    return outer(type, element).flatMap(name -> arguments(type).map(name::concat));
  }

  /** Its name, after that of the type that it is in, which may have arguments of its own. */
  private Optional<String> outer(DeclaredType type, TypeElement element) {
    return switch (element.getNestingKind()) {
      case TOP_LEVEL -> Optional.of(names.apply(element));
      case MEMBER ->
          type.getEnclosingType() instanceof DeclaredType within
                  && !within.getTypeArguments().isEmpty()
              ? visit(within).map(name -> name + "." + element.getSimpleName())
              : Optional.of(names.apply(element));
      case LOCAL, ANONYMOUS -> Optional.empty();
    };
  }

  private Optional<String> arguments(DeclaredType type) {
    List<Optional<String>> all = type.getTypeArguments().stream().map(this::argument).toList();
    if (all.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        all.isEmpty()
            ? ""
            : all.stream().map(Optional::get).collect(Collectors.joining(", ", "<", ">")));
  }

  /** A value of several types at once, as what a list of mixed values has, is one of the first. */
  private Optional<String> argument(TypeMirror type) {
    return type instanceof IntersectionType several
        ? bound(several).map(EXTENDS::concat)
        : visit(type);
  }

  private Optional<String> bound(TypeMirror type) {
    return type instanceof IntersectionType several
        ? several.getBounds().stream()
            .filter(TypeText::saysSomething)
            .findFirst()
            .flatMap(this::visit)
        : visit(type);
  }

  private static boolean saysSomething(TypeMirror bound) {
    return !bound.toString().equals("java.lang.Object");
  }

  @Override
  public Optional<String> visitWildcard(WildcardType type, Void none) {
    if (type.getExtendsBound() != null) {
      return bound(type.getExtendsBound()).map(EXTENDS::concat);
    }
    return type.getSuperBound() == null
        ? Optional.of("?")
        : visit(type.getSuperBound()).map("? super "::concat);
  }
}
