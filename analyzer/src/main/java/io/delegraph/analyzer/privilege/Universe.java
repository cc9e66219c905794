package io.delegraph.analyzer.privilege;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every cell that any collected pattern can tell from the others: the finite set over which privilege is computed.
 *
 * <p>Shapes: cells are numbered class by class, so that the cells of operation class {@code c} are {@code
 * firstCell[c] .. firstCell[c + 1] - 1}. A pattern is matched once against classes and once against atoms; selecting a
 * set costs one visit per cell.
 *
 * <p>Source: the atomic-predicate construction of H. Yang and S. Lam (ICNP 2013), on two dimensions.
 */
public final class Universe {
    /** The operation that stands for acting as a principal: {@code become} on y is in E(x) iff x can come to act as y. */
    public static final String BECOME = "delegraph:Become";

    static final String OWN_SERVICE = "delegraph";

    private static final List<String> STRUCTURAL = List.of(
            BECOME,
            "sts:AssumeRole",
            "sts:AssumeRoleWithSAML",
            "sts:AssumeRoleWithWebIdentity",
            "sts:SetSourceIdentity",
            "sts:TagSession");

    private static final int FEW_ATOMS = 16;

    private final List<String> coarseServices;
    private final List<OperationClass> classes;
    private final Map<String, List<OperationClass>> classesByService;
    private final List<ResourceAtom> atoms;
    private final int[] firstCell;
    private final int[] atomOfCell;
    private final int[] classOfCell;
    private final Map<String, List<ResourceAtom>> atomsByValue;
    private final Map<NodeId, List<ResourceAtom>> atomsByNode;
    private final Map<String, BitSet> classesByPattern = new HashMap<>();
    private final Map<String, BitSet> atomsByPattern = new HashMap<>();
    private final int[][] cellsOfAtom;
    private final @Nullable Cell[] cells;
    private final Map<AccessLevel, PrivilegeSet> cellsByLevel = new EnumMap<>(AccessLevel.class);
    private final PrivilegeSet structural;

    Universe(
            List<OperationClass> classes, List<ResourceAtom> atoms, int[][] atomsOfClass, List<String> coarseServices) {
        this.coarseServices = List.copyOf(coarseServices);
        this.classes = List.copyOf(classes);
        this.classesByService = this.classes.stream().collect(Collectors.groupingBy(OperationClass::service));
        this.atoms = List.copyOf(atoms);
        this.firstCell = new int[classes.size() + 1];
        for (int c = 0; c < classes.size(); c++) {
            firstCell[c + 1] = firstCell[c] + atomsOfClass[c].length;
        }
        this.atomOfCell = new int[firstCell[classes.size()]];
        this.classOfCell = new int[atomOfCell.length];
        for (int c = 0; c < classes.size(); c++) {
            System.arraycopy(atomsOfClass[c], 0, atomOfCell, firstCell[c], atomsOfClass[c].length);
            Arrays.fill(classOfCell, firstCell[c], firstCell[c + 1], c);
        }
        this.atomsByValue = new HashMap<>();
        this.atomsByNode = new HashMap<>();
        for (ResourceAtom atom : atoms) {
            atomsByValue
                    .computeIfAbsent(atom.value(), value -> new ArrayList<>())
                    .add(atom);
            atom.node()
                    .ifPresent(node -> atomsByNode
                            .computeIfAbsent(node, id -> new ArrayList<>())
                            .add(atom));
        }
        this.cells = new Cell[atomOfCell.length];
        this.cellsOfAtom = invert(atoms.size(), atomOfCell);
        this.structural = select(STRUCTURAL, List.of("*"), Scope.EVERYTHING);
    }

    /** Which cells a wildcard action may mean. */
    public enum Scope {
        /** A statement of an AWS policy: AWS operations only. */
        AWS,
        /** A statement of no particular provider. */
        EVERYTHING
    }

    /** ARN services whose patterns are too many to tell every overlap of two apart: privilege on them is coarse. */
    public List<String> coarseServices() {
        return coarseServices;
    }

    /** Points of the resource dimension, by index. */
    public List<ResourceAtom> atoms() {
        return atoms;
    }

    /** Number of cells. */
    public int size() {
        return atomOfCell.length;
    }

