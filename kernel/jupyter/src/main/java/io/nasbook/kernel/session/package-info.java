/** A notebook's session: cells as users write them, with magics, on an engine that knows Java. */
package io.nasbook.kernel.session;
