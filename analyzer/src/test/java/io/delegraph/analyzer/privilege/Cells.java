package io.delegraph.analyzer.privilege;

import java.util.Arrays;

/** Sets of numbered cells, for tests that need no universe. */
public final class Cells {
    private Cells() {}

    public static PrivilegeSet of(int... cells) {
        return PrivilegeSet.of(Arrays.stream(cells).sorted().distinct().toArray());
    }
}
