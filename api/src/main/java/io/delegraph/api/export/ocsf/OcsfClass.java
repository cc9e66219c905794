package io.delegraph.api.export.ocsf;

import java.util.Arrays;
import java.util.Optional;

/** Classes of events that a finding can be told as. */
public enum OcsfClass {
    /** What an analysis of identities and policies found: who is granted what by which policy. */
    IAM_ANALYSIS_FINDING(2008, "IAM Analysis Finding"),
    /** What any product detected; the class that most readers know. */
    DETECTION_FINDING(2004, "Detection Finding");

    private final int uid;
    private final String caption;

    OcsfClass(int uid, String caption) {
        this.uid = uid;
        this.caption = caption;
    }

    /** The class with this number. */
    public static Optional<OcsfClass> find(int uid) {
        return Arrays.stream(values()).filter(each -> each.uid == uid).findFirst();
    }

    public int uid() {
        return uid;
    }

    String caption() {
        return caption;
    }
}
