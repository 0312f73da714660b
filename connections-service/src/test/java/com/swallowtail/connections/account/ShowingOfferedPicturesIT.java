package com.swallowtail.connections.account;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.fixtures.PageOwner;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever picks an account sees its picture, and the browser tells Meta nothing. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ShowingOfferedPicturesIT {
    private static final String ACCOUNTS = "/api/v1/instances/{id}/connections/instagram/accounts";

    @Inject
    Connections connections;

    @Inject
    OfferedPictures offered;

    private final PageOwner owner = new PageOwner();
    private PageOwner.Page one;
    private PageOwner.Page other;
    private String instance;

    @BeforeEach
    void a_person_with_two_accounts() {
        simulator().reset();
        instance = anInstance();
        one = owner.page();
        other = owner.page();
        owner.offers(one, other);
        PageOwner.signIn(instance);
    }

    @Test
    void each_offered_account_has_its_picture() {
        for (var page : new PageOwner.Page[] {one, other}) {
            var picture = picture(page.accountId());
            picture.then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("Cache-Control", "no-store")
                    .header("Content-Security-Policy", containsString("sandbox"));
            assertThat(picture.asByteArray()).startsWith(0xff, 0xd8, 0xff);
        }
    }

    @Test
    void the_pictures_of_one_choice_ask_meta_once_which_accounts_there_are() {
        // Given
        var before = simulator().requests("/v25.0/me/accounts").size();
        // When
        picture(one.accountId()).then().statusCode(200);
        picture(other.accountId()).then().statusCode(200);
        picture(one.accountId()).then().statusCode(200);
        // Then
        assertThat(simulator().requests("/v25.0/me/accounts")).hasSize(before + 1);
    }

    @Test
    void who_asks_while_another_is_about_to_is_answered_in_his_place() throws Throwable {
        // Given
        var connection = subscribeAndAwait(() -> connections.find(instance, Platform.INSTAGRAM));
        subscribeAndAwait(() -> {
            offered.of(connection); // cut off before it is subscribed to
            return Uni.createFrom().voidItem();
        });
        // When
        var offering = subscribeAndAwait(() -> offered.of(connection));
        // Then
        assertThat(offering.find(one.accountId())).isPresent();
    }

    @Test
    void an_account_that_is_not_offered_has_none() {
        picture("17841400000000000").then().statusCode(404).body("code", equalTo("avatar-missing"));
    }

    @Test
    void where_nothing_is_connected_there_is_none() {
        var empty = anInstance();
        operatorOf(empty)
                .get(ACCOUNTS + "/1/avatar", empty)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-connected"));
    }

    private Response picture(String accountId) {
        return operatorOf(instance).get(ACCOUNTS + "/{account}/avatar", instance, accountId);
    }
}
