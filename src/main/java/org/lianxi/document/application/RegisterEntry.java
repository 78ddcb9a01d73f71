package org.lianxi.document.application;

import java.util.Optional;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.domain.Publicity;

/**
 * A line of the register (发文登记): a document without what it says.
 *
 * @param voiding empty while it holds
 * @param printFault why its files could not be written the last time; empty where they could
 */
public record RegisterEntry(
        IssuedDocument document, Publicity publicity, Optional<Voiding> voiding, String printFault) {}
