/**
 * Generated images of the visual wake-words task: is a person in the picture?
 *
 * <p>Everything in them is drawn by this code from random numbers. No photograph, drawing or
 * measurement of anybody went in, and nothing about real people can be inferred from them.
 */
package io.nasbook.data.wakewords;
