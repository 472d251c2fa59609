package io.ferrite.db.types;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;

/**
 * Hands times to the database driver as they are. jOOQ itself would turn them into timestamps of the machine's time zone,
 * which moves those in the hour that a clock skips in spring.
 */
public final class ZonelessTime extends AbstractBinding<LocalDateTime, LocalDateTime> {
    private static final long serialVersionUID = 1L;

    @Override
    public Converter<LocalDateTime, LocalDateTime> converter() {
        return Converter.of(LocalDateTime.class, LocalDateTime.class, time -> time, time -> time);
    }

    @Override
    public void set(BindingSetStatementContext<LocalDateTime> context) throws SQLException {
        if (context.value() == null) {
            context.statement().setNull(context.index(), Types.TIMESTAMP);
            return;
        }
        context.statement().setObject(context.index(), context.value());
    }

    @Override
    public void get(BindingGetResultSetContext<LocalDateTime> context) throws SQLException {
        context.value(context.resultSet().getObject(context.index(), LocalDateTime.class));
    }
}
