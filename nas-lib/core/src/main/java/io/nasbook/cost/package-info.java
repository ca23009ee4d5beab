/** What a network costs: layers, MACs, parameters, peak activation memory, and limits on them. */
package io.nasbook.cost;
