package mlchat.edge.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The contract of the interface (OpenAPI 3.1), as it is written in `api/openapi.yaml`.
@Controller("/api/openapi.json")
final class ContractRoutes {
    private static final String CONTRACT = "/mlchat/api/openapi.yaml";

    // Read at the first question: few ask, and a start should not wait for it.
    private volatile @Nullable JsonNode contract;

    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    JsonNode contract() {
        var read = contract;
        if (read == null) {
            read = read();
            contract = read;
        }
        return read;
    }

    private static JsonNode read() {
        try (var yaml = Objects.requireNonNull(ContractRoutes.class.getResourceAsStream(CONTRACT), CONTRACT)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
