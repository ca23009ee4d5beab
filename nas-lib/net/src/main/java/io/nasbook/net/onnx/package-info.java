/** Networks as ONNX files, and ONNX Runtime, which evaluates and measures them. */
package io.nasbook.net.onnx;
