package io.delegraph.analyzer.policy.reference;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.PolicyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Two accounts drawn from a seed, once as facts and once as the reference has them. */
final class RandomPolicies {
    private static final String OWN = "111122223333";
    private static final String OTHER = "444455556666";
    private static final List<String> RESOURCES = List.of(
            "arn:aws:s3:::orders",
            "arn:aws:sqs:us-east-1:" + OWN + ":jobs",
            "arn:aws:sqs:us-east-1:" + OTHER + ":inbox",
            "arn:aws:kms:us-east-1:" + OWN + ":key/11111111-2222-3333-4444-555555555555");
    private static final List<String> PERMISSIONS = List.of(
            "s3:GetObject arn:aws:s3:::orders/u0/a",
            "s3:PutObject arn:aws:s3:::orders/u1/a",
            "s3:ListBucket arn:aws:s3:::orders",
            "sqs:SendMessage arn:aws:sqs:us-east-1:" + OWN + ":jobs",
            "sqs:SendMessage arn:aws:sqs:us-east-1:" + OTHER + ":inbox",
            "kms:Decrypt arn:aws:kms:us-east-1:" + OWN + ":key/11111111-2222-3333-4444-555555555555",
            "dynamodb:GetItem arn:aws:dynamodb:us-east-1:" + OWN + ":table/t",
            "iam:GetUser arn:aws:iam::" + OWN + ":user/u0");
    private static final List<String> ACTIONS = List.of(
            "*",
            "s3:*",
            "s3:Get*",
            "S3:putobject",
            "s3:?istBucket",
            "sqs:*",
            "sqs:SendMessage",
            "kms:Decrypt",
            "kms:*",
            "dynamodb:Get*",
            "iam:GetUser",
            "sts:AssumeRole",
            "sts:*");
    private static final List<String> PATTERNS = List.of(
            "*",
            "*",
            "arn:aws:s3:::orders/*",
            "arn:aws:s3:::orders/${aws:username}/*",
            "arn:aws:s3:::ord*",
            "arn:aws:sqs:*:*:*",
            "arn:aws:sqs:us-east-1:" + OWN + ":job?",
            "arn:aws:kms:*:" + OWN + ":key/*",
            "arn:aws:iam::" + OWN + ":role/r?",
            "arn:aws:iam::*:user/*",
            "arn:aws:dynamodb:us-east-1:" + OWN + ":table/t");
    private static final Map<String, List<List<String>>> KEYS = new TreeMap<>(Map.of(
            "aws:multifactorauthpresent", List.of(List.of(), List.of("true"), List.of("false")),
            "aws:sourceip", List.of(List.of("10.1.2.3"), List.of("203.0.113.7")),
            "aws:useragent", List.of(List.of(), List.of("cli"), List.of("CLI")),
            "aws:tagkeys", List.of(List.of(), List.of("env"), List.of("env", "team")),
            "aws:multifactorauthage", List.of(List.of(), List.of("100"), List.of("5000")),
            "aws:sourcearn", List.of(List.of(), List.of("arn:aws:sns:us-east-1:" + OWN + ":topic"))));

    final EstateFixture facts = new EstateFixture();
    final ReferenceAccount reference = new ReferenceAccount();
    final List<ReferenceAccount.Principal> principals = new ArrayList<>();
    final Map<String, Integer> drawn = new TreeMap<>();
    private final Random random;

    RandomPolicies(long seed) {
        random = new Random(seed);
        facts.in(OTHER).in(OWN);
        for (int i = 0; i < 4; i++) {
            add("user", "u" + i);
        }
        for (int i = 0; i < 4; i++) {
            add("role", "r" + i);
        }
        RESOURCES.forEach(this::resource);
        organization();
    }

    private void add(String type, String name) {
        String arn = facts.arn(type, name);
        List<StatementText> identity = statements(3);
        List<StatementText> boundary = chance(4) ? statements(2) : List.of();
        NodeId id;
        if (type.equals("role")) {
            List<StatementText> trust = statements(2, () -> named(trust()));
            id = facts.role(name, trust, identity.toArray(StatementText[]::new));
            reference.add(new ReferenceAccount.Resource(arn, OWN, trust));
        } else {
            id = facts.user(name, identity.toArray(StatementText[]::new));
        }
        if (!boundary.isEmpty()) {
            count("boundary");
            facts.boundary(id, boundary.toArray(StatementText[]::new));
        }
        ReferenceAccount.Principal principal = new ReferenceAccount.Principal(id, arn, OWN, identity, boundary);
        principals.add(principal);
        reference.add(principal);
    }

