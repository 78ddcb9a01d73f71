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
}
