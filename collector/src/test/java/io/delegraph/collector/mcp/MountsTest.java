package io.delegraph.collector.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-v /home/mara/.aws:/root/.aws:ro x/y ; .aws of the home folder",
                "--volume=/Users/mara/code/shop:/w x/y ; code/shop of the home folder",
                "-it -e A --rm -v/home/mara:/h x/y ; the home folder",
                "-v/home/mara/dev:/v x/y ; dev of the home folder",
                "-itv ~:/h x/y ; the home folder",
                "-v $HOME/.kube/:/k x/y ; .kube of the home folder",
                "-v ${HOME}/.kube:/k x/y ; .kube of the home folder",
                "-v ${env:HOME}/.kube:/k x/y ; .kube of the home folder",
                "-v ${userHome}:/k x/y ; the home folder",
                "-v C:/Users/Mara/docs:/d x/y ; docs of the home folder",
                "--mount type=bind,src=${HOME},dst=/h x/y ; the home folder",
                "--mount=type=bind,source=/home/mara/.ssh,target=/s x/y ; .ssh of the home folder",
                "-v /:/host x/y ; the whole file system",
                "-v /home:/homes x/y ; all home folders",
                "-v /var/run/docker.sock:/var/run/docker.sock x/y ; the socket of the container engine",
                "-v /:/host -v ~/.aws:/a x/y ; .aws of the home folder, the whole file system",
                "-v /home/mara/ghp_0123456789abcdefghijABCDEFGHIJ012345:/a x/y ; a part of the home folder",
            })
    void runAsTheUserAsFarAsIsMounted(String options, String mounted) {
        assertThat(runsAs(options)).singleElement().satisfies(edge -> {
            assertThat(edge.truth()).isEqualTo(Truth.CONDITIONAL);
            assertThat(edge.to().value()).isEqualTo(Written.USER);
            assertThat(edge.properties().findText(Property.CONDITION))
                    .hasValue("what is mounted into the container is enough: " + mounted);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x/y",
                "-v data:/data x/y",
                "-v /srv/home/mara:/d x/y",
                "-v /home/leo/.aws:/root/.aws x/y",
                "-v /cache x/y",
                "--mount type=volume,src=data,dst=/home/mara x/y",
                "--mount type=tmpfs,dst=/home/mara x/y",
                "-w /home/mara x/y",
                "-e A=/home/mara:/x x/y",
                "x/y -v /home/mara:/h",
            })
    void leaveOtherContainersIsolated(String options) {
        assertThat(runsAs(options)).isEmpty();
    }

    private static List<Edge> runsAs(String options) {
        CollectedFacts facts = Written.cursor("'x': {'command': 'docker run " + options + "'}");
        return facts.edges().stream()
                .filter(edge ->
                        edge.kind().equals(RunsAs.KIND) && edge.from().value().endsWith("/server/x"))
                .toList();
    }
}
