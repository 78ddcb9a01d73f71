@NullMarked
package org.lianxi.topic.web;

import org.jspecify.annotations.NullMarked;
