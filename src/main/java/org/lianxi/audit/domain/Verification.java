package org.lianxi.audit.domain;

import java.util.Optional;

/**
 * What a look at the whole trail has found.
 *
 * @param entries how many were sound
 * @param fault what is wrong and where, in words; empty where everything is sound
 * @param seal of the last sound entry: written down elsewhere, it shows later that nothing was cut off at the end
 */
public record Verification(long entries, Optional<String> fault, String seal) {}
