package org.lianxi.complaint.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rotation: after a start with another first key, whatever an older key had sealed is sealed anew, row by row. When it
 * has logged that nothing is left, the older line may leave the file.
 */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final Sealing sealing;
    private final VaultFolder folder;
    private final TransactionTemplate transaction;

    Resealing(JdbcClient jdbc, KeyRing keys, Sealing sealing, VaultFolder folder, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.sealing = sealing;
        this.folder = folder;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterTheStart() {
        if (!keys.isUsable() || keys.ids().size() < 2) {
            return;
        }
        var done = all();
        LOG.info(
                "{} values of complaints sealed anew with key '{}'; older keys may leave the file",
                done,
                keys.newest());
    }

    /** Returns how many values were sealed anew. */
    int all() {
        var done = 0;
        for (var text : texts()) {
            done += Boolean.TRUE.equals(transaction.execute(begun -> reseal(text))) ? 1 : 0;
        }
        for (var identity : strings("select case_number from complaint_identity")) {
            for (var column : List.of("name", "phone", "address")) {
                done += Boolean.TRUE.equals(transaction.execute(begun -> resealIdentity(identity, column))) ? 1 : 0;
            }
        }
        for (var file : strings("select id from complaint_file")) {
            done += Boolean.TRUE.equals(transaction.execute(begun -> resealFile(file))) ? 1 : 0;
        }
        return done;
    }

    /** The ids of all keys that something is sealed with. */
    List<String> keysInUse() {
        return jdbc.sql("""
                        select sealed as envelope from complaint_text union all select name from complaint_identity
                        union all select name from complaint_file
                        """).query((row, index) -> Sealing.keyOf(row.getBytes("envelope"))).list().stream()
                .distinct()
                .toList();
    }

    private record TextKey(String number, String kind, int round) {}

    private List<TextKey> texts() {
        return jdbc.sql("select case_number, kind, round from complaint_text")
                .query((row, index) ->
                        new TextKey(row.getString("case_number"), row.getString("kind"), row.getInt("round")))
                .list();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private boolean reseal(TextKey text) {
        var which = "from complaint_text where case_number = :number and kind = :kind and round = :round";
        var sealed = jdbc.sql("select sealed " + which + " for update")
                .param("number", text.number())
                .param("kind", text.kind())
                .param("round", text.round())
                .query((row, index) -> row.getBytes("sealed"))
                .optional();
        if (sealed.filter(this::isOld).isEmpty()) {
            return false;
        }
        var place = TextTable.place(text.number(), text.kind(), text.round());
        jdbc.sql("""
                        update complaint_text set sealed = :sealed
                        where case_number = :number and kind = :kind and round = :round
                        """)
                .param("sealed", sealing.seal(place, sealing.open(place, sealed.get())))
                .param("number", text.number())
                .param("kind", text.kind())
                .param("round", text.round())
                .update();
        return true;
    }

    private boolean resealIdentity(String number, String column) {
        return resealColumn("complaint_identity", "case_number", number, column, IdentityTable.place(number, column));
    }

    /** The content first: as long as the name is sealed by an older key, the file counts as not done. */
    private boolean resealFile(String id) {
        var content = folder.read(id);
        if (isOld(content)) {
            var place = FileTable.place(id, "content");
            folder.replace(id, sealing.seal(place, sealing.open(place, content)));
        }
        return resealColumn("complaint_file", "id", id, "name", FileTable.place(id, "name"));
    }

    private boolean resealColumn(String table, String key, String value, String column, String place) {
        var sealed = jdbc.sql("select %s from %s where %s = :key for update".formatted(column, table, key))
                .param("key", value)
                .query((row, index) -> row.getBytes(column))
                .optional();
        if (sealed.filter(this::isOld).isEmpty()) {
            return false;
        }
        jdbc.sql("update %s set %s = :sealed where %s = :key".formatted(table, column, key))
                .param("sealed", sealing.seal(place, sealing.open(place, sealed.get())))
                .param("key", value)
                .update();
        return true;
    }

    private boolean isOld(byte[] envelope) {
        return !Sealing.keyOf(envelope).equals(keys.newest());
    }
}
