package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real account with one principal for each known escalation technique: the rule that fits the technique accuses the
 * principal, with the statement that allows the technique as cause, whatever things are called.
 */
class RealAccountTest {
    private static final String ACCOUNT = "aws-iam/cloudsplaining/examples/files/example.json.gz";
    private static final long SEED = 20_261_121;

    /** Rule and truth by name; of a technique that a user can use and a role cannot (or the other way) both are listed. */
    private static final String EXPECTED = """
            privesc1-CreateNewPolicyVersion-user                     PRV-003 DEFINITE
            privesc1-CreateNewPolicyVersion-role                     PRV-003 DEFINITE
            privesc2-SetExistingDefaultPolicyVersion-user            PRV-003 CONDITIONAL
            privesc2-SetExistingDefaultPolicyVersion-role            PRV-003 CONDITIONAL
            privesc3-CreateEC2WithExistingInstanceProfile-user       PRV-004 DEFINITE
            privesc3-CreateEC2WithExistingInstanceProfile-role       PRV-004 DEFINITE
            privesc4-CreateAccessKey-user                            PRV-008 DEFINITE
            privesc4-CreateAccessKey-role                            PRV-008 DEFINITE
            privesc5-CreateLoginProfile-user                         PRV-008 UNKNOWN
            privesc5-CreateLoginProfile-role                         PRV-008 UNKNOWN
            privesc6-UpdateLoginProfile-user                         PRV-008 UNKNOWN
            privesc6-UpdateLoginProfile-role                         PRV-008 UNKNOWN
            privesc7-AttachUserPolicy-user                           PRV-003 DEFINITE
            privesc7-AttachUserPolicy-role                           PRV-002 DEFINITE
            privesc8-AttachGroupPolicy-user                          PRV-003 DEFINITE
            privesc8-AttachGroupPolicy-role                          PRV-002 DEFINITE
            privesc9-AttachRolePolicy-user                           PRV-002 DEFINITE
            privesc9-AttachRolePolicy-role                           PRV-003 DEFINITE
            privesc10-PutUserPolicy-user                             PRV-003 DEFINITE
            privesc10-PutUserPolicy-role                             PRV-002 DEFINITE
            privesc11-PutGroupPolicy-user                            PRV-003 DEFINITE
            privesc11-PutGroupPolicy-role                            PRV-002 DEFINITE
            privesc12-PutRolePolicy-user                             PRV-002 DEFINITE
            privesc12-PutRolePolicy-role                             PRV-003 DEFINITE
            privesc13-AddUserToGroup-user                            PRV-003 DEFINITE
            privesc13-AddUserToGroup-role                            PRV-002 DEFINITE
            privesc14-UpdatingAssumeRolePolicy-user                  PRV-003 DEFINITE
            privesc14-UpdatingAssumeRolePolicy-role                  PRV-003 DEFINITE
            privesc15-PassExistingRoleToNewLambdaThenInvoke-user     PRV-004 DEFINITE
            privesc15-PassExistingRoleToNewLambdaThenInvoke-role     PRV-004 DEFINITE
            privesc16-PassRoleToNewLambdaThenTriggerWithNewDynamo-user PRV-004 DEFINITE
            privesc16-PassRoleToNewLambdaThenTriggerWithNewDynamo-role PRV-004 DEFINITE
            privesc17-EditExistingLambdaFunctionWithRole-user        PRV-003 UNKNOWN
            privesc17-EditExistingLambdaFunctionWithRole-role        PRV-003 UNKNOWN
            privesc18-PassExistingRoleToNewGlueDevEndpoint-user      PRV-004 DEFINITE
            privesc18-PassExistingRoleToNewGlueDevEndpoint-role      PRV-004 DEFINITE
            privesc19-UpdateExistingGlueDevEndpoint-user             PRV-003 UNKNOWN
            privesc19-UpdateExistingGlueDevEndpoint-role             PRV-003 UNKNOWN
            privesc20-PassExistingRoleToCloudFormation-user          PRV-004 DEFINITE
            privesc20-PassExistingRoleToCloudFormation-role          PRV-004 DEFINITE
            privesc21-PassExistingRoleToNewDataPipeline-user         PRV-004 DEFINITE
            privesc21-PassExistingRoleToNewDataPipeline-role         PRV-004 DEFINITE
            privesc-CloudFormationUpdateStack-user                   PRV-003 UNKNOWN
            privesc-CloudFormationUpdateStack-role                   PRV-003 UNKNOWN
            privesc-codeBuildCreateProjectPassRole-user              PRV-004 DEFINITE
            privesc-codeBuildCreateProjectPassRole-role              PRV-004 DEFINITE
            privesc-ec2InstanceConnect-user                          PRV-003 UNKNOWN
            privesc-ec2InstanceConnect-role                          PRV-003 UNKNOWN
            privesc-sageMakerCreateNotebookPassRole-user             PRV-004 DEFINITE
            privesc-sageMakerCreateNotebookPassRole-role             PRV-004 DEFINITE
            privesc-sageMakerCreatePresignedNotebookURL-user         PRV-003 UNKNOWN
            privesc-sageMakerCreatePresignedNotebookURL-role         PRV-003 UNKNOWN
            privesc-sageMakerCreateProcessingJobPassRole-user        PRV-004 DEFINITE
            privesc-sageMakerCreateProcessingJobPassRole-role        PRV-004 DEFINITE
            privesc-sageMakerCreateTrainingJobPassRole-user          PRV-004 DEFINITE
            privesc-sageMakerCreateTrainingJobPassRole-role          PRV-004 DEFINITE
            privesc-sre-user                                         PRV-003 DEFINITE
            privesc-sre-role                                         PRV-003 DEFINITE
            privesc-ssmSendCommand-user                              PRV-003 UNKNOWN
            privesc-ssmSendCommand-role                              PRV-003 UNKNOWN
            privesc-ssmStartSession-user                             PRV-003 UNKNOWN
            privesc-ssmStartSession-role                             PRV-003 UNKNOWN
            privesc-AssumeRole-starting-role                         PRV-002 DEFINITE
            privesc-AssumeRole-intermediate-role                     PRV-002 DEFINITE
            fn1-privesc3-partial-user                                PRV-004 DEFINITE
            fn1-privesc3-partial-role                                PRV-004 DEFINITE
            fn2-exploitableResourceConstraint-user                   PRV-003 DEFINITE
            fn2-exploitableResourceConstraint-role                   PRV-003 DEFINITE
            fn3-exploitableConditionConstraint-user                  PRV-003 CONDITIONAL
            fn3-exploitableConditionConstraint-role                  PRV-003 DEFINITE
            fn4-exploitableNotAction-user                            PRV-003 DEFINITE
            fn4-exploitableNotAction-role                            PRV-003 DEFINITE
            """;

