package io.nasbook.net.layer;

/** What a block does one after the other. */
public sealed interface Step permits ConvBn, SqueezeExcite {}
