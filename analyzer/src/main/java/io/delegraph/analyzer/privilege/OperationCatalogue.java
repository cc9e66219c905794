package io.delegraph.analyzer.privilege;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every AWS operation with its access level and the types of resource it can be limited to.
 *
 * <p>Source: AWS service authorization reference, by way of a generated resource; {@code src/catalogue} holds the script
 * and {@link #version()} says what it was generated from.
 */
public final class OperationCatalogue {
    private static final String RESOURCE = "/catalogue/aws-operations.txt";

    private final String version;
    private final Map<String, List<OperationGroup>> groupsByService;

    private OperationCatalogue(String version, Map<String, List<OperationGroup>> groupsByService) {
        this.version = version;
        this.groupsByService = groupsByService;
    }

    /** The catalogue that ships with the product. */
    public static OperationCatalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /** Name and version of the data set. */
    public String version() {
        return version;
    }

    /** Services, sorted. */
    public Set<String> services() {
        return groupsByService.keySet();
    }

    /** The groups of a service, in catalogue order; none when the service is unknown. */
    public List<OperationGroup> groups(String service) {
        return groupsByService.getOrDefault(service, List.of());
    }

    private static OperationCatalogue read(BufferedReader lines) throws IOException {
        String version = lines.readLine().substring(2);
        Map<String, List<OperationGroup>> groups = new TreeMap<>();
        Map<String, List<ResourceType>> types = new HashMap<>();
        String service = "";
        List<OperationGroup> current = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] words = line.split(" ");
            if (words[0].equals("service")) {
                service = words[1];
                types = new HashMap<>();
                current = new ArrayList<>();
                groups.put(service, current);
            } else if (words[0].equals("type")) {
                types.computeIfAbsent(words[1], key -> new ArrayList<>())
                        .add(new ResourceType(service, words[1], words[2]));
            } else {
                current.add(group(service, types, words));
            }
        }
        return new OperationCatalogue(version, groups);
    }

    private static OperationGroup group(String service, Map<String, List<ResourceType>> types, String[] words) {
        List<ResourceType> limitedTo = words[1].equals("-")
                ? List.of()
                : Arrays.stream(words[1].split(","))
                        .flatMap(key -> types.getOrDefault(key, List.of()).stream())
                        .toList();
        List<String> names = Arrays.asList(words).subList(2, words.length);
        return new OperationGroup(service, level(words[0]), limitedTo, names);
    }

    private static AccessLevel level(String letter) {
        return switch (letter) {
            case "L" -> AccessLevel.LIST;
            case "R" -> AccessLevel.READ;
            case "T" -> AccessLevel.TAG;
            case "W" -> AccessLevel.WRITE;
            case "X" -> AccessLevel.EXEC;
            case "G" -> AccessLevel.EGRESS;
            case "D" -> AccessLevel.DELETE;
            case "C" -> AccessLevel.CRED;
            case "P" -> AccessLevel.PERM;
            default -> throw new IllegalStateException("No access level has the letter " + letter);
        };
    }

    /** Read once, when first needed. */
    private static final class Shipped {
        static final OperationCatalogue CATALOGUE = load();

        private static OperationCatalogue load() {
            try (InputStream stream = OperationCatalogue.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException("The build left out " + RESOURCE);
                }
                return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("The catalogue of operations cannot be read", e);
            }
        }
    }
}
