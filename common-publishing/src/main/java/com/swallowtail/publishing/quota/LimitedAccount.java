package com.swallowtail.publishing.quota;

/** Whose limits: an account of a platform, as one app sees it. */
public record LimitedAccount(String platform, String app, String account) {}
