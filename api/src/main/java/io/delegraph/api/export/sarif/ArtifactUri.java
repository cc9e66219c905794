package io.delegraph.api.export.sarif;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The relative URI of a collected document. Readers refuse absolute ones, and a path of the scanning machine means nothing
 * elsewhere: a scheme becomes a part of the path, and what leads upwards is dropped.
 */
final class ArtifactUri {
    private static final String KEPT = "-._~!$&'()*+,;=@";
    private static final String UNNAMED = "document";

    private ArtifactUri() {}

    static String of(String document) {
        String path = Arrays.stream(document.replace('\\', '/').split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .map(ArtifactUri::encoded)
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? UNNAMED : path;
    }

    private static String encoded(String part) {
        StringBuilder encoded = new StringBuilder(part.length());
        for (byte each : part.getBytes(StandardCharsets.UTF_8)) {
            char unit = (char) (each & 0xFF);
            if (isKept(unit)) {
                encoded.append(unit);
            } else {
                encoded.append(String.format("%%%02X", (int) unit));
            }
        }
        return encoded.toString();
    }

    private static boolean isKept(char unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || KEPT.indexOf(unit) >= 0;
    }
}
