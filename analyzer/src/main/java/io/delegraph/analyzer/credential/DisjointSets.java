package io.delegraph.analyzer.credential;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Things that are one, told by pairs; the smallest stands for its set, in whichever order the pairs were told. */
final class DisjointSets<T extends Comparable<? super T>> {
    private final Map<T, T> parents = new TreeMap<>();

    /** Takes notice of a thing. */
    void add(T thing) {
        parents.putIfAbsent(thing, thing);
    }

    /** The two are one. */
    void join(T left, T right) {
        T one = find(left);
        T other = find(right);
        boolean first = one.compareTo(other) <= 0;
        parents.put(first ? other : one, first ? one : other);
    }

    /** The smallest thing that is one with this. */
    T find(T thing) {
        add(thing);
        T root = thing;
        while (!parent(root).equals(root)) {
            root = parent(root);
        }
        T each = thing;
        while (!each.equals(root)) {
            T next = parent(each);
            parents.put(each, root);
            each = next;
        }
        return root;
    }

    /** All sets, each sorted, in order of their smallest things. */
    List<List<T>> listSets() {
        Map<T, TreeSet<T>> sets = List.copyOf(parents.keySet()).stream()
                .collect(Collectors.groupingBy(this::find, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        Collection<TreeSet<T>> values = sets.values();
        return values.stream().map(List::copyOf).toList();
    }

    private T parent(T thing) {
        return parents.getOrDefault(thing, thing);
    }
}
