package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.secret.Slot;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Credentials in an address: before its host, in its path and in its query. */
final class UrlSlots {
    private UrlSlots() {}

    /** The slots of the address, each of this name: what a server is told, it is told by its address. */
    static List<FoundSlot> of(String url, String name, JsonCursor at) {
        List<FoundSlot> slots = new ArrayList<>();
        Endpoint.findUserInfo(url)
                .flatMap(UrlSlots::password)
                .ifPresent(slot -> slots.add(FoundSlot.of(name, slot, at)));
        for (String token : Endpoint.tokens(url)) {
            SlotValues.read(decoded(token)).ifPresent(slot -> slots.add(FoundSlot.of(name, slot, at)));
        }
        for (String parameter : Endpoint.parameters(url)) {
            int equals = parameter.indexOf('=');
            String key = equals < 0 ? "" : parameter.substring(0, equals);
            SlotValues.find(key, decoded(parameter.substring(equals + 1)))
                    .ifPresent(slot -> slots.add(FoundSlot.of(name, slot, at)));
        }
        return slots;
    }

    // A token may stand where the user does, and git is no secret.
    private static Optional<Slot> password(String userInfo) {
        int colon = userInfo.indexOf(':');
        String password = colon < 0 || colon == userInfo.length() - 1
                ? userInfo.substring(0, colon < 0 ? userInfo.length() : colon)
                : userInfo.substring(colon + 1);
        boolean user = colon < 0 && password.length() < 16 && !SlotValues.isKnownSecret(password);
        return user ? Optional.empty() : SlotValues.read(decoded(password));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
