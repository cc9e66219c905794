package io.delegraph.api.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name has. */
@FunctionalInterface
public interface HostResolver {
    /**
     * All of them, in the order in which they are tried.
     *
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> resolve(String name) throws UnknownHostException;
}
