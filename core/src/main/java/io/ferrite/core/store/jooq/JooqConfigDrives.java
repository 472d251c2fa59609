package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.CONFIG_DRIVES;
import static io.ferrite.db.tables.Tables.CONFIG_DRIVE_PIECES;
import static io.ferrite.db.tables.Tables.NODES;

import io.ferrite.core.node.StoredDrive;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.ConfigDriveStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DSL;

/** Config drives, in the tables {@code config_drives} and {@code config_drive_pieces}. */
final class JooqConfigDrives implements ConfigDriveStore {

    /** The buffer of a connection grows with its largest statement, and stays as large. */
    private static final int PIECE = 256 * 1024;

    private final Database database;

    JooqConfigDrives(Database database) {
        this.database = database;
    }

    @Override
    public StoredDrive put(UUID node, InputStream text) throws IOException {
        StoredDrive drive = new StoredDrive(UUID.randomUUID());
        boolean whole = false;
        try {
            insert(node, drive);
            insertPieces(drive, text);
            whole = true;
        } catch (DataAccessException refused) {
            throw explain(refused);
        } finally {
            if (!whole) {
                delete(isDrive(drive));
            }
        }
        return drive;
    }

    private static RuntimeException explain(DataAccessException refused) {
        if (refused.sqlStateClass() != SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
            return refused;
        }
        return Problem.conflict("The node was changed while its config drive was stored; look at it and try again.");
    }

    private void insert(UUID node, StoredDrive drive) {
        database.sql()
                .insertInto(CONFIG_DRIVES)
                .set(CONFIG_DRIVES.ID, drive.id().toString())
                .set(CONFIG_DRIVES.NODE_UUID, node.toString())
                .set(CONFIG_DRIVES.CREATED_AT, Database.serverTime())
                .execute();
    }

    private void insertPieces(StoredDrive drive, InputStream text) throws IOException {
        byte[] buffer = new byte[PIECE];
        int length = text.readNBytes(buffer, 0, PIECE);
        for (int number = 0; length > 0; number++) {
            insertPiece(drive, number, length == PIECE ? buffer : Arrays.copyOf(buffer, length));
            length = text.readNBytes(buffer, 0, PIECE);
        }
    }

    private void insertPiece(StoredDrive drive, int number, byte[] piece) {
        database.sql()
                .insertInto(CONFIG_DRIVE_PIECES)
                .set(CONFIG_DRIVE_PIECES.DRIVE_ID, drive.id().toString())
                .set(CONFIG_DRIVE_PIECES.NUMBER, number)
                .set(CONFIG_DRIVE_PIECES.PIECE, piece)
                .execute();
    }

    @Override
    public void read(StoredDrive drive, OutputStream target) throws IOException {
        Optional<byte[]> piece = piece(drive, 0);
        for (int number = 1; piece.isPresent(); number++) {
            target.write(piece.get());
            piece = piece(drive, number);
        }
        // Pieces go together with their drive only, so that where it is still there, no piece was missing.
        if (!database.sql().fetchExists(CONFIG_DRIVES, isDrive(drive))) {
            throw Problem.notFound("Config drive %s is not stored.", drive.id());
        }
    }

    private Optional<byte[]> piece(StoredDrive drive, int number) {
        return database.sql()
                .select(CONFIG_DRIVE_PIECES.PIECE)
                .from(CONFIG_DRIVE_PIECES)
                .where(CONFIG_DRIVE_PIECES.DRIVE_ID.eq(drive.id().toString()))
                .and(CONFIG_DRIVE_PIECES.NUMBER.eq(number))
                .fetchOptional(CONFIG_DRIVE_PIECES.PIECE);
    }

    @Override
    public void keep(UUID node, Optional<StoredDrive> kept) {
        Condition ofNode = CONFIG_DRIVES.NODE_UUID.eq(node.toString());
        database.transactions().run(() -> {
            kept.filter(drive -> !lock(isDrive(drive).and(ofNode))).ifPresent(missing -> {
                throw Problem.conflict("The config drive of node %s is not stored any more; send it again.", node);
            });
            return delete(ofNode.and(kept.map(drive -> DSL.not(isDrive(drive))).orElse(DSL.noCondition())));
        });
    }

    @Override
    public void discard(StoredDrive drive) {
        database.transactions().run(() -> {
            // Whoever is about to use it holds the same lock until that can be seen.
            if (!lock(isDrive(drive)) || isUsed(drive)) {
                return 0;
            }
            return delete(isDrive(drive));
        });
    }

    private boolean lock(Condition drive) {
        return database.sql()
                .select(CONFIG_DRIVES.ID)
                .from(CONFIG_DRIVES)
                .where(drive)
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    private boolean isUsed(StoredDrive drive) {
        return database.sql()
                .fetchExists(
                        CONFIG_DRIVES.join(NODES).on(NODES.UUID.eq(CONFIG_DRIVES.NODE_UUID)),
                        isDrive(drive).and(named()));
    }

    @Override
    public List<StoredDrive> unused(Duration age, int limit) {
        return database.sql()
                .select(CONFIG_DRIVES.ID)
                .from(CONFIG_DRIVES)
                .join(NODES)
                .on(NODES.UUID.eq(CONFIG_DRIVES.NODE_UUID))
                .where(CONFIG_DRIVES.CREATED_AT.le(Database.serverTimeIn(-age.toMillis() / 1000.0)))
                .andNot(named())
                .orderBy(CONFIG_DRIVES.CREATED_AT)
                .limit(limit)
                .fetch(row -> new StoredDrive(UUID.fromString(row.value1())));
    }

    /** An id is as good as unique: where it stands in the text, it is meant. */
    private static Condition named() {
        return DSL.position(NODES.INSTANCE_INFO, CONFIG_DRIVES.ID).gt(0);
    }

    private static Condition isDrive(StoredDrive drive) {
        return CONFIG_DRIVES.ID.eq(drive.id().toString());
    }

    private int delete(Condition which) {
        return database.sql().deleteFrom(CONFIG_DRIVES).where(which).execute();
    }
}
