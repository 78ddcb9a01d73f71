/** What the portal's pages ask for. */
@NullMarked
package org.lianxi.portal.application;

import org.jspecify.annotations.NullMarked;
