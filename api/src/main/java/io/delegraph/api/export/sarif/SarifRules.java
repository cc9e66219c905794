package io.delegraph.api.export.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.analyzer.rule.RuleCatalog;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standard;
import io.delegraph.api.export.Exported;
import io.delegraph.api.export.JsonShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that results name, sorted by id. */
final class SarifRules {
    private static final Map<String, RuleSpec> SPECS =
            RuleCatalog.listSpecs().stream().collect(Collectors.toUnmodifiableMap(RuleSpec::id, Function.identity()));

    private final Map<String, String> titles = new TreeMap<>();
    private final List<String> ids;

    SarifRules(List<Exported> findings) {
        findings.forEach(
                each -> titles.putIfAbsent(each.finding().rule(), each.finding().title()));
        this.ids = List.copyOf(titles.keySet());
    }

    int index(String rule) {
        return ids.indexOf(rule);
    }

    List<ObjectNode> listDescriptors() {
        List<ObjectNode> descriptors = new ArrayList<>();
        titles.forEach((id, title) -> descriptors.add(
                Optional.ofNullable(SPECS.get(id)).map(SarifRules::descriptor).orElseGet(() -> unknown(id, title))));
        return descriptors;
    }

    // A store can hold findings of rules that another version had.
    private static ObjectNode unknown(String id, String title) {
        ObjectNode rule = JsonShape.object().put("id", id);
        rule.set("shortDescription", SarifText.message(title));
        return rule;
    }

    private static ObjectNode descriptor(RuleSpec spec) {
        ObjectNode rule = JsonShape.object().put("id", spec.id()).put("name", name(spec));
        rule.set("shortDescription", SarifText.message(spec.title()));
        rule.set("fullDescription", SarifText.message(spec.description()));
        rule.set(
                "help",
                SarifText.message(spec.description() + "\n\n" + spec.remediation())
                        .put("markdown", help(spec)));
        rule.putObject("defaultConfiguration").put("level", SarifLevel.of(spec.severity()));
        ObjectNode properties = rule.putObject("properties");
        properties.put("security-severity", SarifLevel.score(spec.severity()));
        properties.put("problem.severity", SarifLevel.of(spec.severity()).replace("note", "recommendation"));
        ArrayNode tags = properties.putArray("tags");
        tags(spec).limit(SarifLimits.TAGS).forEach(tags::add);
        ArrayNode standards = properties.putArray("standards");
        spec.standards().forEach(standard -> standards.add(standard.id()));
        return rule;
    }

    private static Stream<String> tags(RuleSpec spec) {
        String family = spec.id().substring(0, spec.id().indexOf('-')).toLowerCase(Locale.ROOT);
        return Stream.concat(
                Stream.of("security", "delegraph/" + family),
                spec.standards().stream().map(Standard::id).sorted());
    }

    /** Titles as identifiers, which is what SARIF wants of a name: {@code PrincipalCanRaiseItsOwnPrivilege}. */
    private static String name(RuleSpec spec) {
        return Stream.of(spec.title().split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String help(RuleSpec spec) {
        String standards = spec.standards().stream()
                .map(standard -> "- " + standard.id() + " " + standard.title() + "\n")
                .collect(Collectors.joining());
        return "# " + spec.id() + " " + spec.title() + "\n\n" + spec.description() + "\n\n## Fix\n\n"
                + spec.remediation() + "\n\n## Standards\n\n" + standards;
    }
}
