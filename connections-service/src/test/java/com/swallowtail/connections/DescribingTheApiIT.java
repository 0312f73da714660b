package com.swallowtail.connections;

import com.swallowtail.testsupport.CommittedDocument;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class DescribingTheApiIT {
    @Test
    void the_committed_document_says_what_the_running_service_says() {
        CommittedDocument.of("connections-service").verify("http://localhost:" + RestAssured.port);
    }
}
