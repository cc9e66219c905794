package io.delegraph.analyzer.policy.aws.technique;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every technique that is recognised. */
public final class TechniqueCatalog {
    private static final List<Passing> PASSING = NewWorkloads.list();
    private static final List<Altering> ALTERING = ExistingWorkloads.list();
    private static final List<Writing> WRITING = Identities.writing();
    private static final List<Unbounding> UNBOUNDING = Identities.unbounding();
    private static final List<Issuing> ISSUING = Identities.issuing();

    private TechniqueCatalog() {}

    /** All, those that pass a role first. */
    public static List<Technique> listAll() {
        List<Technique> all = new ArrayList<>(PASSING);
        all.addAll(ALTERING);
        all.addAll(WRITING);
        all.addAll(UNBOUNDING);
        all.addAll(ISSUING);
        all.add(joining());
        all.add(trusting());
        all.add(assuming());
        return all;
    }

    public static List<Passing> passing() {
        return PASSING;
    }

    public static List<Altering> altering() {
        return ALTERING;
    }

    public static List<Writing> writing() {
        return WRITING;
    }

    public static List<Unbounding> unbounding() {
        return UNBOUNDING;
    }

    public static List<Issuing> issuing() {
        return ISSUING;
    }

    public static Joining joining() {
        return Identities.joining();
    }

    public static Trusting trusting() {
        return Identities.trusting();
    }

    public static Assuming assuming() {
        return Identities.assuming();
    }

    /** Ways that are known and that no record covers, each with the reason. */
    public static Map<String, String> listNotModelled() {
        Map<String, String> reasons = new TreeMap<>();
        reasons.put(
                "iam:CreateServiceSpecificCredential, iam:ResetServiceSpecificCredential, iam:UploadSSHPublicKey",
                "the credential opens single services only, and which is not stated");
        reasons.put(
                "iam:UpdateSAMLProvider, iam:UpdateOpenIDConnectProviderThumbprint",
                "what the other issuer would then vouch for is not in the account");
        reasons.put("ssm:ResumeSession", "it resumes a session that somebody opened, which is over within minutes");
        reasons.put(
                "sso:AttachManagedPolicyToPermissionSet and the like",
                "permission sets are written in the management account; their roles are judged as they are");
        reasons.put(
                "ec2:AssociateIamInstanceProfile, ec2:ReplaceIamInstanceProfileAssociation",
                "they give an instance another role; running code on it is a technique of its own");
        reasons.put(
                "lambda:UpdateFunctionConfiguration", "which layers and extensions a function takes is not collected");
        return reasons;
    }
}
