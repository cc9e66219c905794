package io.delegraph.cypher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.delegraph.cypher", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule graphVocabularyDependsOnTheJdkOnly = classes()
            .that()
            .resideInAPackage("..cypher.graph..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..cypher.graph..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheNeo4jStoreTalksToTheDriver = noClasses()
            .that()
            .resideOutsideOfPackage("..cypher.store.neo4j..")
            .and()
            .resideOutsideOfPackage("..cypher.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j..");

    @ArchTest
    static final ArchRule jsonKnowsTheVocabularyOnly = classes()
            .that()
            .resideInAPackage("..cypher.json..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..cypher.json..", "..cypher.graph..", "java..", "org.jspecify..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule onlyTheEventStoreSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackage("..cypher.store.event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule thePortDependsOnTheVocabularyOnly = classes()
            .that()
            .resideInAPackage("..cypher.store")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..cypher.store", "..cypher.graph..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule rulesOfLifeDoNoInputAndOutput = classes()
            .that()
            .resideInAPackage("..cypher.store.life..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..cypher.store.life..",
                    "..cypher.store",
                    "..cypher.graph..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule storesDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..cypher.store.memory..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cypher.store.neo4j..");

    @ArchTest
    static final ArchRule queriesKnowNoStore = noClasses()
            .that()
            .resideInAPackage("..cypher.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..cypher.store..", "..cypher.server..", "..cypher.graph..");
}
