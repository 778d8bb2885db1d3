package mlchat.app.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ArchitectureTest {
    private static final String MISTAKES = "mlchat.app.house.mistakes";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/test-classes/"))
            .importPackages("mlchat");

    private static final JavaClasses HOUSE_OF_MISTAKES = new ClassFileImporter().importPackages(MISTAKES);

    @ParameterizedTest
    @EnumSource
    void theHouseKeeps(HouseRule rule) {
        assertTrue(HOUSE.size() > 200, "the whole house is looked at");
        assertEquals(
                List.of(),
                rule.below("mlchat").evaluate(HOUSE).getFailureReport().getDetails());
    }

    @ParameterizedTest
    @EnumSource
    void aDeliberateMistakeBreaks(HouseRule rule) {
        assertTrue(rule.below(MISTAKES)
                .allowEmptyShould(true)
                .evaluate(HOUSE_OF_MISTAKES)
                .hasViolation());
    }
}
