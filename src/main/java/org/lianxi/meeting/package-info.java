/**
 * Joint meetings (联席会议): agenda, notice and receipts, sign-in, record, minutes and their distribution. Clauses 3.2.2
 * and 4.5d–e.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "engine", "organization", "document", "notification", "topic", "resolution"})
@NullMarked
package org.lianxi.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
