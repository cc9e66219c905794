package io.delegraph.analyzer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.query.QueryCatalog;
import io.delegraph.cypher.query.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCatalogTest {
    private static final String SUFFIX = ".cypher";

    private static List<String> views() {
        return RuleCatalog.listSpecs().stream()
                .map(RuleSpec::view)
                .map(view -> view.substring(0, view.length() - SUFFIX.length()))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void listsRulesInOrderAndOnce() {
        assertThat(RuleCatalog.listSpecs())
                .isSorted()
                .extracting(RuleSpec::id)
                .doesNotHaveDuplicates()
                .containsExactly(
                        "AGT-001", "AGT-002", "AGT-003", "AGT-004", "AGT-005", "CRD-001", "CRD-002", "CRD-003",
                        "CRD-006", "CRD-008", "CRD-009", "DEL-001", "DEL-002", "DEL-003", "DEL-004", "DEL-005",
                        "DEL-006", "DEL-007", "DEL-008", "DEL-009", "DEL-010", "DEL-011", "DEL-012", "DEL-013",
                        "DEL-014", "GOV-007", "GOV-010", "PRV-001", "PRV-002", "PRV-003", "PRV-004", "PRV-005",
                        "PRV-006", "PRV-007", "PRV-008", "PRV-012", "TEL-001", "TEL-002", "TEL-003");
    }

    @Test
    void listsEveryClassThatIsARule() {
        List<String> rules = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.delegraph.analyzer.rule")
                        .stream()
                        .filter(each -> each.isAssignableTo(Rule.class) && !each.isInterface())
                        .map(JavaClass::getName)
                        .toList();

        assertThat(RuleCatalog.listRules())
                .extracting(rule -> rule.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void hasAViewForEveryRuleAndNoOther() {
        assertThat(QueryCatalog.bundled().listFolder("rule"))
                .extracting(NamedQuery::name)
                .containsExactlyElementsOf(views());
    }

    @Test
    void asksEveryViewForOneFinding() {
        for (NamedQuery view : QueryCatalog.bundled().listFolder("rule")) {
            assertThat(view.parameters()).as(view.name()).containsExactly(new Variable("finding", "STRING"));
        }
    }

    @Test
    void citesStandardsWithTheirYearOrVersion() {
        for (RuleSpec rule : RuleCatalog.listSpecs()) {
            assertThat(rule.standards())
                    .as(rule.id())
                    .extracting(Standard::title)
                    .allMatch(title -> !title.isBlank());
        }
    }

    @Test
    void refusesAStandardThatNobodyPublished() {
        assertThatThrownBy(() -> Standards.of("OWASP-NHI-2025:NHI99")).hasMessageContaining("OWASP-NHI-2025:NHI99");
    }

    @Test
    void refusesARuleThatDoesNotSayHowToFixIt() {
        RuleSpec like = RuleCatalog.listSpecs().get(0);

        assertThatThrownBy(() -> new RuleSpec(
                        like.id(),
                        like.title(),
                        like.severity(),
                        like.profile(),
                        like.standards(),
                        like.description(),
                        "fix it",
                        like.view()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(like.id())
                .hasMessageContaining("remediation");
    }
}
