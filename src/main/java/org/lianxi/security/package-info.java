/**
 * Who may come in and what they may do (登录与权限): accounts, sign-in and sessions for our pages, for Camunda's and for the
 * REST interface, and the engine's authorizations by post. People and posts themselves belong to {@code organization}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "organization", "audit"})
@NullMarked
package org.lianxi.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
