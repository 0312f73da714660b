package com.swallowtail.instagram.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Publisher;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.publishing.platform.ByteRange;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.testsupport.SimulatorControl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.buffer.Buffer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that prepare and publish, on both hosts; each is made once, and says whether it may have happened. */
@QuarkusTest
@InstagramServiceTest
class InstagramCallsIT {
    private final Instagram instagram;
    private final SimulatorControl simulator = Tenant.simulator();

    InstagramCallsIT(Instagram instagram) {
        this.instagram = instagram;
    }

    @AfterEach
    void heal() {
        simulator.clearFaults();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_type_is_published_with_either_login(boolean facebook) {
        var publisher = publisher(facebook ? Tenant.connected() : Tenant.connectedWithInstagram());
        String image = publisher.image("fresh #coffee & more");
        publisher.reel("how we roast");
        publisher.story();
        var token = publisher.tenant().usableToken();
        assertThat(instagram.medium(token, image).await().indefinitely().permalink())
                .isNotBlank();
        assertThat(instagram.media(token, null, 100).await().indefinitely().media())
                .extracting(Media::caption)
                .containsExactly("how we roast", "fresh #coffee & more");
    }

    @Test
    void a_video_is_sent_by_us_and_resumed_where_it_broke_off() {
        var publisher = publisher(Tenant.connected());
        var token = publisher.tenant().usableToken();
        byte[] file = RestAssured.get(publisher.tenant().sample("sample.mp4")).asByteArray();
        Container container = publisher.created(new ContainerOrder.Reel(
                new VideoSource.Upload(), ReelOptions.NONE, List.of(), Publisher.said("uploaded")));
        int half = file.length / 2;
        var broken = new ByteRange(0, half - 1, file.length);
        assertThat(instagram
                        .upload(token, container.uploadUrl(), broken, bytes(file, 0, half))
                        .await()
                        .indefinitely())
                .isEqualTo(UploadAnswer.OUT_OF_STEP);
        assertThat(publisher.status(container.id()).bytesTransferred()).isEqualTo(half);
        var rest = new ByteRange(half, file.length - 1, file.length);
        assertThat(instagram
                        .upload(token, container.uploadUrl(), rest, bytes(file, half, file.length))
                        .await()
                        .indefinitely())
                .isEqualTo(UploadAnswer.COMPLETE);
        publisher.finished(container.id());
        assertThat(instagram.publish(token, container.id()).await().indefinitely())
                .matches("\\d+");
    }

    @Test
    void an_upload_to_a_strangers_container_is_refused_with_metas_words() {
        var owner = publisher(Tenant.connected());
        Container container = owner.created(
                new ContainerOrder.Reel(new VideoSource.Upload(), ReelOptions.NONE, List.of(), Publisher.said("mine")));
        var stranger = Tenant.connected().usableToken();
        var failure = catchThrowableOfType(PlatformFailure.class, () -> instagram
                .upload(
                        stranger,
                        container.uploadUrl(),
                        new ByteRange(0, 3, 4),
                        Multi.createFrom().item(Buffer.buffer("abcd")))
                .await()
                .indefinitely());
        assertThat(failure.type()).isEqualTo(InstagramProblem.UPLOAD_REFUSED);
        assertThat(failure.platform().message()).isEqualTo("unauthorized user request");
    }

    @Test
    void a_published_container_says_so() {
        var publisher = publisher(Tenant.connected());
        var image = new ContainerOrder.Image(
                URI.create(publisher.tenant().sample("sample.jpg")), null, List.of(), Publisher.said("x"));
        String container = publisher.created(image).id();
        publisher.finished(container);
        instagram.publish(publisher.tenant().usableToken(), container).await().indefinitely();
        assertThat(publisher.status(container).state()).isEqualTo(ContainerState.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({
        "media_publish, status 503, true",
        "media_publish, drop before, true",
        "media_publish, drop after, true",
        "media_publish, garbage, true",
        "media_publish, transient, true",
        "media_publish, throttled, false",
        "media_publish, refused in 200, false",
        "media, status 503, true",
        "media, drop after, true",
        "media, refused in 200, false"
    })
    void what_prepares_or_publishes_is_sent_once(String edge, String fault, boolean unclear) {
        var tenant = Tenant.connected();
        String path = "/v25.0/" + tenant.accountId() + "/" + edge;
        provoke(fault, path + "$");
        var failure = catchThrowableOfType(PlatformFailure.class, () -> call(edge, tenant));
        assertThat(failure.unclear()).isEqualTo(unclear);
        assertThat(simulator.requests(path).stream()
                        .filter(request -> request.path().equals(path)))
                .hasSize(1);
    }

    private Object call(String edge, Tenant tenant) {
        var image =
                new ContainerOrder.Image(URI.create(tenant.sample("sample.jpg")), null, List.of(), Publisher.said("x"));
        var publisher = publisher(tenant);
        return edge.equals("media")
                ? publisher.created(image)
                : instagram
                        .publish(tenant.usableToken(), publisher.created(image).id())
                        .await()
                        .indefinitely();
    }

    private void provoke(String fault, String path) {
        switch (fault) {
            case "status 503" -> simulator.answer(path, 1, 503, null);
            case "drop before" -> simulator.dropBefore(path, 1);
            case "drop after" -> simulator.dropAfter(path, 1);
            case "garbage" -> simulator.answer(path, 1, 200, "<html>");
            case "transient" -> simulator.answer(path, 1, 400, error(2));
            case "throttled" -> simulator.answer(path, 1, 400, error(80002));
            case "refused in 200" -> simulator.answer(path, 1, 200, error(100));
            default -> throw new IllegalArgumentException(fault);
        }
    }

    private static Map<String, Object> error(int code) {
        return Map.of("error", Map.of("message", "no", "type", "OAuthException", "code", code));
    }

    private static Multi<Buffer> bytes(byte[] file, int from, int to) {
        return Multi.createFrom().item(Buffer.buffer(Arrays.copyOfRange(file, from, to)));
    }

    private Publisher publisher(Tenant tenant) {
        return new Publisher(instagram, tenant);
    }
}
