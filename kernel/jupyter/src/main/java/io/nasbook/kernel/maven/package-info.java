/** Libraries from Maven repositories, by Maven's own resolver, from this machine first. */
package io.nasbook.kernel.maven;
