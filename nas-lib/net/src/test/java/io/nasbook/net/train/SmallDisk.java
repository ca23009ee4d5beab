package io.nasbook.net.train;

import java.io.IOException;
import java.nio.file.Path;

/** A file system in memory that fills up; only the administrator can mount one. */
record SmallDisk(Path folder, boolean mounted) {

  static SmallDisk mount(Path folder, int megabytes) throws IOException {
    return new SmallDisk(
        folder,
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
  }

  void unmount() throws IOException {
    run("umount", folder.toString());
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
