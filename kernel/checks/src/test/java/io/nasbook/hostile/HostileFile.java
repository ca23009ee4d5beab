package io.nasbook.hostile;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that must not be trusted, and the sentence that its reader must answer with.
 *
 * @param title what is wrong with it
 * @param name of the file
 * @param content made by the suite
 * @param reading what a user would call
 * @param sentence the whole message; {@code {file}} stands for the path, {@code {folder}} for its
 *     folder
 */
record HostileFile(String title, String name, Content content, Reading reading, String sentence) {

  /** The bytes of a file. */
  interface Content {
    byte[] bytes() throws Exception;
  }

  /** Reads a file as a user would. */
  interface Reading {
    void read(Path file) throws Exception;
  }

  /** Makes the file and reads it. */
  void readIn(Path folder) throws Exception {
    reading.read(Files.write(folder.resolve(name), content.bytes()));
  }

  String sentenceIn(Path folder) {
    return sentence
        .replace("{file}", folder.resolve(name).toString())
        .replace("{folder}", folder.toString());
  }
}
