/** Measures the accuracy of many sub-networks of a supernet, for predictors to learn from. */
package io.nasbook.net.table;
