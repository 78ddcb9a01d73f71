package org.lianxi.complaint.store;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.complaint.application.Identities;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.Viewing;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Identities} in one table of envelopes, with the log of those who looked. */
@Repository
class IdentityTable implements Identities {

    private static final int SHORTEST_GROUND = 4;
    private static final int LONGEST_GROUND = 500;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    IdentityTable(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public void keep(CaseNumber number, Identity identity) {
        jdbc.sql("""
                        insert into complaint_identity (case_number, name, phone, address)
                        values (:number, :name, :phone, :address)
                        """)
                .param("name", seal(number, "name", identity.name()))
                .param("phone", seal(number, "phone", identity.phone()))
                .param("address", seal(number, "address", identity.address()))
                .param("number", number.value())
                .update();
    }

    @Override
    public Optional<Identity> masked(CaseNumber number) {
        return own(number).map(Identity::masked);
    }

    @Override
    public Identity reveal(CaseNumber number, String person, String post, String ground) {
        var length = ground.strip().codePointCount(0, ground.strip().length());
        if (length < SHORTEST_GROUND || length > LONGEST_GROUND) {
            throw new Refusal(
                    "complaint.ground-missing",
                    "查看投诉人身份须写明事由（%d 至 %d 个字），没有显示。请填写后再试。".formatted(SHORTEST_GROUND, LONGEST_GROUND));
        }
        var identity = own(number)
                .orElseThrow(() -> new Refusal("complaint.no-identity", "案件 %s 没有登记投诉人身份，或者已按规定删除。".formatted(number)));
        if (identity.appearsIn(ground)) {
            throw new Refusal("complaint.names-the-citizen", "事由中出现了投诉人的姓名、电话或地址，没有显示。请改写事由后再试。");
        }
        jdbc.sql("""
                        insert into complaint_identity_view (case_number, person, post, ground, at)
                        values (:number, :person, :post, :ground, :at)
                        """)
                .param("number", number.value())
                .param("person", person)
                .param("post", post)
                .param("ground", ground.strip())
                .param("at", LocalDateTime.now(clock))
                .update();
        return identity;
    }

    @Override
    public List<Viewing> viewings(CaseNumber number) {
        return jdbc.sql("select * from complaint_identity_view where case_number = :number order by id desc")
                .param("number", number.value())
                .query((row, index) -> new Viewing(
                        row.getString("person"),
                        row.getString("post"),
                        row.getString("ground"),
                        row.getObject("at", LocalDateTime.class)))
                .list();
    }

    @Override
    public boolean appearIn(CaseNumber number, String text) {
        return own(number).filter(identity -> identity.appearsIn(text)).isPresent();
    }

    @Override
    public Optional<Identity> own(CaseNumber number) {
        return jdbc.sql("select name, phone, address from complaint_identity where case_number = :number")
                .param("number", number.value())
                .query((row, index) -> new Identity(
                        open(number, "name", row.getBytes("name")),
                        open(number, "phone", row.getBytes("phone")),
                        open(number, "address", row.getBytes("address"))))
                .optional();
    }

    @Override
    public void correct(CaseNumber number, Identity right) {
        erase(number);
        if (!right.isAnonymous()) {
            keep(number, right);
        }
    }

    @Override
    public void erase(CaseNumber number) {
        jdbc.sql("delete from complaint_identity where case_number = :number")
                .param("number", number.value())
                .update();
    }

    static String place(String number, String column) {
        return "identity/%s/%s".formatted(number, column);
    }

    private byte[] seal(CaseNumber number, String column, String text) {
        return sealing.seal(place(number.value(), column), text);
    }

    private String open(CaseNumber number, String column, byte[] sealed) {
        return sealing.text(place(number.value(), column), sealed);
    }
}