    private void resource(String arn) {
        boolean other = arn.contains(OTHER);
        facts.in(other ? OTHER : OWN);
        NodeId id = facts.thing(arn.contains(":kms:") ? NodeKind.KEY : NodeKind.QUEUE, arn);
        facts.in(OWN);
        // Without a policy a resource of another account is not known to have none.
        List<StatementText> policy = other || arn.contains(":kms:") || !chance(3)
                ? statements(3, () -> onResource(named(statement()), arn))
                : List.of();
        if (!policy.isEmpty()) {
            count("resource policy");
            facts.resourcePolicy(id, policy.toArray(StatementText[]::new));
        }
        reference.add(new ReferenceAccount.Resource(arn, other ? OTHER : OWN, policy));
    }

    private StatementText onResource(StatementText statement, String arn) {
        String[] on = chance(2) ? new String[] {arn, arn + "/*"} : new String[] {pick(PATTERNS)};
        return statement.notResources().isEmpty() ? statement.on(on) : statement;
    }

    private void organization() {
        if (chance(2)) {
            NodeId unit = facts.unit("unit");
            facts.place(OWN, unit);
            level(unit);
        }
        if (chance(2)) {
            level(new NodeId("aws:account:" + OWN));
        }
        if (chance(2)) {
            StatementText deny = guarded(StatementText.deny(pick(List.of("s3:*", "sqs:SendMessage", "kms:*"))))
                    .on(pick(PATTERNS))
                    .naming("*");
            count("resource control");
            facts.limit(new NodeId("aws:account:" + OWN), PolicyType.RCP, deny);
            reference.resourceControl(OWN, List.of(deny));
        }
    }

    private void level(NodeId holder) {
        List<StatementText> level = new ArrayList<>(statements(2));
        level.add(chance(2) ? StatementText.allow("*") : StatementText.allow("s3:*", "sts:*", "sqs:*"));
        count("service control");
        facts.limit(holder, PolicyType.SCP, level.toArray(StatementText[]::new));
        reference.serviceControl(OWN, level);
    }

    List<Permission> asked() {
        return PERMISSIONS.stream().map(Permission::parse).toList();
    }

    ReferenceAccount.Principal principal() {
        return principals.get(random.nextInt(principals.size()));
    }

    Permission permission() {
        return Permission.parse(pick(PERMISSIONS));
    }

    /** Statements of a session policy; mostly none. */
    List<StatementText> session() {
        return chance(4) ? statements(2) : List.of();
    }

    /** A value, or absence, for every key that conditions ask for. */
    Map<String, List<String>> context() {
        Map<String, List<String>> context = new LinkedHashMap<>();
        KEYS.forEach((key, values) -> context.put(key, pick(values)));
        return context;
    }

    /** Every way to give the keys that the context leaves open. */
    static List<Map<String, List<String>>> assignments(Map<String, List<String>> context) {
        List<Map<String, List<String>>> assignments = List.of(context);
        for (Map.Entry<String, List<List<String>>> key : KEYS.entrySet()) {
            if (!context.containsKey(key.getKey())) {
                assignments = assignments.stream()
                        .flatMap(each -> key.getValue().stream().map(value -> given(each, key.getKey(), value)))
                        .toList();
            }
        }
        return assignments;
    }

    private static Map<String, List<String>> given(Map<String, List<String>> context, String key, List<String> value) {
        Map<String, List<String>> more = new LinkedHashMap<>(context);
        more.put(key, value);
        return more;
    }

    /** A context that says nothing of three keys. */
    Map<String, List<String>> openContext() {
        Map<String, List<String>> context = context();
        List<String> keys = new ArrayList<>(KEYS.keySet());
        // No principal's own request carries it unless the question says so.
        keys.remove("aws:sourcearn");
        for (int left = 3; left > 0; left--) {
            context.remove(keys.remove(random.nextInt(keys.size())));
        }
        return context;
    }

