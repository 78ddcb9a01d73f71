package org.lianxi.modeling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.modeling.application.Changes;
import org.lianxi.modeling.domain.ChangeEvent;
import org.lianxi.modeling.domain.ChangedFile;
import org.lianxi.modeling.domain.ModelChange;
import org.lianxi.modeling.domain.ModelChange.Decision;
import org.lianxi.modeling.domain.ModelChange.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** {@link Changes} in tables. */
@Repository
class ChangeTables implements Changes {

    private final JdbcClient jdbc;

    ChangeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(String title, String author, LocalDateTime at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into model_change (title, author, state, created_at) values (?, ?, ?, ?)")
                .params(title, author, State.DRAFT.name(), at)
                .update(key, "id");
        var id = key.getKeyAs(Long.class);
        if (id == null) {
            throw new IllegalStateException("The database gave the change no id");
        }
        return id;
    }

    @Override
    public Optional<ModelChange> find(long id) {
        return jdbc.sql("select * from model_change where id = ?")
                .param(id)
                .query(ChangeTables::change)
                .optional();
    }

    @Override
    public Optional<ModelChange> lock(long id) {
        return jdbc.sql("select * from model_change where id = ? for update")
                .param(id)
                .query(ChangeTables::change)
                .optional();
    }

    @Override
    public List<ModelChange> newest(int limit) {
        return jdbc.sql("select * from model_change order by id desc limit ?")
                .param(limit)
                .query(ChangeTables::change)
                .list();
    }

    @Override
    public void save(ModelChange change) {
        jdbc.sql("""
                        update model_change set state = :state, reason = :reason, submitted_at = :submittedAt,
                            decided_by = :decidedBy, decided_at = :decidedAt, opinion = :opinion,
                            deployment = :deployment, version = version + 1
                        where id = :id
                        """)
                .param("state", change.state().name())
                .param("reason", change.reason())
                .param("submittedAt", change.submittedAt().orElse(null))
                .param("decidedBy", change.decision().map(Decision::person).orElse(""))
                .param("decidedAt", change.decision().map(Decision::at).orElse(null))
                .param("opinion", change.decision().map(Decision::opinion).orElse(""))
                .param("deployment", change.decision().map(Decision::deployment).orElse(""))
                .param("id", change.id())
                .update();
    }

    @Override
    public List<ChangedFile> files(long id) {
        return jdbc.sql("select * from model_change_file where change_id = ? order by name")
                .param(id)
                .query((row, index) -> new ChangedFile(
                        row.getString("name"),
                        row.getString("content"),
                        row.getString("base_sha256"),
                        row.getInt("revision"),
                        row.getString("saved_by"),
                        row.getObject("saved_at", LocalDateTime.class)))
                .list();
    }

    @Override
    public List<ModelChange> alsoChanging(String file, long except) {
        return jdbc.sql("""
                        select model_change.* from model_change
                        join model_change_file on model_change_file.change_id = model_change.id
                        where model_change_file.name = ? and model_change.id <> ?
                            and model_change.state in ('DRAFT', 'SUBMITTED')
                        order by model_change.id
                        """).params(file, except).query(ChangeTables::change).list();
    }

    @Override
    public void addFile(long id, ChangedFile file) {
        jdbc.sql("""
                        insert into model_change_file
                            (change_id, name, content, base_sha256, revision, saved_by, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        file.name(),
                        file.content(),
                        file.baseSha256(),
                        file.revision(),
                        file.savedBy(),
                        file.savedAt())
                .update();
    }

    @Override
    public boolean saveFile(long id, ChangedFile file, int seenRevision) {
        return jdbc.sql("""
                                update model_change_file set content = ?, revision = ?, saved_by = ?, saved_at = ?
                                where change_id = ? and name = ? and revision = ?
                                """)
                        .params(
                                file.content(),
                                file.revision(),
                                file.savedBy(),
                                file.savedAt(),
                                id,
                                file.name(),
                                seenRevision)
                        .update()
                == 1;
    }

    @Override
    public void removeFile(long id, String name) {
        jdbc.sql("delete from model_change_file where change_id = ? and name = ?")
                .params(id, name)
                .update();
    }

    @Override
    public void note(long id, ChangeEvent event) {
        jdbc.sql("insert into model_change_event (change_id, at, person, what, text) values (?, ?, ?, ?, ?)")
                .params(id, event.at(), event.person(), event.what(), event.text())
                .update();
    }

    @Override
    public List<ChangeEvent> events(long id) {
        return jdbc.sql("select * from model_change_event where change_id = ? order by id")
                .param(id)
                .query((row, index) -> new ChangeEvent(
                        row.getObject("at", LocalDateTime.class),
                        row.getString("person"),
                        row.getString("what"),
                        row.getString("text")))
                .list();
    }

    private static ModelChange change(ResultSet row, int index) throws SQLException {
        var decidedAt = row.getObject("decided_at", LocalDateTime.class);
        return new ModelChange(
                row.getLong("id"),
                row.getString("title"),
                row.getString("author"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("created_at", LocalDateTime.class),
                Optional.ofNullable(row.getObject("submitted_at", LocalDateTime.class)),
                decidedAt == null
                        ? Optional.empty()
                        : Optional.of(new Decision(
                                row.getString("decided_by"),
                                decidedAt,
                                row.getString("opinion"),
                                row.getString("deployment"))));
    }
}
