package org.lianxi.organization.application;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the calendar: at start, before the doors open, and five minutes after midnight. It looks again each hour, so
 * that a round which met with a completion of the same task is not missing for a whole day.
 */
@Component
class PostsRound implements SmartInitializingSingleton {

    private final SeedPosts seedPosts;
    private final FollowPosts followPosts;

    PostsRound(SeedPosts seedPosts, FollowPosts followPosts) {
        this.seedPosts = seedPosts;
        this.followPosts = followPosts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        seedPosts.fromFile();
        followPosts.today();
    }

    @Scheduled(cron = "0 5 * * * *", zone = "Asia/Shanghai")
    void eachHour() {
        followPosts.today();
    }
}