    /** The cell with this index. */
    public Cell cell(int index) {
        Cell known = cells[index];
        if (known == null) {
            known = new Cell(index, classes.get(classOfCell[index]), atoms.get(atomOfCell[index]));
            cells[index] = known;
        }
        return known;
    }

    /** The cells of a set, in order of operation and resource. */
    public Stream<Cell> cells(PrivilegeSet set) {
        return set.indices().mapToObj(this::cell);
    }

    /**
     * The set without the cells that are only a means: acting as a principal and taking a role. What they give is in the
     * effective privilege already.
     */
    public PrivilegeSet rights(PrivilegeSet set) {
        return set.minus(structural);
    }

    /** Cells whose action matches one of the patterns and whose resource matches one of the others. */
    public PrivilegeSet select(List<String> actions, List<String> resources, Scope scope) {
        return cells(
                union(actions, action -> classes(action, scope)), union(resources, resource -> atoms(resource, scope)));
    }

    /** Cells of a statement that names what it excludes: {@code NotAction}, {@code NotResource}. */
    public PrivilegeSet selectExcept(
            List<String> actions,
            List<String> notActions,
            List<String> resources,
            List<String> notResources,
            Scope scope) {
        BitSet chosenClasses = notActions.isEmpty()
                ? union(actions, action -> classes(action, scope))
                : without(classes("*", scope), union(notActions, action -> classes(action, scope)));
        BitSet chosenAtoms = notResources.isEmpty()
                ? union(resources, resource -> atoms(resource, scope))
                : without(atoms("*", scope), union(notResources, resource -> atoms(resource, scope)));
        return cells(chosenClasses, chosenAtoms);
    }

    /** Cells of a permission. */
    public PrivilegeSet select(Permission permission) {
        return select(List.of(permission.action()), List.of(permission.resource()), Scope.EVERYTHING);
    }

    /** Cells of several permissions. */
    public PrivilegeSet select(Collection<Permission> permissions) {
        return permissions.stream().map(this::select).reduce(PrivilegeSet.empty(), PrivilegeSet::union);
    }

    /** Cells of an operation (full name or pattern) on a listed node. */
    public PrivilegeSet on(NodeId node, String... actions) {
        BitSet chosen = new BitSet();
        atomsByNode.getOrDefault(node, List.of()).forEach(atom -> chosen.set(atom.index()));
        return cells(union(List.of(actions), action -> classes(action, Scope.EVERYTHING)), chosen);
    }

    /** Patterns of what lies in a thing: objects of a bucket, versions of a function, streams of a log group. */
    public static List<String> namesWithin(String name) {
        return List.of(name, name + "/*", name + ":*");
    }

    /** Cells of any operation on a listed node of this name and on what lies in it. */
    public PrivilegeSet within(NodeId node, String name) {
        return on(node, "*").union(select(List.of("*"), namesWithin(name), Scope.EVERYTHING));
    }

    /** Cells of operations on anything. */
    public PrivilegeSet operations(String... actions) {
        return select(List.of(actions), List.of("*"), Scope.EVERYTHING);
    }

    /** Cells of one access level. */
    public PrivilegeSet atLevel(Predicate<AccessLevel> level) {
        return Arrays.stream(AccessLevel.values())
                .filter(level)
                .map(each -> cellsByLevel.computeIfAbsent(each, this::ofLevel))
                .reduce(PrivilegeSet.empty(), PrivilegeSet::union);
    }

    private PrivilegeSet ofLevel(AccessLevel level) {
        BitSet chosen = new BitSet(size());
        for (OperationClass each : classes) {
            if (each.level() == level) {
                chosen.set(firstCell[each.index()], firstCell[each.index() + 1]);
            }
        }
        return PrivilegeSet.of(chosen).minus(structural);
    }

    /** Cells whose resource is of the kind wanted. */
    public PrivilegeSet onResources(Predicate<ResourceAtom> wanted) {
        BitSet chosenAtoms = new BitSet();
        atoms.stream().filter(wanted).forEach(atom -> chosenAtoms.set(atom.index()));
        BitSet all = new BitSet();
        all.set(0, classes.size());
        return cells(all, chosenAtoms);
    }

