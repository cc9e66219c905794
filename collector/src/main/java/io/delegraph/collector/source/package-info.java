/**
 * From the PATHs of a command line to documents, and from documents through their collectors to a sink. The only package
 * of the module that opens files and archives; everything behind it reads streams.
 *
 * <p>May use the module's root package and {@code cypher.graph}, and Commons Compress for zip: unlike the JDK it tells
 * links and encrypted entries from others, reads an archive inside an archive without unpacking it to a named file, and
 * reads on where a truncated archive ends.
 *
 * <p>Not modelled: tar, bzip2, xz, zstd and 7z; archives split over several files; passwords of encrypted archives.
 */
@NullMarked
package io.delegraph.collector.source;

import org.jspecify.annotations.NullMarked;
