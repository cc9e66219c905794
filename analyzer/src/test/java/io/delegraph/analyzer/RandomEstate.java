package io.delegraph.analyzer;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small AWS account drawn from a seed: users, roles that trust some of them, a group, a boundary, odd statements. */
public final class RandomEstate {
    static final List<String> ASKED = List.of(
            "s3:GetObject arn:aws:s3:::orders/1",
            "s3:PutObject arn:aws:s3:::orders/1",
            "s3:GetObject arn:aws:s3:::logs/1",
            "iam:PutUserPolicy arn:aws:iam::111122223333:user/u0",
            "iam:CreateAccessKey arn:aws:iam::111122223333:user/u1",
            "iam:PassRole arn:aws:iam::111122223333:role/r0",
            "dynamodb:PutItem arn:aws:dynamodb:eu-west-1:111122223333:table/t");

    private static final List<String> ACTIONS = List.of(
            "*",
            "s3:*",
            "s3:Get*",
            "s3:PutObject",
            "iam:PutUserPolicy",
            "iam:CreateAccessKey",
            "iam:PassRole",
            "iam:AddUserToGroup",
            "lambda:*",
            "dynamodb:PutItem",
            "sts:AssumeRole");
    private static final List<String> RESOURCES = List.of(
            "*",
            "arn:aws:s3:::orders/*",
            "arn:aws:s3:::*",
            "arn:aws:iam::111122223333:user/u*",
            "arn:aws:iam::111122223333:user/${aws:username}",
            "arn:aws:iam::111122223333:role/r0",
            "arn:aws:dynamodb:*:111122223333:table/t");

    public final EstateFixture fixture = new EstateFixture();
    final List<NodeId> principals = new ArrayList<>();
    private final Random random;

    public RandomEstate(long seed) {
        random = new Random(seed);
        NodeId group = fixture.group("g", statement(), statement());
        for (int i = 0; i < 3; i++) {
            NodeId user = fixture.user("u" + i, statement(), statement());
            principals.add(user);
            if (random.nextBoolean()) {
                fixture.member(user, group);
            }
        }
        for (int i = 0; i < 3; i++) {
            principals.add(fixture.role("r" + i, List.of(trust()), statement(), statement()));
        }
        if (random.nextBoolean()) {
            fixture.boundary(principals.get(0), StatementText.allow("s3:*", "iam:*"), statement());
        }
        fixture.bucket("orders");
        fixture.resourcePolicy(
                fixture.bucket("logs"),
                guarded(StatementText.allow("s3:*").on("arn:aws:s3:::logs/*"))
                        .by(random.nextBoolean() ? "*" : "AWS " + fixture.arn("role", "r1")));
    }

    /** Users and roles. */
    public List<NodeId> principals() {
        return List.copyOf(principals);
    }

    /** What is asked of these estates. */
    public static List<Permission> asked() {
        return ASKED.stream().map(Permission::parse).toList();
    }

    NodeId principal() {
        return principals.get(random.nextInt(principals.size()));
    }

    StatementText allow() {
        return guarded(StatementText.allow(pick(ACTIONS)).on(pick(RESOURCES)));
    }

    StatementText deny() {
        return guarded(StatementText.deny(pick(ACTIONS)).on(pick(RESOURCES)));
    }

    private StatementText statement() {
        return random.nextInt(4) == 0 ? deny() : allow();
    }

    private StatementText trust() {
        return switch (random.nextInt(4)) {
            case 0 -> StatementText.trustService("lambda.amazonaws.com");
            case 1 -> StatementText.trust("AWS " + fixture.arn("user", "u" + random.nextInt(3)));
            case 2 -> StatementText.trust("AWS " + fixture.arn("role", "r" + random.nextInt(3)));
            default -> guarded(StatementText.trust("AWS arn:aws:iam::111122223333:root"));
        };
    }

    private StatementText guarded(StatementText statement) {
        return switch (random.nextInt(6)) {
            case 0 -> statement.when("Bool", "aws:MultiFactorAuthPresent", "true");
            case 1 -> statement.when("StringSounds", "aws:Tune", "x");
            case 2 -> statement.when("DateLessThan", "aws:CurrentTime", "2030-01-01T00:00:00Z");
            default -> statement;
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