    private PrivilegeSet cells(BitSet chosenClasses, BitSet chosenAtoms) {
        BitSet chosen = new BitSet(size());
        int resources = chosenAtoms.cardinality();
        if (resources == atoms.size()) {
            chosenClasses.stream().forEach(each -> chosen.set(firstCell[each], firstCell[each + 1]));
        } else if (resources <= FEW_ATOMS) {
            chosenAtoms.stream().forEach(atom -> chooseOfAtom(cellsOfAtom[atom], chosenClasses, chosen));
        } else {
            chosenClasses.stream().forEach(each -> chooseOfClass(each, chosenAtoms, chosen));
        }
        return PrivilegeSet.of(chosen);
    }

    private void chooseOfAtom(int[] cellsOfOne, BitSet chosenClasses, BitSet chosen) {
        for (int cell : cellsOfOne) {
            if (chosenClasses.get(classOfCell[cell])) {
                chosen.set(cell);
            }
        }
    }

    private void chooseOfClass(int operations, BitSet chosenAtoms, BitSet chosen) {
        for (int cell = firstCell[operations]; cell < firstCell[operations + 1]; cell++) {
            if (chosenAtoms.get(atomOfCell[cell])) {
                chosen.set(cell);
            }
        }
    }

    private static int[][] invert(int atoms, int[] atomOfCell) {
        int[] count = new int[atoms];
        for (int atom : atomOfCell) {
            count[atom]++;
        }
        int[][] cells = new int[atoms][];
        for (int atom = 0; atom < atoms; atom++) {
            cells[atom] = new int[count[atom]];
        }
        for (int cell = atomOfCell.length - 1; cell >= 0; cell--) {
            cells[atomOfCell[cell]][--count[atomOfCell[cell]]] = cell;
        }
        return cells;
    }

    private BitSet classes(String action, Scope scope) {
        return classesByPattern.computeIfAbsent(scope + " " + action.toLowerCase(Locale.ROOT), key -> {
            ActionPattern pattern = ActionPattern.of(action);
            BitSet matched = new BitSet();
            for (OperationClass each : candidates(pattern)) {
                if (inScope(each, pattern, scope) && pattern.matches(each)) {
                    matched.set(each.index());
                }
            }
            return matched;
        });
    }

    private List<OperationClass> candidates(ActionPattern pattern) {
        return pattern.service().isLiteral()
                ? classesByService.getOrDefault(pattern.service().pattern(), List.of())
                : classes;
    }

    // Acting as somebody is never granted by a wildcard, and an AWS wildcard means AWS operations.
    private static boolean inScope(OperationClass operations, ActionPattern pattern, Scope scope) {
        if (operations.service().equals(OWN_SERVICE)) {
            return pattern.isLiteral();
        }
        return scope == Scope.EVERYTHING || !operations.service().isEmpty() || pattern.isLiteral();
    }

    // An AWS wildcard means what AWS names: no file on a laptop, whatever the operation.
    private BitSet atoms(String resource, Scope scope) {
        Glob glob = Glob.of(resource);
        return glob.isLiteral()
                ? atoms(resource)
                : atomsByPattern.computeIfAbsent(scope + " " + resource, key -> atoms(glob, scope));
    }

    // Not kept: there can be as many names as there are calls.
    private BitSet atoms(String name) {
        BitSet matched = new BitSet();
        atomsByValue.getOrDefault(name, List.of()).forEach(atom -> matched.set(atom.index()));
        return matched;
    }

    private BitSet atoms(Glob glob, Scope scope) {
        BitSet matched = new BitSet();
        for (ResourceAtom atom : atoms) {
            if (atom.isAny() ? glob.isEverything() : inScope(atom, scope) && glob.matches(atom.value())) {
                matched.set(atom.index());
            }
        }
        return matched;
    }

    private static boolean inScope(ResourceAtom atom, Scope scope) {
        return scope == Scope.EVERYTHING || Arns.isArn(atom.value());
    }

    private static BitSet union(List<String> patterns, Function<String, BitSet> match) {
        BitSet all = new BitSet();
        patterns.forEach(pattern -> all.or(match.apply(pattern)));
        return all;
    }

    private static BitSet without(BitSet all, BitSet excluded) {
        BitSet rest = (BitSet) all.clone();
        rest.andNot(excluded);
        return rest;
    }
}
