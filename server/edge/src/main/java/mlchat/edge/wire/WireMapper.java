package mlchat.edge.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.jackson.ObjectMapperFactory;
import jakarta.inject.Singleton;

/// Gives the HTTP framework our way of reading JSON instead of its own, which is lenient.
@Factory
final class WireMapper {
    @Singleton
    @Primary
    @Replaces(bean = ObjectMapper.class, factory = ObjectMapperFactory.class)
    ObjectMapper mapper() {
        return Json.mapper();
    }
}
