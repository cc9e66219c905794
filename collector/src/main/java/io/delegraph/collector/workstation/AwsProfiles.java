package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code .aws/config} and {@code .aws/credentials}. */
final class AwsProfiles {
    private static final Pattern OF_AWS =
            Pattern.compile("(?m)^[ \\t]*(?:\\[profile\\s[^]]+]|aws_access_key_id\\s*[=:])");
    private static final Pattern PROFILE = Pattern.compile("profile\\s+(?:\"([^\"]+)\"|'([^']+)'|(.+))");
    private static final Pattern OTHER = Pattern.compile("(?:sso-session|services|plugins|preview)(?:\\s.*)?");

    private AwsProfiles() {}

    static boolean recognises(DocumentHead head) {
        FileName file = FileName.of(head);
        return file.is("config", "credentials")
                && (file.folder().equals(".aws") || OF_AWS.matcher(head.text()).find());
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        Optional<String> text = DocumentText.find(document, facts);
        if (text.isEmpty()) {
            return Completeness.FAILED;
        }
        boolean config = FileName.of(document.uri()).is("config");
        for (IniSection section : IniReader.read(text.get(), true, facts)) {
            facts.record();
            Optional<String> name = config ? profile(section.name()) : named(section.name());
            AwsProfile profile = new AwsProfile(section, name, facts);
            profile.state();
        }
        return Completeness.COMPLETE;
    }

    private static Optional<String> named(String section) {
        return Optional.of(section).filter(name -> !name.isBlank());
    }

    private static Optional<String> profile(String section) {
        Matcher matcher = PROFILE.matcher(section);
        if (section.equals("default")) {
            return Optional.of(section);
        }
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return named(quoted == null ? matcher.group(3).strip() : quoted);
    }

    /** Whether the section has another purpose than a profile. */
    static boolean isOther(String section) {
        return OTHER.matcher(section).matches();
    }
}
