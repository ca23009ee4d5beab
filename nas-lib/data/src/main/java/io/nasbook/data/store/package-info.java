/**
 * Published data sets on this machine: what there is, where it comes from, and whether what lies on
 * the disk is what was published.
 */
package io.nasbook.data.store;
