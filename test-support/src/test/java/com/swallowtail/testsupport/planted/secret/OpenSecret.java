package com.swallowtail.testsupport.planted.secret;

record OpenSecret(String accessToken, String appClientSecret, boolean hasRefreshToken) {}
