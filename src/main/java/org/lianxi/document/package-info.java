/** Official documents (公文): numbers without gaps, what was issued, and the record of each case (案卷). */
@ApplicationModule(allowedDependencies = {"kernel", "organization", "notification"})
@NullMarked
package org.lianxi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
