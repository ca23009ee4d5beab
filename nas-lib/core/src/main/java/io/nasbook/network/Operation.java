package io.nasbook.network;

/**
 * A part of a network that turns one tensor into another: a {@link Primitive} such as a
 * convolution, operations one after the other, or branches that are joined again.
 */
public sealed interface Operation permits Primitive, Sequential, Join {}
