package io.nasbook.data.wakewords;

import io.nasbook.data.RgbImage;
import io.nasbook.data.draw.Bounds;
import io.nasbook.data.draw.Camera;
import io.nasbook.data.draw.Shape;
import java.util.List;

/**
 * One generated scene: shapes without a resolution, and what is known about them.
 *
 * @param shapes from back to front; x and y run from 0 to 1
 * @param camera how it is photographed
 * @param people the visible box of every person, as parts of the picture; empty where there is none
 */
public record Scene(List<Shape> shapes, Camera camera, List<Bounds> people) {

  /** Copies the lists. */
  public Scene {
    shapes = List.copyOf(shapes);
    people = List.copyOf(people);
  }

  /**
   * The picture of the scene.
   *
   * @param resolution width and height in pixels
   * @return the picture
   */
  public RgbImage picture(int resolution) {
    return camera.picture(shapes, resolution);
  }

  /**
   * Whether the published rule calls this a picture with a person: a person's box covers at least
   * 0.5 % of it.
   *
   * @return whether there is one
   */
  public boolean hasPerson() {
    return people.stream().anyMatch(b -> b.area() >= 0.005);
  }
}
