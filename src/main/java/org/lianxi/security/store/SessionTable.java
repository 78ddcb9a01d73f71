package org.lianxi.security.store;

import javax.sql.DataSource;
import org.lianxi.security.application.SecondFactorSettings;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions are kept in the database, where every node finds them. */
@Configuration(proxyBeanMethods = false)
class SessionTable {

    /** Two requests of one page may be the first to keep the same value, and a third may have signed out meanwhile. */
    private static final String KEEP_ON_POSTGRESQL = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select session.primary_id, kept.name, kept.bytes
            from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) as kept (id, name, bytes)
            join %TABLE_NAME% session on session.primary_id = kept.id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    private static final String KEEP_ON_H2 = """
            merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            key (session_primary_id, attribute_name)
            select session.primary_id, kept.name, kept.bytes
            from (values (cast(? as char(36)), cast(? as varchar), cast(? as varbinary))) as kept (id, name, bytes)
            join %TABLE_NAME% session on session.primary_id = kept.id
            """;

    /** By this name Spring Session finds what turns its values into bytes and back. */
    @Bean
    static GenericConversionService springSessionConversionService(SecondFactorSettings settings) {
        var sealed = new SealedSessionValues(settings);
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, sealed::seal);
        conversion.addConverter(byte[].class, Object.class, sealed::open);
        return conversion;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> valuesKeptAtOnce(DataSource database)
            throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, metaData -> metaData.getDatabaseProductName());
        var keep = DatabaseDriver.fromProductName(product) == DatabaseDriver.H2 ? KEEP_ON_H2 : KEEP_ON_POSTGRESQL;
        return sessions -> sessions.setCreateSessionAttributeQuery(keep);
    }
}
