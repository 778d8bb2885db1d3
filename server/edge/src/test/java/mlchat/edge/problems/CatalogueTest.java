package mlchat.edge.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    @Test
    void theCatalogueListsWhatTheServerCanSayAndNothingElse() throws IOException {
        var said = new TreeMap<String, String>();
        for (var type : ProblemType.values()) {
            said.put(type.slug(), type.status() + " " + type.title());
        }
        assertEquals(said, catalogue());
    }

    private static Map<String, String> catalogue() throws IOException {
        try (var file = CatalogueTest.class.getResourceAsStream("/mlchat/api/problems.yaml")) {
            var listed = new TreeMap<String, String>();
            for (var entry : new YAMLMapper().readTree(file).properties()) {
                var problem = entry.getValue();
                assertFalse(problem.path("meaning").asText().isBlank(), entry.getKey());
                listed.put(
                        entry.getKey(),
                        problem.path("status").asInt() + " "
                                + problem.path("title").asText());
            }
            return listed;
        }
    }
}
