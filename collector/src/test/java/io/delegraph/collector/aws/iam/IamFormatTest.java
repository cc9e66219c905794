package io.delegraph.collector.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.DocumentHead;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IamFormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Version\": \"2012-10-17\", \"Statement\": []}",
                "{\"users\": {\"UserDetailList\": []}}",
                "{\"Policies\": [{\"PolicyName\": \"p\"}]}",
                "{\"Content\": \"hello\"}",
                "[1, {\"a\": {\"AccessKeyMetadata\": []}}]",
                "UserDetailList",
                "user,arn\n",
                ""
            })
    void leavesOtherDocumentsToOthers(String text) {
        assertThat(IamFormat.find(new DocumentHead("a", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"RoleDetailList\": [{\"Path\": \"/\", \"Ro",
                "  [{\"Marker\": \"x\", \"GroupDetailList\": []",
                "{\"Policies\": [{\"PolicyName\": \"p\", \"PolicyVersionList\": [",
            })
    void tellsAnExportByItsStart(String text) {
        assertThat(IamFormat.find(new DocumentHead("a", text))).contains(IamFormat.AUTHORIZATION_DETAILS);
    }
}
