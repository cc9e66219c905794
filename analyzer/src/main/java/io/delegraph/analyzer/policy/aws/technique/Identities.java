package io.delegraph.analyzer.policy.aws.technique;

import static io.delegraph.analyzer.policy.aws.technique.Call.on;

import java.util.List;

/** Techniques that change identities themselves. */
final class Identities {
    private static final String[] BEING_A_USER = {
        "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile"
    };
    private static final String[] BEING_A_ROLE = {"sts:AssumeRole", "iam:UpdateAssumeRolePolicy"};

    private Identities() {}

    static List<Writing> writing() {
        return List.of(
                new Writing(
                        of("iam-put-user-policy", "Writes a policy into the user.", on("iam:PutUserPolicy"))
                                .helpedBy(BEING_A_USER)
                                .documentedAs("iam-007", "iam-018"),
                        Writing.On.USER,
                        Writing.Way.ADD),
                new Writing(
                        of(
                                        "iam-attach-user-policy",
                                        "Attaches a managed policy to the user.",
                                        on("iam:AttachUserPolicy"))
                                .helpedBy(BEING_A_USER)
                                .documentedAs("iam-008", "iam-015"),
                        Writing.On.USER,
                        Writing.Way.ADD),
                new Writing(
                        of("iam-put-role-policy", "Writes a policy into the role.", on("iam:PutRolePolicy"))
                                .helpedBy(BEING_A_ROLE)
                                .documentedAs("iam-005", "iam-017", "iam-021"),
                        Writing.On.ROLE,
                        Writing.Way.ADD),
                new Writing(
                        of(
                                        "iam-attach-role-policy",
                                        "Attaches a managed policy to the role.",
                                        on("iam:AttachRolePolicy"))
                                .helpedBy(BEING_A_ROLE)
                                .documentedAs("iam-009", "iam-014", "iam-019"),
                        Writing.On.ROLE,
                        Writing.Way.ADD),
                new Writing(
                        of(
                                        "iam-put-group-policy",
                                        "Writes a policy into a group of the user.",
                                        on("iam:PutGroupPolicy"))
                                .helpedBy(BEING_A_USER)
                                .documentedAs("iam-011"),
                        Writing.On.GROUP,
                        Writing.Way.ADD),
                new Writing(
                        of(
                                        "iam-attach-group-policy",
                                        "Attaches a managed policy to a group of the user.",
                                        on("iam:AttachGroupPolicy"))
                                .helpedBy(BEING_A_USER)
                                .documentedAs("iam-010"),
                        Writing.On.GROUP,
                        Writing.Way.ADD),
                new Writing(
                        of(
                                        "iam-create-policy-version",
                                        "Writes a new version of a managed policy that applies.",
                                        on("iam:CreatePolicyVersion"))
                                .helpedBy("sts:AssumeRole", "iam:UpdateAssumeRolePolicy")
                                .documentedAs("iam-001", "iam-016", "iam-020"),
                        Writing.On.DOCUMENT,
                        Writing.Way.REWRITE),
                new Writing(
                        of(
                                        "iam-set-default-policy-version",
                                        "Puts another version of a managed policy that applies into force.",
                                        on("iam:SetDefaultPolicyVersion"))
                                .given(Prerequisite.when("another version grants more"))
                                .documentedAs("iam-vulnerable"),
                        Writing.On.DOCUMENT,
                        Writing.Way.SWITCH));
    }

    static List<Unbounding> unbounding() {
        return List.of(
                new Unbounding(
                        of(
                                        "iam-delete-user-boundary",
                                        "Takes the user's permissions boundary away.",
                                        on("iam:DeleteUserPermissionsBoundary"))
                                .helpedBy(BEING_A_USER)
                                .documentedAs("IAM user guide"),
                        false),
                new Unbounding(
                        of(
                                        "iam-put-user-boundary",
                                        "Gives the user a permissions boundary that allows more.",
                                        on("iam:PutUserPermissionsBoundary"))
                                .helpedBy(BEING_A_USER)
                                .documentedAs("IAM user guide"),
                        false),
                new Unbounding(
                        of(
                                        "iam-delete-role-boundary",
                                        "Takes the role's permissions boundary away.",
                                        on("iam:DeleteRolePermissionsBoundary"))
                                .helpedBy(BEING_A_ROLE)
                                .documentedAs("IAM user guide"),
                        true),
                new Unbounding(
                        of(
                                        "iam-put-role-boundary",
                                        "Gives the role a permissions boundary that allows more.",
                                        on("iam:PutRolePermissionsBoundary"))
                                .helpedBy(BEING_A_ROLE)
                                .documentedAs("IAM user guide"),
                        true));
    }

    static List<Issuing> issuing() {
        return List.of(
                new Issuing(
                        of("iam-create-access-key", "Makes an access key of the user.", on("iam:CreateAccessKey"))
                                .given(Prerequisite.when("the user has fewer than two access keys")
                                        .orBy("iam:DeleteAccessKey"))
                                .documentedAs("iam-002", "iam-003"),
                        Issuing.Credential.ACCESS_KEY),
                new Issuing(
                        of(
                                        "iam-create-login-profile",
                                        "Gives the user a console password.",
                                        on("iam:CreateLoginProfile"))
                                .given(Prerequisite.when("the user has no console password"))
                                .documentedAs("iam-004"),
                        Issuing.Credential.NEW_PASSWORD),
                new Issuing(
                        of(
                                        "iam-update-login-profile",
                                        "Replaces the console password of the user.",
                                        on("iam:UpdateLoginProfile"))
                                .given(Prerequisite.when("the user has a console password"))
                                .documentedAs("iam-006"),
                        Issuing.Credential.OTHER_PASSWORD));
    }

    static Joining joining() {
        return new Joining(of("iam-add-user-to-group", "Puts the user into the group.", on("iam:AddUserToGroup"))
                .helpedBy(BEING_A_USER)
                .documentedAs("iam-013"));
    }

    static Trusting trusting() {
        return new Trusting(of(
                        "iam-update-trust-policy",
                        "Names itself in the role's trust policy.",
                        on("iam:UpdateAssumeRolePolicy"))
                .documentedAs("iam-012"));
    }

    static Assuming assuming() {
        return new Assuming(of("sts-assume-role", "Opens a session of the role.", on("sts:AssumeRole"))
                .documentedAs("sts-001"));
    }

    private static Declaration of(String id, String summary, Call... calls) {
        return Declaration.of(id, summary, calls);
    }
}
