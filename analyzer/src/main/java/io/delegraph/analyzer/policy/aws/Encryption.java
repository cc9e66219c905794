package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.EncryptedWith;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Data encrypted with a key of AWS KMS: who reads or writes it must be able to use the key in the same session, by way of
 * the service.
 *
 * <p>A key that AWS manages is for everybody of its account and for nobody else. A key whose policy nobody collected makes
 * access UNKNOWN.
 *
 * <p>Source: Amazon S3 user guide, "Using server-side encryption with AWS KMS keys"; Amazon SQS and SNS developer guides,
 * "Key management"; AWS Secrets Manager user guide, "Secret encryption and decryption"; KMS developer guide,
 * {@code kms:ViaService}.
 */
final class Encryption {
    private static final String VIA = "kms:viaservice";
    private static final String DECRYPT = "kms:Decrypt";
    private static final String GENERATE = "kms:GenerateDataKey";

    /** What the operations of a service need of the key. */
    private record Need(String service, List<String> operations, List<String> ofKey) {}

    private static final List<Need> NEEDS = List.of(
            new Need("s3", List.of("s3:GetObject", "s3:GetObjectVersion"), List.of(DECRYPT)),
            new Need("s3", List.of("s3:PutObject"), List.of(GENERATE)),
            new Need("sqs", List.of("sqs:ReceiveMessage"), List.of(DECRYPT)),
            new Need("sqs", List.of("sqs:SendMessage"), List.of(GENERATE, DECRYPT)),
            new Need("sns", List.of("sns:Publish"), List.of(GENERATE, DECRYPT)),
            new Need("secretsmanager", List.of("secretsmanager:GetSecretValue"), List.of(DECRYPT)),
            new Need(
                    "secretsmanager",
                    List.of("secretsmanager:PutSecretValue", "secretsmanager:UpdateSecret"),
                    List.of(GENERATE, DECRYPT)));

    private final List<Protected> data = new ArrayList<>();
    private final PrivilegeSet all;
    private final boolean viaMatters;

    Encryption(PolicyEstate estate, Universe universe, PrivilegeSet withKnownPolicy) {
        estate.snapshot().edges().stream()
                .filter(stored -> stored.edge().kind().equals(EncryptedWith.KIND))
                .forEach(stored -> add(stored, estate, universe, withKnownPolicy));
        this.all = data.stream().map(Protected::cells).reduce(PrivilegeSet.empty(), PrivilegeSet::union);
        this.viaMatters = estate.statements()
                .flatMap(statement -> statement.conditions().stream())
                .anyMatch(condition -> condition.key().equalsIgnoreCase(VIA));
    }

    /** Operations that must each be told from others, when something is encrypted. */
    static Stream<String> operations(PolicyEstate estate) {
        boolean any = estate.snapshot().edges().stream()
                .anyMatch(stored -> stored.edge().kind().equals(EncryptedWith.KIND));
        return any
                ? NEEDS.stream().flatMap(need -> Stream.concat(need.operations().stream(), need.ofKey().stream()))
                : Stream.empty();
    }

    /**
     * Cells that need a key.
     *
     * @param needed one set for each operation on the key, of which some cell must be held
     * @param openTo the account whose callers alone can use a key that AWS manages; nothing for a customer's key
     * @param via    the service that uses the key for the caller
     * @param isKnown whether the key's policy was collected
     */
    private record Protected(
            PrivilegeSet cells,
            List<PrivilegeSet> needed,
            Optional<String> openTo,
            String via,
            String key,
            boolean isKnown) {

        PrivilegeBounds left(PrivilegeBounds held, PrivilegeBounds ofKey) {
            PrivilegeSet none = PrivilegeSet.empty();
            return new PrivilegeBounds(
                    isOpen(ofKey.definite()) ? held.definite() : none,
                    isOpen(ofKey.conditional()) ? held.conditional() : none,
                    !isKnown || isOpen(ofKey.possible()) ? held.possible() : none);
        }

        private boolean isOpen(PrivilegeSet ofKey) {
            return needed.stream().allMatch(ofKey::intersects);
        }
    }

    private void add(StoredEdge stored, PolicyEstate estate, Universe universe, PrivilegeSet withKnownPolicy) {
        NodeId resource = stored.edge().from();
        NodeId key = stored.edge().to();
        Optional<Node> found = estate.snapshot().findNode(key).map(StoredNode::node);
        String keyName = estate.name(key);
        boolean managed = found.flatMap(node -> node.properties().findFlag(Property.PROVIDER_MANAGED))
                .orElse(false);
        Optional<String> owner = managed ? estate.owners().findAccount(resource) : Optional.empty();
        PrivilegeSet onResource = universe.within(resource, estate.name(resource));
        PrivilegeSet onKey = universe.on(key, "kms:*");
        for (Need need : NEEDS) {
            PrivilegeSet cells = onResource.intersection(
                    universe.operations(need.operations().toArray(String[]::new)));
            if (cells.isEmpty() || (managed && owner.isEmpty())) {
                continue;
            }
            List<PrivilegeSet> ofKey = need.ofKey().stream()
                    .map(operation -> universe.on(key, operation))
                    .toList();
            String via = need.service() + "." + Arns.region(keyName) + ".amazonaws.com";
            data.add(new Protected(cells, ofKey, owner, via, keyName, onKey.intersects(withKnownPolicy)));
        }
    }

    /**
     * What is left of the subject's authority.
     *
     * @param evaluate the subject's authority in a request, apart from encryption
     */
    PrivilegeBounds limit(
            PrivilegeBounds authority,
            PolicySubject subject,
            RequestContext request,
            Function<RequestContext, PrivilegeBounds> evaluate) {
        if (!authority.possible().intersects(all)) {
            return authority;
        }
        Map<String, PrivilegeBounds> byService = new HashMap<>();
        PrivilegeBounds rest = authority;
        for (Protected each : data) {
            if (rest.possible().intersects(each.cells())) {
                PrivilegeBounds held = rest.limitedTo(each.cells());
                rest = rest.minus(PrivilegeBounds.exactly(each.cells()))
                        .union(left(
                                each,
                                held,
                                subject,
                                request,
                                service -> byService.computeIfAbsent(
                                        service, via -> evaluate.apply(inService(request, via)))));
            }
        }
        return rest;
    }

    private PrivilegeBounds left(
            Protected each,
            PrivilegeBounds held,
            PolicySubject subject,
            RequestContext request,
            Function<String, PrivilegeBounds> ofService) {
        if (each.openTo().isPresent()) {
            return each.openTo().get().equals(subject.account()) ? held : PrivilegeBounds.nothing();
        }
        return each.left(held, ofService.apply(viaMatters && request.find(VIA).isEmpty() ? each.via() : ""));
    }

    private static RequestContext inService(RequestContext request, String via) {
        return via.isEmpty() ? request : request.with(VIA, List.of(via));
    }

    /** The key without which the subject cannot have the cell, and how sure its use of that key is. */
    Optional<String> findKey(Cell cell, PolicySubject subject, PrivilegeBounds authority) {
        return data.stream()
                .filter(each -> each.cells().contains(cell))
                .filter(each -> each.openTo().isPresent()
                        ? !each.openTo().get().equals(subject.account())
                        : each.left(PrivilegeBounds.holding(Truth.DEFINITE, PrivilegeSet.of(cell)), authority)
                                .definite()
                                .isEmpty())
                .map(Protected::key)
                .findFirst();
    }
}
