package io.delegraph.api.exception;

/**
 * A pattern in which {@code *} stands for any characters and {@code ?} for one. Matching takes at most the product of both
 * lengths.
 */
record Glob(String pattern) {
    boolean matches(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resumed = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in;
                in++;
                resumed = at;
            } else if (in < pattern.length() && (pattern.charAt(in) == '?' || pattern.charAt(in) == text.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                resumed++;
                in = star + 1;
                at = resumed;
            } else {
                return false;
            }
        }
        return pattern.substring(in).chars().allMatch(rest -> rest == '*');
    }
}
