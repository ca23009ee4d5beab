/**
 * What the structure of a separable space allows exactly: feasibility with a proof, counts, uniform
 * samples, distributions and Pareto fronts, without trying architectures.
 */
package io.nasbook.exact;
