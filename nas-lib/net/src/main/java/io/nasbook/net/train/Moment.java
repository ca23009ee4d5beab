package io.nasbook.net.train;

/**
 * A step of a training.
 *
 * @param step from 0
 * @param phase position in the plan, from 0
 * @param learningRate of this step
 * @param resolution of its images, in pixels
 */
public record Moment(long step, int phase, double learningRate, int resolution) {}
