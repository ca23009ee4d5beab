/** Image files in one folder per class, decoded and resized as the published pipelines do. */
package io.nasbook.data.folder;
