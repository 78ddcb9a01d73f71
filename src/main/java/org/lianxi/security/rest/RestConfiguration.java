package org.lianxi.security.rest;

import jakarta.ws.rs.ApplicationPath;
import java.util.Map;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts {@link RefusalAnswer} and {@link SecretAnswer} into both of Camunda's REST interfaces. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    CamundaJerseyResourceConfig engineRestResources() {
        return new EngineRestResources();
    }

    /** Camunda's own initializer leaves a servlet alone that is already registered under this name. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServletContextInitializer webappEngineServlet() {
        return context -> {
            var servlet = context.addServlet("Engine Api", ServletContainer.class);
            servlet.addMapping("/camunda/api/engine/*");
            servlet.setInitParameters(
                    Map.of(ServletProperties.JAXRS_APPLICATION_CLASS, WebappEngineApplication.class.getName()));
        };
    }

    @ApplicationPath("/engine-rest")
    static class EngineRestResources extends CamundaJerseyResourceConfig {

        @Override
        protected void registerAdditionalResources() {
            register(RefusalAnswer.class);
            register(SecretAnswer.class);
        }
    }
}
