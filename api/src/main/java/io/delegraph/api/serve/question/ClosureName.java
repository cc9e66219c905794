package io.delegraph.api.serve.question;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which edges are followed. */
public enum ClosureName {
    /** Own rights and identities it may take. */
    @JsonProperty("use")
    USE,
    /** And what deputies do for it. */
    @JsonProperty("med")
    MED,
    /** And what changing configuration adds. */
    @JsonProperty("ctl")
    CTL,
    /** And what exposed secrets add. */
    @JsonProperty("cmp")
    CMP
}
