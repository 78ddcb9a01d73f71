package org.lianxi.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.application.IssuedPage;
import org.lianxi.document.application.IssuedPages;
import org.lianxi.document.application.NewPage;
import org.lianxi.document.application.RegisterEntry;
import org.lianxi.document.application.Voiding;
import org.lianxi.document.domain.Publicity;
import org.lianxi.kernel.CaseNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcIssuedPages implements IssuedPages {

    /** Without what documents say, which is long. */
    private static final String DOCUMENT = "id, case_number, kind, title, document_number, version_number, issued_at";

    private static final String DOCUMENTS = "select %s from issued_document ".formatted(DOCUMENT);
    private static final String ENTRIES =
            "select %s, publicity, publicity_ground, void_reason, voided_by, voided_at, print_fault from issued_document "
                    .formatted(DOCUMENT);

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    JdbcIssuedPages(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public void keep(NewPage page) {
        try {
            savepoint.executeWithoutResult(kept -> insert(page));
        } catch (DuplicateKeyException issuedByAnother) {
            // The first one counts.
        }
    }

    @Override
    public Optional<IssuedDocument> find(CaseNumber caseNumber, String kind, int version) {
        return jdbc.sql(DOCUMENTS + "where case_number = ? and kind = ? and version_number = ?")
                .params(caseNumber.value(), kind, version)
                .query(JdbcIssuedPages::document)
                .optional();
    }

    @Override
    public List<IssuedDocument> of(CaseNumber caseNumber) {
        return jdbc.sql(DOCUMENTS + "where case_number = ? order by id")
                .param(caseNumber.value())
                .query(JdbcIssuedPages::document)
                .list();
    }

    @Override
    public Optional<IssuedPage> page(long id) {
        return jdbc.sql("select * from issued_document where id = ?")
                .param(id)
                .query(JdbcIssuedPages::page)
                .optional();
    }

    @Override
    public List<RegisterEntry> numbered(int year, int offset, int limit) {
        return jdbc.sql(ENTRIES + """
                        where document_number <> '' and issued_at >= ? and issued_at < ?
                        order by issued_at desc, id desc limit ? offset ?
                        """)
                .params(
                        LocalDate.of(year, 1, 1).atStartOfDay(),
                        LocalDate.of(year + 1, 1, 1).atStartOfDay(),
                        limit,
                        offset)
                .query(JdbcIssuedPages::entry)
                .list();
    }

    @Override
    public List<RegisterEntry> open(int offset, int limit) {
        return jdbc.sql(ENTRIES + """
                        where publicity = ? and voided_at is null
                        order by issued_at desc, id desc limit ? offset ?
                        """)
                .params(Publicity.Kind.OPEN.name(), limit, offset)
                .query(JdbcIssuedPages::entry)
                .list();
    }

    @Override
    public void setPublicity(long id, Publicity publicity) {
        jdbc.sql("update issued_document set publicity = ?, publicity_ground = ? where id = ?")
                .params(publicity.kind().name(), publicity.ground(), id)
                .update();
    }

    @Override
    public boolean markVoid(long id, Voiding voiding) {
        return jdbc.sql("""
                        update issued_document set void_reason = ?, voided_by = ?, voided_at = ?
                        where id = ? and voided_at is null
                        """)
                        .params(voiding.reason(), voiding.by(), voiding.at(), id)
                        .update()
                == 1;
    }

    private void insert(NewPage page) {
        var document = page.document();
        jdbc.sql("""
                        insert into issued_document
                            (case_number, kind, title, document_number, version_number, content, html, sha256, issued_at,
                            official_text, publicity, publicity_ground)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        document.caseNumber().value(),
                        document.kind(),
                        document.title(),
                        document.number(),
                        document.version(),
                        page.content(),
                        page.html(),
                        page.sha256(),
                        page.issuedAt(),
                        OfficialTextJson.write(page.text()),
                        page.text().publicity().kind().name(),
                        page.text().publicity().ground())
                .update();
    }

    static IssuedDocument document(ResultSet row, int index) throws SQLException {
        return new IssuedDocument(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("document_number"),
                row.getInt("version_number"),
                row.getObject("issued_at", LocalDateTime.class));
    }

    private static IssuedPage page(ResultSet row, int index) throws SQLException {
        return new IssuedPage(
                entry(row, index),
                row.getString("html"),
                row.getString("sha256"),
                Optional.ofNullable(row.getString("official_text")).map(OfficialTextJson::read));
    }

    private static RegisterEntry entry(ResultSet row, int index) throws SQLException {
        return new RegisterEntry(
                document(row, index),
                new Publicity(Publicity.Kind.valueOf(row.getString("publicity")), row.getString("publicity_ground")),
                voiding(row),
                Objects.requireNonNullElse(row.getString("print_fault"), ""));
    }

    private static Optional<Voiding> voiding(ResultSet row) throws SQLException {
        var at = row.getObject("voided_at", LocalDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Voiding(row.getString("void_reason"), row.getString("voided_by"), at));
    }
}
