package org.lianxi.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.lianxi.organization.People;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells the page frame who reads: {@code @pageReader.now()} in templates, so that no controller needs to pass it. */
@Component
class PageReader {

    private final People people;

    PageReader(People people) {
        this.people = people;
    }

    public Reader now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return new Reader("", "", Set.of(), path());
        }
        var person = authentication.getName();
        return new Reader(person, post(person), Set.copyOf(people.groupsOf(person)), path());
    }

    private String post(String person) {
        List<String> posts = people.postsOf(person);
        return posts.isEmpty() ? people.nameOf(person) : String.join("、", posts);
    }

    private static String path() {
        HttpServletRequest request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest()
                : null;
        return request == null
                ? ""
                : request.getRequestURI().substring(request.getContextPath().length());
    }

    /**
     * @param person user id; empty where nobody is signed in
     * @param post the titles of their posts
     */
    public record Reader(String person, String post, Set<String> groups, String path) {

        public boolean isSignedIn() {
            return !person.isEmpty();
        }

        public boolean in(String group) {
            return groups.contains(group);
        }

        /** Whether the page belongs to this entry of the navigation. */
        public boolean at(String entry) {
            return entry.equals("/") ? path.equals("/") : path.equals(entry) || path.startsWith(entry + "/");
        }
    }
}
