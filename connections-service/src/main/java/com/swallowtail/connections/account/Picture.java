package com.swallowtail.connections.account;

/** A picture as it is passed on; {@code type} is some {@code image/*}. */
record Picture(String type, byte[] bytes) {}
