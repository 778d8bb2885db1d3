package mlchat.stores.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// A statement that gives rows.
public final class Query extends Binding<Query> {
    Query(Sql sql, Kept kept) {
        super(sql, kept);
    }

    @Override
    Query self() {
        return this;
    }

    /// @param mapper makes a value of a row, which it must not keep
    public <T> Found<T> map(Function<Row, T> mapper) {
        return new Found<>(this, mapper);
    }

    /// Goes from row to row as long as more are wanted.
    ///
    /// @param look must not keep the row
    /// @throws SqlFault when the database cannot give them
    public void walk(BooleanSupplier wanted, Consumer<Row> look) {
        run(() -> {
            try (var rows = kept().ready().executeQuery()) {
                var row = new Row(rows, kept().columns(rows));
                while (wanted.getAsBoolean() && rows.next()) {
                    look.accept(row);
                }
            }
            return this;
        });
    }

    /// What there is, once it is asked for.
    public static final class Found<T> {
        private final Query query;
        private final Function<Row, T> mapper;

        private Found(Query query, Function<Row, T> mapper) {
            this.query = query;
            this.mapper = mapper;
        }

        /// All of it.
        ///
        /// @throws SqlFault when the database cannot give it
        public List<T> list() {
            return upTo(Integer.MAX_VALUE);
        }

        /// @throws IllegalStateException when there is more than one
        public Optional<T> findOne() {
            var found = upTo(2);
            if (found.size() > 1) {
                throw new IllegalStateException("more than one row");
            }
            return found.stream().findFirst();
        }

        /// @throws IllegalStateException when there is none, or more than one
        public T one() {
            return findOne().orElseThrow(() -> new IllegalStateException("no row"));
        }

        private List<T> upTo(int most) {
            var found = new ArrayList<T>();
            query.walk(() -> found.size() < most, row -> found.add(mapper.apply(row)));
            return found;
        }
    }
}
