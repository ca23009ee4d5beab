/** How sure a measured accuracy is, and whether one beats another. */
package io.nasbook.stats;
