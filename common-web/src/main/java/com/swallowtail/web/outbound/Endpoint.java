package com.swallowtail.web.outbound;

/**
 * One kind of call to a platform.
 *
 * @param platform its segment in our addresses, such as {@code tiktok}
 * @param guard the guard that the call goes through
 * @param name what it is called in metrics: the same for all accounts, and nothing of any of them
 */
public record Endpoint(String platform, String guard, String name) {}
