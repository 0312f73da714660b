package com.swallowtail.simulator.meta.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts a page out of a list, by {@code limit}, {@code after} and {@code before}; a cursor names an item by its id.
 *
 * @param largest no page is larger, whatever is asked for
 */
public record Paging(Style style, int usual, int largest) {
    public enum Style {
        /** Both cursors, and links to where there is more. */
        LINKS,
        /** An after cursor and a link; nothing at all with the last page. */
        FORWARD,
        /** Both cursors, never a link. */
        CURSORS
    }

    /** Items carry an {@code id}; they are answered as they are. */
    public ObjectNode page(List<ObjectNode> all, MetaCall call) {
        Parameters parameters = call.parameters();
        int size = (int) Math.clamp(parameters.number("limit").orElse(usual), 1, largest);
        int to = parameters.text("before").map(cursor -> position(all, cursor)).orElse(all.size());
        int from = parameters.has("before")
                ? Math.max(0, to - size)
                : parameters
                        .text("after")
                        .map(cursor -> position(all, cursor) + 1)
                        .orElse(0);
        List<ObjectNode> shown = all.subList(from, Math.min(to, from + size));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("data").addAll(shown);
        if (!shown.isEmpty()) {
            addPaging(answer, shown, from > 0, from + shown.size() < all.size(), call);
        }
        return answer;
    }

    private void addPaging(ObjectNode answer, List<ObjectNode> shown, boolean earlier, boolean later, MetaCall call) {
        if (style == Style.FORWARD && !later) {
            return;
        }
        String before = cursor(shown.getFirst());
        String after = cursor(shown.getLast());
        ObjectNode paging = answer.putObject("paging");
        ObjectNode cursors = paging.putObject("cursors");
        if (style != Style.FORWARD) {
            cursors.put("before", before);
        }
        cursors.put("after", after);
        if (style == Style.LINKS && earlier) {
            paging.put("previous", link(call, "before", before));
        }
        if (style != Style.CURSORS && later) {
            paging.put("next", link(call, "after", after));
        }
    }

    private String link(MetaCall call, String direction, String cursor) {
        Map<String, String> query = new LinkedHashMap<>(call.parameters().texts());
        query.remove("after");
        query.remove("before");
        call.accessToken().ifPresent(token -> query.put("access_token", token));
        query.putIfAbsent("limit", String.valueOf(usual));
        query.put(direction, cursor);
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", call.url() + "?", ""));
    }

    private static String cursor(ObjectNode item) {
        byte[] id = item.path("id").asText().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private static int position(List<ObjectNode> all, String cursor) {
        return IntStream.range(0, all.size())
                .filter(at -> cursor(all.get(at)).equals(cursor))
                .boxed()
                .findFirst()
                .or(Optional::empty)
                .orElseThrow(() -> MetaRefusal.invalidParameter("Invalid cursors values"));
    }
}
