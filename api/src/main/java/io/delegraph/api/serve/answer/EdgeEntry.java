package io.delegraph.api.serve.answer;

import java.util.List;

/**
 * A kind of edge, as {@code delegraph edges --format json} writes it.
 *
 * @param from     classes of nodes
 * @param to       classes of nodes
 * @param closure  the first that follows it; empty for none
 * @param transfer what passes
 */
public record EdgeEntry(
        String name,
        List<String> from,
        List<String> to,
        List<String> layers,
        String transfer,
        String closure,
        String meaning,
        String detection,
        String fix,
        List<String> standards) {}
