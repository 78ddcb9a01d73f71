package org.lianxi.security.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.lianxi.kernel.KeyFile;
import org.lianxi.kernel.Seal;
import org.lianxi.kernel.StartupCheck;
import org.lianxi.security.application.OneTimeSecret;
import org.lianxi.security.application.OneTimeSecrets;
import org.lianxi.security.application.SecondFactorSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets in the database, sealed under their owner's name: a row that is given to somebody else opens nothing. */
@Repository
class OneTimeSecretTable implements OneTimeSecrets, StartupCheck {

    private static final String SELECT =
            "select person, sealed_secret, confirmed, last_step from security_second_factor where person = ?";

    private final JdbcClient jdbc;
    private final SecondFactorSettings settings;
    private final Optional<Seal> seal;

    OneTimeSecretTable(JdbcClient jdbc, SecondFactorSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.seal = KeyFile.read(settings.keyFile(), settings.createKey())
                .map(bytes -> new Seal(new SecretKeySpec(bytes, "AES")));
    }

    @Override
    public List<Finding> findings() {
        return seal.isPresent()
                ? List.of()
                : List.of(Finding.fatal(
                        "动态口令密钥文件 %s 不存在，或者不是 32 字节的 Base64。请放回备份的密钥文件；首次部署请用 openssl rand -base64 32 生成，或在 lianxi.second-factor.key-file 中写明位置。"
                                .formatted(settings.keyFile())));
    }

    @Override
    public Optional<OneTimeSecret> find(String person) {
        return jdbc.sql(SELECT).param(person).query(this::secret).optional();
    }

    @Override
    public Optional<OneTimeSecret> lock(String person) {
        return jdbc.sql(SELECT + " for update")
                .param(person)
                .query(this::secret)
                .optional();
    }

    @Override
    public void save(OneTimeSecret secret) {
        var sealed = sealed(secret);
        var changed = jdbc.sql(
                        "update security_second_factor set sealed_secret = ?, confirmed = ?, last_step = ? where person = ?")
                .params(sealed, secret.confirmed(), secret.lastStep(), secret.person())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into security_second_factor (person, sealed_secret, confirmed, last_step)"
                            + " values (?, ?, ?, ?)")
                    .params(secret.person(), sealed, secret.confirmed(), secret.lastStep())
                    .update();
        }
    }

    @Override
    public void remove(String person) {
        jdbc.sql("delete from security_second_factor where person = ?")
                .param(person)
                .update();
    }

    private OneTimeSecret secret(ResultSet row, int at) throws SQLException {
        var person = row.getString("person");
        return new OneTimeSecret(
                person,
                opened(person, row.getString("sealed_secret")),
                row.getBoolean("confirmed"),
                row.getLong("last_step"));
    }

    private String sealed(OneTimeSecret secret) {
        return Base64.getEncoder()
                .encodeToString(
                        seal.orElseThrow().seal(secret.person(), secret.secret().getBytes(StandardCharsets.UTF_8)));
    }

    private String opened(String person, String text) {
        return new String(seal.orElseThrow().open(person, Base64.getDecoder().decode(text)), StandardCharsets.UTF_8);
    }
}
