package io.delegraph.collector.aws.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.DescribePolicyResponse;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyTargetSummary;
import software.amazon.awssdk.services.organizations.model.PolicyType;

/**
 * Reads service and resource control policies: which are on each target, confirmed by which targets each policy has; then
 * their texts. A target whose policies' texts were not answered is not whole either.
 */
final class OrganizationControls {
    private final OrganizationsClient client;
    private final OrganizationLists lists;
    private final Asking asking;
    private final AccountFolder folder;
    private final Map<AnswerFile, Set<String>> policies = new HashMap<>();

    OrganizationControls(OrganizationsClient client, OrganizationLists lists, Asking asking, AccountFolder folder) {
        this.client = client;
        this.lists = lists;
        this.asking = asking;
        this.folder = folder;
    }

    void read(Set<PolicyType> types, Set<String> targets) throws IOException {
        for (PolicyType type : types) {
            Map<String, AnswerFile> files = new TreeMap<>();
            for (String target : targets) {
                files.put(target, list(target, type));
            }
            confirm(type, files);
        }
        Set<String> used = new TreeSet<>();
        policies.values().forEach(used::addAll);
        for (String policy : used) {
            describe(policy);
        }
    }

    private AnswerFile list(String target, PolicyType type) throws IOException {
        AnswerFile file = folder.answer("organizations-list-policies-for-target", target + "," + type);
        Set<String> found = new TreeSet<>();
        lists.policiesOn(target, type).into(file, asking).forEach(policy -> found.add(policy.id()));
        policies.put(file, found);
        return file;
    }

    private void confirm(PolicyType type, Map<String, AnswerFile> files) throws IOException {
        try {
            for (PolicySummary policy : lists.policies(type).whole(asking)) {
                for (PolicyTargetSummary target : lists.targetsOf(policy.id()).whole(asking)) {
                    AnswerFile file = files.get(target.targetId());
                    if (file != null && !policies.getOrDefault(file, Set.of()).contains(policy.id())) {
                        file.unanswered(new Unanswered(Unanswered.NOT_CONFIRMED));
                    }
                }
            }
        } catch (Unanswered why) {
            List<AnswerFile> unconfirmed = new ArrayList<>(files.values());
            for (AnswerFile file : unconfirmed) {
                file.unanswered(Asking.unconfirmed(why));
            }
        }
    }

    private void describe(String policy) throws IOException {
        AnswerFile file = folder.answer("organizations-describe-policy", policy);
        Optional<Unanswered> failure = describe(policy, file);
        if (failure.isEmpty()) {
            return;
        }
        file.unanswered(failure.get());
        for (Map.Entry<AnswerFile, Set<String>> target : policies.entrySet()) {
            if (target.getValue().contains(policy)) {
                target.getKey().unanswered(Asking.unconfirmed(failure.get()));
            }
        }
    }

    private Optional<Unanswered> describe(String policy, AnswerFile file) throws IOException {
        try {
            DescribePolicyResponse described =
                    asking.ask(() -> client.describePolicy(request -> request.policyId(policy)));
            if (described.policy() == null
                    || described.policy().policySummary() == null
                    || described.policy().content() == null) {
                return Optional.of(new Unanswered(Unanswered.UNREADABLE));
            }
            file.page(described);
            return Optional.empty();
        } catch (Unanswered why) {
            return Optional.of(why);
        }
    }
}
