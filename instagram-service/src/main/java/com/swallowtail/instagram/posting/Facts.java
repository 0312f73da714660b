package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.Container;
import com.swallowtail.publishing.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The names of what the steps learn beside the container that is to be published, which is the post's {@link Post#HANDLE}. */
final class Facts {
    static final String MEDIA_ID = "mediaId";
    private static final String ITEM = "item";
    private static final String READY = "readyItems";
    private static final String BEGINNINGS = "beginnings";

    private Facts() {}

    /** The container that is to be published. */
    static String container(Post post) {
        return post.fact(Post.HANDLE).orElseThrow();
    }

    /** The containers of its files so far, in their order. */
    static List<String> items(Post post) {
        return IntStream.iterate(0, index -> index + 1)
                .mapToObj(index -> post.fact(ITEM + index))
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
    }

    static Map<String, String> ofItem(Post post, Container item) {
        var facts = new HashMap<String, String>();
        facts.put(ITEM + items(post).size(), item.id());
        if (item.uploadUrl() != null) {
            facts.put(Post.UPLOAD_URL, item.uploadUrl().toString());
        }
        return facts;
    }

    /** How many of the items are known to be ready. */
    static int readyItems(Post post) {
        return number(post, READY);
    }

    static Map<String, String> oneMoreReady(Post post) {
        return Map.of(READY, String.valueOf(readyItems(post) + 1));
    }

    /** How often its containers were given up. */
    static int beginnings(Post post) {
        return number(post, BEGINNINGS);
    }

    /** What is left when its containers are given up. */
    static Map<String, String> ofBeginning(Post post) {
        var facts = new HashMap<String, String>();
        post.facts().keySet().forEach(name -> facts.put(name, ""));
        facts.put(BEGINNINGS, String.valueOf(beginnings(post) + 1));
        return facts;
    }

    private static int number(Post post, String name) {
        return post.fact(name).map(Integer::parseInt).orElse(0);
    }
}
