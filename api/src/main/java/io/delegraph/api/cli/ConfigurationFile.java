package io.delegraph.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * Reads {@code delegraph.yml}: a map from the names of options to their values. The file of the working directory wins
 * over the one in {@code ~/.delegraph}, but may not say where passwords and events are sent, which key hides secrets or who is let in: it may have
 * come with what is scanned.
 */
final class ConfigurationFile {
    private static final String NAME = "delegraph.yml";
    private static final Set<String> HOME_ONLY = Set.of(
            "neo4j-uri",
            "neo4j-user",
            "neo4j-password-file",
            "data",
            "key-file",
            "state-url",
            "state-user",
            "state-password-file",
            "host",
            "public-name",
            "rate-limit",
            "stranger-limit",
            "oidc-issuer",
            "oidc-audience",
            "oidc-role-claim",
            "oidc-roles",
            "oidc-zone-claim",
            "allow-egress",
            "public-url");

    private ConfigurationFile() {}

    static Map<String, String> readAll(Map<String, String> environment, CommandLine root) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional.ofNullable(environment.get("HOME"))
                .ifPresent(home -> values.putAll(read(Path.of(home, ".delegraph", NAME), root)));
        Map<String, String> local = read(Path.of(NAME), root);
        Set<String> refused =
                local.keySet().stream().filter(HOME_ONLY::contains).collect(Collectors.toSet());
        if (!refused.isEmpty()) {
            throw new UsageProblem("./" + NAME + " must not set " + String.join(", ", refused) + ": only ~/.delegraph/"
                    + NAME + ", the environment and flags may.");
        }
        values.putAll(local);
        return values;
    }

    private static Map<String, String> read(Path file, CommandLine root) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            JsonNode document = new YAMLMapper().readTree(file.toFile());
            return valuesOf(file, document, root);
        } catch (JsonProcessingException e) {
            throw new UsageProblem(file + " is not YAML: " + e.getOriginalMessage() + ".");
        } catch (IOException e) {
            throw new UsageProblem(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Map<String, String> valuesOf(Path file, JsonNode document, CommandLine root) {
        if (document.isMissingNode() || document.isNull()) {
            return Map.of();
        }
        if (!document.isObject()) {
            throw new UsageProblem(file + " holds no map; expected lines such as 'fail-on: high'.");
        }
        Set<String> known = listKeys(root);
        Map<String, String> values = new LinkedHashMap<>();
        document.properties().forEach(entry -> {
            if (!known.contains(entry.getKey()) || !entry.getValue().isValueNode()) {
                throw new UsageProblem(file + " sets '" + entry.getKey() + "', which is no option with one value.");
            }
            values.put(entry.getKey(), entry.getValue().asText());
        });
        return values;
    }

    private static Set<String> listKeys(CommandLine root) {
        return root.getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(option -> option.longestName().substring(2))
                .collect(Collectors.toSet());
    }
}
