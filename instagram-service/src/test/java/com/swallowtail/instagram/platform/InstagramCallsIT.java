package com.swallowtail.instagram.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Mishap;
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
        "media_publish, SLOW, true",
        "media_publish, UNWELL, true",
        "media_publish, LOST_BEFORE, true",
        "media_publish, LOST_AFTER, true",
        "media_publish, GARBLED, true",
        "media_publish, TRANSIENT, true",
        "media_publish, THROTTLED, false",
        "media_publish, REFUSED_IN_200, false",
        "media, SLOW, true",
        "media, UNWELL, true",
        "media, LOST_AFTER, true",
        "media, REFUSED_IN_200, false"
    })
    void what_prepares_or_publishes_is_sent_once(String edge, Mishap mishap, boolean unclear) {
        var tenant = Tenant.connected();
        mishap.strike(simulator, tenant.edge(edge) + "$", 1);
        var failure = catchThrowableOfType(PlatformFailure.class, () -> call(edge, tenant));
        assertThat(failure.unclear()).isEqualTo(unclear);
        assertThat(simulator.requests(tenant.edge(edge)).stream()
                        .filter(request -> request.path().equals(tenant.edge(edge))))
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

    private static Multi<Buffer> bytes(byte[] file, int from, int to) {
        return Multi.createFrom().item(Buffer.buffer(Arrays.copyOfRange(file, from, to)));
    }

    private Publisher publisher(Tenant tenant) {
        return new Publisher(instagram, tenant);
    }
}
