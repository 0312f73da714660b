package com.swallowtail.tiktok;

import com.swallowtail.testsupport.CommittedDocument;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class DescribingTheApiIT {
    @Test
    void the_committed_document_says_what_the_running_service_says() {
        CommittedDocument.of("tiktok-service").verify("http://localhost:" + RestAssured.port);
    }
}
