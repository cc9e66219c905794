package io.delegraph.analyzer.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationCatalogueTest {
    private final OperationCatalogue catalogue = OperationCatalogue.shipped();

    private OperationGroup group(String operation) {
        int colon = operation.indexOf(':');
        List<OperationGroup> found = catalogue.groups(operation.substring(0, colon)).stream()
                .filter(group -> group.names().contains(operation.substring(colon + 1)))
                .toList();
        assertThat(found).as(operation).hasSize(1);
        return found.get(0);
    }

    private Stream<OperationGroup> groups() {
        return catalogue.services().stream().flatMap(service -> catalogue.groups(service).stream());
    }

    @Test
    void saysWhatItWasGeneratedFrom() {
        assertThat(catalogue.version()).isNotBlank().containsPattern("\\d");
        assertThat(catalogue.services()).contains("iam", "s3", "sts", "lambda").hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({
        "iam:CreateAccessKey, CRED",
        "iam:PutRolePolicy, PERM",
        "iam:PassRole, WRITE",
        "s3:GetObject, READ",
        "s3:ListBucket, LIST",
        "s3:PutObject, WRITE",
        "s3:DeleteObject, DELETE",
        "s3:PutBucketPolicy, PERM",
        "lambda:InvokeFunction, EXEC",
        "secretsmanager:GetSecretValue, CRED",
        "ec2:CreateTags, TAG"
    })
    void knowsTheLevelOfAnOperation(String operation, AccessLevel level) {
        assertThat(group(operation).level()).isEqualTo(level);
    }

    @Test
    void takesNoListingAndNoDescribingForManagingPermissions() {
        List<String> managing = groups().filter(group -> group.level() == AccessLevel.PERM)
                .flatMap(group -> group.names().stream().map(name -> group.service() + ":" + name))
                .toList();

        assertThat(managing).hasSizeGreaterThan(100);
        assertThat(managing).noneMatch(name -> name.matches(".*:(List|Describe)[A-Z].*"));
    }

    @Test
    void knowsWhatAnOperationCanBeLimitedTo() {
        assertThat(group("lambda:UpdateFunctionCode").types())
                .extracting(ResourceType::arn)
                .containsExactly("arn:aws:lambda:*:{account}:function:*");
        assertThat(group("s3:ListAllMyBuckets").types()).isEmpty();
    }

    @Test
    void readsOnlyTypesThatAreArns() {
        assertThat(groups().flatMap(group -> group.types().stream()).distinct().toList())
                .isNotEmpty()
                .allMatch(type -> type.arn().startsWith("arn:")
                        && type.arn().indexOf(' ') < 0
                        && type.arn().indexOf(',') < 0);
    }

    @Test
    void listsEachOperationOnce() {
        List<String> names = groups().flatMap(group -> group.names().stream().map(name -> group.service() + ":" + name))
                .toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(10_000);
    }

    @Test
    void knowsNothingOfAServiceThatDoesNotExist() {
        assertThat(catalogue.groups("nosuchservice")).isEmpty();
    }
}
