package mlchat.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mlchat.edge.testing.Contract;
import mlchat.edge.testing.RunningEdge;
import mlchat.edge.testing.ServedRoutes;
import org.junit.jupiter.api.Test;

final class RoutesTest {
    @Test
    void theContractListsWhatTheServerServesAndNothingElse() {
        try (var edge = new RunningEdge()) {
            assertEquals(Contract.operations(), ServedRoutes.of(edge));
        }
    }
}
