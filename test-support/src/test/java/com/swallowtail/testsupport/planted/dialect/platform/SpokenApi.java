package com.swallowtail.testsupport.planted.dialect.platform;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient
public interface SpokenApi {
    String say(String words);
}
