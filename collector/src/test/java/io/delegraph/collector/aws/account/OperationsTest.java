package io.delegraph.collector.aws.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.aws.account.answer.AnswerPath;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.golden.GoldenFolder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OperationsTest {
    @Test
    void areSortedByName() {
        List<String> names = Operations.listAll().stream()
                .map(Object::getClass)
                .map(Class::getSimpleName)
                .toList();

        assertThat(names).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void eachHasAGoldenCase() {
        Set<String> covered = GoldenFolder.cases("aws-account")
                .flatMap(folder -> folder.inputs().stream())
                .flatMap(input -> AnswerPath.find(input.uri(), Operations::knows).stream())
                .map(AnswerPath::operation)
                .collect(Collectors.toSet());

        assertThat(Operations.listAll())
                .extracting(Operation::name)
                .allSatisfy(name -> assertThat(covered).contains(name));
    }

    @Test
    void areFoundByTheNamesOfServiceAndCommandLine() {
        assertThat(Operations.find("s3-get-bucket-policy")).isEqualTo(Operations.find("s3api-get-bucket-policy"));
        assertThat(Operations.find("s3-get-bucket-policy")).isPresent();
        assertThat(Operations.find("iam-get-account-authorization-details")).isEmpty();
    }
}
