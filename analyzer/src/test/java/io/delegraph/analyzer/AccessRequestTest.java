package io.delegraph.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A question about one request is answered as an analysis of that request would answer it. */
class AccessRequestTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);
    private static final Permission READING = new Permission("s3:GetObject", "arn:aws:s3:::orders/1");

    private static final List<RequestContext> CONTEXTS = List.of(
            new RequestContext(Map.of("aws:MultiFactorAuthPresent", List.of("true"))),
            new RequestContext(Map.of("aws:MultiFactorAuthPresent", List.of())),
            new RequestContext(Map.of("aws:CurrentTime", List.of("2031-01-01T00:00:00Z"))),
            new RequestContext(Map.of("aws:username", List.of("u1"), "aws:MultiFactorAuthPresent", List.of("false"))));

    private final EstateFixture estate = new EstateFixture();

    static List<Long> seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 25).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isAnsweredAsTheWholeEstateJudgedForItWouldBe(long seed) {
        RandomEstate random = new RandomEstate(seed);
        List<Permission> asked =
                RandomEstate.ASKED.stream().map(Permission::parse).toList();
        Questions general = analysis(random.fixture, asked, RequestContext.anyOf(CONTEXTS));
        for (RequestContext context : CONTEXTS) {
            Questions whole = analysis(random.fixture, asked, context);
            AccessRequest request = new AccessRequest(context, List.of());
            for (NodeId principal : random.principals) {
                for (Closure closure : Closure.values()) {
                    assertThat(labels(
                                    asked,
                                    permission ->
                                            general.can(principal, permission, closure, Optional.empty(), request)))
                            .as("%s %s %s", principal, closure, context)
                            .isEqualTo(labels(
                                    asked,
                                    permission -> whole.can(
                                            principal,
                                            permission.action(),
                                            permission.resource(),
                                            closure,
                                            Optional.empty())));
                }
            }
        }
    }

    private static List<String> labels(List<Permission> asked, Function<Permission, Answer> answer) {
        return asked.stream()
                .map(permission -> answer.apply(permission).label())
                .toList();
    }

    private static Questions analysis(EstateFixture fixture, List<Permission> asked, RequestContext context) {
        return Analysis.of(
                        fixture.snapshot(),
                        AnalysisSettings.scan(EstateFixture.CLOCK)
                                .withAsked(asked)
                                .withRequest(context))
                .questions();
    }

    private static AccessRequest session(StatementText... statements) {
        List<Statement> written = new ArrayList<>();
        for (StatementText each : statements) {
            written.add(each.at(
                    new NodeId("session#" + written.size()),
                    PolicyType.SESSION,
                    "session",
                    "",
                    SourceLocation.DERIVED));
        }
        return new AccessRequest(RequestContext.unknown(), written);
    }

    private String can(NodeId principal, AccessRequest request) {
        return analysis(estate, List.of(READING), RequestContext.unknown())
                .can(principal, READING, Closure.USE, Optional.empty(), request)
                .label();
    }

    @Test
    void aSessionPolicyTakesAwayWhatItDoesNotAllow() {
        NodeId role = estate.role("r", List.of(), StatementText.allow("s3:*"));

        assertThat(can(role, AccessRequest.unknown())).isEqualTo("DEFINITE");
        assertThat(can(role, session(StatementText.allow("s3:Get*")))).isEqualTo("DEFINITE");
        assertThat(can(role, session(StatementText.allow("s3:Put*")))).isEqualTo("NO");
        assertThat(can(role, session(StatementText.allow("s3:*"), StatementText.deny("s3:GetObject"))))
                .isEqualTo("NO");
    }

    @Test
    void aSessionPolicyUnderAConditionIsConditional() {
        NodeId role = estate.role("r", List.of(), StatementText.allow("s3:*"));

        assertThat(can(role, session(StatementText.allow("s3:*").when("IpAddress", "aws:SourceIp", "10.0.0.0/8"))))
                .isEqualTo("CONDITIONAL");
    }

    @Test
    void aSessionPolicyGivesNothing() {
        NodeId role = estate.role("r", List.of());

        assertThat(can(role, session(StatementText.allow("*")))).isEqualTo("NO");
    }

    @Test
    void aSessionPolicyLimitsTheCallerAndNoRoleThatItMayStillTake() {
        NodeId user = estate.user("u", StatementText.allow("sts:AssumeRole"));
        estate.role(
                "r", List.of(StatementText.trust("AWS arn:aws:iam::111122223333:root")), StatementText.allow("s3:*"));

        assertThat(can(user, session(StatementText.allow("sts:AssumeRole")))).isEqualTo("DEFINITE");
        assertThat(can(user, session(StatementText.allow("s3:*")))).isEqualTo("NO");
    }

    @Test
    void aSessionOfARoleIsAskedAboutAsTheRole() {
        NodeId role = estate.role("app", "/service/", List.of(), StatementText.allow("s3:*"));
        Questions questions = estate.analysis().questions();

        assertThat(questions.resolve("arn:aws:sts::111122223333:assumed-role/app/build-17"))
                .containsExactly(role);
        assertThat(questions.resolve("arn:aws:sts::444455556666:assumed-role/app/build-17"))
                .isEmpty();
    }
}
