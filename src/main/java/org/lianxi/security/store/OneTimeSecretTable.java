package org.lianxi.security.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lianxi.kernel.KeyFile;
import org.lianxi.kernel.StartupCheck;
import org.lianxi.security.application.OneTimeSecret;
import org.lianxi.security.application.OneTimeSecrets;
import org.lianxi.security.application.SecondFactorSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Secrets in the database, sealed with AES-256-GCM under their owner's name: a row that is given to somebody else opens
 * nothing.
 */
@Repository
class OneTimeSecretTable implements OneTimeSecrets, StartupCheck {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String SELECT =
            "select person, sealed_secret, confirmed, last_step from security_second_factor where person = ?";

    private final JdbcClient jdbc;
    private final SecondFactorSettings settings;
    private final Optional<SecretKey> key;
    private final SecureRandom random = new SecureRandom();

    OneTimeSecretTable(JdbcClient jdbc, SecondFactorSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.key = KeyFile.read(settings.keyFile(), settings.createKey()).map(bytes -> new SecretKeySpec(bytes, "AES"));
    }

    @Override
    public List<Finding> findings() {
        return key.isPresent()
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
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, secret.person(), nonce)
                    .doFinal(secret.secret().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private String opened(String person, String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            var nonce = new byte[NONCE];
            bytes.get(nonce);
            var sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return new String(cipher(Cipher.DECRYPT_MODE, person, nonce).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException notSealedHere) {
            throw new IllegalStateException("The secret of " + person + " was not sealed with this key", notSealedHere);
        }
    }

    private Cipher cipher(int mode, String person, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.orElseThrow(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(person.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
