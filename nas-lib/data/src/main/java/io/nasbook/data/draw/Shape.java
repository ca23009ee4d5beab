package io.nasbook.data.draw;

/**
 * A filled outline in the scene.
 *
 * @param outline in scene coordinates
 * @param paint its filling
 */
public record Shape(Outline outline, Paint paint) {}
