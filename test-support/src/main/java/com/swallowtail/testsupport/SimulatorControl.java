package com.swallowtail.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The remote control of a running simulator. */
public final class SimulatorControl {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;

    public SimulatorControl(String simulatorUrl) {
        this.url = simulatorUrl.replaceFirst("/+$", "") + "/__simulator";
    }

    /** The controls of Meta alone. */
    public MetaControl meta() {
        return new MetaControl(this);
    }

    /** Everything as at the start: no grants, publications, faults or requests; usual settings and time. */
    public void reset() {
        call("POST", "/reset", null);
    }

    /** Changes the named settings and leaves the others. */
    public void settings(Map<String, ?> changes) {
        call("PUT", "/settings", changes);
    }

    public JsonNode settings() {
        return call("GET", "/settings", null);
    }

    /** Arms a fault with the fields {@code path, method, times, skip, delayMs, status, body, headers, drop}. */
    public String fault(Map<String, ?> fault) {
        return call("POST", "/faults", fault).path("id").textValue();
    }

    /** The next calls to the path are answered like this, without any work. */
    public void answer(String path, int times, int status, @Nullable Object body) {
        Map<String, Object> fault = new HashMap<>(Map.of("path", path, "times", times, "status", status));
        if (body != null) {
            fault.put("body", body);
        }
        fault(fault);
    }

    /** The next calls to the path answer late. */
    public void delay(String path, int times, Duration delay) {
        fault(Map.of("path", path, "times", times, "delayMs", delay.toMillis()));
    }

    /** The connections of the next calls to the path are cut before any work is done. */
    public void dropBefore(String path, int times) {
        fault(Map.of("path", path, "times", times, "drop", "before"));
    }

    /** The next calls to the path are carried out, then the connection is cut instead of an answer. */
    public void dropAfter(String path, int times) {
        fault(Map.of("path", path, "times", times, "drop", "after"));
    }

    public void clearFaults() {
        call("DELETE", "/faults", null);
    }

    /** Moves the simulator's time against the real one. */
    public void clock(Duration offset) {
        call("PUT", "/clock", Map.of("offsetSeconds", offset.toSeconds()));
    }

    /** Approves or denies by itself from now on; no scopes given stands for all that are asked for. */
    public void consent(@Nullable String decision, @Nullable List<String> scopes, String account) {
        Map<String, Object> consent = new HashMap<>();
        consent.put("decision", decision);
        consent.put("scopes", scopes);
        consent.put("account", account);
        call("PUT", "/tiktok/consent", consent);
    }

    /** Changes the named properties of an account, which comes to be when first named. */
    public void account(String username, Map<String, ?> changes) {
        call("PUT", "/tiktok/accounts/" + username, changes);
    }

    /** The account's owner posted so many public videos before, one each minute. */
    public void ownVideos(String username, int count) {
        call("POST", "/tiktok/accounts/" + username + "/videos", Map.of("count", count));
    }

    /** The next publications end FAILED with this reason; null lets them succeed again. */
    public void outcomes(@Nullable String failReason, int times) {
        Map<String, Object> outcomes = new HashMap<>();
        outcomes.put("failReason", failReason);
        outcomes.put("times", times);
        call("PUT", "/tiktok/outcomes", outcomes);
    }

    /** The person finishes a draft from the inbox. */
    public void finishDraft(String publishId) {
        call("POST", "/tiktok/publications/" + encoded(publishId) + "/finish", Map.of());
    }

    /** The owner takes a public post down. */
    public void withdraw(String publishId) {
        call("POST", "/tiktok/publications/" + encoded(publishId) + "/withdraw", Map.of());
    }

    /** All publications, oldest first. */
    public List<JsonNode> publications() {
        return items("/tiktok/publications");
    }

    public List<JsonNode> grants() {
        return items("/tiktok/grants");
    }

    /** The person disconnects the app (reason 1), or another of TikTok's reasons. */
    public void removeGrant(String openId, int reason) {
        call("POST", "/tiktok/grants/" + openId + "/remove", Map.of("reason", reason));
    }

    /** The access tokens of a grant die; its refresh token still works. */
    public void expireAccess(String openId) {
        call("POST", "/tiktok/grants/" + openId + "/expire-access", null);
    }

    /** Webhooks with their deliveries, oldest first. */
    public List<JsonNode> webhooks() {
        return items("/tiktok/webhooks");
    }

    /** Sends an event of this name for a grant, with the given content. */
    public void webhook(String event, String openId, Map<String, ?> content) {
        call("POST", "/tiktok/webhooks", Map.of("event", event, "openId", openId, "content", content));
    }

    public List<Request> requests() {
        return requests("");
    }

    /** Requests whose path starts like this, oldest first. */
    public List<Request> requests(String path) {
        return items("/requests?path=" + encoded(path)).stream()
                .map(item -> JSON.convertValue(item, Request.class))
                .toList();
    }

    public void clearRequests() {
        call("DELETE", "/requests", null);
    }

    /** A request as the simulator saw it. Status 0: it was never answered. {@code operation} is the grant type of a token call. */
    public record Request(
            String at,
            String method,
            @Nullable String host,
            String path,
            String query,
            int status,
            @Nullable String account,
            @Nullable String operation,
            @Nullable String problem) {}

    List<JsonNode> items(String path) {
        return StreamSupport.stream(call("GET", path, null).path("items").spliterator(), false)
                .toList();
    }

    JsonNode call(String method, String path, @Nullable Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(20))
                    .method(method, body(body))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        method + " " + path + " was answered " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException("The simulator does not answer", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpRequest.BodyPublisher body(@Nullable Object body) throws JsonProcessingException {
        return body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
