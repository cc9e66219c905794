package io.delegraph.api.egress;

/** Nothing was sent, because it may not be. The message never quotes the address. */
public final class EgressRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_A_URL("The address is no plain http or https address: no user, no fragment, no odd spelling of a host."),
        NOT_ALLOWED("The configuration does not allow requests to this host and port (--allow-egress)."),
        PRIVATE_ADDRESS("The host is, or resolves to, an address that is not public and was not allowed by itself."),
        UNRESOLVED("The host does not resolve.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** A sentence for people. */
        public String text() {
            return text;
        }
    }

    private final Reason reason;

    EgressRefused(Reason reason) {
        super(reason.text());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
