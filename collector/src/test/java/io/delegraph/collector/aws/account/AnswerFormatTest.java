package io.delegraph.collector.aws.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.Collectors;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnswerFormatTest {
    private static Optional<String> operation(String uri, String text) {
        return AnswerFormat.find(new DocumentHead(uri, text))
                .map(format -> format.operation().name());
    }

    @Nested
    class WithAName {
        @Test
        void takesFilesAndFoldersNamedAfterTheOperation() {
            assertThat(operation("acme/eu-west-1/lambda-list-functions.json", "{\"Functions\":[]}"))
                    .contains("lambda-list-functions");
            assertThat(operation("acme.zip!/eu-west-1/s3-get-bucket-policy/orders", "{\"Policy\":\"{}\"}"))
                    .contains("s3-get-bucket-policy");
            assertThat(operation("kms-get-key-policy/1234", "{\"Policy\":\"{}\"}"))
                    .contains("kms-get-key-policy");
        }

        @Test
        void wantsTheContentToConfirmIt() {
            assertThat(operation("eu-west-1/lambda-list-functions.json", "{\"Buckets\":[]}"))
                    .isEmpty();
            assertThat(operation("eu-west-1/s3-get-bucket-policy/orders", "a note about orders"))
                    .isEmpty();
        }

        @Test
        void takesErrorsAndNothingForAnswersThatFailed() {
            String denied = "\nAn error occurred (AccessDenied) when calling the GetPolicy operation: no\n";

            assertThat(AnswerFormat.find(new DocumentHead("eu-west-1/lambda-get-policy/billing", denied)))
                    .hasValueSatisfying(format -> assertThat(format.code()).isEqualTo("AccessDenied"));
            assertThat(AnswerFormat.find(new DocumentHead("eu-west-1/lambda-get-policy/billing", "")))
                    .hasValueSatisfying(format -> assertThat(format.failure()).isEqualTo("nothing"));
        }
    }

    @Nested
    class WithoutAName {
        @Test
        void takesContentThatOnlyOneOperationAnswers() {
            assertThat(operation("export.json", "{\"Functions\":[{\"FunctionArn\":\"arn:…\"}]}"))
                    .contains("lambda-list-functions");
            assertThat(operation("export.json", "{\"Attributes\":{\"QueueArn\":\"arn:…\"}}"))
                    .contains("sqs-get-queue-attributes");
        }

        @Test
        void leavesWhatSeveralOperationsAnswer() {
            assertThat(operation("export.json", "{\"Policy\":\"{}\"}")).isEmpty();
            assertThat(operation("export.json", "")).isEmpty();
            assertThat(operation("export.json", "An error occurred (AccessDenied) when calling it"))
                    .isEmpty();
        }
    }

    @Test
    void leavesTheIamCollectorWhatItReads() {
        FormatDetector detector = new FormatDetector(Collectors.listAll());
        DocumentHead details = new DocumentHead(
                "acme/us-east-1/iam-get-account-authorization-details.json", "{\"UserDetailList\":[],\"Policies\":[]}");

        assertThat(detector.listMatching(details))
                .extracting(each -> each.name())
                .containsExactly("aws.iam");
    }
}
