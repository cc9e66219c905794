package io.delegraph.collector;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.delegraph.collector", importOptions = ImportOption.DoNotIncludeTests.class)
class CollectorArchitectureTest {
    @ArchTest
    static final ArchRule collectorsDoNotKnowEachOther = slices().matching("io.delegraph.collector.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("io.delegraph.collector.parse.."));

    @ArchTest
    static final ArchRule parsingKnowsNoFormat = noClasses()
            .that()
            .resideInAPackage("io.delegraph.collector.parse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.delegraph.collector.aws..",
                    "io.delegraph.collector.facts..",
                    "io.delegraph.collector.estate..",
                    "io.delegraph.collector.mcp..",
                    "io.delegraph.collector.source..");

    @ArchTest
    static final ArchRule onlySourcesOpenFiles = noClasses()
            .that()
            .resideOutsideOfPackages("io.delegraph.collector.source..", "io.delegraph.collector.aws.live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..", "org.apache.commons.compress..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File");

    @ArchTest
    static final ArchRule onlyTheLiveAccountKnowsTheSdk = noClasses()
            .that()
            .resideOutsideOfPackage("io.delegraph.collector.aws.live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule nothingIsStarted = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket");

    @ArchTest
    static final ArchRule collectorsKnowTheGraphAndNoStore = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.delegraph.collector..",
                    "io.delegraph.cypher.graph..",
                    "io.delegraph.cypher.json..",
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..",
                    "com.fasterxml.jackson..",
                    "org.yaml.snakeyaml..",
                    "org.tomlj..",
                    "com.google.protobuf..",
                    "io.opentelemetry.proto..",
                    "org.apache.commons.compress..",
                    "software.amazon.awssdk..");
}
