package io.delegraph.api.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The console of this process. */
final class SystemConsole {
    /** Set by the launcher: which of standard output and error are terminals, such as {@code out,err}. */
    private static final String TERMINALS = "delegraph.terminals";

    private static final String WIDTH = "delegraph.width";

    private SystemConsole() {}

    /** Always UTF-8, whatever the JVM takes for the default. */
    static Console open() {
        Map<String, String> environment = System.getenv();
        return new Console(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.in,
                environment,
                traits(environment),
                Integer.getInteger(WIDTH, 0));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    private static Set<Console.Trait> traits(Map<String, String> environment) {
        String terminals = System.getProperty(TERMINALS, "");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || dumb;
        Set<Console.Trait> traits = EnumSet.noneOf(Console.Trait.class);
        if (terminals.contains("out") && !plain) {
            traits.add(Console.Trait.COLOUR);
        }
        if (terminals.contains("err") && !dumb) {
            traits.add(Console.Trait.PROGRESS);
        }
        if (!terminals.contains("ascii")) {
            traits.add(Console.Trait.UNICODE);
        }
        return traits;
    }
}
