package io.delegraph.api.exception;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Subject;
import java.util.Optional;

/** Which findings an entry is about. */
sealed interface FindingMatch {
    boolean matches(Finding finding);

    /** What makes it what it is, in one text. */
    String text();

    /** One finding. */
    record Id(String id) implements FindingMatch {
        @Override
        public boolean matches(Finding finding) {
            return finding.id().equals(id);
        }

        @Override
        public String text() {
            return "finding " + id;
        }
    }

    /**
     * Findings of a rule.
     *
     * @param subject that the id or the name of the accused has to match
     * @param object  that the id or the name of something that it reaches has to match; anything when empty
     */
    record Pattern(String rule, Glob subject, Optional<Glob> object) implements FindingMatch {
        @Override
        public boolean matches(Finding finding) {
            return finding.rule().equals(rule)
                    && matches(subject, finding.subject())
                    && object.map(glob -> finding.subjects().stream()
                                    .filter(each -> each.role() == Subject.Role.OBJECT)
                                    .anyMatch(each -> matches(glob, each)))
                            .orElse(true);
        }

        private static boolean matches(Glob glob, Subject subject) {
            return glob.matches(subject.id().value()) || glob.matches(subject.name());
        }

        @Override
        public String text() {
            return "rule " + rule + " subject " + subject.pattern() + " object "
                    + object.map(Glob::pattern).orElse("");
        }
    }
}
