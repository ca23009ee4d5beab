/**
 * Named numbers in files: reads PyTorch archives (zip and legacy) and safetensors, writes
 * safetensors. Plain Java: no engine, no Python.
 */
package io.nasbook.net.weights;
