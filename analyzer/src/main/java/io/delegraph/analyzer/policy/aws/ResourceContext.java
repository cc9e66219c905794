package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.condition.KeyState;
import io.delegraph.analyzer.policy.condition.PrincipalKeys;
import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.ResourceAtom;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The context keys that a resource fixes: its account, the organization of that, its region, its tags. A statement whose
 * conditions ask for them is judged for each kind of resource by itself.
 *
 * <p>Source: IAM user guide, "AWS global condition context keys", "Properties of the resource" and
 * {@code aws:RequestedRegion}, which says that calls to services with one endpoint are always made to its region.
 */
final class ResourceContext {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([^},\\s]+)");
    private static final String REGION = "aws:requestedregion";
    private static final String TAG = ":resourcetag/";
    private static final String[] WITH_ONE_ENDPOINT = {"iam:*", "cloudfront:*", "route53:*", "support:*"};
    private static final Map<String, String> REGION_OF_THE_ONE_ENDPOINT =
            Map.of("aws", "us-east-1", "aws-cn", "cn-north-1", "aws-us-gov", "us-gov-west-1");

    private final PolicyEstate estate;
    private final ResourceOwners owners;
    private final Universe universe;
    private final PrivilegeSet atOneEndpoint;

    ResourceContext(PolicyEstate estate, Universe universe) {
        this.estate = estate;
        this.owners = estate.owners();
        this.universe = universe;
        this.atOneEndpoint = universe.operations(WITH_ONE_ENDPOINT);
    }

    /**
     * Cells whose resources fix the keys alike.
     *
     * @param keys by lower-case name
     */
    record Kind(Map<String, KeyState> keys, PrivilegeSet cells) {}

    /** Keys of the statement's conditions whose value depends on the resource, in lower case. */
    static Set<String> keysOf(Statement statement) {
        Set<String> keys = new TreeSet<>();
        for (Condition condition : statement.conditions()) {
            keys.add(condition.key().toLowerCase(Locale.ROOT));
            for (String value : condition.values()) {
                Matcher variable = VARIABLE.matcher(value);
                while (variable.find()) {
                    keys.add(variable.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        keys.removeIf(key -> !PrincipalKeys.dependsOnResource(key));
        return keys;
    }

    /** The cells, kind by kind. */
    List<Kind> split(PrivilegeSet cells, Set<String> wanted, String partition) {
        Set<ResourceAtom> atoms = new HashSet<>();
        universe.cells(cells).forEach(cell -> atoms.add(cell.resource()));
        Map<Map<String, KeyState>, Set<ResourceAtom>> atomsByKeys = new LinkedHashMap<>();
        for (ResourceAtom atom : universe.atoms()) {
            if (atoms.contains(atom)) {
                atomsByKeys
                        .computeIfAbsent(keys(atom, wanted), keys -> new HashSet<>())
                        .add(atom);
            }
        }
        List<Kind> kinds = new ArrayList<>();
        atomsByKeys.forEach((keys, alike) -> {
            PrivilegeSet ofKind = cells.intersection(universe.onResources(alike::contains));
            if (wanted.contains(REGION) && !keys.containsKey(REGION)) {
                Map<String, KeyState> atEndpoint = new HashMap<>(keys);
                atEndpoint.put(REGION, known(REGION_OF_THE_ONE_ENDPOINT.getOrDefault(partition, "us-east-1")));
                kinds.add(new Kind(atEndpoint, ofKind.intersection(atOneEndpoint)));
                ofKind = ofKind.minus(atOneEndpoint);
            }
            kinds.add(new Kind(keys, ofKind));
        });
        kinds.removeIf(kind -> kind.cells().isEmpty());
        return kinds;
    }

    private Map<String, KeyState> keys(ResourceAtom atom, Set<String> wanted) {
        Map<String, KeyState> keys = new TreeMap<>();
        String region = Arns.isArn(atom.value()) ? Arns.region(atom.value()) : "";
        if (wanted.contains(REGION) && region.matches("[a-z]{2}(-[a-z]+)+-\\d")) {
            keys.put(REGION, known(region));
        }
        owners.findAccount(atom).ifPresent(account -> ofAccount(account, wanted, keys));
        atom.node()
                .flatMap(id -> owners.findThing(atom))
                .ifPresent(thing ->
                        wanted.stream().filter(key -> key.contains(TAG)).forEach(key -> tag(thing, key, keys)));
        return keys;
    }

    private void ofAccount(String account, Set<String> wanted, Map<String, KeyState> keys) {
        for (String key : wanted) {
            if (key.endsWith(":resourceaccount")) {
                keys.put(key, known(account));
            }
        }
        estate.findAccount(account).ifPresent(node -> {
            organization(node, Property.ORGANIZATION_ID, "aws:resourceorgid", wanted, keys);
            organization(node, Property.ORGANIZATION_PATH, "aws:resourceorgpaths", wanted, keys);
        });
    }

    private static void organization(
            Node account, Property property, String key, Set<String> wanted, Map<String, KeyState> keys) {
        if (wanted.contains(key)) {
            account.properties().findText(property).ifPresent(value -> keys.put(key, known(value)));
        }
    }

    // Tags were collected where some tag is known: a key that is not among them is absent.
    private static void tag(Node thing, String key, Map<String, KeyState> keys) {
        if (!thing.properties().has(Property.TAGS)) {
            return;
        }
        String wanted = key.substring(key.indexOf(TAG) + TAG.length());
        KeyState state = thing.properties().listTexts(Property.TAGS).stream()
                .filter(tag -> tag.indexOf('=') > 0)
                .filter(tag -> tag.substring(0, tag.indexOf('=')).equalsIgnoreCase(wanted))
                .findFirst()
                .<KeyState>map(tag -> known(tag.substring(tag.indexOf('=') + 1)))
                .orElseGet(KeyState.Absent::new);
        keys.put(key, state);
    }

    private static KeyState known(String value) {
        return new KeyState.Known(List.of(value));
    }
}
