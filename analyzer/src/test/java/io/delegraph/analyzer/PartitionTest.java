package io.delegraph.analyzer;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Accounts in the parts of AWS that are run apart: China, GovCloud. */
class PartitionTest {
    private static final String OBJECT = "arn:aws-us-gov:s3:::records/2026.csv";

    @Test
    void judgesResourcesOfAnotherPartition() {
        EstateFixture estate = new EstateFixture();
        NodeId clerk = estate.user("clerk", allow("s3:GetObject").on("arn:aws-us-gov:s3:::records/*"));
        estate.with(clerk, Property.NATIVE_ID, "arn:aws-us-gov:iam::111122223333:user/clerk");

        Questions questions = estate.asking("s3:GetObject " + OBJECT).questions();

        assertThat(questions
                        .can(clerk, "s3:GetObject", OBJECT, Closure.USE, Optional.empty())
                        .label())
                .isEqualTo("DEFINITE");
        assertThat(questions
                        .can(clerk, "s3:PutObject", OBJECT, Closure.USE, Optional.empty())
                        .label())
                .isEqualTo("NO");
    }

    @Test
    void reachesUnlistedResourcesOfTheAccountsOwnPartition() {
        EstateFixture estate = new EstateFixture();
        NodeId keeper = estate.user("keeper", allow("iam:*"));
        estate.with(keeper, Property.NATIVE_ID, "arn:aws-us-gov:iam::111122223333:user/keeper");

        assertThat(estate.analysis().questions().whatCan(keeper, Closure.USE))
                .anyMatch(privilege -> privilege.resource().equals("arn:aws-us-gov:iam::111122223333:role/*"));
    }
}
