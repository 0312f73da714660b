package com.swallowtail.instagram;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.testsupport.CommittedDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InstagramServiceTest
class DescribingTheApiIT {
    @Test
    void the_committed_document_says_what_the_running_service_says() {
        CommittedDocument.of("instagram-service").verify("http://localhost:" + RestAssured.port);
    }
}
