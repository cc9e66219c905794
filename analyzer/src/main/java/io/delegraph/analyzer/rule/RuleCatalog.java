package io.delegraph.analyzer.rule;

import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.rule.agent.AmbientCredentials;
import io.delegraph.analyzer.rule.agent.InsecureRemoteServer;
import io.delegraph.analyzer.rule.agent.LiteralSecretInConfiguration;
import io.delegraph.analyzer.rule.agent.PrivilegeBeyondRegistration;
import io.delegraph.analyzer.rule.agent.UnpinnedToolServer;
import io.delegraph.analyzer.rule.credential.CredentialAcrossEnvironments;
import io.delegraph.analyzer.rule.credential.CredentialSharedInUse;
import io.delegraph.analyzer.rule.credential.CredentialWiredToSeveral;
import io.delegraph.analyzer.rule.credential.DormantPotentCredential;
import io.delegraph.analyzer.rule.credential.LongLivedCredential;
import io.delegraph.analyzer.rule.credential.SecretInReadablePlace;
import io.delegraph.analyzer.rule.delegation.ApprovalGateBypassed;
import io.delegraph.analyzer.rule.delegation.AttributionLost;
import io.delegraph.analyzer.rule.delegation.DataScopeOverreach;
import io.delegraph.analyzer.rule.delegation.EscalatingTokenExchange;
import io.delegraph.analyzer.rule.delegation.ExecutedAgainstDecision;
import io.delegraph.analyzer.rule.delegation.LatentScopeExcess;
import io.delegraph.analyzer.rule.delegation.PluginBroadensScope;
import io.delegraph.analyzer.rule.delegation.RealisedScopeExpansion;
import io.delegraph.analyzer.rule.delegation.ScopeRatchet;
import io.delegraph.analyzer.rule.delegation.TokenPassthrough;
import io.delegraph.analyzer.rule.delegation.UnapprovedPrivilegeDrift;
import io.delegraph.analyzer.rule.delegation.UndeclaredScope;
import io.delegraph.analyzer.rule.delegation.UnexplainedAccess;
import io.delegraph.analyzer.rule.delegation.UseOutsideValidity;
import io.delegraph.analyzer.rule.governance.NoActiveOwner;
import io.delegraph.analyzer.rule.governance.UnregisteredAgent;
import io.delegraph.analyzer.rule.privilege.AnotherSubjectsAuthority;
import io.delegraph.analyzer.rule.privilege.ConfusedDeputy;
import io.delegraph.analyzer.rule.privilege.IdentityPassedToNewCompute;
import io.delegraph.analyzer.rule.privilege.ImpersonationOfMorePrivileged;
import io.delegraph.analyzer.rule.privilege.OverPrivileged;
import io.delegraph.analyzer.rule.privilege.PermissionManagementReached;
import io.delegraph.analyzer.rule.privilege.PilotReachesProduction;
import io.delegraph.analyzer.rule.privilege.SelfApproval;
import io.delegraph.analyzer.rule.privilege.SelfEscalation;
import io.delegraph.analyzer.rule.privilege.UnrestrictedTrust;
import io.delegraph.analyzer.rule.telemetry.BlindDelegation;
import io.delegraph.analyzer.rule.telemetry.StaleSource;
import io.delegraph.analyzer.rule.telemetry.UncorrelatableLogs;
import java.util.List;

/** Every rule, sorted by id. To add one: a class in its family's package, a view, a test, and a line here. */
public final class RuleCatalog {
    private static final List<Rule> ALL = List.of(
            new LiteralSecretInConfiguration(),
            new AmbientCredentials(),
            new PrivilegeBeyondRegistration(),
            new UnpinnedToolServer(),
            new InsecureRemoteServer(),
            new CredentialSharedInUse(),
            new CredentialWiredToSeveral(),
            new CredentialAcrossEnvironments(),
            new LongLivedCredential(),
            new SecretInReadablePlace(),
            new DormantPotentCredential(),
            new LatentScopeExcess(),
            new RealisedScopeExpansion(),
            new EscalatingTokenExchange(),
            new DataScopeOverreach(),
            new AttributionLost(),
            new UnexplainedAccess(),
            new UnapprovedPrivilegeDrift(),
            new TokenPassthrough(),
            new PluginBroadensScope(),
            new UndeclaredScope(),
            new ApprovalGateBypassed(),
            new UseOutsideValidity(),
            new ScopeRatchet(),
            new ExecutedAgainstDecision(),
            new NoActiveOwner(),
            new UnregisteredAgent(),
            new OverPrivileged(),
            new PermissionManagementReached(),
            new SelfEscalation(),
            new IdentityPassedToNewCompute(),
            new ConfusedDeputy(),
            new AnotherSubjectsAuthority(),
            new SelfApproval(),
            new UnrestrictedTrust(),
            new ImpersonationOfMorePrivileged(),
            new PilotReachesProduction(),
            new BlindDelegation(),
            new UncorrelatableLogs(),
            new StaleSource());

    private RuleCatalog() {}

    /** All rules, sorted by id. */
    public static List<Rule> listRules() {
        return ALL;
    }

    /** Rules about observed chains. */
    public static List<ChainRule> listChainRules() {
        return ALL.stream()
                .filter(ChainRule.class::isInstance)
                .map(ChainRule.class::cast)
                .toList();
    }

    /** What every rule says of itself, sorted by id. */
    public static List<RuleSpec> listSpecs() {
        return ALL.stream().map(Rule::spec).distinct().toList();
    }
}
