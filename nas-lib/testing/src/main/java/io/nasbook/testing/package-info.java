/** Fixtures that the tests of several modules need. */
package io.nasbook.testing;