    /** Targets of techniques, and those whose name the data does not bear out. */
    private static final Set<String> NOT_ESCALATING = Set.of(
            "privesc-high-priv-service-role",
            "privesc-AssumeRole-ending-role",
            "privesc-permissive-role-trust",
            "privesc-AssumeRole-start-user");

    private static final Set<String> ESCALATION_RULES = Set.of("PRV-002", "PRV-003", "PRV-004", "PRV-008");

    @TempDir
    Path folder = Path.of("");

    @Test
    void accusesEveryTechniqueByItsStatement() throws IOException {
        String account = read(RealInput.require(ACCOUNT));

        verify(account, Map.of());
    }

    @Test
    void goesByPermissionsAndNotByNames() throws IOException {
        String account = read(RealInput.require(ACCOUNT));
        Map<String, String> renamed = randomNames(account);

        verify(rename(account, renamed), renamed);
    }

    private void verify(String account, Map<String, String> renamed) throws IOException {
        JsonNode report = scan(account);
        Map<String, List<JsonNode>> findings = bySubject(report);
        Map<String, Set<String>> policies = policiesByPrincipal(new ObjectMapper().readTree(account));
        Set<String> expected = new TreeSet<>(NOT_ESCALATING);
        for (String line : EXPECTED.lines().toList()) {
            String[] words = line.strip().split("\\s+", -1);
            expected.add(words[0]);
            String name = renamed.getOrDefault(words[0], words[0]);
            List<JsonNode> fitting = findings.getOrDefault(name, List.of()).stream()
                    .filter(finding -> finding.get("rule").asText().equals(words[1]))
                    .toList();
            assertThat(fitting).as(words[0] + " is accused by " + words[1]).hasSize(1);
            assertThat(fitting.get(0).get("truth").asText()).as(words[0]).isEqualTo(words[2]);
            if (words[2].equals("UNKNOWN")) {
                assertThat(fitting.get(0).get("explanation").asText())
                        .as(words[0])
                        .contains("collect ");
            }
            if (!words[0].contains("AssumeRole-")) {
                assertThat(cause(report, fitting.get(0)))
                        .as("cause of " + words[0])
                        .matches(fact ->
                                policies.getOrDefault(name, Set.of()).stream().anyMatch(fact::contains));
            }
        }
        assertThat(expected)
                .as("every principal with a technique in its name is in the table")
                .containsAll(original(policies.keySet(), renamed).stream()
                        .filter(name -> name.matches("(privesc|fn\\d).*"))
                        .toList());
        original(policies.keySet(), renamed).stream()
                .filter(name -> name.matches("fp\\d.*"))
                .forEach(name -> assertThat(findings.getOrDefault(renamed.getOrDefault(name, name), List.of()).stream()
                                .filter(finding -> ESCALATION_RULES.contains(
                                        finding.get("rule").asText()))
                                .filter(finding ->
                                        !finding.get("truth").asText().equals("UNKNOWN")))
                        .as(name)
                        .isEmpty());
    }

