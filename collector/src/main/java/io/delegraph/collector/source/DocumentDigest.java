package io.delegraph.collector.source;

/**
 * What identifies a document's content.
 *
 * @param uri    relative to the PATH
 * @param sha256 of the bytes as collectors see them (unpacked), 64 hexadecimal digits; of those that could be read, when
 *               reading fails
 * @param bytes  how many there are
 */
public record DocumentDigest(String uri, String sha256, long bytes) {}
