/** Measured accuracies and what is predicted from them. */
package io.nasbook.predict;
