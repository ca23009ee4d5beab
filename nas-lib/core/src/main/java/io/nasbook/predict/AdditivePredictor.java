package io.nasbook.predict;

/**
 * A predictor whose value is one term for the setting of the network (resolution, width) plus one
 * term for each active block, which may depend on the setting, so that the best architecture is
 * found exactly.
 *
 * @param <A> the type of the architectures
 */
public interface AdditivePredictor<A> extends Predictor<A> {}
