package org.lianxi.organization;

import java.util.List;

/** Everybody who holds or has held a post. */
public interface People {

    List<Person> all();

    /** @return the person's name for display, which is the title of their post; the user id where it is unknown */
    String nameOf(String person);

    /** The titles of the posts that the person holds today. */
    List<String> postsOf(String person);

    /** The groups that the person is in today, by their posts. */
    List<String> groupsOf(String person);

    /**
     * The same, with the groups of those for whom the person stands in today. Whoever does another's work must be able
     * to read what it is about.
     *
     * @param process id of the process of which they want to read, e.g. {@code meeting}
     */
    List<String> groupsOf(String person, String process);
}
