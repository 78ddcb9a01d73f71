package org.lianxi.organization;

/**
 * Somebody who can sign in.
 *
 * @param id user id, e.g. {@code legal-liaison}
 * @param name the title of the post, e.g. 市法制办联络员; never a real name in the files of this project
 * @param inOffice whether they hold a post today
 */
public record Person(String id, String name, boolean inOffice) {}
