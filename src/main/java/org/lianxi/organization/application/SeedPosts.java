package org.lianxi.organization.application;

import java.util.stream.Collectors;
import org.lianxi.organization.domain.Organization;
import org.lianxi.organization.domain.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the holders from the organization file for posts that the table knows nothing of. Once a post is known, the
 * table is the truth and the file's holders are not looked at again.
 */
@Service
class SeedPosts {

    private final Organization organization;
    private final Terms terms;

    SeedPosts(Organization organization, Terms terms) {
        this.organization = organization;
        this.terms = terms;
    }

    @Transactional
    public void fromFile() {
        terms.takeTurn();
        var known = terms.all().stream().map(Term::post).collect(Collectors.toSet());
        organization.holders().stream()
                .filter(term -> !known.contains(term.post()))
                .forEach(terms::add);
    }
}
