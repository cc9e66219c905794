package io.delegraph.analyzer.policy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.policy.aws.Observability.Shown;
import io.delegraph.analyzer.privilege.OperationCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservabilityTest {
    private static final Observability TABLE = Observability.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iam:CreateUser",
                "sts:AssumeRole",
                "secretsmanager:GetSecretValue",
                "ssm:GetParameter",
                "s3:PutBucketPolicy",
                "lambda:UpdateFunctionCode",
                "bedrock:InvokeModel",
                "S3:putBucketPolicy"
            })
    void showsManagementEvents(String operation) {
        assertThat(TABLE.of(operation)).isEqualTo(Shown.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "s3:GetObject, AWS::S3::Object",
        "s3:ListBucket, AWS::S3::Object",
        "lambda:InvokeFunction, AWS::Lambda::Function",
        "dynamodb:Query, AWS::DynamoDB::Table",
        "sqs:SendMessage, AWS::SQS::Queue",
        "sns:Publish, AWS::SNS::Topic"
    })
    void showsNoDataEventsUnlessTheyAreOn(String operation, String name) {
        assertThat(TABLE.of(operation)).isEqualTo(Shown.NO);
        assertThat(TABLE.findClass(operation)).contains(name);
    }

    @Test
    void doesNotTakeDataEventsOfSomeResourcesForThoseOfAll() {
        Set<String> seen = TABLE.classesOf(List.of("s3:PutObject", "iam:ListUsers"));

        assertThat(seen).containsExactly("AWS::S3::Object");
        assertThat(TABLE.of("s3:GetObject", seen)).isEqualTo(Shown.UNKNOWN);
        assertThat(TABLE.of("dynamodb:Query", seen)).isEqualTo(Shown.NO);
    }

    @Test
    void neverShowsPermissionsThatNoCallUses() {
        assertThat(TABLE.of("iam:PassRole")).isEqualTo(Shown.NO);
        assertThat(TABLE.of("iam:PassRole", Set.of("AWS::S3::Object"))).isEqualTo(Shown.NO);
        assertThat(TABLE.findClass("iam:PassRole")).isEmpty();
    }

    @Test
    void trustsWhatATrailCanLeaveOutOnlyWhenItWasSeen() {
        assertThat(TABLE.of("kms:Decrypt")).isEqualTo(Shown.UNKNOWN);
        assertThat(TABLE.of("kms:Decrypt", TABLE.classesOf(List.of("kms:Encrypt"))))
                .isEqualTo(Shown.YES);
    }

    @Test
    void saysNothingOfServicesThatNobodyListed() {
        assertThat(TABLE.of("somethingnew:DoIt")).isEqualTo(Shown.UNKNOWN);
        assertThat(TABLE.of("nonsense")).isEqualTo(Shown.UNKNOWN);
    }

    @Test
    void namesOnlyServicesAndOperationsThatExist() throws IOException {
        Set<String> services = OperationCatalogue.shipped().services();

        assertThat(words())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(services)
                        .contains(word.contains(":") ? word.substring(0, word.indexOf(':')) : word));
    }

    private static List<String> words() throws IOException {
        try (InputStream table = ObservabilityTest.class.getResourceAsStream("/catalogue/aws-trail.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                    .filter(word -> !word.startsWith("AWS::"))
                    .toList();
        }
    }
}