    private JsonNode scan(String account) throws IOException {
        Path file = Files.writeString(folder.resolve("account.json"), account);
        CommandLineRun.Result result = new CommandLineRun(folder)
                .run(
                        "scan",
                        "--store",
                        "memory",
                        "--clock",
                        "2026-11-01T00:00:00Z",
                        "--format",
                        "json",
                        file.toString());
        assertThat(result.exit()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    private static String cause(JsonNode report, JsonNode finding) {
        return StreamSupport.stream(report.get("causes").spliterator(), false)
                .filter(cause ->
                        texts(cause.get("findings")).contains(finding.get("id").asText()))
                .map(cause -> cause.get("fact").asText())
                .findFirst()
                .orElse("no cause");
    }

    private static Map<String, List<JsonNode>> bySubject(JsonNode report) {
        Map<String, List<JsonNode>> findings = new TreeMap<>();
        report.get("findings")
                .forEach(finding -> findings.computeIfAbsent(
                                finding.get("subjects").get(0).get("name").asText(), name -> new ArrayList<>())
                        .add(finding));
        return findings;
    }

    // Names of the policies that are attached to a principal or to a group of it.
    private static Map<String, Set<String>> policiesByPrincipal(JsonNode account) {
        Map<String, Set<String>> byGroup = new TreeMap<>();
        account.get("GroupDetailList")
                .forEach(group -> byGroup.put(group.get("GroupName").asText(), policies(group)));
        Map<String, Set<String>> byPrincipal = new TreeMap<>();
        account.get("RoleDetailList")
                .forEach(role -> byPrincipal.put(role.get("RoleName").asText(), policies(role)));
        account.get("UserDetailList").forEach(user -> {
            Set<String> all = policies(user);
            texts(user.path("GroupList")).forEach(group -> all.addAll(byGroup.getOrDefault(group, Set.of())));
            byPrincipal.put(user.get("UserName").asText(), all);
        });
        return byPrincipal;
    }

    private static Set<String> policies(JsonNode principal) {
        Set<String> names = new TreeSet<>();
        Stream.of("AttachedManagedPolicies", "UserPolicyList", "RolePolicyList", "GroupPolicyList")
                .forEach(list -> principal
                        .path(list)
                        .forEach(policy -> names.add(policy.get("PolicyName").asText())));
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Set<String> original(Set<String> names, Map<String, String> renamed) {
        Map<String, String> back = new TreeMap<>();
        renamed.forEach((from, to) -> back.put(to, from));
        Set<String> originals = new TreeSet<>();
        names.forEach(name -> originals.add(back.getOrDefault(name, name)));
        return originals;
    }

    // A statement names its own policy by its first word and a star, so that words are replaced one by one.
    private static Map<String, String> randomNames(String account) {
        System.out.println("RealAccountTest: names replaced with seed " + SEED);
        Random random = new Random(SEED);
        Map<String, String> wordBy = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("\"(?:User|Role|Group|Policy)Name\": *\"((?:privesc|fn|fp)[^\"]*)\"")
                .matcher(account);
        while (matcher.find()) {
            String name = matcher.group(1);
            int dash = name.indexOf('-');
            String first = wordBy.computeIfAbsent(name.substring(0, dash), word -> word(random));
            names.computeIfAbsent(name, each -> first + "-" + word(random));
        }
        wordBy.forEach((word, replacement) -> names.put(word + "-*", replacement + "-*"));
        return names;
    }

    private static String word(Random random) {
        return "n" + Long.toHexString(random.nextLong() >>> 8);
    }

    private static String rename(String account, Map<String, String> names) {
        String renamed = account;
        List<String> longestFirst = names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
                .toList();
        for (String name : longestFirst) {
            renamed = renamed.replace(name + "\"", names.get(name) + "\"");
        }
        return renamed;
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
