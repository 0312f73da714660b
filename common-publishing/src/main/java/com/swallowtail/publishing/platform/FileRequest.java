package com.swallowtail.publishing.platform;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/** Bytes of a file on their way to a platform's upload host: to the address exactly as given, pulled only as fast as they go out. */
@Singleton
public class FileRequest {
    private final HttpClient http;

    public FileRequest(Vertx vertx) {
        http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000).setMaxPoolSize(64));
    }

    @PreDestroy
    public void close() {
        http.getDelegate().close();
    }

    public Uni<HttpClientResponse> send(HttpMethod method, URI url, Map<String, String> headers, Multi<Buffer> bytes) {
        return http.request(new RequestOptions().setMethod(method).setAbsoluteURI(url.toString()))
                .invoke(request -> headers.forEach(request::putHeader))
                .chain(request -> request.send(bytes));
    }
}
