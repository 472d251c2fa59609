package io.ferrite.core.store.jooq;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;

/**
 * The order of a list, and where a page of it starts: by a column, and by the number of the row where that is equal. The
 * database sorts unset values before all others.
 *
 * @param id the number of a row
 * @param column what is sorted by, or empty for the number alone
 * @param ascending the direction
 */
record PageKey(Field<Long> id, Optional<Field<Object>> column, boolean ascending) {

    /** Reads a column of the row after which a page starts. */
    @FunctionalInterface
    interface Start {
        <T> Select<Record1<T>> read(Field<T> field);
    }

    List<SortField<?>> order() {
        return column.<List<SortField<?>>>map(field -> List.of(directed(field), directed(id)))
                .orElseGet(() -> List.of(directed(id)));
    }

    /** What rows are after the one that {@code start} reads; none are where there is no such row. */
    Condition after(Start start) {
        Field<Long> number = start.read(id).asField();
        Condition later = beyond(id, number);
        return column.map(field ->
                        afterValue(field, start.read(field).asField(), later).and(number.isNotNull()))
                .orElse(later);
    }

    private Condition afterValue(Field<Object> field, Field<Object> value, Condition later) {
        Condition tie = field.isNotDistinctFrom(value).and(later);
        if (ascending) {
            return tie.or(field.gt(value)).or(value.isNull().and(field.isNotNull()));
        }
        return tie.or(field.lt(value)).or(value.isNotNull().and(field.isNull()));
    }

    private <T> Condition beyond(Field<T> field, Field<T> value) {
        if (ascending) {
            return field.gt(value);
        }
        return field.lt(value);
    }

    private SortField<?> directed(Field<?> field) {
        if (ascending) {
            return field.asc();
        }
        return field.desc();
    }
}
