package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.edge.CanLaunch;
import java.util.ArrayList;
import java.util.List;

/**
 * A role is passed to a service, and something that the caller wrote runs under it.
 *
 * <p>Source: IAM user guide, "Granting a user permissions to pass a role to an AWS service".
 *
 * @param services       that may take the role, as trust policies and {@code iam:PassedToService} name them
 * @param thing          that runs under the role
 * @param isNew          whether the calls make the thing; otherwise it must exist
 * @param throughProfile whether the role must be in an instance profile
 */
public record Passing(
        Declaration declaration, List<String> services, Thing thing, boolean isNew, boolean throughProfile)
        implements Technique {
    /** The permission that every such technique takes, on the role. */
    public static final String PASS = "iam:PassRole";

    /** What the service takes the role with: an instance gets it through a profile. */
    private static final List<String> PROFILE_MAKING =
            List.of("iam:CreateInstanceProfile", "iam:AddRoleToInstanceProfile");

    public Passing {
        services = List.copyOf(services);
    }

    /** The calls make the thing. */
    static Passing toNew(Thing thing, String service, Declaration declaration) {
        return new Passing(declaration, List.of(service), thing, true, false);
    }

    /** The calls change a thing that exists. */
    static Passing toExisting(Thing thing, String service, Declaration declaration) {
        return new Passing(declaration, List.of(service), thing, false, false);
    }

    Passing orTo(String service) {
        List<String> both = new ArrayList<>(services);
        both.add(service);
        return new Passing(declaration, both, thing, isNew, throughProfile);
    }

    Passing inProfile() {
        return new Passing(declaration, services, thing, isNew, true);
    }

    @Override
    public List<String> required() {
        List<String> all = new ArrayList<>(List.of(PASS));
        all.addAll(Technique.super.required());
        return all;
    }

    @Override
    public List<String> optional() {
        List<String> all = new ArrayList<>(Technique.super.optional());
        if (throughProfile) {
            all.addAll(PROFILE_MAKING);
        }
        return all;
    }

    /** Calls that put a role into an instance profile, both on the same profile. */
    public static List<Call> profileMaking() {
        return PROFILE_MAKING.stream().map(Call::on).toList();
    }

    /** What a role is put into. */
    public static Thing profile() {
        return Thing.INSTANCE_PROFILE;
    }

    @Override
    public EdgeKind edge() {
        return CanLaunch.KIND;
    }

    @Override
    public String yields() {
        return "the role that is passed";
    }
}
