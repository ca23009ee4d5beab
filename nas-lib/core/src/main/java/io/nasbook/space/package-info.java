/**
 * Search spaces as lists of choices: genotypes, their codec, structure, sampling, mutation and
 * crossover.
 */
package io.nasbook.space;
