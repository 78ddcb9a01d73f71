/** Recording, reading and verifying the trail. */
@NullMarked
package org.lianxi.audit.application;

import org.jspecify.annotations.NullMarked;
