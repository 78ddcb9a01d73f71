package org.lianxi.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.document.application.Material;
import org.lianxi.document.application.Materials;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Materials}: what they are in a table, what they contain in a folder. */
@Repository
class MaterialTable implements Materials {

    private static final Logger LOG = LoggerFactory.getLogger(MaterialTable.class);

    private final JdbcClient jdbc;
    private final MaterialFolder folder;

    MaterialTable(JdbcClient jdbc, MaterialFolder folder) {
        this.jdbc = jdbc;
        this.folder = folder;
    }

    @Override
    public void add(Material material, byte[] content) {
        folder.write(material.id(), content);
        jdbc.sql("""
                        insert into material
                            (id, case_number, name, media_type, size_bytes, sha256, added_by, post, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        material.id(),
                        material.caseNumber().value(),
                        material.name(),
                        material.mediaType(),
                        material.size(),
                        material.sha256(),
                        material.addedBy(),
                        material.post(),
                        material.addedAt())
                .update();
    }

    @Override
    public List<Material> of(CaseNumber number) {
        return jdbc.sql("select * from material where case_number = ? order by sequence_number")
                .param(number.value())
                .query(MaterialTable::material)
                .list();
    }

    @Override
    public Optional<Material> find(CaseNumber number, String id) {
        return jdbc.sql("select * from material where case_number = ? and id = ?")
                .params(number.value(), id)
                .query(MaterialTable::material)
                .optional();
    }

    @Override
    public Optional<byte[]> content(Material material) {
        if (!folder.has(material.id())) {
            LOG.error("The file of material {} is gone", material.id());
            return Optional.empty();
        }
        var content = folder.read(material.id());
        if (!Sha256.of(content).equals(material.sha256())) {
            LOG.error("The file of material {} is not what was added", material.id());
            return Optional.empty();
        }
        return Optional.of(content);
    }

    @Override
    public void markRemoved(Material material, String reason) {
        jdbc.sql("update material set removal_reason = ? where id = ?")
                .params(reason, material.id())
                .update();
    }

    private static Material material(ResultSet row, int index) throws SQLException {
        return new Material(
                row.getString("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("added_by"),
                row.getString("post"),
                row.getObject("added_at", LocalDateTime.class),
                Optional.ofNullable(row.getString("removal_reason")));
    }
}
