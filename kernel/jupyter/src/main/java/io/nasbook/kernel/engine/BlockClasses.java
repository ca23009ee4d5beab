package io.nasbook.kernel.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks whose variables later cells can name, each with a loader of its own. */
final class BlockClasses {

  private final Map<String, BlockLoader> loaders = new ConcurrentHashMap<>();
  private final Set<String> pinned = new HashSet<>();

  /** Keeps a block until {@link #retain} lets it go. */
  void keep(String name, BlockLoader loader) {
    loaders.put(name, loader);
  }

  /** The loader of a block; null where the name is not that of a block here. */
  BlockLoader loader(String name) {
    return loaders.get(name);
  }

  /** The blocks here that a class mentions. */
  Map<String, BlockLoader> usedBy(byte[] type) {
    return mentioned(type).collect(Collectors.toMap(name -> name, loaders::get));
  }

  /** Keeps for ever what a class mentions that stays for ever. */
  void pin(byte[] type) {
    mentioned(type).forEach(pinned::add);
  }

  private Stream<String> mentioned(byte[] type) {
    var pool = new ConstantPool(type);
    return pool.entries()
        .filter(at -> pool.kind(at) == ConstantPool.CLASS)
        .mapToObj(at -> pool.text(at).replace('/', '.'))
        .filter(loaders::containsKey)
        .distinct();
  }

  /**
   * Lets go of the blocks that no later cell can name: their variables were declared anew.
   *
   * @param named the classes that cells can still name
   * @return the binary names of those let go
   */
  List<String> retain(Set<String> named) {
    List<String> gone =
        loaders.keySet().stream()
            .filter(name -> !named.contains(name) && !pinned.contains(name))
            .toList();
    gone.forEach(loaders::remove);
    return gone;
  }
}
