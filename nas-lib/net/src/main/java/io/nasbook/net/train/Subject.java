package io.nasbook.net.train;

import io.nasbook.mcunet.Arch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.weights.StateDict;
import java.util.function.Function;

/**
 * What is trained.
 *
 * @param weights before the first step
 * @param layers names, shapes and strides of the layers of an architecture
 * @param result weights as a network
 */
record Subject<R>(
    StateDict weights, Function<Arch, FixedNetwork> layers, Function<StateDict, R> result) {}
