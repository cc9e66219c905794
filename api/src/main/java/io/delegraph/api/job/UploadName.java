package io.delegraph.api.job;

/** Makes a file's name of what an upload says its name is. */
final class UploadName {
    private static final int LONGEST = 120;
    private static final String NAMELESS = "upload";

    private UploadName() {}

    /** The last segment, with what a file system might take amiss replaced; leading dots stay, for they tell formats apart. */
    static String safe(String told) {
        String last = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}._@+-]", "_");
        // The end is kept, because it tells the format.
        String cut = plain.substring(Math.max(0, plain.length() - LONGEST));
        return cut.matches("\\.*") ? NAMELESS : cut;
    }
}
