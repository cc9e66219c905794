package io.delegraph.cypher.store.neo4j;

/**
 * Every property in the database that is not a {@code Property} of a fact, and every label and type that is not in the
 * vocabulary of the graph. None of the names on a fact is that of a {@code Property}.
 */
enum Field {
    /** A node's id; a stand-in when the id is too long for an index ({@code StoreKey}). */
    ID("id"),
    /** The id itself when {@link #ID} is a stand-in. */
    FULL_ID("fullId"),
    KIND("kind"),
    NAME("name"),
    EVIDENCE("evidence"),
    DOCUMENT("document"),
    POINTER("pointer"),
    LINE("line"),
    LAYER("layer"),
    EDGE_ID("eid"),
    TRUTH("truth"),
    CAP_MODE("capMode"),
    CAP("cap"),

    FIRST_SEEN("firstSeen"),
    LAST_SEEN("lastSeen"),
    SCAN("scan"),
    STATE("state"),
    SOURCES("sources"),
    /** The last scan of each of {@link #SOURCES}, in the same order. */
    SCANS("scans"),
    /** Those of {@link #SOURCES} whose last scan was incomplete and did not see the fact. */
    STALE_SOURCES("staleSources"),

    COMPLETENESS("completeness"),
    REASON("reason"),

    /** Ids of the facts that a derived edge rests on. */
    WHY("why"),
    /** Identity of one version of a derived node: its id and the epoch that brought it. */
    DERIVED_KEY("derivedKey"),
    /** The epoch that brought this version. */
    SINCE("since"),
    /** The epoch that ended this version; absent while none did. */
    UNTIL("until"),
    /** Hash of the content, to tell what changed between epochs. */
    HASH("hash"),

    NUMBER("number"),
    CLOCK("clock"),
    /** Set on a completed epoch while versions of earlier ones are still to be deleted. */
    UNSWEPT("unswept"),

    FINDING_ID("fid"),
    RULE("rule"),
    TITLE("title"),
    SEVERITY("severity"),
    SCORE("score"),
    CONFIDENCE("confidence"),
    STATUS("status"),
    CAUSE("cause"),
    FINDING_EXPLANATION("explanation"),
    REMEDIATION("remediation"),
    STANDARDS("standards"),
    MEASURE_NAMES("measureNames"),
    MEASURE_VALUES("measureValues"),
    SUBJECT_ROLES("subjectRoles"),
    SUBJECT_IDS("subjectIds"),
    SUBJECT_KINDS("subjectKinds"),
    SUBJECT_NAMES("subjectNames"),
    PATH_STARTS("pathStarts"),
    PATH_EDGES("pathEdges"),
    PATH_ENDS("pathEnds"),
    PATH_TRUTHS("pathTruths"),
    PATH_CAPS("pathCaps"),
    PATH_NOTES("pathNotes"),
    PATH_DOCUMENTS("pathDocuments"),
    PATH_POINTERS("pathPointers"),
    PATH_LINES("pathLines"),
    /** Part of a node in a finding, on an ABOUT link. */
    ROLE("role"),
    /** Position on a path, on a WITNESSED_BY link: 0 is where the path starts. */
    STEP("i"),
    /** Kind of the edge by which the step is reached; empty at the start. */
    EDGE("edge"),
    NOTE("note");

    /** Label of every node of the graph, whatever its layer. */
    static final String ENTITY = "Entity";
    /** Label of findings. */
    static final String FINDING = "Finding";
    /** Label of records of coverage. */
    static final String SOURCE = "Source";
    /** Label of epochs. */
    static final String EPOCH = "Epoch";
    /** From a finding to the nodes that it is about. */
    static final String ABOUT = "ABOUT";
    /** From a finding to the nodes on its path. */
    static final String WITNESSED_BY = "WITNESSED_BY";

    private final String key;

    Field(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