    private List<StatementText> statements(int most) {
        return statements(most, this::statement);
    }

    private List<StatementText> statements(int most, Supplier<StatementText> each) {
        List<StatementText> statements = new ArrayList<>();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            statements.add(each.get());
        }
        return statements;
    }

    private StatementText statement() {
        boolean deny = chance(5);
        boolean not = chance(8);
        String[] actions = chance(3) ? new String[] {pick(ACTIONS), pick(ACTIONS)} : new String[] {pick(ACTIONS)};
        StatementText statement = deny
                ? not ? StatementText.denyAllBut(actions) : StatementText.deny(actions)
                : not ? StatementText.allowAllBut(actions) : StatementText.allow(actions);
        count((deny ? "deny" : "allow") + (not ? " by NotAction" : ""));
        if (chance(8)) {
            count("NotResource");
            return guarded(statement.onAllBut(pick(PATTERNS)));
        }
        return guarded(statement.on(pick(PATTERNS)));
    }

    private StatementText trust() {
        return guarded(chance(6) ? StatementText.deny("sts:AssumeRole") : StatementText.allow("sts:AssumeRole"));
    }

    private StatementText named(StatementText statement) {
        String principal = pick(List.of(
                "AWS " + facts.arn("user", "u" + random.nextInt(4)),
                "AWS " + facts.arn("role", "r" + random.nextInt(4)),
                "AWS arn:aws:iam::" + OWN + ":root",
                "AWS " + OWN,
                "AWS arn:aws:iam::" + OTHER + ":root",
                "*"));
        count("principal " + (principal.length() > 40 ? "by name" : principal.equals("*") ? "everybody" : "account"));
        return statement.naming(principal);
    }

    private StatementText guarded(StatementText statement) {
        if (!chance(3)) {
            return statement;
        }
        String[] condition = pick(CONDITIONS);
        count(condition[0]);
        String[] values = Arrays.copyOfRange(condition, 2, condition.length);
        return statement.when(condition[0], condition[1], values);
    }

    private static final List<String[]> CONDITIONS = List.of(
            new String[] {"Bool", "aws:MultiFactorAuthPresent", "true"},
            new String[] {"BoolIfExists", "aws:MultiFactorAuthPresent", "false"},
            new String[] {"Null", "aws:MultiFactorAuthPresent", "true"},
            new String[] {"IpAddress", "aws:SourceIp", "10.0.0.0/8", "198.51.100.1"},
            new String[] {"NotIpAddress", "aws:SourceIp", "10.0.0.0/8"},
            new String[] {"StringEquals", "aws:UserAgent", "cli"},
            new String[] {"StringEqualsIgnoreCase", "aws:UserAgent", "cli"},
            new String[] {"StringNotEquals", "aws:UserAgent", "cli", "sdk"},
            new String[] {"StringNotLike", "aws:UserAgent", "c*"},
            new String[] {"StringNotLikeIfExists", "aws:UserAgent", "C*"},
            new String[] {"ForAllValues:StringEquals", "aws:TagKeys", "env"},
            new String[] {"ForAnyValue:StringLike", "aws:TagKeys", "te*"},
            new String[] {"ForAllValues:StringNotEquals", "aws:TagKeys", "team"},
            new String[] {"ForAnyValue:StringNotEquals", "aws:TagKeys", "env"},
            new String[] {"NumericLessThan", "aws:MultiFactorAuthAge", "3600"},
            new String[] {"NumericGreaterThanEqualsIfExists", "aws:MultiFactorAuthAge", "100"},
            new String[] {"NumericNotEquals", "aws:MultiFactorAuthAge", "100"},
            new String[] {"ArnLike", "aws:SourceArn", "arn:aws:sns:*:" + OWN + ":*"},
            new String[] {"ArnNotEquals", "aws:SourceArn", "arn:aws:sns:us-east-1:*"},
            new String[] {"ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/*"},
            new String[] {"StringEquals", "aws:PrincipalAccount", OTHER},
            new String[] {"StringLike", "aws:username", "u*"});

    private void count(String what) {
        drawn.merge(what, 1, Integer::sum);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
