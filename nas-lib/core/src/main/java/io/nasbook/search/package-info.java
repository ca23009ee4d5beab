/** Search for the best architecture under limits: problems, searchers and their results. */
package io.nasbook.search;
