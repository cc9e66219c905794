package io.delegraph.analyzer;

import io.delegraph.cypher.graph.NodeId;
import java.util.ArrayList;
import java.util.List;

/**
 * An account and the laptops of those who use it: on each, two agents with three tool servers, the owner's access key in
 * a file, and keys to services, some of them shared by a team.
 */
public final class Laptops {
    private static final int TEAM = 8;

    private Laptops() {}

    /** So many laptops, and as many users, with roles that they may take. */
    public static EstateFixture compose(int count) {
        EstateFixture estate = new EstateFixture();
        List<NodeId> keys = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            NodeId user = estate.user("user-" + number, grant(number));
            keys.add(estate.accessKey(user, String.format("AKIA%016d", number)));
        }
        for (int number = 0; number < count / TEAM; number++) {
            estate.bucket("team-" + number);
            estate.role(
                    "team-" + number,
                    List.of(StatementText.trust("AWS " + estate.arn("user", "user-" + number * TEAM))),
                    StatementText.allow("s3:*").on("arn:aws:s3:::team-" + number + "/*"));
        }
        for (int number = 0; number < count; number++) {
            laptop(estate, number, keys.get(number));
        }
        return estate;
    }

    private static StatementText grant(int number) {
        String team = "arn:aws:s3:::team-" + number / TEAM + "/*";
        return switch (number % 10) {
            case 0 -> StatementText.allow("*");
            case 1, 2 -> StatementText.allow("s3:*", "dynamodb:*");
            default -> StatementText.allow("s3:GetObject", "s3:PutObject").on(team);
        };
    }

    private static void laptop(EstateFixture estate, int number, NodeId accessKey) {
        Laptop laptop = Laptop.home(estate, "/home/user-" + number);
        laptop.file(".aws/credentials", accessKey);
        NodeId shared = Laptop.secret(estate, "team-" + number / TEAM);
        for (String client : List.of("cursor", "claude")) {
            NodeId agent = laptop.agent(client);
            laptop.server(agent, "filesystem");
            laptop.literal(laptop.server(agent, "tickets"), "env:TOKEN", shared);
            laptop.literal(laptop.remote(agent, "search"), "header:Authorization", Laptop.secret(estate, "s" + number));
        }
    }
}
