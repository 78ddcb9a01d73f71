package org.lianxi.document.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.document.Format;
import org.lianxi.document.application.IssuedFiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIssuedFiles implements IssuedFiles {

    private final JdbcClient jdbc;

    JdbcIssuedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(long document, Format format, byte[] content, String sha256, LocalDateTime at) {
        try {
            jdbc.sql(
                            "insert into issued_file (document_id, file_format, content, sha256, written_at) values (?, ?, ?, ?, ?)")
                    .params(document, format.suffix(), content, sha256, at)
                    .update();
        } catch (DuplicateKeyException writtenByAnother) {
            // The first one counts.
        }
    }

    @Override
    public Optional<IssuedFile> find(long document, Format format) {
        return jdbc.sql("select content, sha256, written_at from issued_file where document_id = ? and file_format = ?")
                .params(document, format.suffix())
                .query((row, index) -> new IssuedFile(
                        row.getBytes("content"),
                        row.getString("sha256"),
                        row.getObject("written_at", LocalDateTime.class)))
                .optional();
    }

    @Override
    public Optional<Long> documentWith(String sha256) {
        return jdbc.sql("select document_id from issued_file where sha256 = ? order by document_id limit 1")
                .param(sha256)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<Long> waiting(LocalDateTime triedBefore, int limit) {
        return jdbc.sql("""
                        select id from issued_document
                        where printed_at is null and (print_tried_at is null or print_tried_at < ?)
                        order by id limit ?
                        """).params(triedBefore, limit).query(Long.class).list();
    }

    @Override
    public void markPrinted(long document, LocalDateTime at) {
        jdbc.sql("update issued_document set printed_at = ?, print_fault = null where id = ?")
                .params(at, document)
                .update();
    }

    @Override
    public void recordFault(long document, String sentence, LocalDateTime at) {
        jdbc.sql("update issued_document set print_fault = ?, print_tried_at = ? where id = ?")
                .params(sentence, at, document)
                .update();
    }
}
