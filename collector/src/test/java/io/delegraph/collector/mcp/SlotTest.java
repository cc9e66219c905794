package io.delegraph.collector.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.Uses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'env': {'ACME_TOKEN': 'tok_4f9c2a7be1'} | env:ACME_TOKEN LITERAL",
                "'env': {'MODE': 'ghp_4f9c2a7be14f9c2a7be14f9c2a7be14f9c2a'} | env:MODE LITERAL",
                "'env': {'ACME_TOKEN': '${env:ACME}'} | env:ACME_TOKEN ENVIRONMENT env:ACME",
                "'env': {'ACME_TOKEN': '${input:acme}'} | env:ACME_TOKEN INPUT input:acme",
                "'env': {'ACME_TOKEN': 'op://a/b/c'} | env:ACME_TOKEN MANAGER op://a/b/c",
                "'env': {'ACME_TOKEN': 'Key ${ACME}!'} | env:ACME_TOKEN ENVIRONMENT env:ACME",
                "'env': {'GOOGLE_APPLICATION_CREDENTIALS': '~/k.json'} | env:GOOGLE_APPLICATION_CREDENTIALS FILE file:k.json",
                "'env': {'DB': 'postgres://u:p4ssw0rdX@h/d'} | env:DB LITERAL",
                "'env': {'DATABASE_URL': 'postgres://u:${DB_PW}@h/d'} | env:DATABASE_URL ENVIRONMENT env:DB_PW",
                "'env': {'AWS_PROFILE': 'shop'} | env:AWS_PROFILE MANAGER aws-profile:shop",
                "'envFile': '${workspaceFolder}/.env' | envFile FILE file:.env",
                "'headers': {'Authorization': 'Bearer tok_4f9c2a7be1'} | header:Authorization LITERAL",
                "'headers': {'X-Api-Key': '$ACME'} | header:X-Api-Key ENVIRONMENT env:ACME",
                "'auth': {'CLIENT_SECRET': 'tok_4f9c2a7be1'} | auth:CLIENT_SECRET LITERAL",
                "'args': ['--token', 'tok_4f9c2a7be1'] | arg:--token LITERAL",
                "'args': ['--token=tok_4f9c2a7be1'] | arg:--token LITERAL",
                "'args': ['-e', 'ACME_TOKEN=tok_4f9c2a7be1'] | env:ACME_TOKEN LITERAL",
                "'args': ['-e', 'ACME_TOKEN'] | env:ACME_TOKEN ENVIRONMENT env:ACME_TOKEN",
                "'args': ['--header', 'Authorization: Bearer tok_4f9c2a7be1'] | header:Authorization LITERAL",
                "'args': ['postgres://u:p4ssw0rdX@h/d'] | arg:1 LITERAL",
                "'args': ['ghp_4f9c2a7be14f9c2a7be14f9c2a7be14f9c2a'] | arg:1 LITERAL",
                "'args': ['-c', 'ACME_TOKEN=tok_4f9c2a7be1 run --x'] | env:ACME_TOKEN LITERAL",
                "'args': ['-c', 'ACME_TOKEN=$(pass show acme) run'] | env:ACME_TOKEN MANAGER command:pass",
                "'args': ['--header Authorization: Bearer tok_4f9c2a7be1'] | header:Authorization LITERAL",
                "'args': ['--header \\\"Authorization: Bearer tok_4f9c2a7be1\\\"'] | header:Authorization LITERAL",
                "'args': ['--config', '{\\\"apiKey\\\": \\\"tok_4f9c2a7be1\\\", \\\"port\\\": 1}'] | arg:--config/apiKey LITERAL",
                "'args': ['--dsn', 'Server=h;User Id=u;Password=tok_4f9c2a7be1;'] | arg:--dsn LITERAL",
                "'args': ['--pass', 'tok_4f9c2a7be1'] | arg:--pass LITERAL",
                "'env': {'ACME_TOKEN': '$(cat ~/.acme)'} | env:ACME_TOKEN FILE file:.acme",
                "'env': {'ACME_TOKEN': '!pass show acme'} | env:ACME_TOKEN MANAGER command:pass",
                "'env': {'DB': 'Server=h;Password=tok_4f9c2a7be1'} | env:DB LITERAL",
                "'env': {'OPENAPI_MCP_HEADERS': '{\\\"Authorization\\\": \\\"Bearer tok_4f9c2a7be1\\\"}'} | env:OPENAPI_MCP_HEADERS/Authorization LITERAL",
                "'env_vars': ['ACME_TOKEN'] | env:ACME_TOKEN ENVIRONMENT env:ACME_TOKEN",
            })
    void findsCredential(String members, String slot) {
        assertThat(Written.slots("{'command': 'x', " + members + "}")).containsExactly(slot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://u:p4ssw0rdX@h/x | url LITERAL",
                "https://ghp_4f9c2a7be14f9c2a7be14f9c2a7be14f9c2a@h/x | url LITERAL",
                "https://h/x?api_key=tok_4f9c2a7be1 | url LITERAL",
                "https://h/x#token=tok_4f9c2a7be1 | url LITERAL",
                "https://h/x?api_key=${ACME} | url ENVIRONMENT env:ACME",
                "https://h/s/9f3c2b71d04e58aa6b/x | url LITERAL",
            })
    void findsCredentialInAddress(String url, String slot) {
        assertThat(Written.slots("{'url': '" + url + "'}")).containsExactly(slot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'env': {'LOG_LEVEL': 'debug', 'FILE_PATH': 'tasks.json', 'AUTH': 'true', 'TOKEN': '', 'PORT': 80}",
                "'env': {'ACME_API_KEY_URL': 'https://h/x', 'DATABASE_URL': 'postgres://localhost/d', 'MAX_TOKENS': '4000'}",
                "'env': {'DIR': '$(pwd)', 'TOKENIZER': 'cl100k', 'API_KEY_HEADER': 'X-Api-Key', 'OPTIONS': '{\\\"mode\\\": \\\"fast\\\"}'}",
                "'args': ['https://h/x?tokens=4000#part']",
                "'env': {'HOME': '${HOME}', 'DIR': '${workspaceFolder}/x'}",
                "'args': ['--port', '80', '--name=x', 'server.js', 'A=b', '/srv/data', '@acme/files']",
                "'args': ['https://github.com/a/b/archive/0123456789abcdef0123456789abcdef01234567.zip']",
                "'headers': {'X-Team': 'eu', 'Content-Type': 'application/json'}",
            })
    void takesNothingElseForCredential(String members) {
        CollectedFacts facts = Written.cursor("'x': {'command': 'x', " + members + "}");

        assertThat(Written.slots(facts)).isEmpty();
        assertThat(facts.diagnostics()).isEmpty();
    }

    @Test
    void statesNoCredentialForPlaceholder() {
        CollectedFacts facts = Written.cursor("'x': {'command': 'x', 'env': {'TOKEN': '<your token>'}}");

        assertThat(Written.slots(facts)).isEmpty();
        assertThat(facts.problems()).containsExactly("MCP_PLACEHOLDER /mcpServers/x/env/TOKEN:1");
    }

    @Test
    void endsAShellsVariableAtTheBlank() {
        for (String command : List.of("ACME_TOKEN=tok_4f9c2a7be1 run", "ACME_TOKEN='tok_4f9c2a7be1' run --x")) {
            String quoted = command.replace("'", "\\\"");
            assertThat(credentials("'args': ['-c', '" + quoted + "']"))
                    .isEqualTo(credentials("'env': {'ACME_TOKEN': 'tok_4f9c2a7be1'}"));
        }
    }

    @Test
    void namesWhatIsTheUsersOwnWithinTheUser() {
        assertThat(credentials("'env': {'A_TOKEN': 'keychain:acme', 'B_TOKEN': 'op://Private/acme/token',"
                        + " 'C_TOKEN': 'op://Team/acme/token'}"))
                .containsExactly(
                        Written.USER + "/keychain/acme",
                        Written.USER + "/op/Private/acme/token",
                        "pc/manager/op://Team/acme/token");
    }

    @Test
    void takesTwoCommandsOfOneProgramForTwoCredentials() {
        assertThat(credentials("'env': {'A_TOKEN': '$(pass show a)', 'B_TOKEN': '`pass show b`'}"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith(Written.USER + "/command/pass/") && !id.contains("show"));
    }

    @Test
    void takesThePublishedExampleForAPlaceholder() {
        CollectedFacts facts = Written.cursor("'x': {'command': 'x', 'env': {'AWS_ACCESS_KEY_ID':"
                + " 'AKIAIOSFODNN7EXAMPLE', 'AWS_SECRET_ACCESS_KEY': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'}}");

        assertThat(Written.slots(facts)).isEmpty();
        assertThat(facts.problems())
                .contains("MCP_PLACEHOLDER /mcpServers/x/env/AWS_SECRET_ACCESS_KEY:1")
                .allMatch(problem -> problem.startsWith("MCP_PLACEHOLDER"));
    }

    private static List<String> credentials(String members) {
        return Written.cursor("'x': {'command': 'x', " + members + "}").edges().stream()
                .filter(edge -> edge.kind().equals(Uses.KIND))
                .map(edge -> edge.to().value())
                .toList();
    }

    @Test
    void joinsPartsOfAwsKey() {
        List<String> both = List.of(
                "'env': {'AWS_ACCESS_KEY_ID': 'AKIAZ7RMPWVQX4T2LKDH', 'AWS_SECRET_ACCESS_KEY': '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', 'AWS_SESSION_TOKEN': 'x8Zr2LwX0vTn5KpYc7BdJ'}",
                "'args': ['-e', 'AWS_ACCESS_KEY_ID=AKIAZ7RMPWVQX4T2LKDH', '-e', 'AWS_SECRET_ACCESS_KEY=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']");
        for (String members : both) {
            CollectedFacts facts = Written.cursor("'x': {'command': 'x', " + members + "}");

            assertThat(Written.slots(facts)).containsExactly("env:AWS_SECRET_ACCESS_KEY LITERAL");
            assertThat(facts.nodes(NodeKind.API_KEY))
                    .singleElement()
                    .matches(key -> key.id().value().equals("aws:access-key:AKIAZ7RMPWVQX4T2LKDH"));
        }
    }

    @Test
    void statesVariableThatAHeaderNamesWhereItIsSet() {
        List<String> slots = Written.slots(
                "{'command': 'npx', 'args': ['mcp-remote', 'https://h/x', '--header', 'Authorization:${HEADER}'],"
                        + " 'env': {'HEADER': 'Bearer tok_4f9c2a7be1'}}");

        assertThat(slots).containsExactly("env:HEADER LITERAL");
    }

    @Test
    void saysWhereTheValueLiesAndWhoHoldsIt() {
        CollectedFacts facts = Written.cursor("'x': {'command': 'x', 'env': {'TOKEN': 'short'}}");
        String place = Written.USER + "/agent/cursor/server/x/slot/env:TOKEN";

        assertThat(facts.edges(ContainsSecret.KIND))
                .containsExactly(Written.USER + "/file/.cursor/mcp.json → " + place);
        assertThat(facts.edges(Holds.KIND)).containsExactly(Written.USER + " → " + place);
        assertThat(facts.edges())
                .filteredOn(edge -> edge.kind().equals(Uses.KIND))
                .singleElement()
                .matches(edge -> edge.at().pointer().equals("/mcpServers/x/env/TOKEN"));
    }

    @Test
    void takesOneReferenceInOneScopeForOneCredential() {
        CollectedFacts facts = Written.cursor(
                "'x': {'command': 'x', 'env': {'A_TOKEN': '${T}'}},"
                        + "'y': {'command': 'y', 'env': {'B_TOKEN': '${T}', 'C_TOKEN': 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:s'}}");

        assertThat(facts.nodes(NodeKind.ACCESS_TOKEN))
                .extracting(node -> node.id().value())
                .containsExactly(Written.USER + "/env/T", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:s");
    }
}
