package mlchat.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [PersonStore] promises.
public abstract class PersonStoreContract extends StoreContract {

    @Test
    void aPersonIsFoundAndAStrangerIsNot() {
        var ada = cast.guest("ada", "Ada Lovelace");
        assertEquals(Optional.of(ada.person()), stores.people().find(ada.id()));
        assertEquals(Optional.empty(), stores.people().find(new UserId(UUID.randomUUID())));
    }

    @Test
    void ofManyThoseAreFoundThatExist() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        cast.guest("eve");

        var found = stores.people().findAll(List.of(ada.id(), new UserId(UUID.randomUUID()), bob.id(), ada.id()));
        assertEquals(2, found.size());
        assertEquals(Set.of(ada.person(), bob.person()), Set.copyOf(found));
        assertEquals(List.of(), stores.people().findAll(List.of()));
    }

    @Test
    void peopleAreFoundByTheStartOfTheirUsername() {
        namesake();
        assertEquals(List.of("grace", "grant"), names("gra", 20));
        assertEquals(List.of("grace"), names("grac", 20));
        assertEquals(List.of("grace", "grant"), names("GRA", 20));
        assertEquals(List.of(), names("race", 20));
    }

    @Test
    void peopleAreFoundByTheStartOfAnyWordOfTheirDisplayName() {
        namesake();
        assertEquals(List.of("grace"), names("murray", 20));
        assertEquals(List.of("grace"), names("murray ho", 20));
        assertEquals(List.of("grace", "zoe"), names("ho", 20));
        assertEquals(List.of("zoe"), names("élo", 20));
        assertEquals(List.of(), names("opper", 20));
    }

    @Test
    void whoMatchesTwiceIsListedOnce() {
        cast.guest("anna", "Anna Anna");
        assertEquals(List.of("anna"), names("ann", 20));
    }

    @Test
    void anEmptySearchListsTheFirstByUsername() {
        namesake();
        assertEquals(List.of("ada", "grace"), names("", 2));
        assertEquals(List.of("ada", "grace", "grant", "zoe"), names("", 20));
    }

    @Test
    void aSearchStopsAtItsLimit() {
        namesake();
        assertEquals(List.of("grace"), names("gr", 1));
    }

    @Test
    void signsThatMeanSomethingToDatabasesMeanNothingHere() {
        namesake();
        for (var hostile : List.of("%", "_", "g%", "*", "g*", "'", "\\", "[a-z]", "\u0001", "\uDBFF\uDFFF")) {
            assertEquals(List.of(), names(hostile, 20), hostile);
        }
    }

    private void namesake() {
        cast.guest("zoe", "Éloïse Ho");
        cast.guest("grant", "Ulysses");
        cast.guest("grace", "Grace  Murray Hopper");
        cast.guest("ada", "Countess");
    }

    private List<String> names(String prefix, int limit) {
        return stores.people().startingWith(prefix, limit).stream()
                .map(person -> person.username().value())
                .toList();
    }
}
