package io.delegraph.api.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option is when no flag says: {@code DELEGRAPH_*} of the environment, then {@code delegraph.yml}. {@code
 * --fail-on} is {@code DELEGRAPH_FAIL_ON} and {@code fail-on}.
 */
final class ConfiguredDefaults implements CommandLine.IDefaultValueProvider {
    /** Said per call or not at all: a default for these would change what a question means. */
    private static final Set<String> NEVER = Set.of("--help", "--version", "--context", "--from", "--batch", "--for");

    private final Map<String, String> environment;
    private final Map<String, String> files;

    private ConfiguredDefaults(Map<String, String> environment, Map<String, String> files) {
        this.environment = environment;
        this.files = files;
    }

    static ConfiguredDefaults of(Console console, CommandLine root) {
        return new ConfiguredDefaults(console.environment(), ConfigurationFile.readAll(console.environment(), root));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || NEVER.contains(option.longestName())) {
            return null;
        }
        String key = option.longestName().substring(2);
        String variable = "DELEGRAPH_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
        String fromEnvironment = environment.get(variable);
        return fromEnvironment == null || fromEnvironment.isEmpty() ? files.get(key) : fromEnvironment;
    }
}
