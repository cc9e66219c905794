package io.delegraph.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "io.delegraph",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseTest.NoTestJars.class})
class HouseTest {
    @ArchTest
    static final ArchRule CYPHER_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("io.delegraph.cypher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.delegraph.collector..", "io.delegraph.analyzer..", "io.delegraph.api..");

    @ArchTest
    static final ArchRule COLLECTOR_KNOWS_CYPHER_ONLY = noClasses()
            .that()
            .resideInAPackage("io.delegraph.collector..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.delegraph.analyzer..", "io.delegraph.api..", "io.delegraph.cypher.store..");

    @ArchTest
    static final ArchRule ANALYZER_KNOWS_CYPHER_ONLY = noClasses()
            .that()
            .resideInAPackage("io.delegraph.analyzer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.delegraph.collector..",
                    "io.delegraph.api..",
                    "io.delegraph.cypher.store.neo4j..",
                    "io.delegraph.cypher.store.memory..");

    @ArchTest
    static final ArchRule GRAPH_VOCABULARY_DEPENDS_ON_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage("io.delegraph.cypher.graph..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.delegraph.cypher.graph..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule COLLECTORS_DO_NOT_KNOW_EACH_OTHER = slices().matching("io.delegraph.collector.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(), resideInAnyPackage("io.delegraph.collector.parse..", "io.delegraph.collector"));

    @ArchTest
    static final ArchRule ONLY_THE_STORE_TALKS_TO_NEO4J = noClasses()
            .that()
            .resideOutsideOfPackage("io.delegraph.cypher.store.neo4j..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j.driver..");

    @ArchTest
    static final ArchRule ONLY_THE_SERVER_KNOWS_MICRONAUT = noClasses()
            .that()
            .resideOutsideOfPackage("io.delegraph.api.serve..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "reactor..");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_IMPORTS_JGRAPHT = noClasses()
            .that()
            .resideOutsideOfPackage("io.delegraph.analyzer.graph..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("io.delegraph.api.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule API_HAS_NO_CYCLES =
            slices().matching("io.delegraph.api.(**)").should().beFreeOfCycles();

    /** The tests of other modules come in jars of their own. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }
}
