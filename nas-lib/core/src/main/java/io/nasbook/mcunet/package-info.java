/** OFA-MCUNet, the once-for-all space of tiny networks that Lab 3 searches. */
package io.nasbook.mcunet;
