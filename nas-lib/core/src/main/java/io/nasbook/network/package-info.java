/**
 * Networks described by their operations, with inferred shapes, costs and receptive fields; the
 * well-known ones among them.
 */
package io.nasbook.network;
