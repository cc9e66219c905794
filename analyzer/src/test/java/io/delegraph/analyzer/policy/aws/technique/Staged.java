package io.delegraph.analyzer.policy.aws.technique;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.trust;

import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** An account in which one identity may apply one technique, and nothing else: names are random, and mean nothing. */
final class Staged {
    private static final String TREASURE = "s3:GetObject";
    private static final String ACCOUNT = "AWS arn:aws:iam::" + EstateFixture.ACCOUNT + ":root";

    private final EstateFixture estate = new EstateFixture();
    private final Random random;
    private final Set<String> withheld;
    private final String bucket;
    private final List<StatementText> rights = new ArrayList<>();
    private NodeId attacker = new NodeId("nobody");

    /** @param withheld permissions that the identity does not get, though the technique needs them */
    Staged(long seed, Set<String> withheld) {
        this.random = new Random(seed);
        this.withheld = withheld;
        this.bucket = "arn:aws:s3:::" + word();
    }

    /**
     * The account for a technique.
     *
     * @param being the call by which the identity comes to be another one, whose policy it changes; none when it changes
     *              its own
     */
    Staged stage(Technique technique, Optional<String> being) {
        if (technique instanceof Passing passing) {
            pass(passing);
        } else if (technique instanceof Altering altering) {
            alter(altering);
        } else if (technique instanceof Writing writing) {
            write(writing, being);
        } else if (technique instanceof Unbounding unbounding) {
            unbound(unbounding, being);
        } else if (technique instanceof Joining joining) {
            join(joining, being);
        } else if (technique instanceof Issuing issuing) {
            may(issuing, estate.user(word(), treasure()), "user");
            attacker = user();
        } else {
            takeRole(technique);
        }
        estate.bucket(bucket.substring(bucket.lastIndexOf(':') + 1));
        return this;
    }

    private void pass(Passing technique) {
        String service = technique.services().get(0);
        String name = word();
        NodeId role = technique.throughProfile()
                ? estate.instanceRole(name, treasure())
                : estate.roleFor(service, name, treasure());
        may(Passing.PASS, estate.arn("role", role.value().substring(role.value().lastIndexOf(':') + 1)));
        technique.calls().forEach(call -> may(call.action(), "*"));
        attacker = user();
    }

    private void alter(Altering technique) {
        NodeId role = estate.roleFor(technique.service(), word(), treasure());
        String arn = anArnOf(technique.thing());
        NodeId workload = estate.thing(NodeKind.WORKLOAD, arn);
        estate.edge(RunsAs.KIND, workload, role);
        for (Call call : technique.calls()) {
            List<String> on = new ArrayList<>(call.each());
            on.add(call.onThing() ? arn : "*");
            may(call.action(), on.toArray(String[]::new));
        }
        attacker = user();
    }

    private void write(Writing technique, Optional<String> being) {
        String name = word();
        boolean isRole = technique.on() == Writing.On.ROLE
                || being.filter(call -> call.contains("AssumeRole")).isPresent();
        NodeId changed = changed(name, isRole, being);
        switch (technique.on()) {
            case USER -> may(technique.required().get(0), estate.arn("user", name));
            case ROLE -> may(technique.required().get(0), estate.arn("role", name));
            case GROUP -> {
                String group = word();
                estate.member(changed, estate.group(group));
                may(technique.required().get(0), estate.arn("group", group));
            }
            case DOCUMENT -> {
                String policy = word();
                NodeId document = estate.managed(policy, allow("sts:GetCallerIdentity"));
                estate.attach(changed, document).version(document, "v0", treasure());
                may(technique.required().get(0), estate.arn("policy", policy));
            }
        }
        give(changed, being);
    }

    private void unbound(Unbounding technique, Optional<String> being) {
        String name = word();
        NodeId changed = changed(name, technique.ofRole(), being);
        estate.inline(changed, word(), treasure());
        may(technique.required().get(0), estate.arn(technique.ofRole() ? "role" : "user", name));
        estate.boundary(changed, allow("iam:*", "sts:*"));
        give(changed, being);
    }

    private void join(Joining technique, Optional<String> being) {
        String group = word();
        estate.group(group, treasure());
        NodeId changed = changed(word(), false, being);
        may(technique.required().get(0), estate.arn("group", group));
        give(changed, being);
        if (being.isPresent()) {
            // A user would put itself into the group.
            attacker = estate.role(word(), List.of(), rights.toArray(StatementText[]::new));
        }
    }

    private void takeRole(Technique technique) {
        String name = word();
        String trusted = technique instanceof Assuming ? ACCOUNT : "Service " + word() + ".amazonaws.com";
        estate.role(name, List.of(trust(trusted)), treasure());
        may(technique.required().get(0), estate.arn("role", name));
        attacker = user();
    }

    /** Whose policies are changed: the identity itself, or another that it can become. */
    private NodeId changed(String name, boolean isRole, Optional<String> being) {
        being.ifPresent(call -> may(call, estate.arn(isRole ? "role" : "user", name)));
        return isRole ? estate.role(name, List.of(trust(ACCOUNT))) : estate.user(name);
    }

    private void give(NodeId changed, Optional<String> being) {
        attacker = being.isPresent() ? user() : changed;
        if (being.isEmpty() && !rights.isEmpty()) {
            estate.inline(changed, word(), rights.toArray(StatementText[]::new));
        }
    }

    private NodeId user() {
        return estate.user(word(), rights.toArray(StatementText[]::new));
    }

    private void may(Issuing technique, NodeId user, String type) {
        String name = user.value().substring(user.value().lastIndexOf(':') + 1);
        technique.required().forEach(call -> may(call, estate.arn(type, name)));
    }

    private void may(String call, String... on) {
        if (!withheld.contains(call)) {
            rights.add(allow(call).on(on));
        }
    }

    private StatementText treasure() {
        return allow(TREASURE).on(bucket + "/*");
    }

    /** An ARN of the sort, in the account. */
    private String anArnOf(Thing thing) {
        String[] segments = thing.arn().split(":", 6);
        return "arn:aws:" + segments[2] + ":" + (segments[3].isEmpty() ? "" : "eu-west-1") + ":" + EstateFixture.ACCOUNT
                + ":" + segments[5].replace("*", word());
    }

    private String word() {
        return String.format(Locale.ROOT, "n%08x", random.nextInt());
    }

    EstateFixture estate() {
        return estate;
    }

    NodeId attacker() {
        return attacker;
    }

    /** Whether the identity comes by what the technique leads to. */
    Answer reaches(Closure closure) {
        String object = bucket + "/" + word();
        return estate.asking(TREASURE + " " + object)
                .questions()
                .can(attacker, TREASURE, object, closure, Optional.empty());
    }
}
