package io.delegraph.api.listing;

import io.delegraph.cypher.graph.StableHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of one epoch.
 *
 * @param list hash of the list's name and filter
 */
record Cursor(long epoch, String list, int offset) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.([0-9a-f]{32})\\.(\\d{1,9})");

    static Cursor at(long epoch, String listing, int offset) {
        return new Cursor(epoch, StableHash.of(listing), offset);
    }

    static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
            Matcher parts = FORM.matcher(plain);
            if (parts.matches()) {
                return new Cursor(Long.parseLong(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3)));
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused like every other text that is no cursor.
        }
        throw new ListingRefused(ListingRefused.Reason.INVALID_CURSOR);
    }

    String text() {
        byte[] plain = (epoch + "." + list + "." + offset).getBytes(StandardCharsets.ISO_8859_1);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Where the page begins, in this list of this epoch. */
    int offset(long currentEpoch, String listing, int size) {
        if (!list.equals(StableHash.of(listing))) {
            throw new ListingRefused(ListingRefused.Reason.INVALID_CURSOR);
        }
        if (epoch != currentEpoch) {
            throw new ListingRefused(ListingRefused.Reason.EPOCH_CHANGED);
        }
        if (offset > size) {
            throw new ListingRefused(ListingRefused.Reason.INVALID_CURSOR);
        }
        return offset;
    }
}
